package vn.nennep.review.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.reconsideration.process.ReconsiderationWalk;
import vn.nennep.testing.EngineTest;

/** Ratings are locked when the time for complaints is over and none is open (domain.md P6 row 20). */
@EngineTest
@Import(ReviewHelpers.class)
class RatingLocksTest {

    @Autowired private ReconsiderationWalk walk;
    @Autowired private ReviewScene scene;
    @Autowired private RatingLocks locks;
    @Autowired private RatingLockSweep sweep;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void decided() {
        walk.decided();
    }

    @Test
    void r21_itIsLockedAtTheMidnightAfterTheLastDayAndNotBefore() {
        locks.lockDue(LocalDateTime.of(2026, 4, 30, 23, 59, 59));
        assertThat(walk.rating().lockedAt()).isNull();
        LocalDateTime midnight = LocalDateTime.of(2026, 5, 1, 0, 0);
        assertThat(locks.lockDue(midnight)).isPositive();
        assertThat(walk.rating().lockedAt()).isEqualTo(midnight);
        locks.lockDue(midnight.plusDays(1));
        assertThat(walk.rating().lockedAt()).as("once").isEqualTo(midnight);
    }

    @Test
    void anOpenComplaintKeepsItOpen() {
        walk.complain();
        locks.lockDue(LocalDateTime.of(2026, 5, 10, 0, 5));
        assertThat(walk.rating().lockedAt()).isNull();
        walk.accepted();
        walk.assigned();
        walk.verified(Map.of());
        walk.concluded(Map.of());
        locks.lockDue(LocalDateTime.of(2026, 5, 10, 0, 5));
        assertThat(walk.rating().lockedAt()).isNotNull();
    }

    @Test
    void theSweepRunsOnceADayByTheApplicationsClock() {
        jdbc.sql("update rating_lock_sweep set swept_on = null").update();
        walk.clockAt(LocalDateTime.of(2026, 5, 1, 0, 4));
        sweep.runWhenDue();
        assertThat(walk.rating().lockedAt()).as("not yet time").isNull();
        walk.clockAt(LocalDateTime.of(2026, 5, 1, 0, 5));
        sweep.runWhenDue();
        assertThat(walk.rating().lockedAt()).isNotNull();
        assertThat(sweep.next()).isEqualTo("2026-05-02T00:05");
        scene.rate(walk.review().id(), RatingStage.REOPENING, RatingLevel.NOT_COMPLETED);
        assertThat(walk.rating().decidedLevel()).as("a lock keeps no committee from correcting").isEqualTo(RatingLevel.NOT_COMPLETED);
    }
}
