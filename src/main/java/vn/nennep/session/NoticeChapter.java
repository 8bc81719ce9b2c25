package vn.nennep.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;

/** Chapter “Thông báo, tài liệu”: who got them and when. */
@Component
class NoticeChapter implements SessionChapter {

    private final DispatchRepository dispatches;
    private final Register register;
    private final Words words;

    NoticeChapter(DispatchRepository dispatches, Register register, Words words) {
        this.dispatches = dispatches;
        this.register = register;
        this.words = words;
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        List<Dispatch> rounds = dispatches.findBySessionIdOrderByRound(session.id());
        if (rounds.isEmpty()) {
            return Optional.empty();
        }
        Reading.Builder reading = Reading.titled(words.of("session.file.notices"));
        rounds.forEach(dispatch -> write(reading, dispatch, reader));
        return Optional.of(reading.build());
    }

    private void write(Reading.Builder reading, Dispatch dispatch, Reader reader) {
        reading.text(
                words.of("session.file.round", dispatch.round()),
                words.of(
                        "session.file.sent", ReadableTime.of(dispatch.sentAt()), dispatch.timeliness().label(),
                        ReadableTime.of(dispatch.sessionAt()), dispatch.place()));
        if (reader.committee()) {
            Map<String, PartyMember> people =
                    register.members(dispatch.recipients().stream().map(DispatchRecipient::memberId).toList());
            reading.table(
                    words.of("session.file.recipients", dispatch.round()),
                    List.of(words.of("session.file.recipient"), words.of("session.file.way")),
                    dispatch.recipients().stream()
                            .map(recipient -> List.of(
                                    people.get(recipient.memberId()).fullName(),
                                    words.of(recipient.hasMail() ? "session.file.byMail" : "session.file.onPaper")))
                            .toList());
        }
    }
}
