package vn.nennep.review.round.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.reminder.DeadlineSource;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.OutReason;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewFile;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.Reviews;
import vn.nennep.review.round.MeetingRemarks;
import vn.nennep.review.round.Reply;
import vn.nennep.review.round.RoundState;
import vn.nennep.testing.EngineTest;

/** Every way that the review of a cell's members takes ({@code domain.md} P6 rows 8–14 and 18). */
@EngineTest
@Import({ReviewHelpers.class, RoundStandIns.class})
class RatingRoundProcessTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 4, 20, 12, 0);

    @Autowired private RoundWalk walk;
    @Autowired private RoundStandIns.Written written;
    @Autowired private RoundStandIns.Counted counted;
    @Autowired private Reviews reviews;
    @Autowired private Ratings ratings;
    @Autowired private MeetingRemarks remarks;
    @Autowired private PaperRegistry papers;
    @Autowired private List<ReviewFile> files;
    @Autowired private List<DeadlineSource> deadlines;
    @Autowired private TransactionTemplate transaction;

    @BeforeEach
    void cell() {
        walk.cell();
    }

    @Test
    void aCellReviewsVotesProposesAndAnnounces() {
        walk.begin();
        assertThat(walk.round().dueOn()).isEqualTo(LocalDate.of(2025, 12, 10));
        assertThat(walk.reading("prepareReviewRemarks")).contains("Mức cao nhất có thể đề nghị là “Hoàn thành tốt nhiệm vụ”", "Đã nêu rõ ưu điểm");
        walk.remarked();
        walk.met(walk.meeting());
        assertThat(written.held).containsAll(walk.members.stream().map(MemberReview::id).toList());
        assertThat(remarks.of(walk.member(5).id())).containsExactly(new MeetingRemarks.Said("Cần mạnh dạn hơn khi góp ý", Reply.ACCEPTED, null));
        walk.completed(walk.members);

        walk.voteSettled(walk.vote());
        assertThat(counted.plan.entitled()).hasSize(7);
        assertThat(counted.plan.items()).extracting(item -> item.allowed().get(0))
                .containsExactly(
                        RatingLevel.GOOD, RatingLevel.GOOD, RatingLevel.GOOD, RatingLevel.GOOD, RatingLevel.EXCELLENT, RatingLevel.EXCELLENT,
                        RatingLevel.EXCELLENT);
        assertThat(counted.plan.items().get(0).target()).as("the head first").isEqualTo(walk.member(1).id());
        assertThat(ratings.of(walk.member(1).id()).capLevel()).isEqualTo(RatingLevel.GOOD);
        assertThat(walk.variables()).as("ids and booleans only").containsOnlyKeys("unit", "subjectId", "onlyVote", "ratingVoteNeeded", "ballotId");
        walk.voted();
        assertThat(walk.reading("proposeRatings")).contains("Xuất sắc: 7", "Tỷ lệ hoàn thành xuất sắc");
        Map<String, Object> proposal = walk.proposal();
        walk.proposed(proposal);

        assertThat(walk.round().state()).isEqualTo(RoundState.WITH_SUPERIOR);
        assertThat(walk.member(1).state()).isEqualTo(MemberReviewState.PROPOSED);
        assertThat(ratings.of(walk.member(5).id())).extracting(r -> r.votedLevel(), r -> r.proposedLevel())
                .containsExactly(RatingLevel.EXCELLENT, RatingLevel.EXCELLENT);
        assertThat(papers.of(walk.id)).extracting(IssuedPaper::symbol, IssuedPaper::template)
                .containsExactly(tuple("01-BB/CB", "review-minutes.docx"), tuple("01-TTr/CB", "rating-proposal.docx"));

        walk.agreedAndDecided(review -> ratings.record(review.id(), RatingStage.DECISION, RatingLevel.GOOD, null, null, NOON));
        assertThat(refusal(() -> walk.submit("announceRatings", Map.of("announcedOn", "2026-04-19"))))
                .isEqualTo("announcedOn round.announce.beforeDecision");
        assertThat(refusal(() -> walk.submit("announceRatings", Map.of("announcedOn", "2026-04-21")))).isEqualTo("announcedOn round.announce.inTheFuture");
        walk.submit("announceRatings", Map.of("announcedOn", "2026-04-20", "announcement", "Tại buổi sinh hoạt tháng 4"));
        assertThat(walk.round().state()).isEqualTo(RoundState.ANNOUNCED);
        assertThat(walk.running()).isNull();
    }

    @Test
    void whatTheCommitteePreparedIsForTheCommitteeAlone() {
        walk.begin();
        walk.remarked();
        assertThat(unitFile(3)).contains("Nhận xét kín của chi ủy");
        assertThat(unitFile(5)).doesNotContain("Nhận xét kín của chi ủy");
        assertThat(memberFile(5, 5)).doesNotContain("Nhận xét kín của chi ủy");
        walk.met(walk.meeting());
        assertThat(unitFile(5)).contains("Hội nghị nhất trí.").doesNotContain("Nhận xét kín của chi ủy");
        assertThat(memberFile(5, 5)).contains("Cần mạnh dạn hơn khi góp ý");
        assertThat(walk.hasTask("prepareRatingVote", walk.person(3))).as("votes are the secretary's and his deputy's").isFalse();
    }

    @Test
    void everybodyIsRemarkedOnOnce() {
        walk.begin();
        List<Map<String, Object>> rows = walk.rows("prepareReviewRemarks", "remarks");
        rows.forEach(row -> row.put("remark", "Tốt"));
        assertThat(refusal(() -> walk.submit("prepareReviewRemarks", Map.of("remarks", rows.subList(1, 7))))).isEqualTo("remarks round.remark.missing");
        rows.get(1).put("member", rows.get(0).get("member"));
        assertThat(refusal(() -> walk.submit("prepareReviewRemarks", Map.of("remarks", rows)))).isEqualTo("remarks[1].member round.remark.twice");
    }

    @Test
    void nobodyPresidesOverHisOwnReviewAndTheHeadComesFirst() {
        walk.begin();
        walk.remarked();
        Map<String, Object> meeting = walk.meeting();
        meeting.remove("ownChair");
        assertThat(refusal(() -> walk.met(meeting))).isEqualTo("ownChair round.meeting.ownChairMissing");
        meeting.put("ownChair", walk.person(1));
        assertThat(refusal(() -> walk.met(meeting))).isEqualTo("ownChair round.meeting.ownChairSame");
        meeting.put("ownChair", walk.person(2));
        List<Map<String, Object>> items = walk.rows("holdReviewMeeting", "items");
        items.forEach(row -> row.putAll(Map.of("criticism", "Góp ý", "reply", "ACCEPTED")));
        Collections.swap(items, 0, 6);
        meeting.put("items", items);
        assertThat(refusal(() -> walk.met(meeting))).contains("round.meeting.headFirst");
        assertThat(walk.round().state()).isEqualTo(RoundState.MEETING);
    }

    @Test
    void whoWasAbsentIsReviewedInASupplementaryRound() {
        walk.begin();
        walk.remarked();
        Map<String, Object> meeting = walk.meeting();
        walk.absent(meeting, 6, "EXCUSED", "Điều trị tại bệnh viện");
        walk.absent(meeting, 7, "UNEXCUSED", null);
        walk.met(meeting);
        assertThat(walk.member(6)).extracting(MemberReview::state, MemberReview::stateReason)
                .containsExactly(MemberReviewState.DEFERRED, "Vắng có lý do: Điều trị tại bệnh viện");
        assertThat(walk.member(7).stateReason()).isEqualTo("Vắng không lý do");
        walk.completed(walk.members);
        walk.voteSettled(walk.vote());
        assertThat(counted.plan.items()).hasSize(5);
        assertThat(counted.plan.entitled()).as("the excused isn't counted, the unexcused is").hasSize(6).doesNotContain(walk.person(6));
        walk.voted();
        walk.proposed(walk.proposal());

        assertThat(walk.offered(walk.person(1))).isTrue();
        assertThat(walk.offered(walk.person(2))).as("deputy").isTrue();
        assertThat(walk.offered(walk.person(3))).as("committee member").isFalse();
        assertThat(walk.offered(walk.person(6))).isFalse();
        walk.beginSupplementary(walk.person(2), List.of(walk.member(6), walk.member(7)));
        assertThat(walk.offered(walk.person(1))).as("nobody waits any more").isFalse();
        assertThat(walk.round().supplementary()).isTrue();
        assertThat(walk.round().dueOn()).isEqualTo(LocalDate.of(2026, 5, 20));
        walk.remarked();
        Map<String, Object> again = walk.meeting();
        again.remove("ownChair");
        walk.met(again);
        walk.completed(walk.members);
        walk.voteSettled(walk.vote());
        walk.voted();
        walk.proposed(walk.proposal());
        assertThat(walk.member(7).state()).isEqualTo(MemberReviewState.PROPOSED);
    }

    @Test
    void aCellThatForgetsWhoWasAbsentIsReminded() {
        walk.begin();
        walk.remarked();
        Map<String, Object> meeting = walk.meeting();
        walk.absent(meeting, 6, "EXCUSED", "Điều trị tại bệnh viện");
        walk.absent(meeting, 7, "UNEXCUSED", null);
        walk.met(meeting);
        assertThat(forgotten(LocalDateTime.of(2026, 5, 18, 23, 59, 59))).as("thirty days after the meeting; the last counts whole").isEmpty();
        assertThat(forgotten(LocalDateTime.of(2026, 5, 19, 0, 0))).singleElement().satisfies(missed -> {
            assertThat(missed.deadline().title()).isEqualTo("Tổ chức kiểm điểm bổ sung cho 2 đồng chí");
            assertThat(missed.deadline().doers()).containsExactlyInAnyOrder(walk.person(1), walk.person(2));
            assertThat(missed.urged()).containsExactly(Tree.organizationBoard(walk.unit.decidingUnitId()));
        });
        walk.completed(walk.members);
        walk.voteSettled(walk.vote());
        walk.voted();
        walk.proposed(walk.proposal());
        walk.beginSupplementary(walk.person(2), List.of(walk.member(6), walk.member(7)));
        assertThat(forgotten(LocalDateTime.of(2026, 5, 19, 0, 0))).as("nobody waits any more").isEmpty();
    }

    private List<DeadlineSource.Missed> forgotten(LocalDateTime now) {
        return deadlines.stream()
                .flatMap(source -> source.missed(now).stream())
                .filter(missed -> missed.deadline().item().startsWith("supplementary-" + walk.unit.id() + "-"))
                .toList();
    }

    @Test
    void onlyTheVoteIsTakenAgainWhereItIsSaidSo() {
        walk.begin();
        walk.remarked();
        walk.met(walk.meeting());
        walk.completed(walk.members);
        walk.voteSettled(walk.vote());
        walk.voted();
        walk.proposed(walk.proposal());
        walk.voteAgain(walk.member(5));
        assertThat(walk.round().supplementary()).isTrue();
        assertThat(walk.round().dueOn()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(walk.reading("prepareRatingVote")).contains("Bỏ phiếu chưa đúng trình tự");
        walk.voteSettled(walk.vote());
        assertThat(counted.plan.items()).extracting(item -> item.target()).containsExactly(walk.member(5).id());
        assertThat(counted.plan.entitled()).as("who may vote is judged anew").hasSize(7);
        walk.voted();
        walk.proposed(walk.proposal());
        assertThat(walk.member(5).state()).isEqualTo(MemberReviewState.PROPOSED);
    }

    @Test
    void whoIsNotReadyIsWaitedForOrPutOff() {
        makeCivilServant(5);
        walk.begin();
        walk.remarked();
        walk.met(walk.meeting());
        walk.completed(List.of(walk.member(1), walk.member(2), walk.member(3), walk.member(4), walk.member(5), walk.member(6)));
        written.figures.remove(walk.member(6).id());
        Map<String, Object> vote = walk.vote();
        assertThat(walk.reading("prepareRatingVote"))
                .contains("Chưa hoàn chỉnh bản kiểm điểm", "Chưa có kết quả xếp loại công chức, viên chức", "Chưa đủ số liệu");
        assertThat(refusal(() -> walk.voteSettled(vote))).isEqualTo("putOff round.vote.notReady.CIVIL_SERVANT_UNKNOWN");
        written.servants.put(walk.member(5).id(), RatingLevel.NOT_COMPLETED);
        assertThat(refusal(() -> walk.voteSettled(vote))).isEqualTo("putOff round.vote.notReady.NO_FIGURES");
        vote.put("putOff", List.of(
                Map.of("member", Long.toString(walk.member(6).id()), "reason", "Bản kiểm điểm chưa đủ số liệu"),
                Map.of("member", Long.toString(walk.member(7).id()), "reason", "Chưa hoàn chỉnh")));
        walk.voteSettled(vote);
        assertThat(counted.plan.items()).hasSize(5);
        assertThat(ratings.of(walk.member(5).id()).capLevel()).as("who failed as a civil servant").isEqualTo(RatingLevel.NOT_COMPLETED);
        assertThat(walk.member(7)).extracting(MemberReview::state, MemberReview::stateReason)
                .containsExactly(MemberReviewState.DEFERRED, "Chưa hoàn chỉnh");
        // one completes it meanwhile, and still waits for a round of his own
        transaction.executeWithoutResult(status -> reviews.save(walk.member(7).in(MemberReviewState.COMPLETED)));
        assertThat(walk.offered(walk.person(1))).isTrue();
    }

    @Test
    void aRoundInWhichNobodyIsLeftEnds() {
        walk.begin();
        walk.remarked();
        walk.met(walk.meeting());
        Map<String, Object> vote = walk.vote();
        vote.put("putOff", walk.members.stream().map(review -> Map.of("member", Long.toString(review.id()), "reason", "Chưa hoàn chỉnh")).toList());
        walk.voteSettled(vote);
        assertThat(walk.round().state()).isEqualTo(RoundState.EMPTY);
        assertThat(walk.running()).isNull();
        assertThat(walk.offered(walk.person(1))).isTrue();
    }

    @Test
    void whoLeavesMeanwhileHoldsNobodyUp() {
        walk.begin();
        walk.remarked();
        walk.met(walk.meeting());
        transaction.executeWithoutResult(status -> {
            reviews.save(walk.member(6).outside(OutReason.TRANSFERRED, "Đã chuyển sinh hoạt"));
            reviews.save(walk.member(7).in(MemberReviewState.PAUSED, "Bị đình chỉ sinh hoạt"));
        });
        walk.completed(walk.members.subList(0, 5));
        walk.voteSettled(walk.vote());
        assertThat(counted.plan.items()).hasSize(5);
        transaction.executeWithoutResult(status -> reviews.save(walk.member(5).in(MemberReviewState.CANCELLED, "Từ trần")));
        walk.voted();
        assertThat(walk.rows("proposeRatings", "levels")).hasSize(4);
        walk.proposed(walk.proposal());
        assertThat(walk.round().state()).isEqualTo(RoundState.WITH_SUPERIOR);
    }

    @Test
    void otherVotersThanTheRuleGivesNeedAReason() {
        walk.begin();
        walk.remarked();
        walk.met(walk.meeting());
        walk.completed(walk.members);
        Map<String, Object> vote = walk.vote();
        vote.put("entitled", List.of(walk.person(1), walk.person(2), walk.person(3)));
        assertThat(refusal(() -> walk.voteSettled(vote))).isEqualTo("entitledReason round.vote.entitledReason");
        vote.put("entitled", List.of());
        assertThat(refusal(() -> walk.voteSettled(vote))).isEqualTo("entitled round.vote.nobodyVotes");
        vote.putAll(Map.of("entitled", List.of(walk.person(1), walk.person(2), walk.person(3)), "entitledReason", "Các đồng chí khác đi công tác xa"));
        walk.voteSettled(vote);
        assertThat(counted.plan.entitled()).hasSize(3);
    }

    @Test
    void aLevelThatTheBallotDidNotGiveIsReasoned() {
        counted.winners.put(walk.member(5).id(), null);
        walk.begin();
        walk.remarked();
        walk.met(walk.meeting());
        walk.completed(walk.members);
        walk.voteSettled(walk.vote());
        walk.voted();
        assertThat(walk.reading("proposeRatings")).contains("Không mức nào đủ số phiếu");
        Map<String, Object> proposal = walk.proposal();
        Map<String, Object> undecided = RoundWalk.row(proposal, "levels", Long.toString(walk.member(5).id()));
        assertThat(undecided.get("level")).as("the secretary chooses").isNull();
        undecided.put("level", "GOOD");
        assertThat(refusal(() -> walk.proposed(proposal))).endsWith("].reason round.proposal.noMajority");
        undecided.put("reason", "Gần quá nửa số phiếu chọn mức này");
        Map<String, Object> deputy = RoundWalk.row(proposal, "levels", Long.toString(walk.member(2).id()));
        deputy.put("level", "EXCELLENT");
        assertThat(refusal(() -> walk.proposed(proposal))).endsWith("].reason round.proposal.aboveCap");
        deputy.put("level", "GOOD");
        Map<String, Object> secretary = RoundWalk.row(proposal, "levels", Long.toString(walk.member(1).id()));
        secretary.putAll(Map.of("level", "EXCELLENT", "reason", "Có thành tích được cấp trên khen"));
        assertThat(refusal(() -> walk.proposed(proposal))).as("S-11: for himself").endsWith("].level round.proposal.own");
        secretary.remove("reason");
        secretary.put("level", "COMPLETED");
        assertThat(refusal(() -> walk.proposed(proposal))).endsWith("].reason round.proposal.otherThanVoted");
        secretary.put("reason", "Đồng chí tự xin hạ một mức");
        walk.proposed(proposal);
        assertThat(ratings.of(walk.member(1).id()).proposedLevel()).isEqualTo(RatingLevel.COMPLETED);
        assertThat(ratings.changesOf(walk.member(1).id())).anyMatch(change ->
                change.stage() == RatingStage.PROPOSAL && "Đồng chí tự xin hạ một mức".equals(change.reason()));
        assertThat(ratings.of(walk.member(5).id()).votedLevel()).isNull();
    }

    @Test
    void theBestComeFirstInTheProposal() {
        walk.begin();
        walk.remarked();
        walk.met(walk.meeting());
        walk.completed(walk.members);
        walk.voteSettled(walk.vote());
        walk.voted();
        assertThat(walk.rows("proposeRatings", "levels")).extracting(row -> row.get("level"))
                .containsExactly("EXCELLENT", "EXCELLENT", "EXCELLENT", "GOOD", "GOOD", "GOOD", "GOOD");
        Map<String, Object> proposal = walk.proposal();
        List<?> levels = (List<?>) proposal.get("levels");
        proposal.put("levels", levels.subList(0, 6));
        assertThat(refusal(() -> walk.proposed(proposal))).isEqualTo("levels round.proposal.missing");
    }

    @Test
    void whatIsSentBackToTheMeetingIsReviewedVotedOnAndProposedAgain() {
        walk.sentUp();
        walk.sentBack(true, "Chưa làm rõ khuyết điểm của một đồng chí");
        assertThat(walk.reading("holdReviewMeeting")).contains("Cấp trên đã trả lại", "Chưa làm rõ khuyết điểm của một đồng chí");
        walk.met(walk.meeting());
        assertThat(walk.round().attempt()).isEqualTo(2);
        assertThat(walk.member(5).state()).isEqualTo(MemberReviewState.HELD);
        walk.completed(walk.members);
        walk.voteSettled(walk.vote());
        walk.voted();
        walk.proposed(walk.proposal());
        assertThat(walk.round()).extracting(round -> round.attempt(), round -> round.state()).containsExactly(2, RoundState.WITH_SUPERIOR);
        assertThat(papers.of(walk.id)).extracting(IssuedPaper::symbol).as("02-BB/CB is of the first count")
                .containsExactly("01-BB/CB", "01-TTr/CB", "03-BB/CB", "02-TTr/CB");
    }

    @Test
    void whatIsSentBackToTheBallotIsVotedOnAgainOnly() {
        walk.sentUp();
        walk.sentBack(false, "Danh sách bỏ phiếu thiếu hai đồng chí");
        assertThat(walk.hasTask("holdReviewMeeting", walk.person(1))).isFalse();
        assertThat(walk.reading("prepareRatingVote")).contains("Danh sách bỏ phiếu thiếu hai đồng chí");
        walk.voteSettled(walk.vote());
        assertThat(walk.round().attempt()).isEqualTo(2);
        walk.voted();
        walk.proposed(walk.proposal());
        assertThat(walk.round().state()).isEqualTo(RoundState.WITH_SUPERIOR);
    }

    private void makeCivilServant(int number) {
        transaction.executeWithoutResult(status -> reviews.save(walk.member(number).with(walk.member(number).form(), true)));
    }

    private String unitFile(int reader) {
        return file(walk.unit.id(), reader);
    }

    private String memberFile(int of, int reader) {
        return file(walk.member(of).id(), reader);
    }

    private String file(long subject, int reader) {
        return files.stream().flatMap(kind -> opened(kind, subject, walk.person(reader)).stream()).toList().toString();
    }

    private static List<ReviewFile.Shown> opened(ReviewFile file, long subject, String reader) {
        return file.mayRead(reader, subject) ? file.shown(subject, reader).stream().toList() : List.of();
    }

    /** Field and code of the first thing that is wrong. */
    private static String refusal(ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        assertThat(refusal).as("refused").isNotNull();
        return refusal.findings().get(0).field() + " " + refusal.findings().get(0).code();
    }
}
