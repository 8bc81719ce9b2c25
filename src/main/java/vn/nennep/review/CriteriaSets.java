package vn.nennep.review;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
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

    /** The common set of a regime, by which those are judged who stand in no campaign of a year. */
    public List<Criterion> common(Regime regime, Group group) {
        return set(null, regime, group, null).orElseThrow(() -> new IllegalStateException("No criteria of " + regime + " for " + group));
    }

    /** The committee's own criteria of a campaign; they take the place of those that it made for the same group before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void define(ReviewCampaign campaign, Group group, Sector sector, List<Criterion> criteria) {
        for (String rows : List.of(
                "review_criterion where set_id in (select id from review_criteria_set where ", "review_criteria_set where id in (select id from review_criteria_set where ")) {
            jdbc.sql("delete from " + rows + "campaign_id = :campaign and target_group = :target and coalesce(sector, '') = :sector)")
                    .param("campaign", campaign.id())
                    .param("target", group.name())
                    .param("sector", sector == null ? "" : sector.name())
                    .update();
        }
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into review_criteria_set (campaign_id, regime, target_group, sector) values (:campaign, :regime, :target, :sector)")
                .param("campaign", campaign.id())
                .param("regime", campaign.regime().name())
                .param("target", group.name())
                .param("sector", sector == null ? null : sector.name(), Types.VARCHAR)
                .update(key, "id");
        for (int i = 0; i < criteria.size(); i++) {
            Criterion criterion = criteria.get(i);
            jdbc.sql("""
                            insert into review_criterion (set_id, position, code, criterion_group, label, points)
                            values (:set, :position, :code, :group, :label, :points)
                            """)
                    .param("set", key.getKeyAs(Number.class).longValue())
                    .param("position", i)
                    .param("code", criterion.code())
                    .param("group", criterion.group().name())
                    .param("label", criterion.label())
                    .param("points", criterion.points(), Types.NUMERIC)
                    .update();
        }
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
