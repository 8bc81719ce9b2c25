package vn.nennep.session;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.notification.Mail;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;

/**
 * Sends notice and materials to everybody who is to come or may come, and the notice to the superior's organisation board and to the cells invited to a
 * model session (A5.1, A5.3, A7.14). Whether it was early enough is recorded; late sending stops nothing.
 */
@Component
public class MaterialsDispatch {

    /** The wait for a session has begun, for the first time or anew. */
    public record WaitBegan(long sessionId) {}

    /**
     * What there is to wait for.
     *
     * @param students ids of the members who have to come and haven't read the materials yet
     * @param notOpenedBy when the session is to be scheduled anew if nobody opened it
     */
    public record Wait(List<String> students, LocalDateTime notOpenedBy) {}

    private final SessionRepository sessions;
    private final DispatchRepository dispatches;
    private final PreparationRepository preparations;
    private final ArrangementChanges changes;
    private final Participations participations;
    private final RulesOfDay rules;
    private final ArrangementRules arrangementRules;
    private final NoticeText text;
    private final AnnouncementPapers papers;
    private final Register register;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MaterialsDispatch(
            SessionRepository sessions, DispatchRepository dispatches, PreparationRepository preparations, ArrangementChanges changes,
            Participations participations, RulesOfDay rules, ArrangementRules arrangementRules, NoticeText text,
            AnnouncementPapers papers, Register register,
            Outbox outbox, ApplicationEventPublisher events, Clock clock) {
        this.sessions = sessions;
        this.dispatches = dispatches;
        this.preparations = preparations;
        this.changes = changes;
        this.participations = participations;
        this.rules = rules;
        this.arrangementRules = arrangementRules;
        this.text = text;
        this.papers = papers;
        this.register = register;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** Sends the next round for the session as it is arranged now. A session that is only entered late has no news, so nobody gets anything. */
    @Transactional
    public Wait send(long sessionId) {
        ThematicSession session = sessions.session(sessionId);
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        List<Dispatch> before = dispatches.findBySessionIdOrderByRound(sessionId);
        List<ArrangementChange> all = changes.of(sessionId);
        int told = before.isEmpty() ? 0 : before.get(before.size() - 1).changesTold();
        boolean news = before.isEmpty() || session.state() != SessionState.NOTIFIED || all.size() > told;
        if (news) {
            send(session, before.size() + 1, before.isEmpty() ? List.of() : all.subList(told, all.size()), all.size(), now);
        }
        events.publishEvent(new WaitBegan(sessionId));
        LocalDateTime begin = session.scheduledAt().isBefore(now) ? now : session.scheduledAt();
        return new Wait(
                news ? students(session, now.toLocalDate()) : List.of(), arrangementRules.notOpenedBy(session.unitId(), begin));
    }

    private void send(ThematicSession session, int round, List<ArrangementChange> untold, int changesTold, LocalDateTime now) {
        Map<String, Standing> recipients = recipients(session, now.toLocalDate());
        Map<String, PartyMember> people = register.members(recipients.keySet());
        dispatches.save(new Dispatch(
                null, session.id(), round, session.scheduledAt(), session.place(), session.setting().mode(), now,
                rules.materials(session).judge(now, session.scheduledAt()), changesTold,
                recipients.entrySet().stream()
                        .map(r -> new DispatchRecipient(r.getKey(), people.get(r.getKey()).email() != null, r.getValue()))
                        .toList(),
                null));
        Map<Standing, Mail> notices = new EnumMap<>(Standing.class);
        recipients.forEach((member, standing) -> outbox.mail(
                "notice-" + session.id() + "-" + round + "-" + member, member,
                notices.computeIfAbsent(standing, s -> text.of(session, s, round, untold))));
        papers.issueAll(sessions.save(session.in(SessionState.NOTIFIED)));
    }

    /** Whoever is named for several reasons gets it once, for the first of them. */
    private Map<String, Standing> recipients(ThematicSession session, LocalDate on) {
        Unit unit = register.unit(session.unitId());
        Map<String, Standing> recipients = new LinkedHashMap<>();
        register.membersOf(unit.id(), on).forEach(member -> {
            if (member.activity() == ActivityStatus.ACTIVE) {
                recipients.put(member.id(), Standing.OBLIGED);
            } else if (member.activity() == ActivityStatus.EXEMPT) {
                recipients.put(member.id(), Standing.EXEMPT);
            }
        });
        if (unit.parentId() != null) {
            register.holders(unit.parentId(), Role.ORGANIZATION_BOARD, on).forEach(officer -> recipients.putIfAbsent(officer, Standing.SUPERIOR));
        }
        preparations.findBySessionId(session.id()).stream()
                .flatMap(preparation -> preparation.invitedCells().stream())
                .flatMap(cell -> register.holders(cell.unitId(), Role.SECRETARY, on).stream())
                .forEach(secretary -> recipients.putIfAbsent(secretary, Standing.INVITED_CELL));
        return recipients;
    }

    private List<String> students(ThematicSession session, LocalDate on) {
        Set<String> readers = participations.readers(session.id());
        return register.membersOf(session.unitId(), on).stream()
                .filter(member -> member.activity() == ActivityStatus.ACTIVE)
                .map(CellMember::id)
                .filter(member -> !readers.contains(member))
                .toList();
    }
}
