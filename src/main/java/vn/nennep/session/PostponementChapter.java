package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/**
 * Chapter “Hoãn buổi sinh hoạt”: postponements, what was entered only after its time, and whether the session has left the quarter whose duty it was
 * planned to meet.
 */
@Component
public class PostponementChapter implements SessionChapter {

    private final PostponementRepository postponements;
    private final LateEntryRepository lateEntries;
    private final QuarterStanding quarter;
    private final Register register;
    private final Words words;

    PostponementChapter(
            PostponementRepository postponements, LateEntryRepository lateEntries, QuarterStanding quarter, Register register,
            Words words) {
        this.postponements = postponements;
        this.lateEntries = lateEntries;
        this.quarter = quarter;
        this.register = register;
        this.words = words;
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        Reading.Builder reading = Reading.titled(words.of("session.file.postponements"))
                .table(
                        null,
                        List.of(
                                words.of("session.file.postponed"), words.of("session.file.reasonOfIt"), words.of("session.file.from"),
                                words.of("session.file.to"), words.of("session.file.quarter")),
                        postponements.findBySessionIdOrderById(session.id()).stream().map(this::row).toList());
        lateEntries.findBySessionIdOrderById(session.id()).forEach(entry -> reading.text(
                words.of("session.file.lateEntry"),
                words.of("session.file.byAt", register.nameOf(entry.enteredBy()), ReadableTime.of(entry.enteredAt()))));
        if (session.outOfQuarter()) {
            reading.text(words.of("session.file.movedOutOfQuarter"), quarter.of(session));
        }
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    private List<String> row(Postponement postponement) {
        String reason = postponement.reason().label();
        return List.of(
                words.of("session.file.byAt", register.nameOf(postponement.decidedBy()), ReadableTime.of(postponement.decidedAt())),
                postponement.note() == null ? reason : reason + ": " + postponement.note(),
                ReadableTime.of(postponement.fromAt()),
                postponement.toAt() == null ? words.of("session.file.noDate") : ReadableTime.of(postponement.toAt()),
                postponement.withinQuarter() == null
                        ? ""
                        : words.of(postponement.withinQuarter() ? "session.file.withinQuarter" : "session.file.outsideQuarter"));
    }
}
