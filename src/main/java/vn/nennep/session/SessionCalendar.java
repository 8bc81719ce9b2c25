package vn.nennep.session;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.notification.CalendarEntry;
import vn.nennep.notification.CalendarText;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.Words;

/**
 * A session as an entry in the calendars of those who are told of it. The notice of round <i>n</i> has the sequence 2(<i>n</i> − 1), what takes it back
 * the one after it: each is higher than all before, so that each replaces what the calendar holds.
 */
@Component
public class SessionCalendar {

    /** What a downloaded file is called. */
    public static final String FILE_NAME = "lich-sinh-hoat.ics";

    private static final int USUAL_MINUTES = 120;

    private final PreparationRepository preparations;
    private final DispatchRepository dispatches;
    private final Register register;
    private final CalendarText text;
    private final Words words;
    private final Clock clock;

    SessionCalendar(
            PreparationRepository preparations, DispatchRepository dispatches, Register register, CalendarText text, Words words, Clock clock) {
        this.preparations = preparations;
        this.dispatches = dispatches;
        this.register = register;
        this.text = text;
        this.words = words;
        this.clock = clock;
    }

    CalendarEntry invitation(ThematicSession session, Standing standing, int round) {
        return entry(session, 2 * (round - 1), false, standing != Standing.OBLIGED, standing == Standing.OBLIGED || standing == Standing.EXEMPT);
    }

    /** @param rounds how often it has been announced */
    CalendarEntry takenBack(ThematicSession session, int rounds) {
        return entry(session, 2 * rounds - 1, true, false, false);
    }

    /** The session as it is arranged now, as a file for the reader's own calendar; empty while no date is settled, and once it has begun. */
    @Transactional(readOnly = true)
    public Optional<String> file(ThematicSession session, String member) {
        if (session.state() != SessionState.SCHEDULED && session.state() != SessionState.NOTIFIED) {
            return Optional.empty();
        }
        int rounds = dispatches.findBySessionIdOrderByRound(session.id()).size();
        CalendarEntry entry = entry(session, 2 * Math.max(0, rounds - 1), false, false, true);
        return Optional.of(text.of(
                entry, CalendarText.Method.PUBLISH, member, null, register.unit(session.unitId()).name(), LocalDateTime.now(clock)));
    }

    /** When it is over by its agenda; without one, after as long as sessions usually take. */
    LocalDateTime end(ThematicSession session) {
        int minutes = preparations.findBySessionId(session.id()).map(p -> p.agenda().stream().mapToInt(AgendaItem::minutes).sum()).orElse(0);
        return session.scheduledAt().plusMinutes(minutes > 0 ? minutes : USUAL_MINUTES);
    }

    private CalendarEntry entry(ThematicSession session, int sequence, boolean cancelled, boolean optional, boolean reader) {
        String cell = register.unit(session.unitId()).name();
        String link = session.setting().meetingLink();
        return new CalendarEntry(
                "session-" + session.id(), sequence, cancelled, session.scheduledAt(), end(session), words.of("session.calendar.title", session.topic(), cell),
                session.venue().isEmpty() ? null : session.venue(), link == null ? null : words.of("session.calendar.link", link),
                reader ? "/ho-so/" + session.id() : null, optional);
    }
}
