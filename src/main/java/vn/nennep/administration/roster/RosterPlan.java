package vn.nennep.administration.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import vn.nennep.administration.RegisterRights;
import vn.nennep.administration.roster.RosterStaging.Count;
import vn.nennep.administration.roster.table.Column;
import vn.nennep.administration.roster.table.Row;
import vn.nennep.administration.roster.table.Table;
import vn.nennep.organization.RosterReader;

/** Compares a waiting file with the register as it is now. The preview and the writing do exactly the same, so that nothing is written that wasn't shown. */
@Component
class RosterPlan {

    /** Takes what is found, list by list, some rows at a time. */
    interface Taker {
        void take(List<Judged> judged, Writes writes);
    }

    /**
     * What the whole file comes to.
     *
     * @param fingerprint of every row's outcome and changes: two plans with the same one do the same
     */
    record Result(String fingerprint, Map<Table, Count> counts) {

        boolean sound() {
            return counts.values().stream().allMatch(count -> count.wrong() == 0);
        }

        boolean changesNothing() {
            return counts.values().stream().allMatch(count -> count.fresh() + count.changed() == 0);
        }
    }

    private final RosterStaging staging;
    private final RosterReader reader;
    private final RegisterRights rights;
    private final Clock clock;

    RosterPlan(RosterStaging staging, RosterReader reader, RegisterRights rights, Clock clock) {
        this.staging = staging;
        this.reader = reader;
        this.rights = rights;
        this.clock = clock;
    }

    Result judge(long id, String importer, Taker taker, IntConsumer rowsDone) {
        LocalDate today = LocalDate.now(clock);
        Reach reach = Reach.of(importer, rights);
        Tally tally = new Tally(taker, rowsDone);
        List<Row> unitRows = all(id, Table.UNITS);
        UnitJudge units = new UnitJudge(unitRows, reader, reach, today);
        Writes unitWrites = new Writes();
        tally.add(units.judge(unitRows, unitWrites), unitWrites);

        List<Row> roleRows = all(id, Table.ROLES);
        Set<String> holders = new HashSet<>();
        roleRows.stream().filter(Row::sound).forEach(row -> holders.add(row.text(Column.HOLDER)));
        Members members = members(id);
        MemberJudge memberJudge = new MemberJudge(reader, units, reach, today, members.doubles(), holders);
        staging.eachChunk(id, Table.MEMBERS, rows -> {
            Writes writes = new Writes();
            tally.add(memberJudge.judge(rows, writes), writes);
        });

        RoleJudge roleJudge = new RoleJudge(roleRows, reader, units, reach, today, members.groups(), members.ids());
        for (int from = 0; from < roleRows.size(); from += RosterStaging.CHUNK) {
            Writes writes = new Writes();
            tally.add(roleJudge.judge(roleRows.subList(from, Math.min(roleRows.size(), from + RosterStaging.CHUNK)), writes), writes);
        }
        return tally.result();
    }

    private List<Row> all(long id, Table table) {
        List<Row> rows = new ArrayList<>();
        staging.eachChunk(id, table, rows::addAll);
        return rows;
    }

    private record Members(Set<String> ids, Map<String, String> groups, Map<String, List<Row>> doubles) {}

    /** What must be known of all members before one is judged: ids, and little else. */
    private Members members(long id) {
        Set<String> ids = new HashSet<>();
        Map<String, String> groups = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        staging.eachChunk(id, Table.MEMBERS, rows -> rows.stream().filter(row -> row.text(Column.MEMBER_ID) != null).forEach(row -> {
            String member = row.text(Column.MEMBER_ID);
            ids.add(member);
            if (row.text(Column.GROUP) != null) {
                groups.put(member, row.text(Column.GROUP));
            }
            if (!seen.add(UnitJudge.lower(member))) {
                twice.add(UnitJudge.lower(member));
            }
        }));
        Map<String, List<Row>> doubles = new HashMap<>();
        if (!twice.isEmpty()) {
            staging.eachChunk(id, Table.MEMBERS, rows -> rows.stream()
                    .filter(row -> row.text(Column.MEMBER_ID) != null && twice.contains(UnitJudge.lower(row.text(Column.MEMBER_ID))))
                    .forEach(row -> doubles.computeIfAbsent(UnitJudge.lower(row.text(Column.MEMBER_ID)), key -> new ArrayList<>()).add(row)));
        }
        return new Members(ids, groups, doubles);
    }

    /** Counts, and takes the fingerprint. */
    private static final class Tally {

        private final Taker taker;
        private final IntConsumer rowsDone;
        private final Map<Table, int[]> counts = new EnumMap<>(Table.class);
        private final MessageDigest digest;
        private int done;

        Tally(Taker taker, IntConsumer rowsDone) {
            this.taker = taker;
            this.rowsDone = rowsDone;
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        void add(List<Judged> judged, Writes writes) {
            for (Judged row : judged) {
                counts.computeIfAbsent(row.row().table(), table -> new int[Outcome.values().length])[row.outcome().ordinal()]++;
                String line = row.row().table() + " " + row.row().number() + " " + row.outcome() + " " + row.changes() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            taker.take(judged, writes);
            done += judged.size();
            rowsDone.accept(done);
        }

        Result result() {
            Map<Table, Count> result = new EnumMap<>(Table.class);
            counts.forEach((table, count) -> result.put(table, new Count(table, count[0], count[1], count[2], count[3])));
            return new Result(HexFormat.of().formatHex(digest.digest()), result);
        }
    }
}
