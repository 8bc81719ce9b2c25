package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Chapter “Thay đổi so với đã định”: what of the arrangements was changed, by whom and why. */
@Component
class ChangesChapter implements SessionChapter {

    private final ArrangementChanges changes;
    private final Register register;
    private final Words words;

    ChangesChapter(ArrangementChanges changes, Register register, Words words) {
        this.changes = changes;
        this.register = register;
        this.words = words;
    }

    @Override
    public int position() {
        return 48;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        Reading.Builder reading = Reading.titled(words.of("session.file.changes"))
                .table(
                        null,
                        List.of(
                                words.of("session.file.changed"), words.of("session.file.changedWhat"), words.of("session.file.changedFrom"),
                                words.of("session.file.changedTo"), words.of("session.file.reasonOfIt")),
                        changes.of(session.id()).stream()
                                .map(change -> List.of(
                                        words.of(
                                                "session.file.byAt", register.nameOf(change.changedBy()),
                                                ReadableTime.of(change.changedAt())),
                                        change.kind().label(), change.fromText(), change.toText(), reason(change, reader)))
                                .toList());
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    /** Why a person was exchanged may be his own affair. */
    private static String reason(ArrangementChange change, Reader reader) {
        return change.kind() == ArrangementKind.PREPARER && !reader.readsDrafts() ? "" : change.reason();
    }
}
