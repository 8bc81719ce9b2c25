package vn.nennep.platform.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every reading of a sensitive record ({@code domain.md} §7.2.5): speeches, evaluations, drafts, members' records. An entry is committed before the
 * record is handed over, so that nothing is read unseen; where it can't be written, nothing is read. Entries are only ever added. They hold ids, never
 * what was read.
 */
@Component
public class ReadingLog {

    /**
     * What was read.
     *
     * @param unit whose record it is; null where it belongs to no unit
     * @param person whom it is about; null where it isn't about one person
     * @param subject id of the fact that it belongs to, or null
     * @param item which part of it: a file's or paper's id, a task's key; or null
     */
    public record What(ReadingKind kind, String unit, String person, Long subject, String item) {

        public static What of(ReadingKind kind, String unit, Long subject, Object item) {
            return new What(kind, unit, null, subject, item == null ? null : item.toString());
        }

        /** @param person whom it is about; null where it is about several, or none */
        public static What of(ReadingKind kind, String unit, String person, Long subject, Object item) {
            return new What(kind, unit, person, subject, item == null ? null : item.toString());
        }

        public static What about(String person, String unit) {
            return new What(ReadingKind.MEMBER_RECORD, unit, person, null, null);
        }
    }

    public record Entry(
            long id, LocalDateTime readAt, String readerId, ReadingKind kind, String unitId, String personId, Long subjectId, String item) {}

    /**
     * Which entries are wanted; null asks for all.
     *
     * @param units of these units; entries of no unit are left out then
     * @param before only entries older than this one
     */
    public record Wanted(Collection<String> units, About about, Collection<String> readers, LocalDate from, LocalDate to, Long before) {

        public Wanted before(Long entry) {
            return new Wanted(units, about, readers, from, to, entry);
        }
    }

    /**
     * About whom. A list of ratings is one entry of its unit, not one of each whom it names: so it is found by the units to which they belonged.
     *
     * @param persons whose own records
     * @param lists of which units the lists of ratings
     */
    public record About(Collection<String> persons, Collection<String> lists) {}

    private static final List<String> RATING = Arrays.stream(ReadingKind.values()).filter(ReadingKind::rates).map(ReadingKind::name).toList();

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadingLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void note(String reader, What what) {
        jdbc.sql(
                        """
                        insert into reading_entry (read_at, reader_id, kind, unit_id, person_id, subject_id, item)
                        values (:at, :reader, :kind, :unit, :person, :subject, :item)
                        """)
                .param("at", LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS))
                .param("reader", reader)
                .param("kind", what.kind().name())
                .param("unit", what.unit())
                .param("person", what.person())
                .param("subject", what.subject())
                .param("item", what.item())
                .update();
    }

    /** The entries, the latest first. */
    public List<Entry> entries(Wanted wanted, int most) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder("1 = 1");
        with(where, values, "unit_id in (:units)", "units", wanted.units());
        if (wanted.about() != null) {
            with(where, values, "(person_id in (:persons)" + lists(wanted.about(), values) + ")", "persons", wanted.about().persons());
        }
        with(where, values, "reader_id in (:readers)", "readers", wanted.readers());
        with(where, values, "read_at >= :from", "from", wanted.from() == null ? null : wanted.from().atStartOfDay());
        with(where, values, "read_at < :until", "until", wanted.to() == null ? null : wanted.to().plusDays(1).atStartOfDay());
        with(where, values, "id < :before", "before", wanted.before());
        if (values.values().stream().anyMatch(value -> value instanceof Collection<?> of && of.isEmpty())) {
            return List.of();
        }
        return jdbc.sql("select id, read_at, reader_id, kind, unit_id, person_id, subject_id, item from reading_entry where " + where
                        + " order by id desc fetch first " + most + " rows only")
                .params(values)
                .query(Entry.class)
                .list();
    }

    private static String lists(About about, Map<String, Object> values) {
        if (about.lists().isEmpty()) {
            return "";
        }
        values.put("lists", about.lists());
        values.put("rating", RATING);
        return " or person_id is null and kind in (:rating) and unit_id in (:lists)";
    }

    private static void with(StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }
}
