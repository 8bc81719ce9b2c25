package vn.nennep.review.appraisal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.notification.Outbox;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.OutReason;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.appraisal.DecisionDesk;
import vn.nennep.review.appraisal.DossierKind;
import vn.nennep.review.appraisal.RatingDecision;
import vn.nennep.review.campaign.ListChange;
import vn.nennep.review.campaign.ListChanges;
import vn.nennep.review.collective.CollectiveReviews;
import vn.nennep.testing.EngineTest;

/** What a committee decides: the list, single cases, late dossiers, the cap, the quota, and what is sent afterwards. */
@EngineTest
@Import(ReviewHelpers.class)
class DecisionProcessTest {

    @Autowired
    ReviewScene scene;

    @Autowired
    AppraisalWalk walk;

    @Autowired
    DecisionDesk desk;

    @Autowired
    Ratings ratings;

    @Autowired
    Reviews reviews;

    @Autowired
    CollectiveReviews collectives;

    @Autowired
    ListChanges changes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PaperRegistry registry;

    @Autowired
    Outbox outbox;

    @Autowired
    Intake intake;

    @Autowired
    TaskService tasks;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private String deployment;
    private Tree tree;
    private ReviewCampaign campaign;
    private UnitReview cell;

    @BeforeEach
    void aCell() {
        deployment = walk.deploySender();
        tree = scene.tree();
        campaign = scene.campaign(tree, 2025);
        jdbc.sql("update review_campaign set opened_at = '2025-11-01 08:00:00' where id = :id").param("id", campaign.id()).update();
        cell = scene.unitReview(campaign, tree.first(), tree.committee(), UnitReviewState.REVIEWED);
    }

    @AfterEach
    void theSenderIsTakenAway() {
        walk.undeploy(deployment);
    }

    @Test
    void theListIsDecidedAsItWasAppraisedAndEverybodyIsTold() {
        List<MemberReview> members = agreed(RatingLevel.GOOD, RatingLevel.GOOD, RatingLevel.COMPLETED, RatingLevel.NOT_COMPLETED);
        decide(AppraisalWalk.wholeList());

        assertThat(members).allSatisfy(member -> {
            assertThat(reviews.memberReview(member.id()).state()).isEqualTo(MemberReviewState.DECIDED);
            assertThat(ratings.of(member.id()).decidedLevel()).isEqualTo(ratings.of(member.id()).proposedLevel());
            assertThat(ratings.of(member.id()).decidedOn()).isEqualTo("2026-04-20");
        });
        RatingDecision decision = decision();
        assertThat(registry.find(decision.paperId()).orElseThrow().symbol()).isEqualTo("01-QĐ/ĐU");
        assertThat(members).extracting(member -> registry.of(member.id()).get(0).symbol())
                .containsExactly("01-TB/ĐU", "02-TB/ĐU", "03-TB/ĐU", "04-TB/ĐU");
        assertThat(registry.of(cell.id())).extracting(IssuedPaper::symbol).containsExactly("05-TB/ĐU");
        assertThat(outbox.withKey("rating-" + decision.id() + "-")).extracting(Outbox.Message::memberId)
                .containsExactlyInAnyOrderElementsOf(members.stream().map(MemberReview::memberId).toList());
        assertThat(outbox.withKey("rating-unit-" + decision.id() + "-")).extracting(Outbox.Message::memberId)
                .containsExactlyInAnyOrder(Tree.secretary(tree.first()), Tree.deputy(tree.first()));
        assertThat(walk.senderWaits("ratingsDecided", cell)).as("the cell knows").isFalse();
    }

    @Test
    void theDecisionEndsWhenNothingMoreCanCome() {
        scene.rate(cell.id(), RatingStage.PROPOSAL, RatingLevel.GOOD);
        long collective = walk.send(cell, DossierKind.COLLECTIVE, List.of(cell.id()));
        walk.agreed(collective, tree.committee());
        agreed(RatingLevel.GOOD, RatingLevel.COMPLETED);
        Map<String, Object> answers = AppraisalWalk.wholeList();
        answers.put("separate", List.of(AppraisalWalk.line(cell.id(), RatingLevel.GOOD, null)));
        decide(answers);
        assertThat(reviews.unitReview(cell.id()).state()).isEqualTo(UnitReviewState.DECIDED);
        assertThat(registry.of(cell.id())).as("one notice for the cell and its members").hasSize(1);
        assertThat(walk.running(campaign)).isEmpty();
    }

    @Test
    void aLateDossierIsDecidedInASecondMeeting() {
        agreed(RatingLevel.GOOD, RatingLevel.GOOD);
        decide(AppraisalWalk.wholeList());
        assertThat(walk.decisionWaits(campaign, tree.committee())).isTrue();

        UnitReview second = scene.unitReview(campaign, tree.second(), tree.committee(), UnitReviewState.REVIEWED);
        List<MemberReview> late = walk.proposed(second, RatingLevel.COMPLETED);
        walk.agreed(walk.send(second, DossierKind.MEMBERS, AppraisalWalk.ids(late)), tree.committee());
        decide(AppraisalWalk.wholeList());
        assertThat(desk.decisions(campaign.id(), tree.committee())).hasSize(2);
        assertThat(registry.find(decision().paperId()).orElseThrow().symbol()).isEqualTo("02-QĐ/ĐU");
        assertThat(registry.of(late.get(0).id())).extracting(IssuedPaper::symbol).containsExactly("04-TB/ĐU");
    }

    @Test
    void aDossierThatComesWhileTheCommitteeHasTheTaskIsDecidedWithTheOthers() {
        agreed(RatingLevel.GOOD);
        UnitReview second = scene.unitReview(campaign, tree.second(), tree.committee(), UnitReviewState.REVIEWED);
        List<MemberReview> other = walk.proposed(second, RatingLevel.COMPLETED);
        walk.agreed(walk.send(second, DossierKind.MEMBERS, AppraisalWalk.ids(other)), tree.committee());
        assertThat(walk.running(campaign)).filteredOn(instance -> instance.getBusinessKey().contains("-QD-")).hasSize(1);
        decide(AppraisalWalk.wholeList());
        assertThat(desk.decisions(campaign.id(), tree.committee())).hasSize(1);
        assertThat(ratings.of(other.get(0).id()).decidedLevel()).isEqualTo(RatingLevel.COMPLETED);
    }

    @Test
    void whoIsPutOffIsDecidedNextTimeAndHisCellWaits() {
        List<MemberReview> members = agreed(RatingLevel.GOOD, RatingLevel.GOOD);
        Map<String, Object> answers = AppraisalWalk.wholeList();
        answers.put("separate", List.of(Map.of("target", Long.toString(members.get(1).id()), "level", "DEFER")));
        decide(answers);
        assertThat(ratings.of(members.get(1).id()).decidedLevel()).isNull();
        assertThat(walk.senderWaits("ratingsDecided", cell)).isTrue();
        decide(AppraisalWalk.wholeList());
        assertThat(ratings.of(members.get(1).id()).decidedLevel()).isEqualTo(RatingLevel.GOOD);
        assertThat(walk.senderWaits("ratingsDecided", cell)).isFalse();
    }

    @Test
    void anotherLevelThanTheAppraisedNeedsAReasonWhichTheMemberReads() {
        List<MemberReview> members = agreed(RatingLevel.GOOD, RatingLevel.GOOD);
        Map<String, Object> answers = AppraisalWalk.wholeList();
        answers.put("separate", List.of(AppraisalWalk.line(members.get(0).id(), RatingLevel.COMPLETED, null)));
        assertThat(refused(answers)).isEqualTo("separate[0].reason");
        answers.put("separate", List.of(AppraisalWalk.line(members.get(0).id(), RatingLevel.COMPLETED, "Còn một nhiệm vụ quá hạn.")));
        decide(answers);
        assertThat(ratings.of(members.get(0).id()).decidedLevel()).isEqualTo(RatingLevel.COMPLETED);
        assertThat(ratings.changesOf(members.get(0).id())).last().extracting(Ratings.Change::reason).isEqualTo("Còn một nhiệm vụ quá hạn.");
    }

    @Test
    void aLevelAboveTheCapNeedsAReasonAndSomebodyElse() {
        List<MemberReview> members = agreed(RatingLevel.GOOD, RatingLevel.GOOD);
        long first = members.get(0).id();
        scene.rate(first, RatingStage.CAP, RatingLevel.COMPLETED);
        assertThat(refused(AppraisalWalk.wholeList())).as("not with the list").isEqualTo("separate");
        Map<String, Object> answers = AppraisalWalk.wholeList();
        answers.put("separate", List.of(AppraisalWalk.line(first, RatingLevel.GOOD, null)));
        assertThat(refused(answers)).isEqualTo("separate[0].reason");
        answers.put("separate", List.of(AppraisalWalk.line(first, RatingLevel.GOOD, "Chậm hạn do chờ ý kiến cấp trên.")));
        decide(answers);

        assertThat(ratings.of(first).decidedLevel()).as("not before it is confirmed").isNull();
        assertThat(walk.hasTask("confirmExceptions", campaign.id(), Tree.secretary(tree.committee()))).as("who decided").isFalse();
        assertThat(walk.reading("confirmExceptions", campaign.id(), Tree.deputy(tree.committee()))).contains("Chậm hạn do chờ ý kiến cấp trên.");
        walk.submit("confirmExceptions", campaign.id(), Tree.deputy(tree.committee()), Map.of("answer", "CONFIRMED"));
        walk.runJobs();
        assertThat(ratings.of(first).decidedLevel()).isEqualTo(RatingLevel.GOOD);
        assertThat(decision().confirmedBy()).isEqualTo(Tree.deputy(tree.committee()));
    }

    /** S-11: the secretary of the committee is rated in the cell too. */
    @Test
    void nobodyRecordsAnotherLevelForHimselfNorConfirmsOne() {
        List<MemberReview> members = agreed(RatingLevel.GOOD, RatingLevel.GOOD);
        MemberReview own = members.get(0);
        scene.holds(own.memberId(), tree.committee(), "SECRETARY");
        scene.rate(own.id(), RatingStage.CAP, RatingLevel.GOOD);
        Map<String, Object> answers = AppraisalWalk.wholeList();
        answers.put("separate", List.of(AppraisalWalk.line(own.id(), RatingLevel.EXCELLENT, "Thành tích vượt trội được cấp trên khen.")));
        answers.put("quotaReason", "Chi bộ có thành tích nổi bật, Ban Thường vụ thống nhất.");
        assertThat(catchThrowableOfType(
                        Refusal.class, () -> walk.submit("decideRatings", campaign.id(), taken(own.memberId(), "decideRatings"), answers)).findings())
                .extracting(Refusal.Finding::code).containsExactly("decision.own");
        String deputy = Tree.deputy(tree.committee());
        walk.submit("decideRatings", campaign.id(), taken(deputy, "decideRatings"), answers);
        walk.runJobs();
        assertThat(catchThrowableOfType(
                        Refusal.class,
                        () -> walk.submit("confirmExceptions", campaign.id(), taken(own.memberId(), "confirmExceptions"), Map.of("answer", "CONFIRMED"))).findings())
                .extracting(Refusal.Finding::code).containsExactly("decision.ownException");
        String other = Tree.committeeMember(tree.committee());
        walk.submit("confirmExceptions", campaign.id(), taken(other, "confirmExceptions"), Map.of("answer", "CONFIRMED"));
        walk.runJobs();
        assertThat(ratings.of(own.id()).decidedLevel()).isEqualTo(RatingLevel.EXCELLENT);
    }

    /** Whoever has the task, he takes it over. */
    private String taken(String person, String key) {
        String task = people.asNobody(() -> tasks.createTaskQuery().taskDefinitionKey(key).processInstanceBusinessKeyLike(campaign.businessKey() + "%").singleResult())
                .getId();
        intake.takeOver(task, person);
        return person;
    }

    @Test
    void whatIsNotConfirmedIsDecidedAgain() {
        List<MemberReview> members = agreed(RatingLevel.GOOD);
        long first = members.get(0).id();
        scene.rate(first, RatingStage.CAP, RatingLevel.COMPLETED);
        Map<String, Object> answers = AppraisalWalk.wholeList();
        answers.put("separate", List.of(AppraisalWalk.line(first, RatingLevel.GOOD, "Chậm hạn do chờ ý kiến cấp trên.")));
        decide(answers);
        walk.submit("confirmExceptions", campaign.id(), Tree.deputy(tree.committee()), Map.of("answer", "REFUSED", "reason", "Chưa có văn bản chứng minh."));
        walk.runJobs();
        assertThat(walk.reading("decideRatings", campaign.id(), Tree.secretary(tree.committee()))).contains("Chưa có văn bản chứng minh.");
        answers.put("separate", List.of(AppraisalWalk.line(first, RatingLevel.COMPLETED, "Theo đúng điều kiện.")));
        decide(answers);
        assertThat(ratings.of(first).decidedLevel()).isEqualTo(RatingLevel.COMPLETED);
        assertThat(registry.of(first)).hasSize(1);
    }

    @Test
    void moreThanTheQuotaNeedsAReasonWithTheFiguresSaid() {
        agreed(RatingLevel.EXCELLENT, RatingLevel.EXCELLENT, RatingLevel.GOOD, RatingLevel.GOOD, RatingLevel.GOOD, RatingLevel.GOOD);
        assertThat(walk.reading("decideRatings", campaign.id(), Tree.secretary(tree.committee()))).contains("tối đa 1 đồng chí", "Hiện vượt 1 đồng chí");
        assertThat(refused(AppraisalWalk.wholeList())).isEqualTo("quotaReason");
        Map<String, Object> answers = AppraisalWalk.wholeList();
        answers.put("quotaReason", "Chi bộ dẫn đầu phong trào thi đua của đảng bộ.");
        decide(answers);
        assertThat(decision().quotaReason()).startsWith("Chi bộ dẫn đầu");
    }

    @Test
    void wherePolicyBlocksABreachNoReasonHelps() {
        jdbc.sql("""
                        insert into policy_parameter (param_key, unit_id, param_value, valid_from, source, confidence)
                        values ('quota.onBreach', :unit, 'BLOCK', '2018-07-06', 'test', 'P')
                        """)
                .param("unit", tree.committee())
                .update();
        List<MemberReview> members = agreed(RatingLevel.EXCELLENT, RatingLevel.GOOD);
        Map<String, Object> answers = AppraisalWalk.wholeList();
        answers.put("quotaReason", "Chi bộ dẫn đầu phong trào thi đua của đảng bộ.");
        assertThat(refused(answers)).isNull();
        answers.put("separate", List.of(AppraisalWalk.line(members.get(0).id(), RatingLevel.GOOD, "Điều chỉnh cho đúng tỷ lệ.")));
        decide(answers);
        assertThat(ratings.of(members.get(0).id()).decidedLevel()).isEqualTo(RatingLevel.GOOD);
    }

    @Test
    void votesMustAddUpAndReachTheThreshold() {
        List<MemberReview> members = agreed(RatingLevel.GOOD, RatingLevel.GOOD);
        Map<String, Object> answers = AppraisalWalk.wholeList();
        answers.put("listVotes", 6);
        assertThat(refused(answers)).isEqualTo("listVotes");
        answers.put("listVotes", 2);
        assertThat(refused(answers)).isEqualTo("listVotes");
        answers.remove("listVotes");
        assertThat(refused(answers)).isEqualTo("listVotes");
        answers.put("listVotes", 3);
        Map<String, Object> line = AppraisalWalk.line(members.get(0).id(), RatingLevel.GOOD, null);
        line.put("votesCompleted", 1);
        answers.put("separate", List.of(line));
        assertThat(refused(answers)).as("six votes of five").isEqualTo("separate[0].level");
        line.putAll(Map.of("votesGood", 2, "votesCompleted", 3));
        assertThat(refused(answers)).as("two of five").isEqualTo("separate[0].level");
        line.remove("votesGood");
        line.remove("votesCompleted");
        assertThat(refused(answers)).isEqualTo("separate[0].votesExcellent");
    }

    @Test
    void theMeetingIsNeitherTomorrowNorBeforeTheCampaign() {
        agreed(RatingLevel.GOOD);
        Map<String, Object> answers = AppraisalWalk.wholeList();
        answers.put("heldOn", LocalDate.of(2026, 4, 21).toString());
        assertThat(refused(answers)).isEqualTo("heldOn");
        answers.put("heldOn", LocalDate.of(2025, 10, 31).toString());
        assertThat(refused(answers)).isEqualTo("heldOn");
        answers.put("heldOn", LocalDate.of(2026, 4, 17).toString());
        decide(answers);
        assertThat(decision().heldOn()).isEqualTo("2026-04-17");
        assertThat(desk.lines(decision().id())).allSatisfy(line -> assertThat(ratings.of(line.target()).decidedOn()).isEqualTo("2026-04-17"));
    }

    @Test
    void anOrganizationIsVotedOnByItself() {
        scene.rate(cell.id(), RatingStage.PROPOSAL, RatingLevel.GOOD);
        walk.agreed(walk.send(cell, DossierKind.COLLECTIVE, List.of(cell.id())), tree.committee());
        assertThat(walk.data("decideRatings", campaign.id(), Tree.secretary(tree.committee())).get("separate").toString()).contains(Long.toString(cell.id()));
        assertThat(refused(AppraisalWalk.wholeList())).isEqualTo("separate");
    }

    @Test
    void whoIsGivenUpBeforeTheMeetingIsNotDecidedAndHoldsNobodyUp() {
        List<MemberReview> members = agreed(RatingLevel.GOOD, RatingLevel.GOOD);
        jdbc.sql("update member_review set state = 'CANCELLED' where id = :id").param("id", members.get(0).id()).update();
        decide(AppraisalWalk.wholeList());
        assertThat(ratings.of(members.get(0).id()).decidedLevel()).isNull();
        assertThat(registry.of(members.get(0).id())).isEmpty();
        assertThat(walk.senderWaits("ratingsDecided", cell)).isFalse();
    }

    @Test
    void whoDiesOrIsSuspendedWhileTheCommitteeHasItIsNotDecided() {
        List<MemberReview> members = agreed(RatingLevel.GOOD, RatingLevel.GOOD, RatingLevel.GOOD, RatingLevel.GOOD);
        change(members.get(0), ListChange.DECEASED);
        change(members.get(1), ListChange.SUSPENDED);
        assertThat(catchThrowableOfType(Refusal.class, () -> change(members.get(2), ListChange.TRANSFERRED)).findings())
                .as("he is rated where he was voted on").extracting(Refusal.Finding::code).containsExactly("review.change.handedOn");
        decide(AppraisalWalk.wholeList());
        assertThat(reviews.memberReview(members.get(0).id()).outReason()).isEqualTo(OutReason.DECEASED);
        assertThat(reviews.memberReview(members.get(1).id()).state()).isEqualTo(MemberReviewState.PAUSED);
        assertThat(members.subList(0, 2)).allSatisfy(gone -> {
            assertThat(ratings.of(gone.id()).decidedLevel()).isNull();
            assertThat(registry.of(gone.id())).as("no notice").isEmpty();
        });
        assertThat(ratings.of(members.get(2).id()).decidedLevel()).isEqualTo(RatingLevel.GOOD);
        assertThat(walk.senderWaits("ratingsDecided", cell)).as("he who is suspended holds nobody up").isFalse();
        assertThat(catchThrowableOfType(Refusal.class, () -> change(members.get(3), ListChange.DECEASED)).findings())
                .as("what is decided is opened again by who decided").extracting(Refusal.Finding::code).containsExactly("review.change.handedOn");
    }

    @Test
    void whatTheCommitteeHasJustVotedOnIsNotChangedBelow() {
        List<MemberReview> members = agreed(RatingLevel.GOOD);
        walk.submit("decideRatings", campaign.id(), Tree.secretary(tree.committee()), AppraisalWalk.wholeList());
        assertThat(catchThrowableOfType(Refusal.class, () -> change(members.get(0), ListChange.DECEASED)).findings())
                .extracting(Refusal.Finding::code).containsExactly("review.change.beingDecided");
        walk.runJobs();
        assertThat(ratings.of(members.get(0).id()).decidedLevel()).isEqualTo(RatingLevel.GOOD);
    }

    private void change(MemberReview member, ListChange act) {
        transaction.executeWithoutResult(status -> changes.change(
                cell.id(), member.memberId(), act, "Theo báo cáo của chi bộ", Tree.secretary(tree.first()), AppraisalWalk.NOW));
    }

    @Test
    void theWaitIsReviewedSoThatNothingWaitsForEver() {
        agreed(RatingLevel.GOOD);
        decide(AppraisalWalk.wholeList());
        assertThat(walk.decisionWaits(campaign, tree.committee())).as("the cell itself is still to come").isTrue();
        jdbc.sql("update unit_review set state = 'CANCELLED' where id = :id").param("id", cell.id()).update();
        walk.timerFires(campaign, tree.committee());
        assertThat(walk.running(campaign)).isEmpty();
    }

    /** Lower before upper: the committee's own review begins when the members of its only cell are decided. */
    @Test
    void theCommitteeAboveLearnsThatEverythingBelowItIsDecided() {
        UnitReview above = scene.unitReview(campaign, tree.committee(), tree.root(), UnitReviewState.WAITING);
        agreed(RatingLevel.GOOD);
        transaction.executeWithoutResult(status -> collectives.begin(above));
        assertThat(reviews.unitReview(above.id()).state()).isEqualTo(UnitReviewState.WAITING);
        decide(AppraisalWalk.wholeList());
        assertThat(reviews.unitReview(above.id()).state()).isEqualTo(UnitReviewState.DRAFTING);
    }

    /** Every committee member who isn't a leader of it sees no task; a plain member of the cell neither. */
    @Test
    void onlyTheCommitteesLeadersDecide() {
        agreed(RatingLevel.GOOD);
        assertThat(walk.hasTask("decideRatings", campaign.id(), Tree.committeeMember(tree.committee()))).isFalse();
        assertThat(walk.hasTask("decideRatings", campaign.id(), Tree.organizationBoard(tree.committee()))).isFalse();
        assertThat(walk.hasTask("decideRatings", campaign.id(), Tree.secretary(tree.first()))).isFalse();
        assertThat(walk.hasTask("decideRatings", campaign.id(), Tree.secretary(tree.root()))).isFalse();
    }

    private List<MemberReview> agreed(RatingLevel... levels) {
        List<MemberReview> members = walk.proposed(cell, levels);
        walk.agreed(walk.send(cell, DossierKind.MEMBERS, AppraisalWalk.ids(members)), tree.committee());
        return members;
    }

    private void decide(Map<String, Object> answers) {
        walk.submit("decideRatings", campaign.id(), Tree.secretary(tree.committee()), new HashMap<>(answers));
        walk.runJobs();
    }

    private RatingDecision decision() {
        return desk.last(campaign.id(), tree.committee()).orElseThrow();
    }

    /** The field that is refused; the decision isn't written. */
    private String refused(Map<String, Object> answers) {
        int before = desk.decisions(campaign.id(), tree.committee()).size();
        try {
            decide(answers);
        } catch (Refusal refusal) {
            assertThat(desk.decisions(campaign.id(), tree.committee())).hasSize(before);
            return refusal.findings().get(0).field();
        }
        throw new AssertionError("not refused");
    }
}
