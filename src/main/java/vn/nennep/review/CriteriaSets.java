package vn.nennep.review;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Sector;

/**
 * By what a member or an organisation is judged in a campaign (A15.2): the set that the campaign's committee made for this group, otherwise the common set of
 * the regime.
 */
@Component
public class CriteriaSets {

    /** Who is judged by a set: members by their form, organisations by kind. */
    public enum Group {
        FORM_2A,
        FORM_2B,
        FORM_2C,
        CELL,
        COMMITTEE;

        public static Group of(SelfReviewForm form) {
            return valueOf(form.name());
        }
    }

    private final JdbcClient jdbc;

    CriteriaSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The criteria, in their order.
     *
     * @param sector loại hình of the organisation; null where it isn't known
     */
    public List<Criterion> of(ReviewCampaign campaign, Group group, Sector sector) {
        return set(campaign.id(), campaign.regime(), group, sector)
                .or(() -> sector == null ? Optional.empty() : set(campaign.id(), campaign.regime(), group, null))
                .or(() -> set(null, campaign.regime(), group, null))
                .orElseThrow(() -> new IllegalStateException("No criteria of " + campaign.regime() + " for " + group));
    }

    private Optional<List<Criterion>> set(Long campaign, Regime regime, Group group, Sector sector) {
        List<Criterion> found = jdbc.sql("""
                        select c.code, c.criterion_group as "group", c.label, c.points from review_criterion c join review_criteria_set s on s.id = c.set_id
                         where s.regime = :regime and s.target_group = :target
                           and coalesce(s.campaign_id, 0) = :campaign and coalesce(s.sector, '') = :sector
                         order by c.position
                        """)
                .param("regime", regime.name())
                .param("target", group.name())
                .param("campaign", campaign == null ? 0 : campaign)
                .param("sector", sector == null ? "" : sector.name())
                .query(Criterion.class)
                .list();
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }
}
