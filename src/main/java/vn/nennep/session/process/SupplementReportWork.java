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
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.session.ReportBook;
import vn.nennep.session.ReportPart;
import vn.nennep.session.UpwardReport;

/** The cell answers what its superior misses; only the parts that he asked for are due once more ({@code domain.md} P2 element 22). */
@Component
class SupplementReportWork implements TaskWork {

    private final ReportBook reports;
    private final ReportReading reading;
    private final SittingDueDates dueDates;
    private final Words words;

    SupplementReportWork(ReportBook reports, ReportReading reading, SittingDueDates dueDates, Words words) {
        this.reports = reports;
        this.reading = reading;
        this.dueDates = dueDates;
        this.words = words;
    }

    @Override
    public String task() {
        return "supplementReport";
    }

    /** What happens next, beside the field. */
    @Override
    public Map<String, Object> prefill(OpenTask task) {
        UpwardReport request = request(task);
        List<String> next = new ArrayList<>();
        if (request.asksFor(ReportPart.FINAL_TOPIC)) {
            next.add(words.of("session.report.nextFinalTopic"));
        }
        if (request.asksFor(ReportPart.RESOLUTION)) {
            next.add(words.of("session.report.nextResolution"));
        }
        return Map.of("nextHint", next.isEmpty() ? words.of("session.report.nextSent") : String.join(" ", next));
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        List<Reading> readings = new ArrayList<>(reading.request(task.subject()));
        readings.addAll(reading.of(task.subject()));
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        UpwardReport request = request(task);
        // reports of earlier releases were asked for in words only
        boolean inWords = request.requested().isEmpty() || request.asksFor(ReportPart.OTHER);
        if (inWords && !answers.has("supplement")) {
            throw Refusal.at("supplement", "session.report.supplementMissing");
        }
        reports.supplement(task.subject(), answers.text("supplement"));
        return Map.of(
                SessionVariables.FINAL_TOPIC_DUE, request.asksFor(ReportPart.FINAL_TOPIC),
                SessionVariables.OUTCOME_DUE, request.asksFor(ReportPart.RESOLUTION));
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(dueDates.answerBy(task));
    }

    private UpwardReport request(OpenTask task) {
        return reports.request(task.subject()).orElseThrow();
    }
}
