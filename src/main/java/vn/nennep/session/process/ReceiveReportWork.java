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
import vn.nennep.session.ReportAnswer;
import vn.nennep.session.ReportBook;

/** The direct superior committee confirms a cell's report or asks for more ({@code domain.md} P2 element 22). The task stands in its own unit. */
@Component
class ReceiveReportWork implements TaskWork {

    private final ReportBook reports;
    private final ReportReading reading;
    private final SittingDueDates dueDates;

    ReceiveReportWork(ReportBook reports, ReportReading reading, SittingDueDates dueDates) {
        this.reports = reports;
        this.reading = reading;
        this.dueDates = dueDates;
    }

    @Override
    public String task() {
        return "receiveReport";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of();
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return reading.of(task.subject(), reports.of(task.subject()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        reports.answer(
                task.subject(), answers.choice("answer", ReportAnswer.class), answers.text("reason"), task.actor(), task.now());
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(dueDates.answerBy(task));
    }
}
