package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Chapter “Phòng họp, thiết bị”: the committee's. */
@Component
class ReadinessChapter implements SessionChapter {

    private final ReadinessRepository checks;
    private final Register register;
    private final Words words;

    ReadinessChapter(ReadinessRepository checks, Register register, Words words) {
        this.checks = checks;
        this.register = register;
        this.words = words;
    }

    @Override
    public int position() {
        return 44;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        List<ReadinessCheck> all = reader.committee() ? checks.findBySessionIdOrderById(session.id()) : List.of();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Reading.Builder reading = Reading.titled(words.of("session.readiness.chapter"));
        all.forEach(check -> reading.table(
                words.of("session.readiness.by", register.nameOf(check.checkedBy()), ReadableTime.of(check.checkedAt())),
                List.of(
                        words.of("session.readiness.item"), words.of("session.readiness.state"), words.of("session.readiness.remedy"),
                        words.of("session.readiness.person")),
                check.lines().stream()
                        .map(line -> List.of(
                                line.item().label(), line.state().label(), line.remedy() == null ? "" : line.remedy(),
                                register.nameOf(line.memberId())))
                        .toList()));
        return Optional.of(reading.build());
    }
}
