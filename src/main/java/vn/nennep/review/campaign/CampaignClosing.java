package vn.nennep.review.campaign;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.review.CampaignState;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;

/** Closes a campaign and locks its results. What is still open needs a reason, which is kept. */
@Component
public class CampaignClosing {

    /** What may be open when a campaign is closed. */
    public enum Open {
        MEMBERS("members", "Đảng viên chưa được quyết định xếp loại"),
        UNITS("units", "Tổ chức đảng chưa được quyết định xếp loại"),
        COMPLAINTS("complaints", "Đề nghị xem xét lại chưa có kết luận");

        private final String key;
        private final String label;

        Open(String key, String label) {
            this.key = key;
            this.label = label;
        }

        /** Beginning of the keys of its fields. */
        public String key() {
            return key;
        }

        public String label() {
            return label;
        }
    }

    /** What was open when it was closed, and why. */
    public record LeftOpen(Open openGroup, int openCount, String reason) {}

    /** @param number how many members of the unit, or 1 for the unit itself */
    public record OpenIn(Open group, String unit, int number) {}

    private static final String OPEN = """
            select 'MEMBERS' as "group", m.unit_id as unit, count(*) as number
              from member_review m left join rating r on r.target_id = m.id
             where m.campaign_id = :campaign and m.in_scope = true and m.state <> 'CANCELLED' and r.decided_level is null group by m.unit_id
            union all
            select 'UNITS', u.unit_id, count(*)
              from unit_review u left join rating r on r.target_id = u.id
             where u.campaign_id = :campaign and u.in_scope = true and u.state <> 'CANCELLED' and r.decided_level is null group by u.unit_id
            union all
            select 'COMPLAINTS', r.unit_id, count(*) from rating r where r.campaign_id = :campaign and r.contested = true group by r.unit_id
            order by 1, 2
            """;

    private final Reviews reviews;
    private final Ratings ratings;
    private final JdbcClient jdbc;

    CampaignClosing(Reviews reviews, Ratings ratings, JdbcClient jdbc) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.jdbc = jdbc;
    }

    public List<OpenIn> open(long campaign) {
        return jdbc.sql(OPEN).param("campaign", campaign).query(OpenIn.class).list();
    }

    /** How many of each group. */
    public Map<Open, Integer> counts(long campaign) {
        Map<Open, Integer> counts = new EnumMap<>(Open.class);
        open(campaign).forEach(open -> counts.merge(open.group(), open.number(), Integer::sum));
        return counts;
    }

    /**
     * Closes it.
     *
     * @param reasons why each group that is open may stay so
     * @throws Refusal naming each group that is open without a reason
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(long id, Map<Open, String> reasons, LocalDateTime now) {
        ReviewCampaign campaign = reviews.campaign(id);
        Map<Open, Integer> open = counts(id);
        List<Finding> findings = open.entrySet().stream()
                .filter(group -> reasons.get(group.getKey()) == null)
                .map(group -> new Finding(group.getKey().key() + "Reason", "review.close.open", group.getKey().label(), Integer.toString(group.getValue())))
                .toList();
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        open.forEach((group, number) -> jdbc
                .sql("insert into review_exception (campaign_id, open_group, open_count, reason) values (:campaign, :group, :number, :reason)")
                .param("campaign", id)
                .param("group", group.name())
                .param("number", number)
                .param("reason", reasons.get(group))
                .update());
        ratings.lockDecided(id, now);
        reviews.save(campaign.in(CampaignState.CLOSED, now));
    }

    public List<LeftOpen> leftOpen(long campaign) {
        return jdbc.sql("select open_group, open_count, reason from review_exception where campaign_id = :campaign order by open_group")
                .param("campaign", campaign)
                .query(LeftOpen.class)
                .list();
    }
}
