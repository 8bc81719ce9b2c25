package vn.nennep.review.campaign;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.EndReason;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitType;
import vn.nennep.review.OutReason;

/**
 * Who stands in a campaign, as the register says: who belonged to a cell on the cut-off day. Where the campaign is opened later, each is reviewed where he is by
 * then; who left meanwhile stays in the figures of the cell that he left.
 */
@Component
class CampaignRoll {

    private static final String OF_CELL = " and u.unit_type in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL')";

    /**
     * A member in his cell.
     *
     * @param activity on the cut-off day
     * @param admissionDate null where the register doesn't know it
     * @param post what he is at work; null where nothing is entered
     * @param gone why he isn't reviewed any more although he belonged to the cell; null otherwise
     */
    record Person(String memberId, ActivityStatus activity, LocalDate admissionDate, String post, OutReason gone) {}

    record Size(int cells, int committees, int members) {}

    private record Members(String unitId, int members) {}

    /** @param place 1 where he leads, otherwise 2 */
    private record Belonging(String memberId, String unitId, int place, LocalDate fromDate) {

        static final Comparator<Belonging> FIRST =
                Comparator.comparing(Belonging::place).thenComparing(Belonging::fromDate).thenComparing(Belonging::unitId);
    }

    private record There(String memberId, String cutOffUnit, ActivityStatus activity, LocalDate admissionDate, String post) {}

    private record Left(String memberId, ActivityStatus activity, LocalDate admissionDate, String post, String nowUnit, EndReason endReason) {}

    private final Register register;
    private final JdbcClient jdbc;

    CampaignRoll(Register register, JdbcClient jdbc) {
        this.register = register;
        this.jdbc = jdbc;
    }

    /** The organisations below the committee that are reviewed, each after all below it; a party group (tổ đảng) is none. */
    List<Unit> units(String committee, LocalDate cutOff, LocalDate today) {
        Map<String, Unit> all = register.units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        return all.values().stream()
                .filter(unit -> unit.type() != UnitType.PARTY_GROUP && !unit.id().equals(committee))
                .filter(unit -> unit.existsOn(cutOff) || unit.existsOn(today))
                .filter(unit -> depthBelow(committee, unit, all) > 0)
                .sorted(Comparator.comparing((Unit unit) -> !unit.type().isCell())
                        .thenComparing(unit -> -depthBelow(committee, unit, all))
                        .thenComparing(Unit::id))
                .toList();
    }

    /** How many there are on the cut-off day, before anything is opened. */
    Size size(String committee, LocalDate cutOff, LocalDate today) {
        List<Unit> units = units(committee, cutOff, today);
        Set<String> cells = units.stream().filter(unit -> unit.type().isCell()).map(Unit::id).collect(Collectors.toSet());
        int members = jdbc
                .sql("select unit_id, count(*) as members from membership where from_date <= :on and (to_date is null or to_date >= :on) group by unit_id")
                .param("on", cutOff)
                .query(Members.class)
                .list()
                .stream()
                .filter(of -> cells.contains(of.unitId()))
                .mapToInt(Members::members)
                .sum();
        return new Size(cells.size(), units.size() - cells.size(), members);
    }

    /** 0 when the unit isn't below the committee. */
    private static int depthBelow(String committee, Unit unit, Map<String, Unit> all) {
        int depth = 1;
        for (Unit at = unit; at.parentId() != null; at = all.get(at.parentId()), depth++) {
            if (at.parentId().equals(committee)) {
                return depth;
            }
        }
        return 0;
    }

    /**
     * The members of the cell, by id.
     *
     * @param units ids of all that are in the campaign
     */
    List<Person> people(LocalDate cutOff, String cell, Collection<String> units, LocalDate today) {
        LocalDate at = cutOff.isAfter(today) ? cutOff : today;
        Set<String> below = new HashSet<>(units);
        Set<String> elsewhere = reviewedElsewhere(cell, below, at);
        List<Person> here = jdbc.sql("""
                        select p.id as member_id, c.unit_id as cut_off_unit, c.activity, p.admission_date, p.post
                          from membership t
                          join party_member p on p.id = t.member_id
                          join membership c on c.member_id = t.member_id and c.from_date <= :cutOff and (c.to_date is null or c.to_date >= :cutOff)
                          join unit u on u.id = c.unit_id
                         where t.unit_id = :cell and t.from_date <= :at and (t.to_date is null or t.to_date >= :at)
                        """ + OF_CELL)
                .param("cell", cell)
                .param("cutOff", cutOff)
                .param("at", at)
                .query(There.class)
                .list()
                .stream()
                .filter(there -> below.contains(there.cutOffUnit()))
                .collect(Collectors.toMap(There::memberId, Function.identity(), (one, other) -> one.cutOffUnit().equals(cell) ? one : other))
                .values()
                .stream()
                .map(there -> new Person(
                        there.memberId(), there.activity(), there.admissionDate(), there.post(),
                        elsewhere.contains(there.memberId()) ? OutReason.REVIEWED_ELSEWHERE : null))
                .toList();
        List<Person> left = at.equals(cutOff) ? List.of() : left(cutOff, cell, below, at);
        return Stream.concat(here.stream(), left.stream()).sorted(Comparator.comparing(Person::memberId)).toList();
    }

    /**
     * Who belongs to another cell of the campaign too and is reviewed there: where he leads; otherwise where he has belonged longest. Everybody is reviewed in one
     * cell as its member.
     */
    private Set<String> reviewedElsewhere(String cell, Set<String> below, LocalDate at) {
        Map<String, List<Belonging>> byMember = jdbc
                .sql("""
                        select t.member_id, t.unit_id,
                               case when exists (select 1 from role_holding r
                                                  where r.member_id = t.member_id and r.unit_id = t.unit_id and r.role in ('SECRETARY', 'DEPUTY_SECRETARY')
                                                    and r.from_date <= :at and (r.to_date is null or r.to_date >= :at)) then 1 else 2 end as place, t.from_date
                          from membership t
                          join unit u on u.id = t.unit_id
                         where t.member_id in (select m.member_id from membership m
                                                where m.unit_id = :cell and m.from_date <= :at and (m.to_date is null or m.to_date >= :at))
                           and t.from_date <= :at and (t.to_date is null or t.to_date >= :at)
                        """ + OF_CELL)
                .param("cell", cell)
                .param("at", at)
                .query(Belonging.class)
                .list()
                .stream()
                .filter(belonging -> below.contains(belonging.unitId()))
                .collect(Collectors.groupingBy(Belonging::memberId));
        return byMember.entrySet().stream()
                .filter(of -> !of.getValue().stream().min(Belonging.FIRST).orElseThrow().unitId().equals(cell))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Who belonged to the cell on the cut-off day and by now belongs to none of the campaign. */
    private List<Person> left(LocalDate cutOff, String cell, Set<String> below, LocalDate at) {
        return jdbc
                .sql("""
                        select p.id as member_id, c.activity, p.admission_date, p.post,
                               (select min(t.unit_id) from membership t join unit u on u.id = t.unit_id
                                 where t.member_id = p.id and t.from_date <= :at and (t.to_date is null or t.to_date >= :at)
                        """ + OF_CELL + """
                        ) as now_unit,
                               (select min(e.end_reason) from membership e
                                 where e.member_id = p.id and e.unit_id = :cell and e.end_reason is not null and e.to_date >= :cutOff and e.to_date < :at) as end_reason
                          from membership c
                          join party_member p on p.id = c.member_id
                         where c.unit_id = :cell and c.from_date <= :cutOff and (c.to_date is null or c.to_date >= :cutOff)
                        """)
                .param("cell", cell)
                .param("cutOff", cutOff)
                .param("at", at)
                .query(Left.class)
                .list()
                .stream()
                .filter(person -> person.nowUnit() == null || !below.contains(person.nowUnit()))
                .map(person -> new Person(
                        person.memberId(), person.activity(), person.admissionDate(), person.post(), gone(person.endReason())))
                .toList();
    }

    static OutReason gone(EndReason reason) {
        if (reason == EndReason.DECEASED) {
            return OutReason.DECEASED;
        }
        return reason != null && reason.leavesParty() ? OutReason.LEFT_PARTY : OutReason.TRANSFERRED;
    }

    /** Ids of all who lead a Party organisation on the day. */
    Set<String> leaders(LocalDate on) {
        return Set.copyOf(jdbc.sql("""
                        select distinct member_id from role_holding
                         where role in ('SECRETARY', 'DEPUTY_SECRETARY') and from_date <= :on and (to_date is null or to_date >= :on)
                        """)
                .param("on", on)
                .query(String.class)
                .list());
    }
}
