package vn.nennep.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the register. Every question about roles is asked for a day, so that a role that ended yesterday is gone today. */
@Component
public class Register {

    private static final String ROLES =
            """
            select unit_id, role, false as substitute, member_id from role_holding
             where from_date <= :on and (to_date is null or to_date >= :on)
            union all
            select unit_id, role, true, substitute_id from substitution
             where from_date <= :on and to_date >= :on
            union all
            select unit_id, 'MEMBER', false, member_id from membership
             where from_date <= :on and (to_date is null or to_date >= :on)
            """;

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PartyMember> member(String id) {
        return jdbc.sql("select id, full_name, email from party_member where id = :id")
                .param("id", id)
                .query(PartyMember.class)
                .optional();
    }

    /** The people of the ids, by id; unknown ids are left out. */
    public Map<String, PartyMember> members(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("select id, full_name, email from party_member where id in (:ids)")
                .param("ids", ids)
                .query(PartyMember.class)
                .list()
                .stream()
                .collect(Collectors.toMap(PartyMember::id, Function.identity()));
    }

    /** What the people of the ids bring to a task, by id; those of whom nothing is entered are left out. */
    public Map<String, Abilities> abilities(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, Abilities> abilities = new HashMap<>();
        jdbc.sql("select id, post, strengths from party_member where id in (:ids) and (post is not null or strengths is not null)")
                .param("ids", ids)
                .query(row -> {
                    abilities.put(row.getString("id"), new Abilities(row.getString("post"), row.getString("strengths")));
                });
        return abilities;
    }

    /** The telephone numbers of the people of the ids, by id; those without one are left out. */
    public Map<String, String> phones(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, String> phones = new HashMap<>();
        jdbc.sql("select id, phone from party_member where id in (:ids) and phone is not null")
                .param("ids", ids)
                .query(row -> {
                    phones.put(row.getString("id"), row.getString("phone"));
                });
        return phones;
    }

    public List<PartyMember> everybody() {
        return jdbc.sql("select id, full_name, email from party_member order by id")
                .query(PartyMember.class)
                .list();
    }

    /** The name of the member, or an empty text when the id is unknown or null. */
    public String nameOf(String id) {
        return id == null ? "" : member(id).map(PartyMember::fullName).orElse("");
    }

    public Optional<Unit> find(String unitId) {
        return jdbc.sql("select * from unit where id = :id").param("id", unitId).query(Register::unit).optional();
    }

    /**
     * The unit of the id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Unit unit(String unitId) {
        return find(unitId).orElseThrow(() -> new IllegalArgumentException("No unit " + unitId));
    }

    public List<Unit> units() {
        return jdbc.sql("select * from unit order by id").query(Register::unit).list();
    }

    /** The ids of the unit and of all above it, the unit first. */
    public List<String> lineOf(String unitId) {
        List<String> line = new ArrayList<>();
        for (Unit unit = unit(unitId); unit != null; unit = unit.parentId() == null ? null : unit(unit.parentId())) {
            line.add(unit.id());
        }
        return line;
    }

    /** The term (nhiệm kỳ) of the unit on the day, e.g. {@code 2025-2027}: the scope of its document numbers. */
    public Optional<String> termOf(String unitId, LocalDate on) {
        return jdbc.sql(
                        """
                        select name from unit_term
                         where unit_id = :unit and starts_on <= :on and (ends_on is null or ends_on >= :on)
                         order by starts_on desc fetch first 1 rows only
                        """)
                .param("unit", unitId)
                .param("on", on)
                .query(String.class)
                .optional();
    }

    /** The party groups (tổ đảng) into which the cell is divided on the day, by id; a cell that isn't has none. */
    public List<Unit> partyGroupsOf(String cell, LocalDate on) {
        return jdbc.sql(
                        """
                        select * from unit
                         where parent_id = :cell and unit_type = 'PARTY_GROUP'
                           and founded_on <= :on and (closed_on is null or closed_on >= :on)
                         order by id
                        """)
                .param("cell", cell)
                .param("on", on)
                .query(Register::unit)
                .list();
    }

    /**
     * The members of the unit on the day, by id. Those of a party group stand as they do in its cell, and who has left the cell has left its group.
     */
    public List<CellMember> membersOf(String unitId, LocalDate on) {
        return jdbc.sql(
                        """
                        select m.id, m.full_name, m.email, s.status, s.activity
                          from unit u
                          join membership b on b.unit_id = u.id and b.from_date <= :on and (b.to_date is null or b.to_date >= :on)
                          join membership s on s.unit_id = case when u.unit_type = 'PARTY_GROUP' then u.parent_id else u.id end
                                           and s.member_id = b.member_id and s.from_date <= :on and (s.to_date is null or s.to_date >= :on)
                          join party_member m on m.id = s.member_id
                         where u.id = :unit
                         order by m.id
                        """)
                .param("unit", unitId)
                .param("on", on)
                .query((row, i) -> new CellMember(
                        new PartyMember(row.getString("id"), row.getString("full_name"), row.getString("email")),
                        MembershipStatus.valueOf(row.getString("status")),
                        ActivityStatus.valueOf(row.getString("activity"))))
                .list();
    }

    /** All roles that the person holds on the day, in every unit, membership included. */
    public List<UnitRole> rolesOf(String memberId, LocalDate on) {
        return jdbc.sql("select distinct unit_id, role, substitute from (" + ROLES + ") r where member_id = :member"
                        + " order by unit_id, role, substitute")
                .param("on", on)
                .param("member", memberId)
                .query((row, i) -> new UnitRole(
                        row.getString("unit_id"), Role.valueOf(row.getString("role")), row.getBoolean("substitute")))
                .list();
    }

    /** The people who hold the role in the unit on the day, those in their own right before substitutes. */
    public List<String> holders(String unitId, Role role, LocalDate on) {
        return jdbc.sql("select member_id from (" + ROLES + ") r where unit_id = :unit and role = :role"
                        + " group by member_id order by min(case when substitute then 1 else 0 end), member_id")
                .param("on", on)
                .param("unit", unitId)
                .param("role", role.name())
                .query(String.class)
                .list();
    }

    /** Whether anybody administers the system on the day, by a role that doesn't end by itself. */
    public boolean hasAdministrator(LocalDate on) {
        return jdbc.sql("select count(*) from role_holding where role = 'ADMINISTRATOR' and from_date <= :on and to_date is null")
                        .param("on", on)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The units in which a role, a substitution or a membership began, or ended the day before, from the one day to the other. */
    public List<String> unitsWithChanges(LocalDate from, LocalDate to) {
        String began = "from_date between :from and :to";
        String ended = "to_date between :dayBefore and :to";
        return jdbc.sql("select unit_id from role_holding where " + began + " or " + ended
                        + " union select unit_id from substitution where " + began + " or " + ended
                        + " union select unit_id from membership where " + began + " or " + ended)
                .param("from", from)
                .param("dayBefore", from.minusDays(1))
                .param("to", to)
                .query(String.class)
                .list();
    }

    public boolean holds(String memberId, Role role, String unitId, LocalDate on) {
        return rolesOf(memberId, on).stream().anyMatch(r -> r.role() == role && r.unitId().equals(unitId));
    }

    private static Unit unit(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        return new Unit(
                row.getString("id"),
                row.getString("name"),
                UnitType.valueOf(row.getString("unit_type")),
                row.getString("parent_id"),
                row.getString("place"),
                row.getObject("founded_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getBoolean("special"),
                row.getString("sector") == null ? null : Sector.valueOf(row.getString("sector")),
                row.getString("merged_into"));
    }
}
