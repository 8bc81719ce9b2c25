package vn.nennep.session.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.Role;

/** Who was trained when, and who is to be ({@code domain.md} A17.4, F16). */
@Component
public class TrainingRegister {

    private final TrainingClassRepository classes;
    private final JdbcClient jdbc;

    TrainingRegister(TrainingClassRepository classes, JdbcClient jdbc) {
        this.classes = classes;
        this.jdbc = jdbc;
    }

    @Transactional
    void record(TrainingClass held) {
        classes.save(held);
    }

    /** Whether this class is in the register already. */
    boolean holds(String unit, String title, LocalDate heldOn) {
        return jdbc.sql("select count(*) from training_class where unit_id = :unit and title = :title and held_on = :on")
                        .param("unit", unit)
                        .param("title", title)
                        .param("on", heldOn)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Those who hold one of the roles in their own right in the cells on the day, once for each post. */
    public List<Trainee> holders(Collection<String> cells, Collection<Role> roles, LocalDate on) {
        return cells.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                select distinct member_id, role, unit_id as unit from role_holding
                                 where unit_id in (:cells) and role in (:roles) and from_date <= :on and (to_date is null or to_date >= :on)
                                 order by unit_id, role desc, member_id
                                """)
                        .param("cells", cells)
                        .param("roles", roles.stream().map(Role::name).toList())
                        .param("on", on)
                        .query(Trainee.class)
                        .list();
    }

    /** Who came to a class of the year, whoever held it. */
    public Set<String> trainedIn(int year) {
        return new HashSet<>(jdbc.sql(
                        """
                        select distinct a.member_id from training_attendance a join training_class c on c.id = a.class_id
                         where c.held_on between :from and :to
                        """)
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query(String.class)
                .list());
    }
}
