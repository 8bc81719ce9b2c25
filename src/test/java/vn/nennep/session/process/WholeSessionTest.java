package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.nennep.session.process.WholeSession.AT;
import static vn.nennep.session.process.WholeSession.MINUTE_TAKER;
import static vn.nennep.session.process.WholeSession.PREPARER;
import static vn.nennep.session.process.WholeSession.SECRETARY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.nennep.document.DocumentType;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.notification.Outbox;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.session.SessionState;
import vn.nennep.session.process.WholeSession.Cast;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.FactRows;

/**
 * Every way through both models, from the plan to the end, step by step as the people who do it. These walks alone take every step and every flow;
 * what each step asks and refuses is a matter of the other tests.
 */
@EngineTest
@Import(WholeSession.class)
class WholeSessionTest {

    /** A large cell: a committee, three Party groups, a duty officer; of its 32 members 26 are to study the materials. */
    private static final Cast HUNG_LOC = new Cast(
            "CB-HL", "dv0201", "dv0202", "dv0204", "dv0209", "dv0214", "dv0215", "dv0208", "dv0210", "dv0206");
    /** Four members, no committee. */
    private static final Cast AN_HOA = new Cast("CB-AH", "dv0021", "dv0022", "dv0021", "dv0023", null, null, "dv0024", null, "dv0021");

    @Autowired private WholeSession walk;
    @Autowired private FactRows rows;
    @Autowired private PaperRegistry papers;
    @Autowired private Outbox outbox;

    @Test
    void a_session_goes_from_its_plan_to_the_answer_of_the_superior() {
        walk.start("");
        assertThat(walk.steps()).containsExactly("assignPreparers");
        walk.underReview();
        walk.critiqued();
        walk.returned();
        assertThat(walk.steps()).containsExactly("draftOutline");
        walk.drafted();
        walk.approved();
        walk.prepared();
        walk.runJobs();
        assertThat(walk.steps()).containsExactly("checkReadiness", "openSession", "recordPosting", "studyMaterials");
        walk.studied();
        walk.checked();
        walk.materialsPosted();
        assertThat(walk.steps()).containsExactly("openSession", "studyMaterials");
        walk.opened();
        assertThat(walk.steps()).as("opening takes along what is open").containsExactly("conductSession");
        walk.conducted();
        walk.concluded();
        walk.voted();
        walk.recorded();
        assertThat(walk.steps()).as("both at once").containsExactly("draftResolution", "finaliseTopic");
        walk.followedUp();
        assertThat(walk.steps()).containsExactly("receiveReport");
        walk.accepted();
        walk.runJobs();
        isOver(SessionState.COMPLETED);
    }

    // ---- an outline that is returned too often

    @Test
    void with_support_the_preparer_goes_on() {
        returnedTooOften();
        walk.supported(MINUTE_TAKER);
        assertThat(walk.steps()).containsExactly("draftOutline");
        walk.drafted();
        walk.approved();
        assertThat(walk.steps()).containsExactly("prepareSession");
    }

    @Test
    void another_prepares_it_from_the_briefing_on() {
        returnedTooOften();
        walk.givenToAnother();
        walk.assignTo(MINUTE_TAKER);
        walk.brief();
        walk.acknowledge();
        assertThat(walk.open("draftOutline").singleResult().getAssignee()).isEqualTo(MINUTE_TAKER);
        walk.drafted();
        walk.approved();
        assertThat(walk.steps()).containsExactly("prepareSession");
    }

    @Test
    void another_topic_is_assigned_anew() {
        returnedTooOften();
        String before = walk.session().topic();
        walk.topicReplaced();
        assertThat(walk.session().topic()).isNotEqualTo(before);
        walk.assignTo(PREPARER);
        assertThat(walk.steps()).containsExactly("briefPreparers");
    }

    private void returnedTooOften() {
        walk.start("");
        walk.underReview();
        walk.returnedTooOften();
        assertThat(walk.steps()).containsExactly("resolveOutline");
    }

    // ---- a session that isn't held as it was announced

    @Test
    void who_was_told_is_told_anew_when_time_and_place_change() {
        walk.start("");
        walk.announced();
        walk.study(MINUTE_TAKER, Map.of("read", true));
        walk.arrangementsChanged();
        assertThat(walk.steps()).as("until it is told").isEmpty();
        walk.runJobs();
        assertThat(walk.steps()).containsExactly("checkReadiness", "openSession", "recordPosting", "studyMaterials");
        assertThat(walk.open("studyMaterials").taskAssignee(MINUTE_TAKER).count()).as("who has studied need not again").isZero();
        walk.opened();
        assertThat(walk.session().state()).isEqualTo(SessionState.IN_SESSION);
    }

    @Test
    void a_session_that_is_postponed_is_held_on_another_day() {
        walk.start("");
        walk.announced();
        walk.postponed();
        assertThat(walk.session().state()).isEqualTo(SessionState.POSTPONED);
        walk.rescheduled(AT.plusDays(7));
        walk.runJobs();
        walk.opened();
        assertThat(walk.session().openedAt()).isEqualTo(AT.plusDays(7));
    }

    @Test
    void a_session_that_nobody_opened_gets_a_new_date() {
        walk.start("");
        walk.announced();
        walk.notOpened();
        assertThat(walk.steps()).containsExactly("rescheduleSession");
        walk.newDateSet(AT.plusDays(7));
        walk.runJobs();
        assertThat(walk.open("studyMaterials").count()).as("the new date is told").isEqualTo(11);
        walk.opened();
        assertThat(walk.session().state()).isEqualTo(SessionState.IN_SESSION);
    }

    @Test
    void a_session_that_nobody_opened_here_but_was_held_is_entered_late() {
        walk.start("");
        walk.announced();
        walk.notOpened();
        walk.enteredLate();
        walk.runJobs();
        assertThat(walk.open("studyMaterials").count()).as("nobody studies what was").isZero();
        walk.opened();
        assertThat(walk.session().openedAt()).isEqualTo(AT);
        walk.conducted();
        walk.concluded();
        walk.voted();
        walk.recorded();
        assertThat(walk.steps()).containsExactly("draftResolution", "finaliseTopic");
    }

    @Test
    void when_too_few_came_it_is_held_on_another_day() {
        walk.start("");
        walk.announced();
        walk.tooFewCame();
        assertThat(walk.steps()).containsExactly("rescheduleSession");
        walk.rescheduled(AT.plusDays(2));
        walk.runJobs();
        walk.opened();
        assertThat(walk.steps()).containsExactly("conductSession");
    }

    static Stream<Arguments> everyStepBeforeTheOpening() {
        return Stream.of(
                before("assignPreparers", walk -> {}),
                before("briefPreparers", WholeSession::assign),
                before("acknowledgeBriefing", walk -> {
                    walk.assign();
                    walk.brief();
                }),
                before("draftOutline", walk -> {
                    walk.underReview();
                    walk.returned();
                }),
                before("reviewOutline", WholeSession::underReview),
                before("resolveOutline", walk -> {
                    walk.underReview();
                    walk.returnedTooOften();
                }),
                before("prepareSession", walk -> {
                    walk.underReview();
                    walk.approved();
                }),
                before("openSession", WholeSession::announced),
                before("rescheduleSession", walk -> {
                    walk.announced();
                    walk.postponed();
                }));
    }

    private static Arguments before(String step, Consumer<WholeSession> way) {
        return Arguments.of(step, way);
    }

    @ParameterizedTest(name = "while it is at {0}")
    @MethodSource("everyStepBeforeTheOpening")
    void a_session_can_be_called_off(String step, Consumer<WholeSession> way) {
        walk.start("");
        way.accept(walk);
        assertThat(walk.steps()).contains(step);
        walk.cancelled();
        isOver(SessionState.CANCELLED);
        assertThat(walk.steps()).isEmpty();
    }

    @Test
    void a_session_that_was_opened_is_neither_called_off_nor_postponed() {
        walk.start("");
        walk.announced();
        walk.opened();
        assertThat(walk.isOffered("cancelSession", SECRETARY)).isFalse();
        assertThat(catchThrowableOfType(Denial.class, walk::cancelled)).isNotNull();
        assertThat(catchThrowableOfType(Denial.class, walk::postponed)).isNotNull();
        assertThat(walk.steps()).containsExactly("conductSession");
    }

    // ---- after the session

    @Test
    void what_was_not_passed_is_put_off_and_there_is_no_resolution() {
        walk.start("");
        walk.announced();
        walk.held();
        walk.rejected();
        assertThat(walk.steps()).containsExactly("deferResolution");
        walk.deferred();
        walk.recorded();
        assertThat(walk.steps()).containsExactly("finaliseTopic", "publishOutcome");
        walk.finalised();
        walk.finalApproved();
        walk.published();
        walk.runJobs();
        walk.accepted();
        walk.runJobs();
        isOver(SessionState.COMPLETED_NO_RESOLUTION);
    }

    @Test
    void minutes_that_the_chair_returns_are_written_anew() {
        walk.start("");
        walk.announced();
        walk.held();
        walk.voted();
        walk.scored();
        walk.minuted();
        walk.minutesReturned();
        assertThat(walk.steps()).containsExactly("writeMinutes");
        walk.minuted();
        walk.signed();
        walk.runJobs();
        assertThat(walk.steps()).containsExactly("draftResolution", "finaliseTopic");
    }

    @Test
    void a_final_topic_that_is_returned_is_handed_in_anew() {
        recorded();
        walk.finalised();
        walk.finalReturned();
        assertThat(walk.steps()).contains("finaliseTopic");
        walk.followedUp();
        assertThat(walk.steps()).containsExactly("receiveReport");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "FINAL_TOPIC, finaliseTopic", "RESOLUTION, draftResolution", "OTHER, receiveReport", "FINAL_TOPIC RESOLUTION OTHER, draftResolution finaliseTopic"
    })
    void what_the_superior_asks_for_is_done_again(String parts, String steps) {
        recorded();
        walk.followedUp();
        walk.moreRequested(parts.split(" "));
        walk.runJobs();
        assertThat(walk.steps()).containsExactly("supplementReport");
        walk.supplemented();
        walk.runJobs();
        assertThat(walk.steps()).containsExactly(steps.split(" "));
        if (parts.contains("FINAL_TOPIC")) {
            walk.finalised();
            walk.finalApproved();
        }
        if (parts.contains("RESOLUTION")) {
            walk.resolved();
            walk.runJobs();
            walk.published();
        }
        walk.runJobs();
        walk.accepted();
        walk.runJobs();
        isOver(SessionState.COMPLETED);
    }

    private void recorded() {
        walk.start("");
        walk.announced();
        walk.held();
        walk.voted();
        walk.recorded();
    }

    // ---- large and small cells

    @Test
    void in_a_large_cell_all_who_are_active_study_and_the_leaders_of_the_groups_pass_the_resolution_on() {
        long session = walk.start(HUNG_LOC, "");
        walk.announced();
        List<String> students = walk.open("studyMaterials").list().stream().map(Task::getAssignee).toList();
        assertThat(students).as("neither elsewhere nor suspended nor exempt").hasSize(26)
                .doesNotContain("dv0223", "dv0224", "dv0225", "dv0229", "dv0230", "dv0231");
        students.stream().filter(member -> !member.equals(HUNG_LOC.minuteTaker())).forEach(member -> walk.study(member, Map.of(
                "read", true, "questions", List.of(Map.of("wording", "Định mức của tổ tôi là bao nhiêu?")), "speaks", true)));
        walk.answered();
        walk.studied();
        walk.checked();
        walk.materialsPosted();
        assertThat(walk.steps()).containsExactly("openSession");
        walk.held();
        walk.voted();
        walk.recorded();
        walk.followedUp();
        walk.accepted();
        walk.runJobs();
        isOver(SessionState.COMPLETED);
        IssuedPaper resolution = papers.of(session).stream().filter(paper -> paper.type() == DocumentType.NQ).findFirst().orElseThrow();
        assertThat(outbox.withKey("resolution-" + resolution.id() + "-")).extracting(Outbox.Message::memberId)
                .containsExactlyInAnyOrder("dv0203", "dv0207", "dv0218");
    }

    @Test
    void a_cell_without_a_committee_walks_the_same_way() {
        walk.start(AN_HOA, "");
        walk.announced();
        walk.held();
        walk.voted();
        walk.recorded();
        walk.followedUp();
        walk.accepted();
        walk.runJobs();
        isOver(SessionState.COMPLETED);
    }

    /** who prepares it is the secretary; the deputy reviews it, and the third takes the minutes. */
    @Test
    void in_a_cell_of_three_whose_secretary_prepares_the_topic_nobody_approves_his_own_work() {
        Cast three = new Cast("CB-BA", "ba0001", "ba0002", "ba0001", "ba0001", null, null, "ba0003", null, "ba0001");
        cell(three, "ba0001", "ba0002", "ba0003");
        walk.start(three, "");
        walk.underReview();
        assertThat(denied("reviewOutline", "ba0001", Map.of("decision", "APPROVED")).kind()).isEqualTo(Denial.Kind.NOT_YOURS);
        walk.approved();
        walk.prepared();
        walk.clockAt(AT.minusDays(7));
        walk.runJobs();
        walk.held();
        walk.voted();
        walk.recorded();
        walk.finalised();
        assertThat(denied("approveFinalTopic", "ba0001", Map.of("decision", "APPROVED")).kind()).isEqualTo(Denial.Kind.NOT_YOURS);
        walk.finalApproved();
        walk.resolved();
        walk.runJobs();
        walk.published();
        walk.runJobs();
        walk.accepted();
        walk.runJobs();
        isOver(SessionState.COMPLETED);
    }

    /** there is nobody to review what he prepares, which he is told before he has done any of it, and it can be called off. */
    @Test
    void in_a_cell_of_one_no_session_is_prepared_and_it_ends_by_being_called_off() {
        Cast one = new Cast("CB-MOT", "mo0001", null, "mo0001", "mo0001", null, null, null, null, "mo0001");
        cell(one, "mo0001");
        walk.start(one, "");
        Refusal refusal = catchThrowableOfType(Refusal.class, walk::assign);
        assertThat(refusal.findings()).extracting(Refusal.Finding::field).containsExactly("reviewer");
        walk.cancelled();
        isOver(SessionState.CANCELLED);
    }

    private void cell(Cast people, String... members) {
        rows.insert("unit", Map.of(
                "id", people.cell(), "name", "Chi bộ " + people.cell(), "unit_type", "SUBORDINATE_CELL", "parent_id", "DU-TB", "place",
                "Thanh Bình", "founded_on", LocalDate.of(2025, 7, 1)));
        rows.insert("unit_term", Map.of(
                "unit_id", people.cell(), "name", "2025-2027", "starts_on", LocalDate.of(2025, 7, 1), "ends_on",
                LocalDate.of(2027, 12, 31)));
        for (String member : members) {
            rows.insert("party_member", Map.of("id", member, "full_name", "Đảng viên " + member, "email", member + "@thanhbinh.example"));
            rows.insert("membership", Map.of("member_id", member, "unit_id", people.cell(), "status", "OFFICIAL", "activity", "ACTIVE"));
        }
        rows.insert("role_holding", Map.of("member_id", people.secretary(), "unit_id", people.cell(), "role", "SECRETARY"));
        if (people.deputy() != null) {
            rows.insert("role_holding", Map.of("member_id", people.deputy(), "unit_id", people.cell(), "role", "DEPUTY_SECRETARY"));
        }
    }

    private Denial denied(String step, String member, Map<String, Object> values) {
        return catchThrowableOfType(Denial.class, () -> walk.submit(step, member, values));
    }

    private void isOver(SessionState state) {
        assertThat(walk.session().state()).isEqualTo(state);
        assertThat(walk.runs()).isFalse();
    }
}
