package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.session.AssignmentChapter;
import vn.nennep.session.Briefing;
import vn.nennep.session.BriefingChapter;
import vn.nennep.session.BriefingReply;
import vn.nennep.session.Briefings;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.ThematicSession;

/** “Xác nhận đã nắm yêu cầu”: the preparer knows what is asked of him, or says what has to be talked over. */
@Component
class AcknowledgeBriefingWork implements TaskWork {

    /** Value of the field {@code answer} of one who has understood. */
    private static final String CLEAR = "CLEAR";

    private final SessionRepository sessions;
    private final Briefings briefings;
    private final BriefingChapter briefingChapter;
    private final AssignmentChapter assignmentChapter;
    private final PreparationDueDates dueDates;

    AcknowledgeBriefingWork(
            SessionRepository sessions, Briefings briefings, BriefingChapter briefingChapter, AssignmentChapter assignmentChapter,
            PreparationDueDates dueDates) {
        this.sessions = sessions;
        this.briefings = briefings;
        this.briefingChapter = briefingChapter;
        this.assignmentChapter = assignmentChapter;
        this.dueDates = dueDates;
    }

    @Override
    public String task() {
        return "acknowledgeBriefing";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of();
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        List<Reading> readings = new ArrayList<>();
        briefingChapter.read(session, Readers.preparer(task.actor())).ifPresent(readings::add);
        assignmentChapter.read(session, Readers.preparer(task.actor())).ifPresent(readings::add);
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        Briefing briefing = briefings.latest(task.subject())
                .orElseThrow(() -> new IllegalStateException("No briefing to answer in session " + task.subject()));
        boolean clear = CLEAR.equals(answers.text("answer"));
        briefings.answer(briefing, new BriefingReply(clear, clear ? null : answers.text("question"), task.actor(), task.now()));
        return Map.of(SessionVariables.BRIEFING_CLEAR, clear);
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(dueDates.soon(task));
    }
}
