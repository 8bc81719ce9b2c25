package vn.nennep.review;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
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

    private static final String CHANGE = """
            insert into rating_change (target_id, stage, from_level, to_level, reason, actor, changed_at)
            values (:target, :stage, :from, :to, :reason, :actor, :now)
            """;

    private final RatingRepository ratings;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    Ratings(RatingRepository ratings, JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.ratings = ratings;
        this.jdbc = jdbc;
        this.batches = batches;
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
        Rating before = of(target);
        jdbc.sql(CHANGE)
                .param("target", target)
                .param("stage", stage.name())
                .param("from", name(before.level(stage)))
                .param("to", name(level))
                .param("reason", reason)
                .param("actor", actor)
                .param("now", now)
                .update();
        ratings.save(before.with(stage, level, now.toLocalDate()));
    }

    /** A level that a committee decided. {@code reason} is null where none was asked for. */
    public record Decided(long target, RatingLevel level, String reason) {}

    /**
     * Writes down all levels that a committee decided in one meeting, in a few statements however many there are.
     *
     * @param on day of the meeting, which may be before it is entered
     * @throws OptimisticLockingFailureException if somebody else has written one of them meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(List<Decided> decided, LocalDate on, String actor, LocalDateTime now) {
        Map<Long, Rating> before = of(decided.stream().map(Decided::target).toList());
        MapSqlParameterSource[] rows = decided.stream()
                .map(one -> new MapSqlParameterSource()
                        .addValue("target", one.target())
                        .addValue("stage", RatingStage.DECISION.name())
                        .addValue("from", name(before.get(one.target()).level(RatingStage.DECISION)), Types.VARCHAR)
                        .addValue("to", one.level().name())
                        .addValue("reason", one.reason(), Types.VARCHAR)
                        .addValue("actor", actor)
                        .addValue("now", now)
                        .addValue("on", on)
                        .addValue("version", before.get(one.target()).version()))
                .toArray(MapSqlParameterSource[]::new);
        batches.batchUpdate(CHANGE, rows);
        int[] changed = batches.batchUpdate(
                """
                update rating set decided_level = :to, decided_on = :on, version = version + 1
                 where target_id = :target and version = :version
                """,
                rows);
        if (Arrays.stream(changed).anyMatch(count -> count != 1)) {
            throw new OptimisticLockingFailureException("A rating has been written meanwhile");
        }
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
