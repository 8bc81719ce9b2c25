package vn.nennep.session;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Chapter “Báo cáo cấp trên”: each round, in time or late, and what the superior answered. */
@Component
class ReportChapter implements SessionChapter {

    private final ReportBook reports;
    private final Register register;
    private final Words words;

    ReportChapter(ReportBook reports, Register register, Words words) {
        this.reports = reports;
        this.register = register;
        this.words = words;
    }

    @Override
    public int position() {
        return 900;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        Reading.Builder reading = Reading.titled(words.of("session.sitting.report"));
        reports.of(session.id()).forEach(report -> add(reading, report));
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    private void add(Reading.Builder reading, UpwardReport report) {
        reading.text(words.of("session.sitting.supplement"), report.supplement());
        if (report.sentAt() != null) {
            reading.text(words.of("session.sitting.sentRound", report.round()), sent(report));
        }
        if (report.answer() != null) {
            reading.text(
                            words.of("session.sitting.answer"),
                            words.of(
                                    "session.sitting.answeredBy", report.answer().label(), ReadableTime.of(report.answeredAt()),
                                    register.nameOf(report.answeredBy())))
                    .text(words.of("session.report.requested"), report.requestedParts())
                    .text(words.of("session.sitting.requestReason"), report.requestReason());
        }
    }

    /** Reports of earlier releases don't say whether they were in time. */
    private String sent(UpwardReport report) {
        String upper = register.unit(report.upperUnitId()).name();
        return report.timeliness() == null
                ? words.of("session.sitting.by", upper, ReadableTime.of(report.sentAt()))
                : words.of(
                        "session.report.sent", upper, ReadableTime.of(report.sentAt()), report.timeliness().label(),
                        ReadableTime.of(report.dueAt()));
    }
}
