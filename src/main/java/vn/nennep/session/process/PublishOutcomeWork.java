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
import vn.nennep.session.FollowUpDates;
import vn.nennep.session.PostingKind;
import vn.nennep.session.SessionRepository;

/** “Ghi nhận đã đăng kết quả” ({@code domain.md} §1.3 row 7, P2 row 20). */
@Component
class PublishOutcomeWork implements TaskWork {

    private final SessionRepository sessions;
    private final PostingRecords records;
    private final ReportReading report;
    private final FollowUpDates dates;

    PublishOutcomeWork(SessionRepository sessions, PostingRecords records, ReportReading report, FollowUpDates dates) {
        this.sessions = sessions;
        this.records = records;
        this.report = report;
        this.dates = dates;
    }

    @Override
    public String task() {
        return "publishOutcome";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return records.prefill(postBy(task));
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return report.outcome(task.subject());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        records.record(task, answers, PostingKind.OUTCOME, postBy(task), sessions.session(task.subject()).endedAt());
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(postBy(task));
    }

    private LocalDateTime postBy(OpenTask task) {
        return dates.of(task.subject()).publishBy();
    }
}
