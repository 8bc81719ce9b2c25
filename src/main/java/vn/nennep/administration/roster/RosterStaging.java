package vn.nennep.administration.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.administration.roster.table.Problem;
import vn.nennep.administration.roster.table.Row;
import vn.nennep.administration.roster.table.Table;
import vn.nennep.platform.web.Words;

/** Where files wait between being read and being written: in the database, so that every server can answer and none keeps them in memory. */
@Component
class RosterStaging {

    static final int CHUNK = 1000;
    /** Sentences kept of one file; who has more makes good these first. */
    static final int MOST_PROBLEMS = 5000;
    private static final int LONGEST_SENTENCE = 500;
    private static final int LONGEST_CHANGE = 4000;
    private static final String IMPORTS =
            "select id, owner_id, file_name, state, percent, started_at, beat_at, fault, problems, fingerprint from roster_import";

    record Staged(
            long id, String ownerId, String fileName, RosterState state, int percent, LocalDateTime startedAt, LocalDateTime beatAt, String fault,
            int problems, String fingerprint) {}

    record Count(Table list, int fresh, int changed, int unchanged, int wrong) {

        int all() {
            return fresh + changed + unchanged + wrong;
        }
    }

    record Told(int positionNo, Table list, int rowNo, String columnName, String sentence) {}

    record Line(Table list, int rowNo, Outcome outcome, String about, String change) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper mapper;
    private final Words words;
    private final Clock clock;

    RosterStaging(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper mapper, Words words, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.mapper = mapper;
        this.words = words;
        this.clock = clock;
    }

    long begin(String owner, String fileName) {
        var keys = new org.springframework.jdbc.support.GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into roster_import (owner_id, file_name, state, percent, started_at, beat_at, problems)
                        values (:owner, :name, 'READING', 0, :now, :now, 0)
                        """)
                .param("owner", owner)
                .param("name", fileName)
                .param("now", now())
                .update(keys, "id");
        return keys.getKeyAs(Long.class);
    }

    Optional<Staged> find(long id) {
        return jdbc.sql(IMPORTS + " where id = :id").param("id", id).query(Staged.class).optional();
    }

    /** The latest of the person, the latest first. */
    List<Staged> of(String owner, int most) {
        return jdbc.sql(IMPORTS + " where owner_id = :owner order by id desc fetch first " + most + " rows only").param("owner", owner).query(Staged.class).list();
    }

    /** Nobody else changes its state before the transaction ends. */
    Optional<Staged> hold(long id) {
        return jdbc.sql(IMPORTS + " where id = :id for update").param("id", id).query(Staged.class).optional();
    }

    /** The person's uploads follow one another. */
    void holdOwner(String owner) {
        jdbc.sql("select id from party_member where id = :id for update").param("id", owner).query(String.class).optional();
    }

    /** Imports of all servers write one after the other. */
    void passGate() {
        jdbc.sql("select id from roster_gate where id = 1 for update").query(Integer.class).single();
    }

    void state(long id, RosterState state, int percent) {
        jdbc.sql("update roster_import set state = :state, percent = :percent, beat_at = :now where id = :id")
                .param("state", state.name())
                .param("percent", percent)
                .param("now", now())
                .param("id", id)
                .update();
    }

    void progress(long id, int percent) {
        jdbc.sql("update roster_import set percent = :percent, beat_at = :now where id = :id")
                .param("percent", percent)
                .param("now", now())
                .param("id", id)
                .update();
    }

    void beat(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("update roster_import set beat_at = :now where id in (:ids)").param("now", now()).param("ids", ids).update();
        }
    }

    void refused(long id, String sentence) {
        jdbc.sql("update roster_import set state = 'REFUSED', percent = 100, fault = :fault where id = :id")
                .param("fault", cut(sentence, LONGEST_SENTENCE))
                .param("id", id)
                .update();
        forgetContent(id);
    }

    void ready(long id, String fingerprint, Map<Table, Count> counts, String notice) {
        jdbc.sql("update roster_import set state = 'READY', percent = 100, fingerprint = :fingerprint, fault = :notice where id = :id")
                .param("fingerprint", fingerprint)
                .param("notice", notice, Types.VARCHAR)
                .param("id", id)
                .update();
        jdbc.sql("delete from roster_count where import_id = :id").param("id", id).update();
        counts.values().forEach(count -> jdbc.sql(
                        "insert into roster_count (import_id, list, fresh, changed, unchanged, wrong) values (:id, :list, :fresh, :changed, :unchanged, :wrong)")
                .param("id", id)
                .param("list", count.list().name())
                .param("fresh", count.fresh())
                .param("changed", count.changed())
                .param("unchanged", count.unchanged())
                .param("wrong", count.wrong())
                .update());
    }

    List<Count> counts(long id) {
        Map<Table, Count> counts = new EnumMap<>(Table.class);
        jdbc.sql("select list, fresh, changed, unchanged, wrong from roster_count where import_id = :id")
                .param("id", id)
                .query(Count.class)
                .list()
                .forEach(count -> counts.put(count.list(), count));
        return List.copyOf(counts.values());
    }

    void addRows(long id, List<Row> rows) {
        batches.batchUpdate(
                "insert into roster_row (import_id, list, row_no, content, sound) values (?, ?, ?, ?, ?)", rows, rows.size(), (at, row) -> {
                    at.setLong(1, id);
                    at.setString(2, row.table().name());
                    at.setInt(3, row.number());
                    at.setString(4, content(row));
                    at.setBoolean(5, row.sound());
                });
    }

    /** Adds to the file's problems, up to {@link #MOST_PROBLEMS}. */
    void addProblems(long id, int before, List<Problem> problems) {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < problems.size() && before + i < MOST_PROBLEMS; i++) {
            Problem problem = problems.get(i);
            told.add(new Told(before + i, problem.table(), problem.row(), problem.column(), cut(words.of(problem.code(), problem.arguments()), LONGEST_SENTENCE)));
        }
        if (!told.isEmpty()) {
            batches.batchUpdate(
                    "insert into roster_problem (import_id, position_no, list, row_no, column_name, sentence) values (?, ?, ?, ?, ?, ?)",
                    told, told.size(), (at, problem) -> {
                        at.setLong(1, id);
                        at.setInt(2, problem.positionNo());
                        at.setString(3, problem.list() == null ? null : problem.list().name());
                        at.setInt(4, problem.rowNo());
                        at.setString(5, problem.columnName());
                        at.setString(6, problem.sentence());
                    });
        }
        jdbc.sql("update roster_import set problems = :problems where id = :id").param("problems", before + problems.size()).param("id", id).update();
    }

    void addVerdicts(long id, List<Judged> judged) {
        if (judged.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                "update roster_row set outcome = ?, about = ?, change = ? where import_id = ? and list = ? and row_no = ?", judged, judged.size(),
                (at, row) -> {
                    at.setString(1, row.outcome().name());
                    at.setString(2, cut(row.about(), 100));
                    at.setString(3, row.changes().isEmpty() ? null : cut(String.join("\n", row.changes()), LONGEST_CHANGE));
                    at.setLong(4, id);
                    at.setString(5, row.row().table().name());
                    at.setInt(6, row.row().number());
                });
    }

    /** The rows of one list in their order, some at a time. */
    void eachChunk(long id, Table table, Consumer<List<Row>> take) {
        int after = -1;
        List<Row> rows = chunk(id, table, after);
        while (!rows.isEmpty()) {
            take.accept(rows);
            after = rows.get(rows.size() - 1).number();
            rows = rows.size() < CHUNK ? List.of() : chunk(id, table, after);
        }
    }

    private List<Row> chunk(long id, Table table, int after) {
        return jdbc.sql("select row_no, content, sound from roster_row where import_id = :id and list = :list and row_no > :after order by row_no"
                        + " fetch first " + CHUNK + " rows only")
                .param("id", id)
                .param("list", table.name())
                .param("after", after)
                .query((at, i) -> new Row(table, at.getInt("row_no"), values(at.getString("content")), at.getBoolean("sound")))
                .list();
    }

    List<Told> problems(long id, int from, int most) {
        return jdbc.sql("select position_no, list, row_no, column_name, sentence from roster_problem where import_id = :id and position_no >= :from"
                        + " order by position_no fetch first " + most + " rows only")
                .param("id", id)
                .param("from", from)
                .query(Told.class)
                .list();
    }

    List<Line> lines(long id, Outcome outcome, int from, int most) {
        return jdbc.sql("select list, row_no, outcome, about, change from roster_row where import_id = :id and outcome = :outcome"
                        + " order by case list when 'UNITS' then 1 when 'MEMBERS' then 2 else 3 end, row_no offset " + from + " rows fetch first " + most
                        + " rows only")
                .param("id", id)
                .param("outcome", outcome.name())
                .query(Line.class)
                .list();
    }

    /** Forgets whatever names people; that there was an import, and how much it changed, stays known. */
    void forgetContent(long id) {
        jdbc.sql("delete from roster_row where import_id = :id").param("id", id).update();
        jdbc.sql("delete from roster_problem where import_id = :id").param("id", id).update();
    }

    int rows(long id) {
        return jdbc.sql("select count(*) from roster_row where import_id = :id").param("id", id).query(Integer.class).single();
    }

    /** Before it is compared anew; only a file whose cells were all right is. */
    void clearProblems(long id) {
        jdbc.sql("delete from roster_problem where import_id = :id").param("id", id).update();
        jdbc.sql("update roster_import set problems = 0 where id = :id").param("id", id).update();
    }

    /** It waits as before. */
    void notWritten(long id, String notice) {
        jdbc.sql("update roster_import set state = 'READY', percent = 100, fault = :notice where id = :id").param("notice", notice).param("id", id).update();
    }

    void forget(long id) {
        forgetContent(id);
        jdbc.sql("delete from roster_count where import_id = :id").param("id", id).update();
        jdbc.sql("delete from roster_import where id = :id").param("id", id).update();
    }

    /** Those that nobody wrote and that began before. */
    List<Long> leftOverSince(LocalDateTime moment) {
        return jdbc.sql("select id from roster_import where state <> 'COMMITTED' and started_at < :moment").param("moment", moment).query(Long.class).list();
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    private String content(Row row) {
        try {
            return mapper.writeValueAsString(row.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> values(String content) {
        try {
            return mapper.readValue(content, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
