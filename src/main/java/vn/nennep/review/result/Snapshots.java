package vn.nennep.review.result;

import java.sql.Types;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.web.Words;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.reconsideration.StandingRatingChanged;

/**
 * Versions of a campaign's numbers (fault R-35): what was reported stays as it was, and a level that changes afterwards makes a new version with the
 * difference ({@code domain.md} P10 row 8).
 */
@Component
public class Snapshots {

    /**
     * A target whose case isn't the same in two versions.
     *
     * @param memberId null when the organisation itself is meant
     * @param from null when it had no level
     * @param to null when it has none any more
     */
    public record Difference(long targetId, String unitId, String memberId, RatingLevel from, RatingLevel to, boolean scopeChanged) {}

    private static final String COLUMNS = "select id, campaign_id, version, taken_at, taken_by, reason from result_snapshot ";

    private final JdbcClient jdbc;
    private final Words words;

    Snapshots(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** The latest first. */
    public List<Snapshot> of(long campaign) {
        return jdbc.sql(COLUMNS + "where campaign_id = :campaign order by version desc").param("campaign", campaign).query(Snapshot.class).list();
    }

    public Optional<Snapshot> find(long campaign, int version) {
        return jdbc.sql(COLUMNS + "where campaign_id = :campaign and version = :version")
                .param("campaign", campaign)
                .param("version", version)
                .query(Snapshot.class)
                .optional();
    }

    /** Keeps the numbers as they stand in this transaction: one statement copies them all, so that nothing that comes meanwhile is in it by halves. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Snapshot take(long campaign, String reason, String actor, LocalDateTime now) {
        jdbc.sql("select id from review_campaign where id = :id for update").param("id", campaign).query(Long.class).single();
        int version = jdbc.sql("select coalesce(max(version), 0) + 1 from result_snapshot where campaign_id = :campaign")
                .param("campaign", campaign)
                .query(Integer.class)
                .single();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into result_snapshot (campaign_id, version, taken_at, taken_by, reason)
                        values (:campaign, :version, :now, :actor, :reason)
                        """)
                .param("campaign", campaign)
                .param("version", version)
                .param("now", now)
                .param("actor", actor, Types.VARCHAR)
                .param("reason", reason)
                .update(key, "id");
        long id = key.getKeyAs(Number.class).longValue();
        jdbc.sql("""
                        insert into result_snapshot_row (snapshot_id, target_id, unit_id, organization, in_scope, out_reason, level, contested)
                        select %d, target_id, unit_id, organization, in_scope, out_reason, level, contested from (%s) t
                        """.formatted(id, ResultFacts.TARGETS))
                .param("campaign", campaign)
                .update();
        return new Snapshot(id, campaign, version, now, actor, reason);
    }

    /** Where numbers were kept already, a changed level makes the next version. */
    @EventListener
    void changed(StandingRatingChanged changed) {
        if (!of(changed.campaign()).isEmpty()) {
            take(changed.campaign(), words.of("result.snapshot.changed"), null, changed.at());
        }
    }

    /** What differs between two versions, by unit. */
    public List<Difference> between(Snapshot from, Snapshot to) {
        return jdbc.sql("""
                        select n.target_id, n.unit_id, r.member_id, o.level as "from", n.level as "to",
                               case when o.in_scope is null or o.in_scope <> n.in_scope then true else false end as scope_changed
                          from result_snapshot_row n
                          left join result_snapshot_row o on o.snapshot_id = :from and o.target_id = n.target_id
                          left join rating r on r.target_id = n.target_id
                         where n.snapshot_id = :to
                           and (o.target_id is null or coalesce(o.level, '') <> coalesce(n.level, '') or o.in_scope <> n.in_scope)
                         order by n.unit_id, n.target_id
                        """)
                .param("from", from.id())
                .param("to", to.id())
                .query(Difference.class)
                .list();
    }
}
