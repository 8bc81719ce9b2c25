package vn.nennep.platform.policy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The dated policy parameters and rule versions. Everything is judged by what held on the day of the thing judged (session date, campaign year) in
 * its unit, never by what is newest (source: {@code domain.md} §7.3 and B0 “Policy”).
 */
@Component
public class Policy {

    private final JdbcClient jdbc;

    public Policy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The parameters that hold on a day for a unit.
     *
     * @param judged the day of the thing judged, not today
     * @param unitsUpwards ids from the unit itself up to the root of the tree; the nearest unit with a row of its own wins, a row of no unit comes last
     */
    public PolicyOn on(LocalDate judged, List<String> unitsUpwards) {
        List<DatedValue> rows = jdbc.sql("""
                        select param_key, unit_id, param_value from policy_parameter
                        where valid_from <= :judged and (valid_to is null or valid_to >= :judged) and (unit_id is null or unit_id in (:units))
                        """)
                .param("judged", judged)
                .param("units", atLeastOneUnit(unitsUpwards))
                .query((row, number) -> new DatedValue(row.getString("param_key"), row.getString("unit_id"), row.getString("param_value")))
                .list();
        return new PolicyOn(judged, unitsUpwards, rows);
    }

    /**
     * The deployed version of a decision table that judges a day.
     *
     * @param decision id of the decision, for example {@code assignmentLead}
     * @param unitsUpwards as in {@link #on}
     */
    public int ruleVersion(String decision, LocalDate judged, List<String> unitsUpwards) {
        List<DatedValue> rows = jdbc.sql("""
                        select decision, unit_id, version from rule_validity
                        where decision = :decision and valid_from <= :judged and (valid_to is null or valid_to >= :judged)
                          and (unit_id is null or unit_id in (:units))
                        """)
                .param("decision", decision)
                .param("judged", judged)
                .param("units", atLeastOneUnit(unitsUpwards))
                .query((row, number) -> new DatedValue(row.getString("decision"), row.getString("unit_id"), row.getString("version")))
                .list();
        return new PolicyOn(judged, unitsUpwards, rows).integer(decision);
    }

    private static List<String> atLeastOneUnit(List<String> unitsUpwards) {
        if (unitsUpwards.isEmpty()) {
            throw new IllegalArgumentException("a policy is asked for a unit");
        }
        return unitsUpwards;
    }
}
