package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.session.AssignmentRepository;
import vn.nennep.session.Briefings;
import vn.nennep.session.Evaluation;
import vn.nennep.session.ResolutionVoteRule;
import vn.nennep.session.SessionCourse;
import vn.nennep.session.SessionOpening;
import vn.nennep.session.Sittings;
import vn.nennep.session.Vote;
import vn.nennep.session.VoteCount;
import vn.nennep.session.VoteMethod;
import vn.nennep.session.VoteResult;
import vn.nennep.session.VoteRoll;

/** The minute taker writes down who presented, who said what, the vote and the conclusion ({@code domain.md} A7, A8.1, P2 forms 11–13). */
@Component
class ConductSessionWork implements TaskWork {

    private final Sittings sittings;
    private final AssignmentRepository assignments;
    private final Briefings briefings;
    private final SittingOptions options;
    private final SittingDueDates dueDates;
    private final Words words;

    ConductSessionWork(
            Sittings sittings, AssignmentRepository assignments, Briefings briefings, SittingOptions options, SittingDueDates dueDates, Words words) {
        this.sittings = sittings;
        this.assignments = assignments;
        this.briefings = briefings;
        this.options = options;
        this.dueDates = dueDates;
        this.words = words;
    }

    @Override
    public String task() {
        return "conductSession";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        SessionOpening opening = opening(task);
        Map<String, Object> data = new HashMap<>();
        data.put("present", options.people(opening.presentMembers()));
        briefings.latest(task.subject()).ifPresent(briefing -> data.put("purpose", briefing.purpose() + "\n" + briefing.requirements()));
        assignments.findBySessionId(task.subject()).ifPresent(assignment -> {
            if (opening.presentMembers().contains(assignment.leadId())) {
                data.put("presenter", assignment.leadId());
            }
        });
        return data;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        SessionOpening opening = opening(task);
        VoteRoll roll = opening.voteRoll();
        return List.of(Reading.titled(words.of("session.sitting.voteRoll"))
                .text(null, words.of("session.sitting.voteNeeded", roll.officialPresent(), roll.counted()))
                .text(
                        words.of("session.sitting.present"),
                        String.join(", ", options.people(opening.presentMembers()).stream().map(Option::label).toList()))
                .build());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        Vote vote = vote(task, answers);
        sittings.conduct(SessionCourse.of(
                task.subject(), answers.text("purpose"), answers.text("presenter"), answers.text("presentation"), Speeches.of(answers), vote,
                answers.text("conclusion"), answers.text("pointsTaken"),
                new Evaluation(
                        answers.text("preparationEvaluation"), answers.text("qualityEvaluation"), answers.text("meaningEvaluation"),
                        answers.text("effectEvaluation"))));
        return Map.of(SessionVariables.RESOLUTION_PASSED, vote.passed());
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(dueDates.publishBy(task));
    }

    private Vote vote(OpenTask task, Answers answers) {
        SessionOpening opening = opening(task);
        VoteRoll roll = opening.voteRoll();
        VoteCount count = new VoteCount(answers.integer("inFavour"), answers.integer("against"), answers.integer("otherOpinions"));
        VoteResult result = new ResolutionVoteRule(
                        options.policy(task.unit(), opening.openedAt().toLocalDate()).ratio("resolution.vote"))
                .judge(roll, count);
        Findings.refuseIfAny(result.findings());
        return Vote.of(answers.choice("voteMethod", VoteMethod.class), count, roll, result);
    }

    private SessionOpening opening(OpenTask task) {
        return sittings.openingOf(task.subject()).orElseThrow();
    }
}
