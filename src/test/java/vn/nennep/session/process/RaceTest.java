package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.Handing;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionRepository;
import vn.nennep.testing.AtOnce;
import vn.nennep.testing.EngineTest;

/** Faults: of several who do the same at once one does it, and the others are told in plain words. */
@EngineTest
@Import(WholeSession.class)
class RaceTest {

    private static final int AT_ONCE = 8;

    @Autowired private WholeSession walk;
    @Autowired private Intake intake;
    @Autowired private SessionFile file;
    @Autowired private SessionRepository sessions;
    @Autowired private Register register;
    @Autowired private JdbcClient jdbc;

    private long session;
    private String task;

    @BeforeEach
    void anOutlineWaitsForReview() {
        session = walk.start("");
        walk.assign();
        walk.brief();
        walk.acknowledge();
        walk.drafted();
        task = walk.taskId("reviewOutline");
    }

    @Test
    void a_double_submission_takes_effect_once() throws Exception {
        List<Object> results = AtOnce.people(AT_ONCE, i -> intake.submit(task, "dv0001", Map.of("decision", "APPROVED")));
        assertThat(results).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Denial.class::isInstance)
                .hasSize(AT_ONCE - 1)
                .allMatch(denial -> ((Denial) denial).kind() == Denial.Kind.MOVED_ON && ((Denial) denial).code().equals("intake.doneByYou"));
        assertThat(submissions()).isEqualTo(1);
        assertThat(walk.taskId("prepareSession")).isNotNull();
    }

    @Test
    void of_two_who_take_the_task_over_the_last_one_does_it_and_the_other_is_told() throws Exception {
        AtOnce.people(AT_ONCE, i -> {
            intake.takeOver(task, i % 2 == 0 ? "dv0002" : "dv0003");
            return "taken";
        });
        String winner = jdbc.sql("select assignee_ from act_ru_task where id_ = :id").param("id", task).query(String.class).single();
        String loser = winner.equals("dv0002") ? "dv0003" : "dv0002";
        assertThatThrownBy(() -> intake.submit(task, loser, Map.of("decision", "APPROVED")))
                .isInstanceOf(Denial.class)
                .hasMessage("intake.somebodyElse");
        intake.submit(task, winner, Map.of("decision", "APPROVED"));
        assertThat(jdbc.sql("select on_behalf_of from submission where task_id = :id").param("id", task).query(String.class).single())
                .as("done for the secretary")
                .isEqualTo("dv0001");
        assertThat(file.chapters(sessions.session(session), "dv0001").toString())
                .contains("Nhật ký", "Thẩm duyệt đề cương, " + register.nameOf(winner) + ", " + register.nameOf("dv0001"));
    }

    @Test
    void a_newer_draft_is_never_overwritten_silently() throws Exception {
        List<Object> results = AtOnce.people(AT_ONCE, i -> intake.saveDraft(task, "dv0001", 0, Map.of("remark", "Bản " + i)));
        assertThat(results).filteredOn(r -> r instanceof Intake.DraftAnswer answer && answer.saved()).hasSize(1);
        assertThat(results).filteredOn(r -> r instanceof Intake.DraftAnswer answer && !answer.saved()).hasSize(AT_ONCE - 1);
        Intake.DraftAnswer next = intake.saveDraft(task, "dv0001", 1, Map.of("remark", "Bản sau"));
        assertThat(next.saved()).isTrue();
        assertThat(intake.form(task, "dv0001").orElseThrow().draft().values()).containsEntry("remark", "Bản sau");
    }

    @Test
    void a_stale_form_is_refused_and_says_that_it_is_done() {
        intake.submit(task, "dv0001", Map.of("decision", "APPROVED"));
        assertThat(intake.form(task, "dv0001")).isEmpty();
        assertThatThrownBy(() -> intake.submit(task, "dv0001", Map.of("decision", "APPROVED"))).hasMessage("intake.doneByYou");
        assertThatThrownBy(() -> intake.saveDraft(task, "dv0001", 0, Map.of())).hasMessage("intake.doneByYou");
    }

    @Test
    void handing_in_again_what_was_handed_in_is_answered_as_before_and_does_nothing_more() throws Exception {
        Handing same = new Handing("0b8f9a2e5f5c4b9e9a53c0ffee000011", Map.of("decision", "APPROVED"), null);
        List<Object> results = AtOnce.people(AT_ONCE, i -> intake.submit(task, "dv0001", same));
        assertThat(results).as("R-10: a double click").containsOnly("intake.done");
        assertThat(submissions()).isEqualTo(1);
        Handing changed = new Handing("0b8f9a2e5f5c4b9e9a53c0ffee000012", Map.of("decision", "RETURNED"), null);
        assertThatThrownBy(() -> intake.submit(task, "dv0001", changed)).as("other content was not taken").hasMessage("intake.doneByYou");
        assertThatThrownBy(() -> intake.submit(task, "dv0002", same)).as("the key of one says nothing to another").hasMessage("intake.doneBy");
    }

    @Test
    void of_two_who_complete_it_at_once_the_other_is_told_by_whom_and_keeps_what_he_typed() throws Exception {
        jdbc.sql("update act_ru_task set assignee_ = null where id_ = :id").param("id", task).update();
        List<String> both = List.of("dv0001", "dv0002");
        for (String one : both) {
            intake.saveDraft(task, one, 0, Map.of("remark", "Bản của " + one));
        }
        List<Object> results = AtOnce.people(2, i -> intake.submit(task, both.get(i), Map.of("decision", "APPROVED")));
        int loser = results.get(0) instanceof Denial ? 0 : 1;
        assertThat(results.get(1 - loser)).as("R-11").isEqualTo("intake.done");
        assertThat(results.get(loser)).isInstanceOfSatisfying(Denial.class, denial -> {
            assertThat(denial.code()).isEqualTo("intake.doneBy");
            assertThat(denial.arguments()[0]).isEqualTo(register.nameOf(both.get(1 - loser)));
        });
        assertThat(intake.ended(task, both.get(loser)).draft().values()).containsEntry("remark", "Bản của " + both.get(loser));
        assertThat(intake.ended(task, both.get(1 - loser)).draft()).isNull();
        assertThat(intake.ended(task, "dv0006").code()).as("who had nothing to do with it").isEqualTo("intake.alreadyDone");
    }

    @Test
    void of_several_who_claim_it_at_once_one_gets_it_and_the_others_are_told_who() throws Exception {
        jdbc.sql("update act_ru_task set assignee_ = null where id_ = :id").param("id", task).update();
        List<String> people = List.of("dv0001", "dv0002", "dv0003");
        List<Object> results = AtOnce.people(3, i -> {
            intake.claim(task, people.get(i));
            return people.get(i);
        });
        assertThat(results).as("R-12").filteredOn(String.class::isInstance).singleElement()
                .satisfies(winner -> assertThat(results).filteredOn(Denial.class::isInstance).hasSize(2).allSatisfy(loser -> {
                    assertThat(((Denial) loser).code()).isEqualTo("intake.takenBy");
                    assertThat(((Denial) loser).arguments()).containsExactly(register.nameOf((String) winner));
                }));
    }

    @Test
    void who_takes_over_what_has_changed_hands_since_he_looked_is_told() {
        intake.takeOver(task, "dv0002", "dv0001");
        assertThatThrownBy(() -> intake.takeOver(task, "dv0003", "dv0001")).as("R-12").hasMessage("intake.takenBy");
        intake.saveDraft(task, "dv0002", 0, Map.of("remark", "Cần nêu số liệu"));
        assertThat(intake.leftDraft(task, "dv0003").orElseThrow().values()).as("it is there, but not his yet").isNull();
        intake.takeOver(task, "dv0003", "dv0002");
        assertThat(intake.leftDraft(task, "dv0003").orElseThrow().values()).containsEntry("remark", "Cần nêu số liệu");
        assertThat(intake.leftDraft(task, "dv0006")).isEmpty();
    }

    @Test
    void a_task_that_a_cancellation_took_away_says_so_to_those_whose_it_was() {
        intake.saveDraft(task, "dv0001", 0, Map.of("remark", "Còn dở"));
        intake.perform("cancelSession", "CB-PD", session, "dv0001", Map.of("reason", "Chi bộ sáp nhập trong tháng"));
        assertThatThrownBy(() -> intake.submit(task, "dv0001", Map.of("decision", "APPROVED"))).as("R-13").hasMessage("intake.goneWithProcess");
        assertThatThrownBy(() -> intake.saveDraft(task, "dv0002", 0, Map.of())).hasMessage("intake.goneWithProcess");
        assertThatThrownBy(() -> intake.takeOver(task, "dv0002", null)).hasMessage("intake.goneWithProcess");
        assertThat(intake.form(task, "dv0001")).isEmpty();
        assertThat(intake.ended(task, "dv0001").draft().values()).containsEntry("remark", "Còn dở");
        assertThatThrownBy(() -> intake.form(task, "dv0006")).as("nothing to do with it").hasMessage("intake.unknown");
    }

    private long submissions() {
        return jdbc.sql("select count(*) from submission where task_id = :id").param("id", task).query(Long.class).single();
    }
}
