package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;

/** “Nhắc nhở riêng”: the committee reads all reminders, the reminded his own, nobody else any ({@code domain.md} A8.3). */
@Component
class ReminderChapter implements SessionChapter {

    private final Sittings sittings;
    private final Register register;
    private final Words words;

    ReminderChapter(Sittings sittings, Register register, Words words) {
        this.sittings = sittings;
        this.register = register;
        this.words = words;
    }

    @Override
    public int position() {
        return 630;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        List<List<String>> rows = sittings.conclusionOf(session.id()).map(SessionConclusion::reminders).orElse(List.of()).stream()
                .filter(reminder -> reader.committee() || reader.member() && reminder.memberId().equals(reader.id()))
                .map(reminder -> List.of(register.nameOf(reminder.memberId()), reminder.wording()))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Reading.titled(words.of("session.sitting.reminders"))
                        .table(null, MinutesReading.columns(words, "member", "reminder"), rows)
                        .build());
    }
}
