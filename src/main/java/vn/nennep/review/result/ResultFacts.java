package vn.nennep.review.result;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.review.OutReason;
import vn.nennep.review.RatingLevel;

/** Counts a campaign, as it stands now or as a version keeps it: one query, one row for each kind of case in each unit. */
@Component
class ResultFacts {

    /**
     * @param organization the unit itself is counted, otherwise members in it
     * @param outReason null when they are to be rated
     * @param level null when they have none
     */
    record Row(String unitId, boolean organization, boolean inScope, OutReason outReason, RatingLevel level, boolean contested, int count) {}

    /** What a version copies, and what is counted now: each review with its standing level. */
    static final String TARGETS = """
            select m.id as target_id, m.unit_id, false as organization, m.in_scope, m.out_reason, r.decided_level as level,
                   coalesce(r.contested, false) as contested
              from member_review m left join rating r on r.target_id = m.id
             where m.campaign_id = :campaign
            union all
            select u.id, u.unit_id, true, u.in_scope, u.out_reason, r.decided_level, coalesce(r.contested, false)
              from unit_review u left join rating r on r.target_id = u.id
             where u.campaign_id = :campaign
            """;

    private static final String COUNTED = """
            select unit_id, organization, in_scope, out_reason, level, contested, count(*) as "count" from (%s) t
             group by unit_id, organization, in_scope, out_reason, level, contested
            """;

    private final JdbcClient jdbc;

    ResultFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> now(long campaign) {
        return jdbc.sql(COUNTED.formatted(TARGETS)).param("campaign", campaign).query(Row.class).list();
    }

    List<Row> asOf(Snapshot version) {
        return jdbc.sql(COUNTED.formatted("select * from result_snapshot_row where snapshot_id = :snapshot"))
                .param("snapshot", version.id())
                .query(Row.class)
                .list();
    }

    /** Cells in which somebody who is to be rated isn't proposed yet. */
    List<String> unfinishedCells(long campaign) {
        return jdbc.sql("""
                        select distinct unit_id from member_review
                         where campaign_id = :campaign and in_scope = true and state not in ('PROPOSED', 'DECIDED', 'CANCELLED', 'PAUSED')
                         order by unit_id
                        """)
                .param("campaign", campaign)
                .query(String.class)
                .list();
    }

    /** How many ratings were decided before the campaign was opened. */
    int decidedBefore(long campaign) {
        return jdbc.sql("""
                        select count(*) from rating r join review_campaign c on c.id = r.campaign_id
                         where c.id = :campaign and r.decided_on < cast(c.opened_at as date)
                        """)
                .param("campaign", campaign)
                .query(Integer.class)
                .single();
    }
}
