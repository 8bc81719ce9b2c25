package vn.nennep.review.collective;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.collective.CollectiveBook.ExceptedTarget;
import vn.nennep.testing.EngineTest;

/** Lower before upper (domain.md §3.3 row 3, P8 row 2): which states of what is below a committee keep it waiting. */
@EngineTest
@Import(ReviewHelpers.class)
class SubordinatesTest {

    @Autowired
    ReviewScene scene;

    @Autowired
    Subordinates subordinates;

    @Autowired
    CollectiveBook book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    UnitReview committee;
    UnitReview cell;
    MemberReview member;

    /** Everything below is decided. */
    @BeforeEach
    void decided() {
        Tree tree = scene.tree();
        ReviewCampaign campaign = scene.campaign(tree, 2025);
        committee = scene.unitReview(campaign, tree.committee(), tree.root(), UnitReviewState.WAITING);
        cell = scene.unitReview(campaign, tree.first(), tree.committee(), UnitReviewState.DECIDED);
        member = scene.members(cell, MemberReviewState.DECIDED).get(4);
    }

    @ParameterizedTest
    @EnumSource(MemberReviewState.class)
    void aMemberIsWaitedForUntilHeIsDecidedOrWillNotBe(MemberReviewState state) {
        jdbc.sql("update member_review set state = :state where id = :id").param("state", state.name()).param("id", member.id()).update();
        boolean done = switch (state) {
            case NOT_IN_SCOPE, DECIDED, CANCELLED -> true;
            default -> false;
        };
        assertThat(subordinates.done(committee)).isEqualTo(done);
        assertThat(subordinates.missing(committee)).hasSize(done ? 0 : 1);
    }

    @ParameterizedTest
    @EnumSource(UnitReviewState.class)
    void aUnitIsWaitedForUntilItWasReviewedOrWillNotBe(UnitReviewState state) {
        jdbc.sql("update unit_review set state = :state where id = :id").param("state", state.name()).param("id", cell.id()).update();
        boolean done = switch (state) {
            case WAITING, DRAFTING -> false;
            default -> true;
        };
        assertThat(subordinates.done(committee)).isEqualTo(done);
        assertThat(subordinates.missing(committee)).hasSize(done ? 0 : 1);
    }

    @Test
    void aReasonForEachIsEnoughAndOneForSomebodyElseIsNot() {
        jdbc.sql("update member_review set state = 'DEFERRED' where unit_review_id = :cell and id <= :id").param("cell", cell.id()).param("id", member.id()).update();
        except(member.id());
        assertThat(subordinates.done(committee)).as("four others").isFalse();
        jdbc.sql("update member_review set state = 'DECIDED' where unit_review_id = :cell and id < :id").param("cell", cell.id()).param("id", member.id()).update();
        assertThat(subordinates.done(committee)).isTrue();
        assertThat(subordinates.missing(committee)).as("still named").hasSize(1);
    }

    private void except(long target) {
        transaction.executeWithoutResult(status -> book.except(committee.id(), List.of(new ExceptedTarget(
                target, "Đi chữa bệnh dài ngày", Tree.secretary(committee.unitId()), LocalDateTime.of(2026, 4, 20, 9, 0)))));
    }
}
