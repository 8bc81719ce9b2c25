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
import vn.nennep.session.FinalTopicChapter;
import vn.nennep.session.FinalTopicReview;
import vn.nennep.session.FinalTopicVersion;
import vn.nennep.session.FinalTopics;
import vn.nennep.session.FollowUpDates;
import vn.nennep.session.OutlineDecision;
import vn.nennep.session.Preparers;
import vn.nennep.session.ReviewerRule;

/** “Duyệt chuyên đề hoàn thiện” ({@code domain.md} P2 row 18): who prepared it doesn't approve it; a return has its reason. */
@Component
class ApproveFinalTopicWork implements TaskWork {

    private final FinalTopics topics;
    private final FinalTopicChapter chapter;
    private final Preparers preparers;
    private final FollowUpDates dates;
    private final ReportReading report;

    ApproveFinalTopicWork(
            FinalTopics topics, FinalTopicChapter chapter, Preparers preparers, FollowUpDates dates, ReportReading report) {
        this.topics = topics;
        this.chapter = chapter;
        this.preparers = preparers;
        this.dates = dates;
        this.report = report;
    }

    @Override
    public String task() {
        return "approveFinalTopic";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of();
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        List<Reading> readings = new ArrayList<>(report.request(task.subject()));
        readings.add(chapter.reading(handedIn(task)));
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        Findings.refuseIfAny(ReviewerRule.judgeFinalTopic(task.actor(), preparers.of(task.subject())).stream().toList());
        OutlineDecision decision = answers.choice("decision", OutlineDecision.class);
        boolean approved = decision == OutlineDecision.APPROVED;
        topics.review(
                handedIn(task), new FinalTopicReview(decision, approved ? null : answers.text("reason"), task.actor(), task.now()));
        return Map.of(SessionVariables.FINAL_TOPIC_APPROVED, approved);
    }

    /** The report waits for it. */
    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(dates.of(task.subject()).reportUntil());
    }

    private FinalTopicVersion handedIn(OpenTask task) {
        return topics.latest(task.subject())
                .orElseThrow(() -> new IllegalStateException("No final topic to approve in session " + task.subject()));
    }
}
