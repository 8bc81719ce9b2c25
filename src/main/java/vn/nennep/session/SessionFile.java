package vn.nennep.session;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitRole;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.SubjectGate;

/** The session's file (hồ sơ buổi sinh hoạt): what was sent, said, decided and signed, for those who are entitled to it. */
@Component
public class SessionFile implements SubjectGate {

    private static final Set<Role> COMMITTEE =
            EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.COMMITTEE_MEMBER, Role.DUTY_OFFICER);
    private static final Set<Role> SUPERIOR =
            EnumSet.of(Role.ORGANIZATION_BOARD, Role.COMMITTEE_OFFICE, Role.INSPECTION_COMMISSION, Role.SECRETARY, Role.DEPUTY_SECRETARY);

    private final SessionRepository sessions;
    private final Preparers preparers;
    private final Register register;
    private final List<SessionChapter> chapters;
    private final Clock clock;

    SessionFile(SessionRepository sessions, Preparers preparers, Register register, List<SessionChapter> chapters, Clock clock) {
        this.sessions = sessions;
        this.preparers = preparers;
        this.register = register;
        this.chapters = chapters.stream().sorted(Comparator.comparingInt(SessionChapter::position)).toList();
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ThematicSession.KIND;
    }

    @Override
    public String titleOf(long subject) {
        return sessions.session(subject).topic();
    }

    @Override
    public String hrefOf(long subject) {
        return "/ho-so/" + subject;
    }

    /** When it takes place, as far as that is fixed; before that, the day it is planned for. */
    @Override
    public Optional<LocalDateTime> dateOf(long subject) {
        ThematicSession session = sessions.session(subject);
        return Optional.ofNullable(session.scheduledAt() == null ? session.plannedAt() : session.scheduledAt());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String member, long subject) {
        return sessions.findById(subject).filter(session -> reads(member, session)).isPresent();
    }

    /** The sessions whose file the person may open, the latest first. */
    @Transactional(readOnly = true)
    public List<ThematicSession> sessionsFor(String member) {
        List<UnitRole> roles = register.rolesOf(member, today());
        Map<String, Unit> all = register.units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        Set<String> own = roles.stream().map(UnitRole::unitId).collect(Collectors.toSet());
        Set<String> above = roles.stream().filter(r -> SUPERIOR.contains(r.role())).map(UnitRole::unitId).collect(Collectors.toSet());
        Set<String> units = all.values().stream()
                .filter(u -> own.contains(u.id()) || above.contains(u.parentId()))
                .map(Unit::id)
                .collect(Collectors.toSet());
        return units.isEmpty()
                ? List.of()
                : sessions.ofUnits(units).stream()
                        .filter(session -> reader(member, session, roles, all.get(session.unitId())).reads(session.state()))
                        .toList();
    }

    /** The session, if the person may open its file. */
    @Transactional(readOnly = true)
    public Optional<ThematicSession> find(long id, String member) {
        return sessions.findById(id).filter(session -> reads(member, session));
    }

    /** The chapters that the person may read. */
    @Transactional(readOnly = true)
    public List<Reading> chapters(ThematicSession session, String member) {
        Reader reader = reader(member, session);
        return chapters.stream().map(c -> c.read(session, reader)).flatMap(Optional::stream).toList();
    }

    private boolean reads(String member, ThematicSession session) {
        return reader(member, session).reads(session.state());
    }

    /** What decides about a person's reading of this session. */
    @Transactional(readOnly = true)
    public Reader reader(String member, ThematicSession session) {
        return reader(member, session, register.rolesOf(member, today()), register.unit(session.unitId()));
    }

    /** Who has left the cell reads no more of it, even where he prepared the topic. */
    private Reader reader(String member, ThematicSession session, List<UnitRole> roles, Unit cell) {
        boolean belongs = roles.stream().anyMatch(r -> r.unitId().equals(cell.id()) && r.role() == Role.MEMBER);
        return new Reader(
                member,
                roles.stream().anyMatch(r -> r.unitId().equals(cell.id()) && COMMITTEE.contains(r.role())),
                belongs && preparers.entrusted(session.id()).contains(member),
                belongs,
                roles.stream().anyMatch(r -> r.unitId().equals(cell.parentId()) && SUPERIOR.contains(r.role())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
