package vn.nennep.session;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Chapter “Biên bản”: who signed when, what was put right, why they were returned. Whoever may open the file then may read it. */
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
        minutes.of(session.id()).forEach(attempt -> add(reading, attempt));
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    private void add(Reading.Builder reading, MeetingMinutes attempt) {
        reading.text(
                        words.of("session.sitting.takerSigned", attempt.number()),
                        words.of("session.sitting.by", register.nameOf(attempt.takerId()), ReadableTime.of(attempt.takerSignedAt())))
                .text(words.of("session.sitting.corrections"), attempt.corrections())
                .text(words.of("session.sitting.returned"), attempt.returnedReason());
        if (attempt.chairSignedAt() != null) {
            reading.text(
                    words.of("session.sitting.chairSigned"),
                    words.of("session.sitting.by", register.nameOf(attempt.chairId()), ReadableTime.of(attempt.chairSignedAt())));
        }
    }
}
