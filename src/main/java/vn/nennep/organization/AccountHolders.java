package vn.nennep.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of the register as holders of accounts. */
@Component
public class AccountHolders {

    /** Whatever holds on the day, or begins later. */
    private static final String HELD =
            """
            select unit_id, role, false as substitute, member_id, from_date from role_holding where to_date is null or to_date >= :on
            union all
            select unit_id, role, true, substitute_id, from_date from substitution where to_date >= :on
            union all
            select unit_id, 'MEMBER', false, member_id, from_date from membership where to_date is null or to_date >= :on
            """;

    /** How many people have something in the unit, and how many of them have no password yet. */
    public record Figures(String unitId, int people, int withoutPassword) {}

    private final JdbcClient jdbc;

    AccountHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The people who hold a role or a membership in the unit on the day, by id. */
    public List<PartyMember> peopleOf(String unit, LocalDate on) {
        return jdbc.sql("select id, full_name, email from party_member where id in (select member_id from (" + HELD
                        + ") h where unit_id = :unit and from_date <= :on) order by id")
                .param("on", on)
                .param("unit", unit)
                .query(PartyMember.class)
                .list();
    }

    /** What each of the people holds on the day or will hold later, by person; who holds nothing is left out. */
    public Map<String, List<UnitRole>> heldFrom(Collection<String> members, LocalDate on) {
        Map<String, List<UnitRole>> held = new HashMap<>();
        if (!members.isEmpty()) {
            jdbc.sql("select member_id, unit_id, role, substitute from (" + HELD + ") h where member_id in (:members)")
                    .param("on", on)
                    .param("members", members)
                    .query(row -> {
                        held.computeIfAbsent(row.getString("member_id"), id -> new ArrayList<>())
                                .add(new UnitRole(row.getString("unit_id"), Role.valueOf(row.getString("role")), row.getBoolean("substitute")));
                    });
        }
        return held;
    }

    /** For each unit that has people on the day. */
    public Map<String, Figures> figures(LocalDate on) {
        Map<String, Figures> figures = new HashMap<>();
        jdbc.sql("select p.unit_id, count(*) as people, sum(case when a.member_id is null then 1 else 0 end) as lacking"
                        + " from (select distinct unit_id, member_id from (" + HELD + ") h where from_date <= :on) p"
                        + " left join account a on a.member_id = p.member_id group by p.unit_id")
                .param("on", on)
                .query(row -> {
                    String unit = row.getString("unit_id");
                    figures.put(unit, new Figures(unit, row.getInt("people"), row.getInt("lacking")));
                });
        return figures;
    }
}
