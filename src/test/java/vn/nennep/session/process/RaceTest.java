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

    private long submissions() {
        return jdbc.sql("select count(*) from submission where task_id = :id").param("id", task).query(Long.class).single();
    }
}
