package vn.nennep.review.appraisal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.Reviews;

/** The dossiers, what the boards say of them, and how the appraisal ended. */
@Component
public class DossierBook implements Dossiers {

    private final DossierRepository dossiers;
    private final Reviews reviews;
    private final Ratings ratings;
    private final Subjects subjects;
    private final JdbcClient jdbc;

    DossierBook(DossierRepository dossiers, Reviews reviews, Ratings ratings, Subjects subjects, JdbcClient jdbc) {
        this.dossiers = dossiers;
        this.reviews = reviews;
        this.ratings = ratings;
        this.subjects = subjects;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long submit(
            long unitReview, String decidingUnit, DossierKind kind, String senderKey, List<Long> targets, String actor, LocalDateTime now) {
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("A dossier proposes somebody");
        }
        Dossier dossier = dossiers.save(Dossier.sent(
                subjects.next(KIND), reviews.unitReview(unitReview).campaignId(), unitReview, decidingUnit, kind, senderKey, actor, now));
        for (int i = 0; i < targets.size(); i++) {
            if (ratings.of(targets.get(i)).proposedLevel() == null) {
                throw new IllegalArgumentException("Nothing is proposed for " + targets.get(i));
            }
            jdbc.sql("insert into dossier_target (dossier_id, target_id, position) values (:dossier, :target, :position)")
                    .param("dossier", dossier.id())
                    .param("target", targets.get(i))
                    .param("position", i)
                    .update();
        }
        return dossier.id();
    }

    @Override
    public boolean beingDecided(long target) {
        return jdbc.sql("""
                        select count(*) from rating_decision_line l join rating_decision d on d.id = l.decision_id
                         where l.target_id = :target and d.state not in ('RECORDED', 'REFUSED')
                        """)
                        .param("target", target)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public Dossier dossier(long id) {
        return dossiers.findById(id).orElseThrow();
    }

    public Optional<Dossier> find(long id) {
        return dossiers.findById(id);
    }

    /** Those of a unit's review, oldest first. */
    public List<Dossier> ofUnitReview(long unitReview) {
        return dossiers.ofUnitReview(unitReview);
    }

    /** Everything that was ever handed to a committee in a campaign, oldest first. */
    public List<Dossier> ofDesk(long campaign, String decidingUnit) {
        return dossiers.ofDesk(campaign, decidingUnit);
    }

    /** The ratings that it proposes, in its order. */
    public List<Long> targets(long dossier) {
        return jdbc.sql("select target_id from dossier_target where dossier_id = :dossier order by position")
                .param("dossier", dossier)
                .query(Long.class)
                .list();
    }

    /** What a board says of it. Once for each board. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appraise(long dossier, String board, String remark, List<LevelChange> changes, String actor, LocalDateTime now) {
        jdbc.sql("insert into appraisal (dossier_id, board, remark, actor, appraised_at) values (:dossier, :board, :remark, :actor, :now)")
                .param("dossier", dossier)
                .param("board", board)
                .param("remark", remark)
                .param("actor", actor)
                .param("now", now)
                .update();
        changes.forEach(change -> jdbc.sql("""
                        insert into appraisal_level (dossier_id, board, target_id, level, reason) values (:dossier, :board, :target, :level, :reason)
                        """)
                .param("dossier", dossier)
                .param("board", board)
                .param("target", change.target())
                .param("level", change.level().name())
                .param("reason", change.reason())
                .update());
    }

    public List<BoardRemark> remarks(long dossier) {
        return jdbc.sql("select board, remark, actor, appraised_at from appraisal where dossier_id = :dossier order by appraised_at, board")
                .param("dossier", dossier)
                .query(BoardRemark.class)
                .list();
    }

    public List<BoardLevel> otherLevels(long dossier) {
        return jdbc.sql("select board, target_id, level, reason from appraisal_level where dossier_id = :dossier order by target_id, board")
                .param("dossier", dossier)
                .query(BoardLevel.class)
                .list();
    }

    /** Agrees: every target gets a level of the stage APPRAISAL, the proposed one or another with its reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void agree(long dossier, List<LevelChange> changes, String words, String actor, LocalDateTime now) {
        for (long target : targets(dossier)) {
            LevelChange change = changes.stream().filter(c -> c.target() == target).findFirst().orElse(null);
            ratings.record(
                    target, RatingStage.APPRAISAL, change == null ? ratings.of(target).proposedLevel() : change.level(),
                    change == null ? null : change.reason(), actor, now);
        }
        dossiers.save(dossier(dossier).agreed(words, actor, now));
    }

    /** Sends it back: to the meeting, or only to the ballot. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendBack(long dossier, boolean toMeeting, String reason, String actor, LocalDateTime now) {
        dossiers.save(dossier(dossier).returned(toMeeting, reason, actor, now));
    }

    /** Notes that the sender knows that all of it is decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void informed(long dossier, LocalDateTime now) {
        dossiers.save(dossier(dossier).informed(now));
    }
}
