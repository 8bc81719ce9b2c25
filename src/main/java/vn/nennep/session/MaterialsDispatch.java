package vn.nennep.session;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.platform.web.Words;

/**
 * Sends notice and materials to everybody who is to come, and the notice to the superior's organisation board (A5.1, A5.3). Whether it was early
 * enough is recorded; late sending stops nothing.
 */
@Component
public class MaterialsDispatch {

    private final SessionRepository sessions;
    private final DispatchRepository dispatches;
    private final PreparationRepository preparations;
    private final RulesOfDay rules;
    private final Register register;
    private final Outbox outbox;
    private final Words words;
    private final Clock clock;
    private final String baseUrl;

    MaterialsDispatch(
            SessionRepository sessions, DispatchRepository dispatches, PreparationRepository preparations, RulesOfDay rules,
            Register register, Outbox outbox, Words words, Clock clock, @Value("${nennep.base-url}") String baseUrl) {
        this.sessions = sessions;
        this.dispatches = dispatches;
        this.preparations = preparations;
        this.rules = rules;
        this.register = register;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** Sends the next round for the session as it is scheduled now. */
    @Transactional
    public void send(long sessionId) {
        ThematicSession session = sessions.session(sessionId);
        Unit unit = register.unit(session.unitId());
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        int round = dispatches.findBySessionIdOrderByRound(sessionId).size() + 1;
        Set<String> cell = activeMembers(unit, now.toLocalDate());
        Set<String> recipients = new LinkedHashSet<>(cell);
        if (unit.parentId() != null) {
            recipients.addAll(register.holders(unit.parentId(), Role.ORGANIZATION_BOARD, now.toLocalDate()));
        }
        dispatches.save(new Dispatch(
                null, sessionId, round, session.scheduledAt(), session.place(), now, rules.materials(session).judge(now, session.scheduledAt()),
                recipients(recipients), null));
        recipients.forEach(member -> outbox.mail(
                "notice-" + sessionId + "-" + round + "-" + member,
                member,
                words.of("session.notice.subject", session.topic()),
                text(session, unit, cell.contains(member), round)));
        sessions.save(session.in(SessionState.NOTIFIED));
    }

    private Set<String> activeMembers(Unit unit, LocalDate on) {
        return register.membersOf(unit.id(), on).stream()
                .filter(member -> member.activity() == ActivityStatus.ACTIVE)
                .map(CellMember::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<DispatchRecipient> recipients(Collection<String> ids) {
        Map<String, PartyMember> people = register.members(ids);
        return ids.stream().map(id -> new DispatchRecipient(id, people.get(id).email() != null)).toList();
    }

    private String text(ThematicSession session, Unit unit, boolean ofTheCell, int round) {
        String agenda = preparations.findBySessionId(session.id()).stream()
                .flatMap(preparation -> preparation.agenda().stream())
                .map(item -> words.of("session.notice.item", item.title(), item.minutes(), register.nameOf(item.personId())))
                .collect(Collectors.joining("\n"));
        String when = ReadableTime.of(session.scheduledAt());
        String opening = words.of(round == 1 ? "session.notice.opening" : "session.notice.changed", unit.name());
        String body = words.of("session.notice.body", session.topic(), when, session.place(), agenda);
        // the superior reads the file only when it was reported to him
        String closing = ofTheCell ? words.of("session.notice.link", baseUrl + "/ho-so/" + session.id()) : words.of("session.notice.invited");
        return opening + "\n\n" + body + "\n\n" + closing;
    }
}
