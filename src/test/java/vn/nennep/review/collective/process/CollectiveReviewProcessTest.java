package vn.nennep.review.collective.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.OutReason;
import vn.nennep.review.Rating;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.ReviewReaders;
import vn.nennep.review.Reviews;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewChapter;
import vn.nennep.review.UnitReviewState;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.review.appraisal.DossierBook;
import vn.nennep.review.appraisal.DossierKind;
import vn.nennep.review.ballot.BallotBook;
import vn.nennep.review.collective.CollectiveBook;
import vn.nennep.review.collective.CollectiveReviews;
import vn.nennep.testing.AtOnce;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;

/** Every way that an organisation's review takes (domain.md P7, P8). */
@EngineTest
@Import({ReviewHelpers.class, GateOfTest.class})
class CollectiveReviewProcessTest {

    @Autowired private ReviewScene scene;
    @Autowired private CollectiveWalk walk;
    @Autowired private CollectiveReviews collectives;
    @Autowired private CollectiveBook book;
    @Autowired private Reviews reviews;
    @Autowired private Ratings ratings;
    @Autowired private List<UnitReviewChapter> chapters;
    @Autowired private ReviewReaders readers;
    @Autowired private GateOfTest gate;
    @Autowired private DossierBook dossiers;
    @Autowired private BallotBook ballots;
    @Autowired private PaperRegistry registry;
    @Autowired private TransactionTemplate transaction;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    private Tree tree;
    private ReviewCampaign campaign;
    private UnitReview cell;

    @BeforeEach
    void scene() {
        gate.level = RatingLevel.GOOD;
        gate.asked.clear();
        tree = scene.tree();
        campaign = scene.campaign(tree, 2025);
        cell = scene.unitReview(campaign, tree.cell(), tree.root(), UnitReviewState.DRAFTING);
        scene.members(cell, MemberReviewState.WRITING);
    }

    @Test
    void evenWhenEverybodyHasAnsweredTheSecretaryClosesTheOpinions() {
        walk.begin(cell);
        walk.drafted(cell);
        Tree.people(tree.cell()).forEach(member -> walk.submit(cell, "commentOnCollectiveReport", member, Map.of("answer", "AGREE")));
        assertThat(walk.reading(cell, "closeComments", Tree.secretary(tree.cell()))).contains("7 trên 7 đồng chí đã trả lời");
        walk.called(cell);
        assertThat(walk.hasTask(cell, "holdCollectiveMeeting", Tree.secretary(tree.cell()))).isTrue();
    }

    @Test
    void aCellReviewsItselfFromTheDraftToTheDecision() {
        walk.begin(cell);
        assertThat(walk.reading(cell, "draftCollectiveReport", Tree.committeeMember(tree.cell()))).contains("7 đồng chí (7 chính thức, 0 dự bị)");
        walk.drafted(cell);
        walk.submit(cell, "commentOnCollectiveReport", Tree.member(tree.cell(), 5), Map.of("answer", "COMMENT", "body", "Cần nêu rõ việc chậm"));
        walk.enter(cell, "commentOnCollectiveReport", Tree.member(tree.cell(), 6), Tree.dutyOfficer(tree.cell()), Map.of("answer", "AGREE"));
        assertThat(walk.reading(cell, "closeComments", Tree.secretary(tree.cell()))).contains("2 trên 7 đồng chí đã trả lời", "Cần nêu rõ việc chậm");
        walk.called(cell);
        assertThat(walk.hasTask(cell, "commentOnCollectiveReport", Tree.member(tree.cell(), 7))).as("opinions are closed").isFalse();
        walk.met(cell);
        walk.finalised(cell);
        assertThat(walk.now(cell).state()).isEqualTo(UnitReviewState.DRAFTING);
        assertThat(ballots.ballot(book.lastBallot(cell.id()).orElseThrow().ballotId()).entitled()).isEqualTo(7);
        assertThat(ballots.electors(book.lastBallot(cell.id()).orElseThrow().ballotId())).containsExactlyInAnyOrderElementsOf(Tree.people(tree.cell()));
        walk.voted(cell, RatingLevel.GOOD);
        assertThat(walk.now(cell).state()).isEqualTo(UnitReviewState.REVIEWED);
        assertThat(walk.reading(cell, "proposeCollectiveRating", Tree.secretary(tree.cell())))
                .contains("Vượt yêu cầu chưa đến 30%", "7 đồng chí được bỏ phiếu");
        walk.proposed(cell, RatingLevel.GOOD);
        assertThat(walk.now(cell).state()).isEqualTo(UnitReviewState.PROPOSED);
        assertThat(dossiers.dossier(book.lastProposal(cell.id()).orElseThrow().dossierId())).satisfies(dossier -> {
            assertThat(dossier.decidingUnitId()).isEqualTo(tree.root());
            assertThat(dossier.kind()).isEqualTo(DossierKind.COLLECTIVE);
            assertThat(dossiers.targets(dossier.id())).containsExactly(cell.id());
        });
        assertThat(registry.of(cell.id())).extracting(IssuedPaper::symbol).contains("01-BC/CB", "01-TTr/CB");
        walk.answered(cell, true, false);
        walk.decided(cell);

        assertThat(walk.running(cell)).isEmpty();
        Rating rating = ratings.of(cell.id());
        assertThat(List.of(rating.selfLevel(), rating.capLevel(), rating.votedLevel(), rating.proposedLevel())).containsOnly(RatingLevel.GOOD);
        assertThat(collectives.figuresOf(cell.id())).hasValueSatisfying(figures -> {
            assertThat(figures.commonScore()).isEqualByComparingTo("27");
            assertThat(figures.resultScore()).isEqualByComparingTo("63");
            assertThat(figures.beyond()).isEqualTo(8);
        });
        assertThat(collectives.reading(cell.id()).orElseThrow().toString()).contains("90/100 điểm", "Tiếp thu các ý kiến");
    }

    @Test
    void onlyItsBallotIsTakenAgainWhereItIsSaidSo() {
        walk.untilVoted(cell, RatingLevel.GOOD);
        walk.proposed(cell, RatingLevel.GOOD);
        walk.answered(cell, true, false);
        walk.decided(cell);
        transaction.executeWithoutResult(status -> collectives.voteAgain(walk.now(cell)));
        walk.runJobs(cell);
        assertThat(walk.now(cell).state()).as("its members don't wait for it").isEqualTo(UnitReviewState.REVIEWED);
        walk.voted(cell, RatingLevel.COMPLETED);
        walk.proposed(cell, RatingLevel.COMPLETED);
        assertThat(ratings.of(cell.id()).proposedLevel()).isEqualTo(RatingLevel.COMPLETED);
        assertThat(book.meetings(cell.id())).as("no second meeting").hasSize(1);
    }

    @Test
    void aMeetingTooSoonAfterTheDraftNeedsAReasonOrIsRefused() {
        walk.begin(cell);
        walk.drafted(cell);
        // Monday 20 April; Wednesday is two working days after
        Map<String, Object> wednesday = walk.invitation(LocalDateTime.of(2026, 4, 22, 8, 0));
        assertThat(refused("closeComments", wednesday)).containsExactly("shortReason");
        jdbc.sql("insert into policy_parameter (param_key, unit_id, param_value, valid_from, source, confidence)"
                        + " values ('review.collectiveDraft.onShort', :unit, 'BLOCK', '2018-07-06', 'thử', 'P')")
                .param("unit", tree.cell())
                .update();
        wednesday.put("shortReason", "Bí thư đi công tác dài ngày");
        assertThat(refused("closeComments", wednesday)).containsExactly("meetsAt");
        jdbc.sql("delete from policy_parameter where unit_id = :unit").param("unit", tree.cell()).update();
        walk.submit(cell, "closeComments", Tree.secretary(tree.cell()), wednesday);
        assertThat(book.invitation(cell.id()).orElseThrow()).satisfies(called -> {
            assertThat(called.leadDays()).isEqualTo(2);
            assertThat(called.shortReason()).isEqualTo("Bí thư đi công tác dài ngày");
        });
    }

    @Test
    void nobodyHoldsTheMeetingBeforeItsDayWithoutAQuorumOrShorterThanADayWithoutAReason() {
        walk.begin(cell);
        walk.drafted(cell);
        LocalDateTime at = LocalDateTime.of(2026, 4, 24, 8, 0);
        walk.submit(cell, "closeComments", Tree.secretary(tree.cell()), walk.invitation(at));
        assertThat(refused("holdCollectiveMeeting", walk.meeting(cell))).containsExactly("startedAt");
        ClockExtension.move(clock, at.plusHours(8));
        Map<String, Object> half = walk.meeting(cell);
        half.put("days", 0.5);
        half.put("attendance", Tree.people(tree.cell()).stream()
                .map(member -> Map.of("member", member, "status", Tree.people(tree.cell()).indexOf(member) < 4 ? "PRESENT" : "UNEXCUSED"))
                .toList());
        assertThat(refused("holdCollectiveMeeting", half)).containsExactlyInAnyOrder("durationReason", "attendance");
    }

    @Test
    void aLevelAboveTheCapIsExplainedAndAProposalThatDiffersFromTheVoteIsReasoned() {
        gate.level = RatingLevel.COMPLETED;
        walk.begin(cell);
        walk.drafted(cell);
        walk.called(cell);
        walk.met(cell);
        assertThat(refused("finaliseCollectiveReport", walk.completed(RatingLevel.GOOD))).containsExactly("levelReason");
        Map<String, Object> explained = walk.completed(RatingLevel.GOOD);
        explained.put("levelReason", "Nhiệm vụ đột xuất chưa được tính");
        walk.submit(cell, "finaliseCollectiveReport", walk.writer(cell), explained);
        walk.runJobs(cell);
        walk.voted(cell, null);
        assertThat(walk.reading(cell, "proposeCollectiveRating", Tree.secretary(tree.cell()))).contains("Không mức nào đủ số phiếu");
        assertThat(refused("proposeCollectiveRating", Map.of("level", "COMPLETED"))).containsExactly("reason");
        walk.submit(cell, "proposeCollectiveRating", Tree.secretary(tree.cell()), Map.of("level", "COMPLETED", "reason", "Hai mức ngang phiếu, chọn mức thấp"));
        assertThat(ratings.of(cell.id()).proposedLevel()).isEqualTo(RatingLevel.COMPLETED);
        assertThat(ratings.of(cell.id()).votedLevel()).isNull();
    }

    @Test
    void whatTheCommitteeAboveSendsBackIsVotedOnAgainOrMetAboutAgain() {
        walk.untilVoted(cell, RatingLevel.GOOD);
        walk.proposed(cell, RatingLevel.GOOD);
        walk.answered(cell, false, false);
        assertThat(walk.now(cell).state()).as("the members go on").isEqualTo(UnitReviewState.REVIEWED);
        walk.voted(cell, RatingLevel.COMPLETED);
        walk.proposed(cell, RatingLevel.COMPLETED);
        walk.answered(cell, false, true);
        ClockExtension.move(clock, LocalDateTime.now(clock).plusDays(1).withHour(16));
        walk.met(cell);
        walk.finalised(cell);
        walk.voted(cell, RatingLevel.GOOD);
        walk.proposed(cell, RatingLevel.GOOD);
        walk.answered(cell, true, false);
        walk.decided(cell);
        assertThat(walk.running(cell)).isEmpty();
        assertThat(book.ballots(cell.id())).hasSize(3);
        assertThat(book.meetings(cell.id())).extracting(meeting -> meeting.number()).containsExactly(1, 2);
        assertThat(book.proposals(cell.id())).extracting(CollectiveBook.Proposal::level)
                .containsExactly(RatingLevel.GOOD, RatingLevel.COMPLETED, RatingLevel.GOOD);
    }

    @Test
    void anOldYearIsGradedAndLastYearsShortcomingsAreAnswered() {
        ReviewCampaign earlier = scene.campaign(tree, 2024);
        UnitReview old = scene.unitReview(earlier, tree.cell(), tree.root(), UnitReviewState.DRAFTING);
        walk.begin(old);
        assertThat(refused(old, "draftCollectiveReport", walk.writer(old), walk.report())).contains("scores[0].criterion");
        walk.submit(old, "draftCollectiveReport", walk.writer(old), walk.gradedReport());
        walk.called(old);
        walk.met(old);
        walk.submit(old, "finaliseCollectiveReport", walk.writer(old), walk.completed(walk.gradedReport(), RatingLevel.GOOD));
        assertThat(gate.asked.get(gate.asked.size() - 1)).satisfies(facts -> {
            assertThat(facts.year()).isEqualTo(2024);
            assertThat(facts.figures().score()).isNull();
            assertThat(facts.figures().grades()).hasSize(5);
        });
        ClockExtension.move(clock, ClockExtension.BEGIN);
        walk.begin(cell);
        assertThat(refused("draftCollectiveReport", walk.report())).containsExactly("remedies");
        Map<String, Object> answered = walk.report();
        answered.put("remedies", List.of(Map.of("shortcoming", "0", "donePercent", 60)));
        assertThat(refused("draftCollectiveReport", answered)).containsExactly("remedies[0].remaining");
        answered.put("remedies", List.of(Map.of("shortcoming", "0", "donePercent", 60, "remaining", "Còn hai buổi ít ý kiến")));
        walk.submit(cell, "draftCollectiveReport", walk.writer(cell), answered);
        assertThat(collectives.figuresOf(cell.id()).orElseThrow().openShortcomings()).isEqualTo(1);
    }

    @Test
    void aGrassRootsCommitteeWaitsUntilAllBelowItAreDecided() {
        UnitReview committee = committee();
        UnitReview first = below(tree.first());
        UnitReview second = below(tree.second());
        MemberReview last = scene.memberReview(second, Tree.member(tree.second(), 5), SelfReviewForm.FORM_2A, MemberReviewState.PROPOSED);
        walk.begin(committee);
        assertThat(walk.hasTask(committee, "draftCollectiveReport", Tree.committeeMember(tree.committee()))).isFalse();
        done(first, committee);
        done(second, committee);
        assertThat(walk.now(committee).state()).as("a member isn't decided").isEqualTo(UnitReviewState.WAITING);
        transaction.executeWithoutResult(status -> {
            reviews.save(reviews.memberReview(last.id()).in(MemberReviewState.DECIDED));
            collectives.decidedBelow(walk.now(committee));
        });
        assertThat(walk.now(committee).state()).isEqualTo(UnitReviewState.DRAFTING);
        assertThat(walk.hasTask(committee, "draftCollectiveReport", Tree.committeeMember(tree.committee()))).isTrue();
    }

    @Test
    void ofTwoCellsThatAreDecidedAtOneInstantTheLaterOneLetsTheCommitteeBegin() throws Exception {
        for (int turn = 0; turn < 5; turn++) {
            tree = scene.tree();
            campaign = scene.campaign(tree, 2025);
            UnitReview committee = committee();
            List<UnitReview> cells = List.of(below(tree.first()), below(tree.second()));
            walk.begin(committee);
            assertThat(AtOnce.people(2, number -> {
                done(cells.get(number), committee);
                return "done";
            })).containsOnly("done");
            assertThat(walk.hasTask(committee, "draftCollectiveReport", Tree.committeeMember(tree.committee()))).isTrue();
        }
    }

    @Test
    void aCommitteeThatBeginsAtTheInstantInWhichTheLastCellIsDecidedDoesNotWaitForEver() throws Exception {
        for (int turn = 0; turn < 5; turn++) {
            tree = scene.tree();
            campaign = scene.campaign(tree, 2025);
            UnitReview committee = committee();
            UnitReview only = below(tree.first());
            assertThat(AtOnce.people(2, number -> {
                if (number == 0) {
                    walk.begin(committee);
                } else {
                    done(only, committee);
                }
                return "done";
            })).containsOnly("done");
            assertThat(walk.hasTask(committee, "draftCollectiveReport", Tree.committeeMember(tree.committee()))).isTrue();
        }
    }

    @Test
    void aCommitteeMayGoOnWithAReasonForEachThatIsMissing() {
        UnitReview committee = committee();
        UnitReview first = below(tree.first());
        UnitReview second = below(tree.second());
        done(second, committee);
        walk.begin(committee);
        assertThat(catchThrowableOfType(
                        Denial.class, () -> except(committee, Tree.office(tree.committee()), List.of(Map.of("target", id(first), "reason", "Chi bộ đang củng cố")))))
                .isNotNull();
        assertThat(catchThrowableOfType(Refusal.class, () -> except(committee, Tree.secretary(tree.committee()), List.of())).findings())
                .extracting(Refusal.Finding::field)
                .containsExactly("exceptions");
        except(committee, Tree.organizationBoard(tree.committee()), List.of(Map.of("target", id(first), "reason", "Chi bộ đang củng cố tổ chức")));
        assertThat(walk.reading(committee, "draftCollectiveReport", Tree.committeeMember(tree.committee()))).contains("Chi bộ đang củng cố tổ chức");
    }

    @Test
    void aCommitteeReviewsItsLeadersAsWellAndItsMembersVote() {
        UnitReview committee = committee();
        UnitReview first = below(tree.first());
        scene.belongs(Tree.secretary(tree.committee()), tree.first(), "OFFICIAL", "ACTIVE");
        MemberReview leader = scene.memberReview(first, Tree.secretary(tree.committee()), SelfReviewForm.FORM_2B, MemberReviewState.DECIDED);
        done(first, committee);
        walk.begin(committee);
        walk.drafted(committee);
        assertThat(walk.intake().offers(Tree.secretary(tree.first()), null, null)).extracting(offer -> offer.name()).contains("commentFromBelow");
        walk.intake().perform(
                "commentFromBelow", tree.first(), committee.id(), Tree.secretary(tree.first()),
                Map.of("answer", "COMMENT", "body", "Đề nghị nêu việc hỗ trợ chi bộ"));
        assertThat(walk.reading(committee, "closeComments", Tree.secretary(tree.committee())))
                .contains("thay mặt Chi bộ Thử", "Đề nghị nêu việc hỗ trợ chi bộ");
        walk.called(committee);
        Map<String, Object> own = walk.meeting(committee);
        own.put("leaders", List.of(Map.of("leader", id(leader), "chair", Tree.secretary(tree.committee()), "gist", "Gương mẫu")));
        assertThat(refused(committee, "holdCollectiveMeeting", Tree.secretary(tree.committee()), own)).containsExactly("leaders[0].chair");
        walk.met(committee);
        walk.finalised(committee);
        assertThat(ballots.electors(book.lastBallot(committee.id()).orElseThrow().ballotId())).containsExactlyInAnyOrder(
                Tree.secretary(tree.committee()), Tree.deputy(tree.committee()), Tree.committeeMember(tree.committee()));
        walk.voted(committee, RatingLevel.GOOD);
        assertThat(walk.reading(committee, "proposeCollectiveRating", Tree.secretary(tree.committee())))
                .contains("Cấp Ủy " + Tree.secretary(tree.committee()));
        assertThat(ratings.of(leader.id()).votedLevel()).as("his cell voted on him; here it is his second place").isNull();
    }

    @Test
    void anOrganisationThatIsDissolvedIsntReviewedAnyMoreAndNobodyWaitsForIt() {
        UnitReview committee = committee();
        UnitReview first = below(tree.first());
        walk.begin(committee);
        walk.begin(first);
        assertThat(walk.intake().offers(Tree.secretary(tree.first()), null, first.id())).extracting(offer -> offer.name())
                .doesNotContain("cancelCollectiveReview");
        walk.intake().perform(
                "cancelCollectiveReview", tree.committee(), first.id(), Tree.organizationBoard(tree.committee()),
                Map.of("reason", "Sáp nhập theo Quyết định số 15-QĐ/ĐU"));
        assertThat(walk.running(first)).isEmpty();
        assertThat(walk.now(first).state()).isEqualTo(UnitReviewState.CANCELLED);
        assertThat(walk.now(first).outReason()).isEqualTo(OutReason.ORGANIZATION_ENDED);
        assertThat(walk.hasTask(committee, "draftCollectiveReport", Tree.committeeMember(tree.committee()))).isTrue();
    }

    @Test
    void corruptionIsAsTheCommitteeAboveSaysElseAsTheReportSays() {
        walk.begin(cell);
        Map<String, Object> silent = walk.report();
        silent.put("corruption", true);
        assertThat(refused("draftCollectiveReport", silent)).containsExactly("corruptionNote");
        silent.put("corruptionNote", "Một trường hợp đã xử lý");
        walk.submit(cell, "draftCollectiveReport", walk.writer(cell), silent);
        assertThat(collectives.corruption(cell.id())).isTrue();
        walk.intake().perform(
                "recordCorruption", tree.root(), cell.id(), Tree.inspection(tree.root()), Map.of("found", "NO", "note", "Theo kết luận số 9-KL/UBKT"));
        assertThat(collectives.corruption(cell.id())).isFalse();
    }

    @Test
    void itsFileIsReadByTheUnitAtOnceAndByTheCommitteeAboveOnceItWasProposed() {
        walk.begin(cell);
        walk.drafted(cell);
        walk.submit(cell, "commentOnCollectiveReport", Tree.member(tree.cell(), 5), Map.of("answer", "COMMENT", "body", "Cần nêu rõ việc chậm"));
        assertThat(file(Tree.member(tree.cell(), 5))).contains("Dự thảo báo cáo kiểm điểm tập thể", "Cần nêu rõ việc chậm");
        assertThat(file(Tree.member(tree.cell(), 6))).contains("Dự thảo báo cáo kiểm điểm tập thể").doesNotContain("Cần nêu rõ việc chậm");
        assertThat(file(Tree.organizationBoard(tree.root()))).doesNotContain("Dự thảo báo cáo", "Cần nêu rõ việc chậm");
        walk.called(cell);
        walk.met(cell);
        walk.finalised(cell);
        walk.voted(cell, RatingLevel.GOOD);
        assertThat(file(Tree.organizationBoard(tree.root()))).doesNotContain("Mức tối đa theo điều kiện");
        walk.proposed(cell, RatingLevel.GOOD);
        assertThat(file(Tree.organizationBoard(tree.root())))
                .contains("Báo cáo kiểm điểm tập thể", "Cần nêu rõ việc chậm", "Hội nghị kiểm điểm tập thể lần 1", "Mức tối đa theo điều kiện");
    }

    @Test
    void theCellsMembersGoOnWhetherTheirCellAsksBeforeOrAfterTheCollectiveIsReviewed() throws Exception {
        for (int turn = 0; turn < 3; turn++) {
            ClockExtension.move(clock, ClockExtension.BEGIN);
            tree = scene.tree();
            campaign = scene.campaign(tree, 2025);
            cell = scene.unitReview(campaign, tree.cell(), tree.root(), UnitReviewState.DRAFTING);
            scene.members(cell, MemberReviewState.WRITTEN);
            walk.begin(cell);
            walk.drafted(cell);
            walk.called(cell);
            walk.met(cell);
            walk.finalised(cell);
            List<String> jobs = walk.cellAsksWhileTheBallotIsSigned(cell);
            assertThat(AtOnce.people(2, number -> {
                walk.run(jobs.get(number));
                return "done";
            })).contains("done");
            walk.runCell(cell);
            assertThat(walk.cellStillWaits(cell)).isFalse();
        }
    }

    private String file(String reader) {
        return chapters.stream()
                .map(chapter -> chapter.read(walk.now(cell), readers.of(reader, walk.now(cell))))
                .flatMap(Optional::stream)
                .map(Object::toString)
                .collect(Collectors.joining());
    }

    private UnitReview committee() {
        return scene.unitReview(campaign, tree.committee(), tree.root(), UnitReviewState.WAITING);
    }

    private UnitReview below(String unit) {
        return scene.unitReview(campaign, unit, tree.committee(), UnitReviewState.DRAFTING);
    }

    private void done(UnitReview below, UnitReview committee) {
        transaction.executeWithoutResult(status -> {
            reviews.save(reviews.unitReview(below.id()).in(UnitReviewState.DECIDED));
            collectives.decidedBelow(reviews.unitReview(committee.id()));
        });
    }

    private void except(UnitReview committee, String actor, List<Map<String, Object>> rows) {
        walk.intake().perform("exceptSubordinates", tree.committee(), committee.id(), actor, Map.of("exceptions", rows));
    }

    private static String id(UnitReview review) {
        return Long.toString(review.id());
    }

    private static String id(MemberReview review) {
        return Long.toString(review.id());
    }

    private List<String> refused(String task, Map<String, Object> answers) {
        return refused(cell, task, task.startsWith("draft") || task.startsWith("finalise") ? walk.writer(cell) : Tree.secretary(tree.cell()), answers);
    }

    private List<String> refused(UnitReview review, String task, String member, Map<String, Object> answers) {
        return catchThrowableOfType(Refusal.class, () -> walk.submit(review, task, member, answers)).findings().stream()
                .map(Refusal.Finding::field)
                .toList();
    }
}
