package vn.nennep.review;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.policy.Policy;

/**
 * By when a cell proposes how its members are rated: by the campaign's day. Civil servants and public employees have their own results first, and these are
 * there only before 15/12; so a cell with any of them is given at least the day after ({@code domain.md} §3.3 rows 11 and 14, B1 “Order conflict”).
 */
@Component
public class CellDeadlines {

    /**
     * Those of one campaign.
     *
     * @param usual of a cell without civil servants
     * @param withServants of a cell with some
     * @param cells ids of the units with some
     */
    public record OfCampaign(LocalDate usual, LocalDate withServants, Set<String> cells) {

        public LocalDate of(String cell) {
            return cells.contains(cell) ? withServants : usual;
        }
    }

    private static final String SERVANTS = " from member_review where campaign_id = :campaign and in_scope = true and civil_servant = true";

    private final Policy policy;
    private final Register register;
    private final JdbcClient jdbc;

    CellDeadlines(Policy policy, Register register, JdbcClient jdbc) {
        this.policy = policy;
        this.register = register;
        this.jdbc = jdbc;
    }

    /** The day before which the results of civil servants are there. */
    public LocalDate civilResults(String committee, int year) {
        return policy.on(Regime.judged(year), register.lineOf(committee)).dayOf("review.due.civilServant", year);
    }

    /** Of all cells at once. */
    public OfCampaign of(ReviewCampaign campaign) {
        return new OfCampaign(
                campaign.cellDueOn(), withServants(campaign),
                jdbc.sql("select distinct unit_id" + SERVANTS).param("campaign", campaign.id()).query(String.class).set());
    }

    /** Of one cell. */
    public LocalDate of(ReviewCampaign campaign, String cell) {
        boolean some = jdbc.sql("select count(*)" + SERVANTS + " and unit_id = :cell")
                        .param("campaign", campaign.id())
                        .param("cell", cell)
                        .query(Integer.class)
                        .single()
                > 0;
        return some ? withServants(campaign) : campaign.cellDueOn();
    }

    private LocalDate withServants(ReviewCampaign campaign) {
        LocalDate afterResults = civilResults(campaign.unitId(), campaign.campaignYear()).plusDays(1);
        return campaign.cellDueOn().isBefore(afterResults) ? afterResults : campaign.cellDueOn();
    }
}
