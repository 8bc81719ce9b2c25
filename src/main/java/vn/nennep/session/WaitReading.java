package vn.nennep.session;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** What the wait for a session has brought, for who opens it to read: late sending, registrations, absences, questions without an answer. */
@Component
public class WaitReading {

    private final DispatchRepository dispatches;
    private final Participations participations;
    private final ParticipationChapter registrations;
    private final Words words;

    WaitReading(DispatchRepository dispatches, Participations participations, ParticipationChapter registrations, Words words) {
        this.dispatches = dispatches;
        this.participations = participations;
        this.registrations = registrations;
        this.words = words;
    }

    /** @param chair who reads it, as the committee does */
    public List<Reading> of(ThematicSession session, Reader chair) {
        List<Reading> readings = new ArrayList<>();
        Reading.Builder notes = Reading.titled(words.of("session.file.notes"));
        List<Dispatch> rounds = dispatches.findBySessionIdOrderByRound(session.id());
        if (!rounds.isEmpty() && rounds.get(rounds.size() - 1).late()) {
            Dispatch last = rounds.get(rounds.size() - 1);
            notes.text(
                    words.of("session.file.notices"),
                    words.of("session.file.sentLate", ReadableTime.of(last.sentAt()), ReadableTime.of(last.sessionAt())));
        }
        int open = participations.openQuestions(session.id()).size();
        if (open > 0) {
            notes.text(words.of("session.file.clarifyingQuestions"), words.of("session.file.stillOpen", open));
        }
        if (!notes.isEmpty()) {
            readings.add(notes.build());
        }
        registrations.read(session, chair).ifPresent(readings::add);
        return readings;
    }
}
