package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nennep.session.process.ArrangedSession.AT;
import static vn.nennep.session.process.ArrangedSession.SECRETARY;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.nennep.session.Participations;
import vn.nennep.session.SessionState;
import vn.nennep.testing.AtOnce;
import vn.nennep.testing.EngineTest;

/** Fault R-15: what many members do at the same instant succeeds for each of them. */
@EngineTest
@Import(ArrangedSession.class)
class WaitRaceTest {

    /** The cell's active members. */
    private static final List<String> MEMBERS =
            IntStream.rangeClosed(1, 12).filter(i -> i != 10).mapToObj(i -> "dv00%02d".formatted(i)).toList();
    private static final Map<String, Object> QUESTION =
            Map.of("read", true, "questions", List.of(Map.of("wording", "Định mức điện là bao nhiêu?")));

    @Autowired private ArrangedSession walk;
    @Autowired private Participations participations;
    @Autowired private TaskService tasks;

    @BeforeEach
    void everybodyWasTold() {
        walk.announced(AT);
    }

    @Test
    void all_members_study_and_ask_at_once_and_the_preparer_gets_one_task() throws Exception {
        assertThat(failures(member -> walk.submit("studyMaterials", member, QUESTION))).isEmpty();
        assertThat(participations.readers(walk.id())).containsExactlyInAnyOrderElementsOf(MEMBERS);
        assertThat(participations.openQuestions(walk.id())).hasSameSizeAs(MEMBERS);
        assertThat(tasks.createTaskQuery().processInstanceId(walk.instance()).taskDefinitionKey("studyMaterials").count()).isZero();
        assertThat(openAnswers()).isEqualTo(1);
    }

    @Test
    void who_has_studied_asks_again_while_the_others_study() throws Exception {
        MEMBERS.stream().limit(5).forEach(member -> walk.submit("studyMaterials", member, Map.of("read", true)));
        assertThat(failures(member -> {
            if (MEMBERS.indexOf(member) < 5) {
                walk.perform("askQuestion", member, Map.of("questions", List.of(Map.of("wording", "Ai kiểm tra?"))));
            } else {
                walk.submit("studyMaterials", member, QUESTION);
            }
        })).isEmpty();
        assertThat(participations.openQuestions(walk.id())).hasSameSizeAs(MEMBERS);
        assertThat(openAnswers()).isEqualTo(1);
    }

    @Test
    void a_session_is_put_off_or_called_off_but_not_both() throws Exception {
        List<Throwable> failures = failures(member -> {
            if (member.equals(SECRETARY)) {
                walk.perform("cancelSession", SECRETARY, Map.of("reason", "Chi bộ sáp nhập trong tháng"));
            } else if (member.equals("dv0002")) {
                walk.perform("postponeSession", "dv0002", Map.of("reason", "EPIDEMIC"));
            }
        });
        assertThat(failures).hasSizeLessThanOrEqualTo(1).allSatisfy(failure -> assertThat(failure).hasMessageContaining("intake."));
        // whichever came first: a session put off can still be called off, one called off can't be put off
        assertThat(walk.session().state()).isEqualTo(SessionState.CANCELLED);
    }

    private long openAnswers() {
        return tasks.createTaskQuery().processInstanceId(walk.instance()).taskDefinitionKey("answerQuestions").count();
    }

    private static List<Throwable> failures(Consumer<String> act) throws Exception {
        return AtOnce.people(MEMBERS.size(), number -> {
                    act.accept(MEMBERS.get(number));
                    return "done";
                })
                .stream()
                .filter(Throwable.class::isInstance)
                .map(Throwable.class::cast)
                .toList();
    }
}
