package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.nennep.platform.intake.OpenSteps;
import vn.nennep.platform.intake.OpenSteps.Step;
import vn.nennep.testing.EngineTest;

/** “Bây giờ”: what a session's file says it is waiting for. */
@EngineTest
@Import(ArrangedSession.class)
class OpenStepsTest {

    private static final String STUDY = "Nghiên cứu tài liệu, đăng ký phát biểu";
    private static final String OPENING = "Điểm danh, mở buổi sinh hoạt";

    @Autowired private ArrangedSession session;
    @Autowired private OpenSteps steps;

    @BeforeEach
    void announced() {
        session.clockAt(ArrangedSession.AT.minusDays(7));
        session.announced(ArrangedSession.AT);
    }

    @Test
    void what_many_do_is_one_step_with_their_number_and_my_own_stands_first() {
        List<Step> forMember = steps.of(session.id(), ArrangedSession.MEMBER);
        assertThat(forMember.get(0).name()).isEqualTo(STUDY);
        assertThat(forMember.get(0).mine()).isTrue();
        assertThat(forMember.get(0).task()).isEqualTo(session.task("studyMaterials", ArrangedSession.MEMBER).id());
        assertThat(forMember.get(0).doer()).isNull();
        int before = forMember.get(0).open();
        assertThat(before).isGreaterThan(5);

        session.submit("studyMaterials", ArrangedSession.MEMBER, Map.of("read", true));

        Step left = step(ArrangedSession.MEMBER, STUDY);
        assertThat(left.open()).isEqualTo(before - 1);
        assertThat(left.mine()).isFalse();
        assertThat(left.task()).as("the others' tasks aren't his").isNull();
    }

    @Test
    void a_step_of_one_names_who_does_it_and_leads_only_those_to_it_who_may_do_it() {
        Step forSecretary = step(ArrangedSession.SECRETARY, OPENING);
        assertThat(forSecretary.mine()).isTrue();
        assertThat(forSecretary.doer()).isEqualTo(ArrangedSession.SECRETARY);
        assertThat(forSecretary.unit()).isEqualTo(ArrangedSession.CELL);

        Step forDeputy = step(ArrangedSession.DEPUTY, OPENING);
        assertThat(forDeputy.mine()).isFalse();
        assertThat(forDeputy.task()).as("the deputy may take it over").isEqualTo(forSecretary.task());

        Step forMember = step(ArrangedSession.MEMBER, OPENING);
        assertThat(forMember.doer()).isEqualTo(ArrangedSession.SECRETARY);
        assertThat(forMember.task()).isNull();
    }

    private Step step(String reader, String name) {
        return steps.of(session.id(), reader).stream().filter(step -> step.name().equals(name)).findFirst().orElseThrow();
    }
}
