package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.session.ConclusionChapter;
import vn.nennep.session.NextVote;
import vn.nennep.session.ResolutionDeferral;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.Sittings;

/** The secretary has a resolution that wasn't passed completed, and says when it is voted on again ({@code domain.md} P2 row 13b). */
@Component
class DeferResolutionWork implements TaskWork {

    private final SessionRepository sessions;
    private final Sittings sittings;
    private final ConclusionChapter conclusion;
    private final CellMembers members;
    private final SittingDueDates dueDates;

    DeferResolutionWork(
            SessionRepository sessions, Sittings sittings, ConclusionChapter conclusion, CellMembers members, SittingDueDates dueDates) {
        this.sessions = sessions;
        this.sittings = sittings;
        this.conclusion = conclusion;
        this.members = members;
        this.dueDates = dueDates;
    }

    @Override
    public String task() {
        return "deferResolution";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of("members", members.active(task.unit(), task.now().toLocalDate()));
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return conclusion.read(sessions.session(task.subject()), Readers.committee(task.actor())).stream().toList();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ResolutionDeferral deferral = ResolutionDeferral.decided(
                task.subject(), answers.text("responsible"), answers.date("completeBy"), answers.date("voteAgainOn"),
                answers.choice("voteAgainIn", NextVote.class), answers.text("reason"), task.actor(), task.now());
        Findings.refuseIfAny(deferral.judge());
        sittings.defer(deferral);
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(dueDates.publishBy(task));
    }
}
