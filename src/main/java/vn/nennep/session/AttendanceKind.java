package vn.nennep.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.document.AttendanceSheet;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.VietnameseNames;
import vn.nennep.platform.web.Words;

/**
 * The attendance sheet: to be signed on paper before the sitting, and with the roll of each opening afterwards. For the committee, and for who presides
 * and takes the minutes.
 */
@Component
class AttendanceKind implements SessionPaperKind {

    private final Sittings sittings;
    private final PreparationRepository preparations;
    private final ProgrammeFacts facts;
    private final PaperFrame frame;
    private final Register register;
    private final Words words;

    AttendanceKind(
            Sittings sittings, PreparationRepository preparations, ProgrammeFacts facts, PaperFrame frame, Register register, Words words) {
        this.sittings = sittings;
        this.preparations = preparations;
        this.facts = facts;
        this.frame = frame;
        this.register = register;
        this.words = words;
    }

    @Override
    public String code() {
        return "attendance";
    }

    @Override
    public int position() {
        return 400;
    }

    @Override
    public String label() {
        return words.of("paper.attendance");
    }

    @Override
    public boolean concerns(ThematicSession session, Reader reader) {
        return reader.committee() || reader.id().equals(session.chairId()) || reader.id().equals(session.minuteTakerId());
    }

    @Override
    public List<Print> prints(ThematicSession session, Reader reader) {
        if (!concerns(session, reader)) {
            return List.of();
        }
        List<SessionOpening> openings = sittings.openingsOf(session.id());
        List<Print> prints = new ArrayList<>();
        IntStream.range(0, openings.size()).forEach(i -> prints.add(new Print(
                i + 1,
                words.of(openings.get(i).quorumReached() ? "paper.attendance.taken" : "paper.attendance.tooFew"),
                0,
                () -> taken(session, openings.get(i)))));
        if (session.state() == SessionState.NOTIFIED) {
            prints.add(new Print(openings.size() + 1, words.of("paper.attendance.blank"), 0, () -> blank(session)));
        }
        return prints;
    }

    private AttendanceSheet blank(ThematicSession session) {
        LocalDate day = session.scheduledAt().toLocalDate();
        return new AttendanceSheet(
                frame.header(session, day),
                facts.plan(session),
                register.membersOf(session.unitId(), day).stream()
                        .filter(member -> member.activity() == ActivityStatus.ACTIVE || member.activity() == ActivityStatus.EXEMPT)
                        .map(this::expected)
                        .sorted(byName())
                        .toList(),
                guests(session),
                null,
                null,
                null);
    }

    private AttendanceSheet.Row expected(CellMember member) {
        return new AttendanceSheet.Row(member.name(), standing(member.official(), member.activity()), "", "");
    }

    /** Who is suspended or elsewhere stands in it only if he came. */
    private AttendanceSheet taken(ThematicSession session, SessionOpening opening) {
        Map<String, PartyMember> people = register.members(opening.attendance().stream().map(Attendance::memberId).toList());
        List<Attendance> called = opening.attendance().stream()
                .filter(one -> one.present() || one.obliged() || one.activity() == ActivityStatus.EXEMPT)
                .toList();
        return new AttendanceSheet(
                frame.header(session, opening.openedAt().toLocalDate()),
                facts.plan(session, opening.openedAt()),
                called.stream()
                        .map(one -> new AttendanceSheet.Row(
                                people.get(one.memberId()).fullName(), standing(one.official(), one.activity()), one.status().label(), one.reason()))
                        .sorted(byName())
                        .toList(),
                opening.guestLines().stream().map(line -> new AttendanceSheet.Guest(line, "")).toList(),
                new AttendanceSheet.Result(
                        opening.obliged(), opening.present(), count(called, AttendanceStatus.EXCUSED), count(called, AttendanceStatus.UNEXCUSED),
                        (int) called.stream().filter(one -> one.activity() == ActivityStatus.EXEMPT).count()),
                register.nameOf(opening.recordedBy()),
                register.nameOf(opening.chairId()));
    }

    private static Comparator<AttendanceSheet.Row> byName() {
        return Comparator.comparing(AttendanceSheet.Row::name, VietnameseNames.byGivenName());
    }

    /** Among those who had to come. */
    private static int count(List<Attendance> called, AttendanceStatus status) {
        return (int) called.stream().filter(one -> one.obliged() && one.status() == status).count();
    }

    private String standing(boolean official, ActivityStatus activity) {
        String standing = words.of(official ? "paper.attendance.official" : "paper.attendance.probationary");
        return activity == ActivityStatus.EXEMPT ? words.of("paper.attendance.exempt", standing) : standing;
    }

    private List<AttendanceSheet.Guest> guests(ThematicSession session) {
        return preparations.findBySessionId(session.id()).map(SessionPreparation::guests).orElse(List.of()).stream()
                .map(guest -> new AttendanceSheet.Guest(
                        guest.name(),
                        Stream.of(guest.office(), guest.organisation())
                                .filter(Text::present)
                                .collect(Collectors.joining(", "))))
                .toList();
    }
}
