package vn.nennep.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How each target was rated, stage by stage, and every change of it. */
@Component
public class Ratings {

    /**
     * One level that was given.
     *
     * @param fromLevel what the stage had given before; null at first
     * @param toLevel null when it was withdrawn
     * @param reason null where none was asked for
     * @param actor null when a rule gave it
     */
    public record Change(RatingStage stage, RatingLevel fromLevel, RatingLevel toLevel, String reason, String actor, LocalDateTime changedAt) {}

    private final RatingRepository ratings;
    private final JdbcClient jdbc;

    Ratings(RatingRepository ratings, JdbcClient jdbc) {
        this.ratings = ratings;
        this.jdbc = jdbc;
    }

    /** Begins the rating of a member's review. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(MemberReview review) {
        ratings.save(fresh(review.id(), review.campaignId(), review.unitId(), review.memberId()));
    }

    /** Begins the rating of an organisation. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(UnitReview review) {
        ratings.save(fresh(review.id(), review.campaignId(), review.unitId(), null));
    }

    /** Begins the rating of a leader's quarter, which belongs to no campaign of a year ({@code domain.md} P12). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void beginQuarter(long target, String unit, String member) {
        ratings.save(fresh(target, null, unit, member));
    }

    private static Rating fresh(long target, Long campaign, String unit, String member) {
        return new Rating(target, campaign, unit, member, null, null, null, null, null, null, null, false, null, null);
    }

    /** @throws java.util.NoSuchElementException if it was never begun */
    public Rating of(long target) {
        return ratings.findById(target).orElseThrow();
    }

    public Optional<Rating> find(long target) {
        return ratings.findById(target);
    }

    /** By target; who isn't rated has none. */
    public Map<Long, Rating> of(Collection<Long> targets) {
        return targets.isEmpty()
                ? Map.of()
                : ratings.of(targets).stream().collect(Collectors.toMap(Rating::targetId, Function.identity()));
    }

    public List<Rating> ofCampaign(long campaign) {
        return ratings.ofCampaign(campaign);
    }

    /**
     * Writes down the level that a stage gives, and that it changed.
     *
     * @param level null takes it back
     * @param reason code of a rule or words of a committee; null where none is asked for
     * @param actor null when a rule gives it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(long target, RatingStage stage, RatingLevel level, String reason, String actor, LocalDateTime now) {
        record(target, stage, level, now.toLocalDate(), reason, actor, now);
    }

    /**
     * Writes down the level that the committee decided.
     *
     * @param on day of the meeting, which may be before it is entered
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(long target, RatingLevel level, LocalDate on, String reason, String actor, LocalDateTime now) {
        record(target, RatingStage.DECISION, level, on, reason, actor, now);
    }

    private void record(long target, RatingStage stage, RatingLevel level, LocalDate on, String reason, String actor, LocalDateTime now) {
        Rating before = of(target);
        jdbc.sql("""
                        insert into rating_change (target_id, stage, from_level, to_level, reason, actor, changed_at)
                        values (:target, :stage, :from, :to, :reason, :actor, :now)
                        """)
                .param("target", target)
                .param("stage", stage.name())
                .param("from", name(before.level(stage)))
                .param("to", name(level))
                .param("reason", reason)
                .param("actor", actor)
                .param("now", now)
                .update();
        ratings.save(before.with(stage, level, on));
    }

    /** Marks that a complaint about it is open, or isn't any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void contest(long target, boolean open) {
        ratings.save(of(target).contested(open));
    }

    /** Locks it; a reconsideration or a reopening may still change it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long target, LocalDateTime now) {
        ratings.save(of(target).locked(now));
    }

    /** Locks all of a campaign that are decided and about which no complaint is open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockDecided(long campaign, LocalDateTime now) {
        jdbc.sql("""
                        update rating set locked_at = :now, version = version + 1
                         where campaign_id = :campaign and decided_level is not null and contested = false and locked_at is null
                        """)
                .param("campaign", campaign)
                .param("now", now)
                .update();
    }

    /** The member is rated in another cell from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(long target, String unit) {
        jdbc.sql("update rating set unit_id = :unit, version = version + 1 where target_id = :target").param("unit", unit).param("target", target).update();
    }

    /** Oldest first. */
    public List<Change> changesOf(long target) {
        return jdbc.sql("select stage, from_level, to_level, reason, actor, changed_at from rating_change where target_id = :target order by id")
                .param("target", target)
                .query(Change.class)
                .list();
    }

    private static String name(RatingLevel level) {
        return level == null ? null : level.name();
    }
}
