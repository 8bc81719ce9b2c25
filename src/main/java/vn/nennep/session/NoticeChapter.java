package vn.nennep.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.session.EnteredFor.Marks;

/** Chapter “Thông báo, tài liệu”: when they went out; to the committee also who got them, how, and who has read them (A5.1, A5.2). */
@Component
class NoticeChapter implements SessionChapter {

    private final DispatchRepository dispatches;
    private final Participations participations;
    private final EnteredFor entered;
    private final AnnouncementRecord record;
    private final Register register;
    private final Words words;

    NoticeChapter(
            DispatchRepository dispatches, Participations participations, EnteredFor entered, AnnouncementRecord record, Register register,
            Words words) {
        this.dispatches = dispatches;
        this.participations = participations;
        this.entered = entered;
        this.record = record;
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
        rounds.forEach(dispatch -> writeRound(reading, dispatch));
        if (reader.committee()) {
            writeProof(reading, rounds, session);
        }
        return Optional.of(reading.build());
    }

    private void writeRound(Reading.Builder reading, Dispatch dispatch) {
        reading.text(
                words.of("session.file.round", dispatch.round()),
                words.of(
                        "session.file.sent", ReadableTime.of(dispatch.sentAt()), dispatch.timeliness().label(),
                        ReadableTime.of(dispatch.sessionAt()), dispatch.place() == null ? dispatch.mode().label() : dispatch.place()));
    }

    private void writeProof(Reading.Builder reading, List<Dispatch> rounds, ThematicSession session) {
        Dispatch last = rounds.get(rounds.size() - 1);
        Map<String, PartyMember> people = register.members(last.recipients().stream().map(DispatchRecipient::memberId).toList());
        Map<String, Participation> readers =
                participations.of(session.id()).stream().collect(Collectors.toMap(Participation::memberId, p -> p));
        Marks marks = entered.in(session);
        reading.table(
                words.of("session.file.recipients", last.round()),
                List.of(
                        words.of("session.file.recipient"), words.of("session.file.standing"), words.of("session.file.way"),
                        words.of("session.file.read")),
                last.recipients().stream()
                        .map(recipient -> List.of(
                                people.get(recipient.memberId()).fullName(),
                                recipient.standing().label(),
                                words.of(recipient.hasMail() ? "session.file.byMail" : "session.file.onPaper"),
                                read(recipient, readers.get(recipient.memberId()), marks)))
                        .toList());
        AnnouncementRecord.Share share = record.of(session.unitId(), session.year());
        reading.text(
                words.of("session.file.announced", String.valueOf(session.year())),
                words.of("session.file.announcedInTime", share.inTime(), share.announced(), share.percent()));
    }

    private String read(DispatchRecipient recipient, Participation participation, Marks marks) {
        if (participation != null) {
            return ReadableTime.of(participation.readAt()) + marks.of(participation.memberId(), participation.readAt());
        }
        return recipient.standing() == Standing.OBLIGED ? words.of("session.file.unread") : "";
    }
}
