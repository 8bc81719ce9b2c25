package vn.nennep.administration.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.UnitRole;

/**
 * Who prints whose notices: secretary, deputy and duty officer those of the people of their unit. A person of two units gets his letters from the one to
 * which he has belonged longer, so that each letter is printed in one place. Administrators and boards don't read people's notices.
 */
@Component
class LetterKeepers {

    private static final Set<Role> KEEPERS = EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.DUTY_OFFICER);

    private final Register register;
    private final JdbcClient jdbc;
    private final Clock clock;

    LetterKeepers(Register register, JdbcClient jdbc, Clock clock) {
        this.register = register;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The ids of the units whose people's notices the person prints. */
    Set<String> unitsOf(String member) {
        return register.rolesOf(member, LocalDate.now(clock)).stream()
                .filter(held -> KEEPERS.contains(held.role()))
                .map(UnitRole::unitId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The people whose notices the person prints. */
    List<String> peopleOf(String member) {
        Set<String> units = unitsOf(member);
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select b.member_id from membership b
                         where b.unit_id in (:units) and b.from_date <= :on and (b.to_date is null or b.to_date >= :on)
                           and not exists (
                               select 1 from membership o join unit u on u.id = o.unit_id
                                where o.member_id = b.member_id and o.unit_id <> b.unit_id and u.unit_type <> 'PARTY_GROUP'
                                  and o.from_date <= :on and (o.to_date is null or o.to_date >= :on)
                                  and (o.from_date < b.from_date or o.from_date = b.from_date and o.id < b.id))
                        union
                        select r.member_id from role_holding r
                         where r.unit_id in (:units) and r.from_date <= :on and (r.to_date is null or r.to_date >= :on)
                           and not exists (
                               select 1 from membership o
                                where o.member_id = r.member_id and o.from_date <= :on and (o.to_date is null or o.to_date >= :on))
                        """)
                .param("units", units)
                .param("on", LocalDate.now(clock))
                .query(String.class)
                .list();
    }
}
