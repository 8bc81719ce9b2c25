package vn.nennep.session;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;

/** Chapter “Biên bản”: who signed which version when, and why one was given back. */
@Component
class MinutesChapter implements SessionChapter {

    private final MinutesBook minutes;
    private final Register register;
    private final Words words;

    MinutesChapter(MinutesBook minutes, Register register, Words words) {
        this.minutes = minutes;
        this.register = register;
        this.words = words;
    }

    @Override
    public int position() {
        return 700;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        Reading.Builder reading = Reading.titled(words.of("session.sitting.minutes"));
        minutes.of(session.id()).forEach(version -> add(reading, version));
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    private void add(Reading.Builder reading, MeetingMinutes version) {
        reading.text(words.of("session.sitting.takerSigned", version.number()),
                        words.of("session.sitting.by", register.nameOf(version.takerId()), MinutesReading.MOMENT.format(version.takerSignedAt())))
                .text(words.of("session.sitting.corrections"), version.corrections())
                .text(words.of("session.sitting.returned"), version.returnedReason());
        if (version.chairSignedAt() != null) {
            reading.text(words.of("session.sitting.chairSigned"),
                    words.of("session.sitting.by", register.nameOf(version.chairId()), MinutesReading.MOMENT.format(version.chairSignedAt())));
        }
    }
}
