package vn.nennep.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.session.EnteredFor.Marks;

/**
 * Chapter “Đăng ký trước buổi họp”: who wants to speak and who can't come, for the committee; what somebody prepared to say, for himself and, where he
 * shared it, for those who may be in the chair (P2 par. 9, A4.7).
 */
@Component
public class ParticipationChapter implements SessionChapter {

    private final Participations participations;
    private final SpeakingMatters matters;
    private final EnteredFor entered;
    private final Register register;
    private final Words words;
    private final Clock clock;

    ParticipationChapter(Participations participations, SpeakingMatters matters, EnteredFor entered, Register register, Words words, Clock clock) {
        this.participations = participations;
        this.matters = matters;
        this.entered = entered;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public int position() {
        return 46;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        Reading.Builder reading = Reading.titled(words.of("session.file.registrations"));
        Marks marks = entered.in(session);
        writeRegistrations(reading, session, reader, marks);
        if (reader.committee()) {
            reading.table(
                    words.of("session.file.absences"),
                    List.of(words.of("session.file.member"), words.of("session.file.absenceReason")),
                    participations.absences(session.id()).values().stream()
                            .map(absence -> List.of(
                                    register.nameOf(absence.memberId()) + marks.of(absence.memberId(), absence.givenAt()), absence.reason()))
                            .toList());
        }
        boolean chairs = chairs(session, reader.id());
        participations.of(session.id()).stream()
                .filter(participation -> participation.memberId().equals(reader.id()) || chairs && participation.opinionShared())
                .forEach(participation -> reading.text(
                        words.of("session.file.opinionOf", register.nameOf(participation.memberId()))
                                + marks.of(participation.memberId(), participation.readAt()),
                        participation.preparedOpinion()));
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    private void writeRegistrations(Reading.Builder reading, ThematicSession session, Reader reader, Marks marks) {
        Map<SpeakingMatter, String> offered = matters.of(session.id());
        reading.table(
                words.of("session.file.speakers"),
                List.of(words.of("session.file.registered"), words.of("session.file.matter")),
                participations.registrations(session.id()).stream()
                        .filter(registration -> reader.committee() || registration.memberId().equals(reader.id()))
                        .map(registration -> List.of(
                                words.of(
                                        "session.file.byAt", register.nameOf(registration.memberId()),
                                        ReadableTime.of(registration.registeredAt()))
                                        + marks.of(registration.memberId(), registration.registeredAt()),
                                offered.getOrDefault(registration.matter(), "")))
                        .toList());
    }

    /** Whether he is or may come to be in the chair. */
    private boolean chairs(ThematicSession session, String member) {
        return member.equals(session.chairId())
                || register.rolesOf(member, LocalDate.now(clock)).stream()
                        .anyMatch(held -> held.unitId().equals(session.unitId())
                                && (held.role() == Role.SECRETARY || held.role() == Role.DEPUTY_SECRETARY));
    }
}
