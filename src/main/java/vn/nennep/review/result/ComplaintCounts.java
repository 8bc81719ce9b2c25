package vn.nennep.review.result;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.reconsideration.ComplaintState;

/** How many complaints there were about ratings in a unit with everything below it, by what became of them. */
@Component
public class ComplaintCounts {

    private static final String OPEN = "Đang giải quyết";

    private record Row(String unitId, ComplaintState state, int count) {}

    private final Register register;
    private final JdbcClient jdbc;

    ComplaintCounts(Register register, JdbcClient jdbc) {
        this.register = register;
        this.jdbc = jdbc;
    }

    /** By Vietnamese name of the state; those still open together, before the others. Empty when there was none. */
    public Map<String, Integer> in(ReviewCampaign campaign, String unit) {
        List<Row> rows = jdbc.sql("""
                        select r.unit_id, c.state, count(*) as "count" from rating_complaint c join rating r on r.target_id = c.target_id
                         where c.campaign_id = :campaign group by r.unit_id, c.state
                        """)
                .param("campaign", campaign.id())
                .query(Row.class)
                .list();
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<String, String> parents = register.units().stream().filter(one -> one.parentId() != null).collect(Collectors.toMap(Unit::id, Unit::parentId));
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.stream().filter(row -> isIn(row.unitId(), unit, parents)).sorted(Comparator.comparing(Row::state)).forEach(row ->
                counts.merge(row.state().open() ? OPEN : row.state().label(), row.count(), Integer::sum));
        return counts;
    }

    private static boolean isIn(String unit, String root, Map<String, String> parents) {
        for (String one = unit; one != null; one = parents.get(one)) {
            if (one.equals(root)) {
                return true;
            }
        }
        return false;
    }
}
