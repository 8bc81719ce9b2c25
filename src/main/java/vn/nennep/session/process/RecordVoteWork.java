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
import vn.nennep.platform.web.Words;
import vn.nennep.session.ConclusionChapter;
import vn.nennep.session.ResolutionVoteRule;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SessionVote;
import vn.nennep.session.SittingRules;
import vn.nennep.session.Sittings;
import vn.nennep.session.Vote;
import vn.nennep.session.VoteCount;
import vn.nennep.session.VoteMethod;
import vn.nennep.session.VoteResult;
import vn.nennep.session.VoteRoll;

/** The chair puts the resolution or conclusion to the vote and writes down the count ({@code domain.md} §1.5, P2 form 13). */
@Component
class RecordVoteWork implements TaskWork {

    private final SessionRepository sessions;
    private final Sittings sittings;
    private final SittingRules rules;
    private final ConclusionChapter conclusion;
    private final SittingDueDates dueDates;
    private final Words words;

    RecordVoteWork(
            SessionRepository sessions, Sittings sittings, SittingRules rules, ConclusionChapter conclusion, SittingDueDates dueDates,
            Words words) {
        this.sessions = sessions;
        this.sittings = sittings;
        this.rules = rules;
        this.conclusion = conclusion;
        this.dueDates = dueDates;
        this.words = words;
    }

    @Override
    public String task() {
        return "recordVote";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        VoteRoll roll = roll(task);
        ResolutionVoteRule rule = rule(task);
        return Map.of(
                "voteHint",
                words.of("session.vote.hint", roll.officialPresent(), rule.denominator().of(roll), rule.denominator().label(), rule.needed(roll)));
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return conclusion.read(sessions.session(task.subject()), Readers.committee(task.actor())).stream().toList();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        VoteRoll roll = roll(task);
        VoteCount count = new VoteCount(answers.integer("inFavour"), answers.integer("against"), answers.integer("otherOpinions"));
        VoteResult result = rule(task).judge(roll, count);
        Findings.refuseIfAny(result.findings());
        Vote vote = Vote.of(answers.choice("voteMethod", VoteMethod.class), count, roll, result);
        sittings.vote(SessionVote.taken(task.subject(), task.actor(), task.now(), vote));
        return Map.of(SessionVariables.RESOLUTION_PASSED, vote.passed());
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(dueDates.publishBy(task));
    }

    private VoteRoll roll(OpenTask task) {
        return sittings.openingOf(task.subject()).orElseThrow().voteRoll();
    }

    private ResolutionVoteRule rule(OpenTask task) {
        return rules.vote(sessions.session(task.subject()));
    }
}
