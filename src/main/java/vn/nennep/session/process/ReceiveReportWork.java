package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.session.ReportAnswer;
import vn.nennep.session.ReportBook;
import vn.nennep.session.ReportPart;
import vn.nennep.session.ResolutionBook;

/** The direct superior committee confirms a cell's report or asks for more ({@code domain.md} P2 element 22). The task stands in its own unit. */
@Component
class ReceiveReportWork implements TaskWork {

    private final ReportBook reports;
    private final ResolutionBook resolutions;
    private final ReportReading reading;
    private final SittingDueDates dueDates;

    ReceiveReportWork(ReportBook reports, ResolutionBook resolutions, ReportReading reading, SittingDueDates dueDates) {
        this.reports = reports;
        this.resolutions = resolutions;
        this.reading = reading;
        this.dueDates = dueDates;
    }

    @Override
    public String task() {
        return "receiveReport";
    }

    /** A resolution can be asked for where there is one. */
    @Override
    public Map<String, Object> prefill(OpenTask task) {
        boolean resolved = resolutions.of(task.subject()).isPresent();
        return Map.of("parts", Stream.of(ReportPart.values())
                .filter(part -> resolved || part != ReportPart.RESOLUTION)
                .map(part -> new Option(part.name(), part.label()))
                .toList());
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return reading.of(task.subject());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        reports.answer(
                task.subject(), answers.choice("answer", ReportAnswer.class),
                answers.texts("requested").stream().map(ReportPart::valueOf).toList(), answers.text("reason"), task.actor(), task.now());
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(dueDates.answerBy(task));
    }
}
