package vn.nennep.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.organization.RosterLines.HoldingLine;
import vn.nennep.organization.RosterLines.PersonLine;
import vn.nennep.organization.RosterLines.StayLine;
import vn.nennep.organization.RosterLines.TermLine;
import vn.nennep.organization.RosterLines.UnitLine;

/** Reads many rows of the register at once, with everything that stands in them. */
@Component
public class RosterReader {

    /** Ids asked for in one statement. */
    private static final int CHUNK = 1000;
    private static final String PERSON =
            "select id, full_name, birth_date, email, phone, admission_date, official_date, post, workplace, strengths from party_member";
    private static final String STAY = "select id, member_id, unit_id, status, activity, from_date, to_date from membership";
    private static final String HOLDING = "select id, member_id, unit_id, role, from_date, to_date, basis from role_holding";

    private final JdbcClient jdbc;

    RosterReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<UnitLine> units() {
        return jdbc.sql("select id, name, unit_type as type, sector, parent_id, place, founded_on, closed_on, special from unit order by id")
                .query(UnitLine.class)
                .list();
    }

    public List<TermLine> terms() {
        return jdbc.sql("select unit_id, name, starts_on, ends_on from unit_term order by unit_id, starts_on").query(TermLine.class).list();
    }

    public Map<String, PersonLine> persons(Collection<String> ids) {
        return byIds(ids, chunk -> jdbc.sql(PERSON + " where id in (:ids)").param("ids", chunk).query(PersonLine.class).list()).stream()
                .collect(Collectors.toMap(PersonLine::id, Function.identity()));
    }

    /** The ids in the register that are these when letters' case is left out of account; the given ids must be in lower case. */
    public List<String> idsLike(Collection<String> lowerCaseIds) {
        return byIds(lowerCaseIds, chunk -> jdbc.sql("select id from party_member where lower(id) in (:ids)").param("ids", chunk).query(String.class).list());
    }

    public List<StayLine> staysOf(Collection<String> members) {
        return byIds(members, chunk -> jdbc.sql(STAY + " where member_id in (:ids) order by id").param("ids", chunk).query(StayLine.class).list());
    }

    /** Those that last on the day or begin later. */
    public List<StayLine> openStaysIn(Collection<String> units, LocalDate on) {
        return byIds(units, chunk -> jdbc.sql(STAY + " where unit_id in (:ids) and (to_date is null or to_date >= :on) order by member_id, unit_id, from_date")
                .param("ids", chunk)
                .param("on", on)
                .query(StayLine.class)
                .list());
    }

    public List<HoldingLine> holdingsOf(Collection<String> members) {
        return byIds(members, chunk -> jdbc.sql(HOLDING + " where member_id in (:ids) order by id").param("ids", chunk).query(HoldingLine.class).list());
    }

    /** The roles for which these people stand in. */
    public List<HoldingLine> substitutionsOf(Collection<String> members) {
        return byIds(members, chunk -> jdbc.sql(
                        """
                        select 0 as id, substitute_id as member_id, unit_id, role, from_date, to_date, null as basis from substitution
                         where substitute_id in (:ids) order by substitution.id
                        """)
                .param("ids", chunk)
                .query(HoldingLine.class)
                .list());
    }

    public List<HoldingLine> holdingsIn(Collection<String> units) {
        return byIds(units, chunk -> jdbc.sql(HOLDING + " where unit_id in (:ids) order by unit_id, role, from_date, member_id, id")
                .param("ids", chunk)
                .query(HoldingLine.class)
                .list());
    }

    /** The first day on which somebody belonged to the unit or held a role in it, by unit. */
    public Map<String, LocalDate> firstDaysIn(Collection<String> units) {
        record First(String unitId, LocalDate firstDay) {}
        return byIds(units, chunk -> jdbc.sql(
                                """
                                select unit_id, min(from_date) as first_day from
                                 (select unit_id, from_date from membership union all select unit_id, from_date from role_holding) d
                                 where unit_id in (:ids) group by unit_id
                                """)
                        .param("ids", chunk)
                        .query(First.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(First::unitId, First::firstDay));
    }

    private static <T> List<T> byIds(Collection<String> ids, Function<List<String>, List<T>> query) {
        List<String> all = ids.stream().distinct().toList();
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            found.addAll(query.apply(all.subList(from, Math.min(all.size(), from + CHUNK))));
        }
        return found;
    }
}
