package vn.nennep.session;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;

/** The chapters of the session's file from the minutes to the superior's answer. Whoever may open the file then may read them. */
@Configuration
class SittingChapters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Register register;
    private final Words words;

    SittingChapters(Register register, Words words) {
        this.register = register;
        this.words = words;
    }

    private record Chapter(int position, java.util.function.Function<ThematicSession, Optional<Reading>> content) implements SessionChapter {

        @Override
        public Optional<Reading> read(ThematicSession session, Reader reader) {
            return content.apply(session);
        }
    }

    @Bean
    SessionChapter minutesChapter(MinutesBook minutes) {
        return new Chapter(700, session -> {
            Reading.Builder reading = Reading.titled(words.of("session.sitting.minutes"));
            minutes.of(session.id()).forEach(m -> addMinutes(reading, m));
            return filled(reading);
        });
    }

    @Bean
    SessionChapter resolutionChapter(ResolutionBook resolutions, SessionPapers papers) {
        return new Chapter(800, session -> resolutions.of(session.id()).map(r -> resolution(r, papers)));
    }

    @Bean
    SessionChapter reportChapter(ReportBook reports) {
        return new Chapter(900, session -> {
            Reading.Builder reading = Reading.titled(words.of("session.sitting.report"));
            reports.of(session.id()).forEach(r -> addReport(reading, r));
            return filled(reading);
        });
    }

    private void addMinutes(Reading.Builder reading, MeetingMinutes minutes) {
        reading.text(words.of("session.sitting.takerSigned", minutes.number()),
                        words.of("session.sitting.by", register.nameOf(minutes.takerId()), MinutesReading.MOMENT.format(minutes.takerSignedAt())))
                .text(words.of("session.sitting.corrections"), minutes.corrections())
                .text(words.of("session.sitting.returned"), minutes.returnedReason());
        if (minutes.chairSignedAt() != null) {
            reading.text(words.of("session.sitting.chairSigned"),
                    words.of("session.sitting.by", register.nameOf(minutes.chairId()), MinutesReading.MOMENT.format(minutes.chairSignedAt())));
        }
    }

    private Reading resolution(Resolution resolution, SessionPapers papers) {
        return Reading.titled(words.of("session.sitting.resolution"))
                .text(words.of("session.sitting.basis"), resolution.basis())
                .text(words.of("session.sitting.aim"), resolution.aim())
                .table(words.of("session.sitting.tasks"), columns("taskContent", "inCharge", "cooperation", "deadline", "product"),
                        resolution.tasks().stream()
                        .map(t -> List.of(
                                t.content(), papers.inCharge(t), t.cooperation() == null ? "" : t.cooperation(), DAY.format(t.dueOn()),
                                t.product()))
                        .toList())
                .text(
                        words.of("session.sitting.signatory"),
                        words.of("session.sitting.by", register.nameOf(resolution.signedBy()), MinutesReading.MOMENT.format(resolution.signedAt())))
                .build();
    }

    private void addReport(Reading.Builder reading, UpwardReport report) {
        reading.text(words.of("session.sitting.supplement"), report.supplement());
        if (report.sentAt() != null) {
            reading.text(words.of("session.sitting.sentRound", report.round()),
                    words.of("session.sitting.by", register.unit(report.upperUnitId()).name(), MinutesReading.MOMENT.format(report.sentAt())));
        }
        if (report.answer() != null) {
            reading.text(words.of("session.sitting.answer"),
                            words.of("session.sitting.answeredBy", report.answer().label(), MinutesReading.MOMENT.format(report.answeredAt()),
                                    register.nameOf(report.answeredBy())))
                    .text(words.of("session.sitting.requestReason"), report.requestReason());
        }
    }

    private static Optional<Reading> filled(Reading.Builder reading) {
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    private List<String> columns(String... names) {
        return Stream.of(names).map(name -> words.of("session.sitting.%s".formatted(name))).toList();
    }
}
