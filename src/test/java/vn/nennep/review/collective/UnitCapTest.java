package vn.nennep.review.collective;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.review.DisciplineKind;
import vn.nennep.review.Disciplines;
import vn.nennep.review.Disciplines.Discipline;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.WorkFigures;
import vn.nennep.review.collective.CollectiveBook.Corruption;
import vn.nennep.review.gate.Cap;
import vn.nennep.review.gate.GatheredFacts;
import vn.nennep.review.gate.RatingGate;
import vn.nennep.testing.EngineTest;

/** What an organisation answers for, and its leader with it (domain.md §3.4): its own discipline, that of what is below it, corruption. */
@EngineTest
@Import(ReviewHelpers.class)
class UnitCapTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 4, 20, 12, 0);
    private static final LocalDate IN_THE_YEAR = LocalDate.of(2025, 6, 1);
    private static final WorkFigures PERFECT = new WorkFigures(new BigDecimal("29"), new BigDecimal("66"), List.of(), 10, 10, 0, 5, 0);

    @Autowired
    ReviewScene scene;

    @Autowired
    UnitCap caps;

    @Autowired
    GatheredFacts gathered;

    @Autowired
    RatingGate gate;

    @Autowired
    CollectiveBook book;

    @Autowired
    Disciplines disciplines;

    @Autowired
    TransactionTemplate transaction;

    Tree tree;
    UnitReview cell;
    UnitReview committee;
    List<MemberReview> members;

    /** A cell of seven, and a committee with two cells. */
    @BeforeEach
    void reviewed() {
        tree = scene.tree();
        ReviewCampaign campaign = scene.campaign(tree, 2025);
        committee = scene.unitReview(campaign, tree.committee(), tree.root(), UnitReviewState.DRAFTING);
        cell = scene.unitReview(campaign, tree.first(), tree.committee(), UnitReviewState.DRAFTING);
        members = scene.members(cell, MemberReviewState.WRITING);
        scene.unitReview(campaign, tree.second(), tree.committee(), UnitReviewState.DRAFTING);
    }

    /** One of seven is 14 %, two are 28 %. */
    @ParameterizedTest(name = "{0} of seven disciplined: {1}")
    @CsvSource({"0, EXCELLENT, ", "1, GOOD, SUB_UNIT_DISCIPLINED", "2, NOT_COMPLETED, SUB_UNITS_DISCIPLINED_ABOVE_20"})
    void aCellAnswersForItsMembers(int disciplined, RatingLevel level, String reason) {
        for (int i = 0; i < disciplined; i++) {
            discipline(tree.first(), Tree.member(tree.first(), 5 + i), DisciplineKind.REPRIMAND, IN_THE_YEAR);
        }
        if (disciplined > 0) {
            discipline(tree.first(), Tree.member(tree.first(), 5), DisciplineKind.WARNING, IN_THE_YEAR.plusDays(1));
        }
        assertCap(caps.of(cell, PERFECT, false), level, reason);
    }

    /** Exactly a fifth isn't too many. */
    @ParameterizedTest(name = "one of {0}: {1}")
    @CsvSource({"5, GOOD", "4, NOT_COMPLETED"})
    void aFifthIsMeasuredOnAllMembersOfTheCell(int size, RatingLevel level) {
        UnitReview review = scene.unitReview(scene.campaign(scene.tree(), 2025), tree.first(), tree.committee(), UnitReviewState.DRAFTING);
        Tree.people(tree.first()).subList(0, size).forEach(person -> scene.memberReview(review, person, SelfReviewForm.FORM_2A, MemberReviewState.WRITING));
        discipline(tree.first(), Tree.secretary(tree.first()), DisciplineKind.REPRIMAND, IN_THE_YEAR);
        assertThat(caps.of(review, PERFECT, false).level()).isEqualTo(level);
    }

    @Test
    void aCommitteeAnswersForTheUnitsBelowItAndNotForTheirMembers() {
        discipline(tree.first(), Tree.member(tree.first(), 5), DisciplineKind.WARNING, IN_THE_YEAR);
        assertCap(caps.of(committee, PERFECT, false), RatingLevel.EXCELLENT, null);
        discipline(tree.first(), null, DisciplineKind.REPRIMAND, IN_THE_YEAR);
        assertCap(caps.of(committee, PERFECT, false), RatingLevel.NOT_COMPLETED, "SUB_UNITS_DISCIPLINED_ABOVE_20");
    }

    @ParameterizedTest(name = "disciplined on {0}: {1}")
    @CsvSource({"2024-12-31, EXCELLENT", "2025-01-01, NOT_COMPLETED", "2025-12-31, NOT_COMPLETED", "2026-01-01, EXCELLENT"})
    void onlyDisciplineOfTheYearCounts(LocalDate on, RatingLevel level) {
        discipline(tree.first(), null, DisciplineKind.REPRIMAND, on);
        assertThat(caps.of(cell, PERFECT, false).level()).isEqualTo(level);
        discipline(tree.first(), Tree.member(tree.first(), 5), DisciplineKind.REPRIMAND, on);
        assertThat(gate.cap(gathered.ofMember(members.get(4), PERFECT, null)).level()).isEqualTo(level);
    }

    /** It bars whom it is about, and isn't a discipline of something below. */
    @Test
    void whatIsConcludedAboutAMemberBarsHimAndNotHisCell() {
        discipline(tree.first(), Tree.member(tree.first(), 5), DisciplineKind.CONCLUSION, IN_THE_YEAR);
        assertCap(gate.cap(gathered.ofMember(members.get(4), PERFECT, null)), RatingLevel.NOT_COMPLETED, "DISCIPLINED");
        assertCap(caps.of(cell, PERFECT, false), RatingLevel.EXCELLENT, null);
        discipline(tree.first(), null, DisciplineKind.CONCLUSION, IN_THE_YEAR);
        assertCap(caps.of(cell, PERFECT, false), RatingLevel.NOT_COMPLETED, "DISCIPLINED");
        assertCap(caps.of(committee, PERFECT, false), RatingLevel.EXCELLENT, null);
    }

    @Test
    void corruptionInAUnitBarsItsSecretaryAndNobodyElse() {
        transaction.executeWithoutResult(status -> book.corruption(cell.id(), new Corruption(true, "Vụ việc ở kho quỹ", Tree.secretary(tree.committee()), NOON)));
        assertCap(caps.of(cell, PERFECT, true), RatingLevel.NOT_COMPLETED, "UNIT_CORRUPTION");
        assertCap(gate.cap(gathered.ofMember(members.get(0), PERFECT, null)), RatingLevel.NOT_COMPLETED, "UNIT_CORRUPTION");
        assertCap(gate.cap(gathered.ofMember(members.get(1), PERFECT, null)), RatingLevel.EXCELLENT, null);
        assertCap(gate.cap(gathered.ofMember(members.get(4), PERFECT, null)), RatingLevel.EXCELLENT, null);
        transaction.executeWithoutResult(status -> book.corruption(cell.id(), new Corruption(false, "Đã kết luận không có", Tree.secretary(tree.committee()), NOON)));
        assertCap(gate.cap(gathered.ofMember(members.get(0), PERFECT, null)), RatingLevel.EXCELLENT, null);
    }

    private static void assertCap(Cap cap, RatingLevel level, String reason) {
        assertThat(cap.level()).isEqualTo(level);
        assertThat(cap.reasons()).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    private void discipline(String unit, String member, DisciplineKind kind, LocalDate on) {
        transaction.executeWithoutResult(status -> disciplines.record(
                new Discipline(unit, member, kind, on, "Quyết định 9-QĐ/UBKT", false, false), Tree.inspection(tree.committee()), NOON));
    }
}
