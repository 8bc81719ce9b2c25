package vn.nennep.platform.policy;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Switches a parameter that is true or false for one unit and what is below it, from a day on. What held before keeps holding for the days before. */
@Component
public class PolicySwitch {

    private final JdbcClient jdbc;

    PolicySwitch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day from which the unit's own latest setting holds; null while it has none. */
    public LocalDate latest(String key, String unit) {
        return jdbc.sql("select max(valid_from) from policy_parameter where param_key = :key and unit_id = :unit")
                .param("key", key)
                .param("unit", unit)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /**
     * Later settings of the unit give way, those of the same day are replaced.
     *
     * @param source by which paper the committee says so
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(String key, String unit, boolean on, LocalDate from, String source) {
        jdbc.sql("select id from unit where id = :unit for update").param("unit", unit).query(String.class).single();
        jdbc.sql("delete from policy_parameter where param_key = :key and unit_id = :unit and valid_from >= :from")
                .param("key", key)
                .param("unit", unit)
                .param("from", from)
                .update();
        jdbc.sql("update policy_parameter set valid_to = :before where param_key = :key and unit_id = :unit and (valid_to is null or valid_to >= :from)")
                .param("before", from.minusDays(1))
                .param("key", key)
                .param("unit", unit)
                .param("from", from)
                .update();
        jdbc.sql("""
                        insert into policy_parameter (param_key, unit_id, param_value, valid_from, valid_to, source, confidence)
                        values (:key, :unit, :value, :from, null, :source, 'V')
                        """)
                .param("key", key)
                .param("unit", unit)
                .param("value", Boolean.toString(on))
                .param("from", from)
                .param("source", source)
                .update();
    }
}
