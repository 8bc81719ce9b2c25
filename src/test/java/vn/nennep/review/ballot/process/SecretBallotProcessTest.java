package vn.nennep.review.ballot.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.nennep.review.RatingLevel.COMPLETED;
import static vn.nennep.review.RatingLevel.EXCELLENT;
import static vn.nennep.review.RatingLevel.GOOD;
import static vn.nennep.review.RatingLevel.NOT_COMPLETED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.document.PaperRegistry;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ballot.BallotBook;
import vn.nennep.review.ballot.BallotChoice;
import vn.nennep.review.ballot.BallotOutcome;
import vn.nennep.review.ballot.BallotState;
import vn.nennep.review.ballot.BallotWalk;
import vn.nennep.review.ballot.ElectronicBox;
import vn.nennep.testing.AtOnce;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;

/** Every way that a secret ballot takes (domain.md P6 rows 12, 12b and “Ballot rule”; faults S-21, S-23, R-10). */
@EngineTest
@Import(ReviewHelpers.class)
class SecretBallotProcessTest {

    @Autowired private BallotWalk walk;
    @Autowired private BallotBook book;
    @Autowired private ElectronicBox box;
    @Autowired private AbandonedBoxes abandoned;
    @Autowired private RuntimeService runtime;
    @Autowired private Intake intake;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    @Autowired private PaperRegistry papers;
    @Autowired private MovableClock clock;
    @Value("${nennep.ballot.keys}") private Path keys;

    @BeforeEach
    void cell() {
        walk.cell();
    }

    @Test
    void sevenVoteElectronicallyAndOnlyTotalsRemain() {
        walk.prepare(3, walk.everybody(), EXCELLENT);
        walk.open("ELECTRONIC", walk.everybody());
        assertThat(book.ballot(walk.id()).state()).isEqualTo(BallotState.VOTING);
        assertThat(keyOf(walk.id())).exists();
        all(GOOD, EXCELLENT, COMPLETED);
        walk.close();
        assertThat(book.ballot(walk.id()).state()).isEqualTo(BallotState.COUNTED);
        assertThat(walk.reading("signCount", walk.head())).contains("7 (100%)");
        walk.sign();

        assertThat(walk.over()).isTrue();
        BallotOutcome outcome = walk.outcome();
        assertThat(outcome).satisfies(o -> {
            assertThat(o.entitled()).isEqualTo(7);
            assertThat(o.issued()).isEqualTo(7);
            assertThat(o.collected()).isEqualTo(7);
        });
        assertThat(outcome.results()).extracting(BallotOutcome.Result::level).containsExactly(GOOD, EXCELLENT, COMPLETED);
        assertThat(outcome.results().get(0)).satisfies(line -> {
            assertThat(line.valid()).isEqualTo(7);
            assertThat(line.invalid()).isZero();
            assertThat(line.votes()).containsEntry(GOOD, 7).containsEntry(EXCELLENT, 0);
            assertThat(line.revoted()).isFalse();
        });
        assertThat(rows("ballot_paper")).isZero();
        assertThat(keyOf(walk.id())).doesNotExist();
        assertThat(papers.of(walk.id())).singleElement().satisfies(minutes -> assertThat(minutes.symbol()).contains("-BB/CB"));
    }

    @Test
    void whatNobodyChoosesIsInvalidOnItsLineOnly() {
        walk.prepare(2, walk.everybody(), GOOD);
        walk.open("ELECTRONIC", walk.everybody());
        for (int i = 0; i < 7; i++) {
            walk.cast(walk.everybody().get(i), i < 3 ? null : GOOD, COMPLETED);
        }
        walk.close();
        walk.sign();
        assertThat(walk.result(0)).satisfies(line -> {
            assertThat(line.invalid()).isEqualTo(3);
            assertThat(line.valid()).isEqualTo(4);
            assertThat(line.level()).isEqualTo(GOOD);
        });
        assertThat(walk.result(1).invalid()).isZero();
    }

    @Test
    void aLineThatNoLevelReachedIsVotedOnOnceMoreBetweenItsTwoTopLevels() {
        walk.prepare(2, walk.everybody(), EXCELLENT);
        walk.open("ELECTRONIC", walk.everybody());
        RatingLevel[] undecided = {EXCELLENT, EXCELLENT, EXCELLENT, GOOD, GOOD, COMPLETED, null};
        for (int i = 0; i < 7; i++) {
            walk.cast(walk.everybody().get(i), undecided[i], GOOD);
        }
        walk.close();

        assertThat(walk.hasTask("signCount", walk.head())).isFalse();
        assertThat(walk.reading("openBallot", walk.secretary())).contains("Bỏ phiếu lại một lần cho 1 mục");
        walk.open("ELECTRONIC", walk.everybody());
        assertThat(offered(walk.everybody().get(5))).containsExactly(BallotChoice.of(EXCELLENT), BallotChoice.of(GOOD), BallotChoice.NONE);
        Map<String, Object> higher = walk.paper(walk.everybody().get(5), COMPLETED);
        assertThat(codes(catchThrowableOfType(Refusal.class, () -> walk.submit("castBallot", walk.everybody().get(5), higher)))).contains("intake.notAnOption");
        for (int i = 0; i < 7; i++) {
            walk.cast(walk.everybody().get(i), i < 4 ? EXCELLENT : GOOD);
        }
        walk.close();
        walk.sign();

        assertThat(walk.result(0)).satisfies(line -> {
            assertThat(line.level()).isEqualTo(EXCELLENT);
            assertThat(line.revoted()).isTrue();
            assertThat(line.votes()).containsEntry(EXCELLENT, 4).containsEntry(GOOD, 3);
        });
        assertThat(walk.result(1)).satisfies(line -> {
            assertThat(line.level()).isEqualTo(GOOD);
            assertThat(line.revoted()).isFalse();
        });
    }

    @Test
    void levelsThatTieAllStandInTheSecondVoteAndAThirdThereIsNot() {
        walk.prepare(1, walk.everybody(), EXCELLENT);
        walk.open("ELECTRONIC", walk.everybody());
        RatingLevel[] tied = {EXCELLENT, EXCELLENT, GOOD, GOOD, COMPLETED, COMPLETED, NOT_COMPLETED};
        castAll(tied);
        walk.close();
        walk.open("ELECTRONIC", walk.everybody());
        assertThat(offered(walk.everybody().get(0))).containsExactly(
                BallotChoice.of(EXCELLENT), BallotChoice.of(GOOD), BallotChoice.of(COMPLETED), BallotChoice.NONE);
        castAll(EXCELLENT, EXCELLENT, EXCELLENT, GOOD, GOOD, GOOD, null);
        walk.close();
        walk.sign();
        assertThat(walk.result(0).level()).as("exactly three of seven isn't more than half").isNull();
        assertThat(walk.result(0).votes()).containsEntry(EXCELLENT, 3).containsEntry(GOOD, 3);
    }

    @Test
    void papersAreCountedByTwoWhoDoNotSeeEachOther() {
        walk.prepare(2, walk.everybody(), GOOD);
        walk.open("PAPER", walk.everybody());
        assertThat(walk.hasTask("castBallot", walk.everybody().get(6))).isFalse();
        Map<String, Object> found = walk.count(7, 7, new int[] {0, 5, 2, 0, 0}, new int[] {0, 4, 3, 0, 0});
        walk.submit("countBallotsFirst", walk.first(), found);
        assertThat(walk.reading("countBallotsSecond", walk.second())).contains("không cho nhau xem");
        assertThat((List<?>) walk.prefilled("countBallotsSecond", walk.second()).get("lines"))
                .as("he finds no figures in his form").allSatisfy(row -> assertThat(((Map<?, ?>) row).keySet()).hasSize(1));
        assertThat(walk.prefilled("countBallotsSecond", walk.second())).doesNotContainKeys("issued", "collected");
        assertThat(walk.hasTask("countBallotsSecond", walk.first())).isFalse();
        walk.submit("countBallotsSecond", walk.second(), found);
        walk.runJobs();
        walk.sign();

        assertThat(walk.outcome().results()).extracting(BallotOutcome.Result::level).containsExactly(GOOD, GOOD);
        assertThat(walk.result(1).votes()).containsEntry(GOOD, 4).containsEntry(COMPLETED, 3);
        assertThat(rows("ballot_count") + rows("ballot_count_line")).as("only the result remains").isZero();
    }

    @Test
    void countsThatDifferAreBothMadeAgainAndOnlyTheLineIsTold() {
        walk.prepare(2, walk.everybody(), GOOD);
        walk.open("PAPER", walk.everybody());
        Map<String, Object> right = walk.count(7, 7, new int[] {0, 5, 2, 0, 0}, new int[] {0, 4, 3, 0, 0});
        Map<String, Object> wrong = walk.count(7, 7, new int[] {0, 5, 2, 0, 0}, new int[] {0, 6, 1, 0, 0});
        walk.submit("countBallotsFirst", walk.first(), right);
        walk.submit("countBallotsSecond", walk.second(), wrong);
        walk.runJobs();

        String told = walk.reading("countBallotsFirst", walk.first());
        assertThat(told).contains("không khớp ở: Thử Văn B").doesNotContain("Thử Văn A " + "không");
        assertThat(told.replaceAll("(Thử Văn [A-Z]|Chi bộ Thử) \\d+", "")).as("the other's figure").doesNotContain("6");
        assertThat(rows("ballot_count_line")).isZero();
        walk.submit("countBallotsFirst", walk.first(), right);
        walk.submit("countBallotsSecond", walk.second(), right);
        walk.runJobs();
        walk.sign();
        assertThat(walk.result(1).votes()).containsEntry(GOOD, 4);
    }

    @Test
    void sumsThatCannotBeAreRefusedAtTheirField() {
        walk.prepare(2, walk.everybody(), GOOD);
        walk.open("PAPER", walk.everybody());
        assertThat(refusedAt(walk.count(8, 7, new int[] {0, 5, 2, 0, 0}, new int[] {0, 5, 2, 0, 0}))).containsExactly("issued");
        assertThat(refusedAt(walk.count(6, 7, new int[] {0, 5, 2, 0, 0}, new int[] {0, 5, 2, 0, 0}))).containsExactly("collected");
        assertThat(refusedAt(walk.count(7, 7, new int[] {0, 5, 2, 0, 0}, new int[] {0, 5, 2, 0, 1}))).containsExactly("lines[1].invalid");
        assertThat(refusedAt(walk.count(7, 7, new int[] {1, 4, 2, 0, 0}, new int[] {0, 5, 2, 0, 0}))).containsExactly("lines[0].excellent");
        assertThat(rows("ballot_count")).as("nothing of it is kept").isZero();
    }

    @Test
    void fewVotersVoteOnPaperAndNothingButTheLevelIsKept() {
        List<String> four = walk.everybody().subList(0, 4);
        walk.prepare(1, four, GOOD);
        assertThat(walk.prefilled("openBallot", walk.secretary()).get("ways").toString()).doesNotContain("ELECTRONIC");
        walk.open("PAPER", four);
        Map<String, Object> found = walk.count(4, 4, new int[] {0, 3, 1, 0, 0});
        walk.submit("countBallotsFirst", walk.first(), found);
        walk.submit("countBallotsSecond", walk.second(), found);
        walk.runJobs();
        assertThat(walk.reading("signCount", walk.head())).contains("Hoàn thành tốt nhiệm vụ", "chỉ ghi mức đạt được").doesNotContain("75%");
        walk.sign();
        assertThat(walk.result(0)).satisfies(line -> {
            assertThat(line.level()).isEqualTo(GOOD);
            assertThat(line.votes()).isNull();
            assertThat(line.valid()).isNull();
            assertThat(line.invalid()).isNull();
        });
        assertThat(rows("ballot_count") + rows("ballot_count_line")).isZero();
    }

    @Test
    void anElectronicBoxInWhichFewVotedTellsNoTotals() {
        walk.prepare(1, walk.everybody(), GOOD);
        walk.open("ELECTRONIC", walk.everybody());
        for (String voter : walk.everybody().subList(0, 4)) {
            walk.cast(voter, GOOD);
        }
        ClockExtension.move(clock, walk.now().plusHours(2));
        walk.close();
        walk.sign();
        assertThat(walk.outcome().collected()).isEqualTo(4);
        assertThat(walk.result(0).level()).isEqualTo(GOOD);
        assertThat(walk.result(0).votes()).isNull();
        assertThat(jdbc.sql("select count(*) from ballot_result r join ballot_box b on b.id = r.box_id where b.ballot_id = :id and r.good is not null")
                .param("id", walk.id()).query(Integer.class).single()).isZero();
    }

    @Test
    void tooFewArePresentForAnElectronicBox() {
        walk.prepare(1, walk.everybody(), GOOD);
        Map<String, Object> opening = walk.opening("ELECTRONIC", walk.everybody().subList(0, 4));
        assertThat(codes(refusalOf(() -> walk.open(opening)))).containsExactly("ballot.open.tooFew");
    }

    @Test
    void aVoteIsOpenedOnlyAsTheRulesHaveIt() {
        walk.prepare(1, walk.everybody(), GOOD);
        Map<String, Object> electronic = walk.opening("ELECTRONIC", walk.everybody());
        electronic.remove("inPerson");
        electronic.put("openUntil", walk.now().minusMinutes(5).withSecond(0).toString());
        assertThat(codes(refusalOf(() -> walk.open(electronic)))).containsExactly("ballot.open.inPerson", "ballot.open.untilPassed");
        Map<String, Object> small = walk.opening("PAPER", walk.everybody());
        small.put("team", List.of(walk.first()));
        assertThat(codes(refusalOf(() -> walk.open(small)))).containsExactly("ballot.open.teamTooSmall");
        Map<String, Object> absent = walk.opening("PAPER", walk.everybody().subList(2, 7));
        assertThat(codes(refusalOf(() -> walk.open(absent)))).containsExactly("ballot.open.tellerAbsent");
    }

    @Test
    void oneWhoIsAloneInHisCellCountsAlone() {
        List<String> one = List.of(walk.secretary());
        walk.prepare(1, one, GOOD);
        walk.open(new HashMap<>(Map.of("way", "PAPER", "present", one, "head", walk.secretary(), "team", List.of())));
        Map<String, Object> row = Map.of("target", Long.toString(walk.targets().get(0).id()), "good", 1);
        Map<String, Object> found = Map.of("issued", 1, "collected", 1, "lines", List.of(row));
        walk.submit("countBallotsFirst", walk.secretary(), found);
        walk.submit("countBallotsSecond", walk.secretary(), found);
        walk.runJobs();
        walk.submit("signCount", walk.secretary(), Map.of("confirmed", true));
        walk.runJobs();
        assertThat(walk.result(0).level()).isEqualTo(GOOD);
    }

    @Test
    void beforeAllHaveVotedItIsClosedOnlyWithAReasonOrWhenTheTimeIsOver() {
        walk.prepare(1, walk.everybody(), GOOD);
        walk.open("ELECTRONIC", walk.everybody());
        for (String voter : walk.everybody().subList(0, 5)) {
            walk.cast(voter, GOOD);
        }
        assertThat(walk.reading("closeBallot", walk.head())).contains("Chưa bỏ phiếu", "Thử Văn F", "Thử Văn G").doesNotContain("Thử Văn A");
        assertThat(codes(refusalOf(() -> walk.submit("closeBallot", walk.head(), Map.of("decision", "COUNT"))))).containsExactly("ballot.close.earlyReason");
        walk.submit("closeBallot", walk.head(), Map.of("decision", "COUNT", "reason", "Hai đồng chí phải đi họp"));
        walk.runJobs();
        assertThat(walk.hasTask("castBallot", walk.everybody().get(6))).isFalse();
        walk.sign();
        assertThat(walk.outcome().collected()).isEqualTo(5);
    }

    @Test
    void aBoxThatIsGivenUpIsDeletedUnreadAndTheVoteHeldAgain() {
        walk.prepare(1, walk.everybody(), GOOD);
        walk.open("ELECTRONIC", walk.everybody());
        walk.cast(walk.everybody().get(0), COMPLETED);
        Path key = keyOf(walk.id());
        walk.submit("closeBallot", walk.head(), Map.of("decision", "GIVE_UP", "reason", "Ghi nhầm người có mặt"));
        walk.runJobs();
        assertThat(rows("ballot_paper")).isZero();
        assertThat(key).doesNotExist();
        assertThat(walk.reading("openBallot", walk.secretary())).contains("Hòm phiếu bị hủy", "Ghi nhầm người có mặt");
        walk.open("ELECTRONIC", walk.everybody());
        all(GOOD);
        walk.close();
        walk.sign();
        assertThat(walk.result(0).votes()).containsEntry(GOOD, 7).containsEntry(COMPLETED, 0);
    }

    @Test
    void aBoxWhoseKeyIsLostIsVoidAndTheVoteHeldAgain() throws IOException {
        walk.prepare(1, walk.everybody(), GOOD);
        walk.open("ELECTRONIC", walk.everybody());
        for (String voter : walk.everybody().subList(0, 6)) {
            walk.cast(voter, GOOD);
        }
        Files.delete(keyOf(walk.id()));
        String last = walk.everybody().get(6);
        assertThat(codes(refusalOf(() -> walk.cast(last, GOOD)))).containsExactly("ballot.cast.boxBroken");
        walk.submit("closeBallot", walk.head(), Map.of("decision", "COUNT", "reason", "Hòm phiếu trục trặc"));
        walk.runJobs();
        assertThat(rows("ballot_paper")).isZero();
        assertThat(walk.reading("openBallot", walk.secretary())).contains("mất khóa");
        walk.open("PAPER", walk.everybody());
        assertThat(walk.hasTask("countBallotsFirst", walk.first())).isTrue();
    }

    @Test
    void aPaperThatWasTamperedWithMakesTheBoxVoid() {
        walk.prepare(1, walk.everybody(), GOOD);
        walk.open("ELECTRONIC", walk.everybody());
        all(GOOD);
        jdbc.sql("update ballot_paper set sealed = (select min(sealed) from ballot_paper) where sealed = (select max(sealed) from ballot_paper)").update();
        jdbc.sql("delete from ballot_paper where id = (select min(id) from ballot_paper)").update();
        walk.close();
        assertThat(walk.reading("openBallot", walk.secretary())).contains("không đọc được");
    }

    @Test
    void whoMayNotVoteIsToldWhy() {
        String late = walk.everybody().get(4);
        String suspended = walk.everybody().get(5);
        String gone = walk.everybody().get(6);
        walk.prepare(1, walk.everybody(), GOOD);
        walk.open("ELECTRONIC", walk.everybody());
        Map<String, Object> paper = walk.paper(suspended, GOOD);
        jdbc.sql("update membership set activity = 'SUSPENDED' where member_id = :member").param("member", suspended).update();
        assertThat(codes(refusalOf(() -> walk.submit("castBallot", suspended, paper)))).containsExactly("ballot.cast.notEntitled");
        String task = walk.task("castBallot", gone).id();
        jdbc.sql("update membership set to_date = '2026-04-19' where member_id = :member").param("member", gone).update();
        assertThat(catchThrowableOfType(Denial.class, () -> intake.submit(task, gone, paper)).code()).isEqualTo("intake.noLongerYours");
        String open = walk.task("castBallot", late).id();
        ClockExtension.move(clock, walk.now().plusHours(1).plusMinutes(1));
        assertThat(codes(refusalOf(() -> intake.submit(open, late, paper)))).containsExactly("ballot.cast.tooLate");
        walk.close();
        assertThatThrownBy(() -> intake.submit(open, late, paper)).isInstanceOf(Denial.class);
        assertThat(codes(refusalOf(() -> transaction.executeWithoutResult(
                        status -> box.cast(walk.id(), late, List.of(GOOD), walk.now()))))).containsExactly("ballot.cast.notOpen");
    }

    @Test
    void whoIsNotOnTheListHasNoPaper() {
        walk.prepare(1, walk.everybody().subList(0, 6), GOOD);
        walk.open("ELECTRONIC", walk.everybody().subList(0, 6));
        String outside = walk.everybody().get(6);
        assertThat(walk.hasTask("castBallot", outside)).isFalse();
        assertThat(codes(refusalOf(() -> transaction.executeWithoutResult(
                        status -> box.cast(walk.id(), outside, List.of(GOOD), walk.now()))))).containsExactly("ballot.cast.notEntitled");
        String task = walk.task("castBallot", walk.everybody().get(5)).id();
        Map<String, Object> paper = walk.paper(walk.everybody().get(5), GOOD);
        assertThatThrownBy(() -> intake.submit(task, walk.secretary(), paper)).as("nobody votes for another").isInstanceOf(Denial.class);
    }

    @Test
    void aPaperThatIsSentTwiceIsOnePaper() {
        walk.prepare(1, walk.everybody(), GOOD);
        walk.open("ELECTRONIC", walk.everybody());
        String voter = walk.everybody().get(3);
        String task = walk.task("castBallot", voter).id();
        Map<String, Object> paper = walk.paper(voter, GOOD);
        assertThat(walk.submit(task, voter, "form-1-" + walk.id(), paper)).isEqualTo(walk.submit(task, voter, "form-1-" + walk.id(), paper));
        assertThatThrownBy(() -> walk.submit(task, voter, "form-2-" + walk.id(), paper)).isInstanceOf(Denial.class);
        assertThat(rows("ballot_paper")).isEqualTo(1);
    }

    @Test
    void everyLineNeedsAnAnswerAndNothingOfItIsKept() {
        walk.prepare(2, walk.everybody(), GOOD);
        walk.open("ELECTRONIC", walk.everybody());
        String voter = walk.everybody().get(3);
        Map<String, Object> whole = walk.paper(voter, GOOD, COMPLETED);
        Map<String, Object> half = Map.of("lines", ((List<?>) whole.get("lines")).subList(0, 1));
        assertThat(codes(refusalOf(() -> walk.submit("castBallot", voter, half)))).containsExactly("ballot.cast.incomplete");
        Map<String, Object> above = walk.paper(voter, GOOD, EXCELLENT);
        assertThat(codes(refusalOf(() -> walk.submit("castBallot", voter, above)))).containsExactly("intake.notAnOption");
        String task = walk.task("castBallot", voter).id();
        assertThat(catchThrowableOfType(Denial.class, () -> intake.saveDraft(task, voter, 0, whole)).code()).isEqualTo("intake.noDraft");
        assertThat(jdbc.sql("select count(*) from task_draft where task_id = :task").param("task", task).query(Integer.class).single()).isZero();
        assertThat(intake.form(task, voter).orElseThrow().secret()).isTrue();
    }

    @Test
    void nineWhoVoteAtOneInstantAreNinePapers() throws Exception {
        List<String> nine = new ArrayList<>(walk.everybody());
        for (String more : List.of("x", "y")) {
            String person = walk.everybody().get(0) + more;
            walk.scene().person(person, "Thử Thêm " + more);
            walk.scene().belongs(person, walk.unit(), "OFFICIAL", "ACTIVE");
            nine.add(person);
        }
        walk.prepare(1, nine, EXCELLENT);
        walk.open("ELECTRONIC", nine);
        List<String> tasks = nine.stream().map(voter -> walk.task("castBallot", voter).id()).toList();
        List<Map<String, Object>> filled = nine.stream().map(voter -> walk.paper(voter, GOOD)).toList();
        List<Object> came = AtOnce.people(9, number -> intake.submit(tasks.get(number), nine.get(number), filled.get(number)));
        assertThat(came).allSatisfy(answer -> assertThat(answer).isEqualTo("ballot.cast.done"));
        walk.close();
        walk.sign();
        assertThat(walk.result(0).votes()).containsEntry(GOOD, 9);
    }

    @Test
    void whoVotesWhileItIsClosedIsCountedOrTold() throws Exception {
        walk.prepare(1, walk.everybody(), EXCELLENT);
        walk.open("ELECTRONIC", walk.everybody());
        for (String voter : walk.everybody().subList(0, 6)) {
            walk.cast(voter, GOOD);
        }
        String last = walk.everybody().get(6);
        String casting = walk.task("castBallot", last).id();
        String closing = walk.task("closeBallot", walk.head()).id();
        Map<String, Object> paper = walk.paper(last, GOOD);
        List<Object> came = AtOnce.people(2, number -> number == 0
                ? intake.submit(casting, last, paper)
                : intake.submit(closing, walk.head(), Map.of("decision", "COUNT", "reason", "Hết việc")));
        walk.runJobs();
        walk.sign();
        int counted = came.get(0) instanceof String ? 7 : 6;
        assertThat(came.get(1)).isEqualTo("intake.done");
        assertThat(walk.outcome().collected()).isEqualTo(counted);
        assertThat(walk.result(0).votes()).containsEntry(GOOD, counted);
    }

    @Test
    void anotherCountingTeamGoesOnWhereTheFirstCannot() {
        walk.prepare(1, walk.everybody(), GOOD);
        walk.open("PAPER", walk.everybody());
        Map<String, Object> found = walk.count(7, 7, new int[] {0, 5, 2, 0, 0});
        walk.submit("countBallotsFirst", walk.first(), found);
        String head = walk.everybody().get(4);
        String fresh = walk.everybody().get(5);
        Map<String, Object> team = Map.of("head", head, "team", List.of(walk.first(), fresh));
        assertThat(intake.offers(walk.everybody().get(6), walk.unit(), walk.review().id())).noneMatch(offer -> offer.name().equals("replaceTellers"));
        intake.perform("replaceTellers", walk.unit(), walk.review().id(), walk.secretary(), team);
        assertThat(walk.hasTask("countBallotsSecond", walk.second())).isFalse();
        assertThat(walk.hasTask("countBallotsSecond", walk.first())).as("nobody counts twice").isFalse();
        walk.submit("countBallotsSecond", fresh, found);
        walk.runJobs();
        walk.submit("signCount", head, Map.of("confirmed", true));
        walk.runJobs();
        assertThat(walk.result(0).level()).isEqualTo(GOOD);
    }

    @Test
    void aVoteWhoseProcedureEndedLeavesNeitherPapersNorKey() {
        walk.prepare(1, walk.everybody(), GOOD);
        walk.open("ELECTRONIC", walk.everybody());
        walk.cast(walk.everybody().get(0), GOOD);
        Path key = keyOf(walk.id());
        abandoned.sweep();
        assertThat(key).as("as long as it runs it stays").exists();
        runtime.createProcessInstanceQuery().processDefinitionKey("secretBallot").variableValueEquals("subjectId", walk.id()).list()
                .forEach(process -> runtime.deleteProcessInstance(process.getId(), "test"));
        abandoned.sweep();
        assertThat(rows("ballot_paper")).isZero();
        assertThat(key).doesNotExist();
    }

    @Test
    void countingThatIsCutOffIsDoneAgainWhole() {
        walk.prepare(1, walk.everybody(), EXCELLENT);
        walk.open("ELECTRONIC", walk.everybody());
        all(GOOD);
        walk.submit("closeBallot", walk.head(), Map.of("decision", "COUNT"));
        Path key = keyOf(walk.id());
        transaction.executeWithoutResult(status -> {
            box.count(walk.id());
            status.setRollbackOnly();
        });
        assertThat(rows("ballot_paper")).as("rolled back with the result").isEqualTo(7);
        assertThat(key).as("the key goes only after the commit").exists();
        walk.runJobs();
        assertThat(key).doesNotExist();
        assertThat((boolean) transaction.execute(status -> box.count(walk.id()))).as("a job that runs twice").isTrue();
        walk.sign();
        assertThat(walk.result(0).votes()).containsEntry(GOOD, 7);
    }

    @Test
    void theMailOfAVoteSaysNothingOfIt() {
        walk.prepare(1, walk.everybody(), EXCELLENT);
        walk.open("ELECTRONIC", walk.everybody());
        assertThat(jdbc.sql("select count(*) from outbox_message where message_key like :key")
                .param("key", "ballot-" + book.lastBox(walk.id()).orElseThrow().id() + "-%").query(Integer.class).single()).isEqualTo(7);
    }

    private void all(RatingLevel... levels) {
        walk.everybody().forEach(voter -> walk.cast(voter, levels));
    }

    /** One line, by the voters in their order. */
    private void castAll(RatingLevel... levels) {
        for (int i = 0; i < levels.length; i++) {
            walk.cast(walk.everybody().get(i), levels[i]);
        }
    }

    private List<String> offered(String voter) {
        List<?> rows = (List<?>) walk.prefilled("castBallot", voter).get("lines");
        return ((List<?>) ((Map<?, ?>) rows.get(0)).get("levels")).stream()
                .map(option -> ((vn.nennep.platform.intake.Option) option).value())
                .toList();
    }

    private List<String> refusedAt(Map<String, Object> count) {
        return refusalOf(() -> walk.submit("countBallotsFirst", walk.first(), count)).findings().stream().map(Finding::field).toList();
    }

    private static Refusal refusalOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    private static List<String> codes(Refusal refusal) {
        return refusal.findings().stream().map(Finding::code).toList();
    }

    /** Of this ballot. */
    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table + " p join ballot_box b on b.id = p.box_id where b.ballot_id = :ballot")
                .param("ballot", walk.id()).query(Integer.class).single();
    }

    private Path keyOf(long ballot) {
        return keys.resolve(book.lastBox(ballot).orElseThrow().keyName() + ".key");
    }
}
