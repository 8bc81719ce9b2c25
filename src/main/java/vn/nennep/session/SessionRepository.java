package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The sessions, by id. */
public interface SessionRepository extends ListCrudRepository<ThematicSession, Long> {

    @Query("select * from session where unit_id in (:units) order by scheduled_at desc, id desc")
    List<ThematicSession> ofUnits(Collection<String> units);

    @Query("select coalesce(max(sequence), 0) from session where unit_id = :unit and session_year = :year")
    int lastSequence(String unit, int year);

    /** How many of the unit's sessions were opened, the end left out. */
    @Query("select count(*) from session where unit_id = :unit and opened_at >= :from and opened_at < :until")
    int openedBetween(String unit, LocalDateTime from, LocalDateTime until);

    /**
     * The sessions of the units, the latest first.
     *
     * @param unit only of this one of them; null for all
     * @param subject only this session, if it is one of theirs; null for all
     */
    default List<ThematicSession> within(Collection<String> units, String unit, Long subject) {
        List<String> asked = units.stream().filter(one -> unit == null || unit.equals(one)).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        return subject == null
                ? ofUnits(asked)
                : findById(subject).filter(session -> asked.contains(session.unitId())).stream().toList();
    }

    default ThematicSession session(long id) {
        return findById(id).orElseThrow(() -> new IllegalArgumentException("No session " + id));
    }
}
