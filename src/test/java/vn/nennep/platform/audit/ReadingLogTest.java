package vn.nennep.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.organization.Unit;
import vn.nennep.platform.audit.ReadingLog.About;
import vn.nennep.platform.audit.ReadingLog.Entry;
import vn.nennep.platform.audit.ReadingLog.Wanted;
import vn.nennep.platform.audit.ReadingLog.What;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.DatabaseUnderTest;
import vn.nennep.testing.EngineTest;

@EngineTest
class ReadingLogTest {

    private static final Wanted ALL = new Wanted(null, null, null, null, null, null);

    @Autowired private ReadingLog log;
    @Autowired private ReadingLogReaders readers;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    private long first;

    @BeforeEach
    void begins() {
        first = jdbc.sql("select coalesce(max(id), 0) from reading_entry").query(Long.class).single();
    }

    @Test
    void every_reading_is_an_entry_and_none_takes_the_place_of_another() {
        log.note("dv0001", What.of(ReadingKind.SESSION_FILE, "CB-PD", 5L, null));
        log.note("dv0001", What.of(ReadingKind.SESSION_FILE, "CB-PD", 5L, null));
        assertThat(noted(ALL)).extracting(Entry::readerId, Entry::kind, Entry::unitId, Entry::subjectId, Entry::readAt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("dv0001", ReadingKind.SESSION_FILE, "CB-PD", 5L, ClockExtension.BEGIN),
                        org.assertj.core.groups.Tuple.tuple("dv0001", ReadingKind.SESSION_FILE, "CB-PD", 5L, ClockExtension.BEGIN));
    }

    @Test
    void is_asked_by_unit_person_reader_day_and_page() {
        log.note("dv0001", What.of(ReadingKind.ATTACHED_FILE, "CB-PD", 5L, "f-1"));
        log.note("dv0101", What.about("dv0007", "CB-PD"));
        ClockExtension.move(clock, ClockExtension.BEGIN.plusDays(1));
        log.note("dv0101", What.about("dv0021", "CB-AH"));
        log.note("qt0001", What.of(ReadingKind.READING_LOG, null, null, null));

        assertThat(noted(new Wanted(List.of("CB-PD"), null, null, null, null, null))).extracting(Entry::item).containsExactly(null, "f-1");
        assertThat(noted(new Wanted(List.of("CB-PD", "CB-AH"), null, List.of("dv0101"), null, null, null))).hasSize(2);
        assertThat(noted(new Wanted(null, new About(List.of("dv0007"), List.of()), null, null, null, null))).extracting(Entry::readerId).containsExactly("dv0101");
        LocalDate day = ClockExtension.BEGIN.toLocalDate();
        assertThat(noted(new Wanted(null, null, null, day, day, null))).hasSize(2);
        assertThat(noted(new Wanted(null, null, null, day.plusDays(1), null, null))).extracting(Entry::kind)
                .containsExactly(ReadingKind.READING_LOG, ReadingKind.MEMBER_RECORD);
        assertThat(noted(new Wanted(List.of(), null, null, null, null, null))).isEmpty();

        List<Entry> latest = log.entries(ALL, 2);
        assertThat(log.entries(ALL.before(latest.get(1).id()), 2)).extracting(Entry::id)
                .containsExactly(latest.get(1).id() - 1, latest.get(1).id() - 2);
    }

    @Test
    void is_open_to_the_inspection_commission_below_its_unit_and_to_administrators() {
        assertThat(readers.scopeOf("dv0103").units()).extracting(Unit::id).contains("DU-TB", "CB-PD", "CB-AH", "TD-HL1");
        assertThat(readers.scopeOf("dv0103").everything()).isFalse();
        assertThat(readers.scopeOf("qt0001").everything()).isTrue();
        jdbc.sql("insert into role_holding (member_id, unit_id, role, from_date) values ('dv0024', 'CB-HL', 'INSPECTION_COMMISSION', '2025-07-01')").update();
        assertThat(readers.scopeOf("dv0024").units()).extracting(Unit::id).containsExactlyInAnyOrder("CB-HL", "TD-HL1", "TD-HL2", "TD-HL3");
        assertThat(readers.linkFor("dv0024")).isPresent();
        jdbc.sql("update role_holding set to_date = '2026-04-19' where member_id = 'dv0024'").update();
        for (String closed : List.of("dv0024", "dv0001", "dv0101", "dv0102")) {
            assertThat(readers.scopeOf(closed).isEmpty()).as(closed).isTrue();
            assertThat(readers.linkFor(closed)).as(closed).isEmpty();
        }
    }

    /** Append-only: nowhere in the product stands a statement that changes or deletes entries. */
    @Test
    void no_statement_changes_or_deletes_an_entry() throws IOException {
        int named = 0;
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/main/resources"))) {
            try (var files = Files.walk(root)) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|sql|yaml|properties)")).toList()) {
                    String text = Files.readString(file).toLowerCase(Locale.ROOT).replaceAll("--[^\\n]*", " ").replaceAll("\\s+", " ");
                    for (int at = text.indexOf("reading_entry"); at >= 0; at = text.indexOf("reading_entry", at + 1)) {
                        named++;
                        assertThat(text.substring(Math.max(0, at - 40), at)).as(file.toString())
                                .doesNotContainPattern("(update|delete from|truncate( table)?|merge into|drop table|alter table) *$");
                    }
                }
            }
        }
        assertThat(named).as("it is looked for by its name").isGreaterThan(2);
    }

    /** Nor does the database let anybody who has no right to change its triggers. */
    @Test
    void the_database_keeps_every_entry_as_it_was_written() {
        log.note("dv0001", What.of(ReadingKind.SESSION_FILE, "CB-PD", 5L, null));
        Entry written = noted(ALL).get(0);
        List<String> attempts = new ArrayList<>(List.of(
                "update reading_entry set reader_id = 'dv0002' where id = " + written.id(), "update reading_entry set read_at = read_at",
                "delete from reading_entry where id = " + written.id(), "delete from reading_entry"));
        if (DatabaseUnderTest.isPostgresql()) {
            attempts.add("truncate table reading_entry");
        }
        for (String sql : attempts) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).hasStackTraceContaining("reading_entry is append-only");
        }
        assertThat(noted(ALL)).containsExactly(written);
    }

    /** A list of ratings isn't one entry of each whom it names, and is found by the units to which they belonged. */
    @Test
    void lists_of_ratings_are_found_by_the_units_of_whom_they_name() {
        log.note("dv0101", What.of(ReadingKind.REVIEW_RESULT, "CB-PD", 5L, null));
        log.note("dv0101", What.of(ReadingKind.REVIEW_FILE, "CB-PD", "dv0004", 6L, null));
        log.note("dv0101", What.of(ReadingKind.REVIEW_FILE, "CB-PD", "dv0005", 7L, null));
        log.note("dv0101", What.of(ReadingKind.REVIEW_RESULT, "CB-AH", 5L, null));
        log.note("dv0101", What.of(ReadingKind.SESSION_FILE, "CB-PD", 8L, null));
        assertThat(noted(new Wanted(null, new About(List.of("dv0004"), List.of("CB-PD", "DU-TB")), null, null, null, null)))
                .extracting(Entry::kind, Entry::personId, Entry::subjectId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ReadingKind.REVIEW_FILE, "dv0004", 6L),
                        org.assertj.core.groups.Tuple.tuple(ReadingKind.REVIEW_RESULT, null, 5L));
        assertThat(noted(new Wanted(null, new About(List.of("dv0004"), List.of()), null, null, null, null))).hasSize(1);
        assertThat(noted(new Wanted(null, new About(List.of(), List.of()), null, null, null, null))).isEmpty();
    }

    private List<Entry> noted(Wanted wanted) {
        return log.entries(wanted, 1_000).stream().filter(entry -> entry.id() > first).toList();
    }
}
