package vn.nennep.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;

@EngineTest
class DemoClockTest {

    @Autowired private DemoClock demoClock;
    @Autowired private MovableClock clock;
    @Autowired private ManagementService management;
    @Autowired private RepositoryService repository;
    @Autowired private RuntimeService runtime;
    @Autowired private HistoryService history;
    @Autowired private JdbcClient jdbc;

    @Test
    void a_move_runs_each_due_job_at_its_own_time_and_keeps_the_offset() {
        repository.createDeployment()
                .addModelInstance(
                        "twoHours.bpmn",
                        Bpmn.createExecutableProcess("twoHours")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent("begun")
                                .intermediateCatchEvent("firstHour").timerWithDuration("PT1H")
                                .intermediateCatchEvent("secondHour").timerWithDuration("PT1H")
                                .endEvent("over")
                                .done())
                .deploy();
        String instance = runtime.startProcessInstanceByKey("twoHours", Map.of("unit", "CB-PD", "subjectId", 1L)).getId();

        LocalDateTime target = ClockExtension.BEGIN.plusHours(5);
        demoClock.moveTo(target, management);

        assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).count()).isZero();
        List<HistoricActivityInstance> hours = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityType("intermediateTimer")
                .orderByHistoricActivityInstanceEndTime()
                .asc()
                .list();
        assertThat(hours).extracting(h -> local(h.getEndTime()).truncatedTo(ChronoUnit.MINUTES))
                .containsExactly(ClockExtension.BEGIN.plusHours(1), ClockExtension.BEGIN.plusHours(2));
        assertThat(LocalDateTime.now(clock)).isCloseTo(target, within(1, ChronoUnit.MINUTES));
        assertThat(local(ClockUtil.now())).isCloseTo(target, within(1, ChronoUnit.MINUTES));
        assertThat(jdbc.sql("select offset_millis from demo_clock").query(Long.class).single()).isEqualTo(clock.offsetMillis());
    }

    @Test
    void it_goes_forwards_only() {
        assertThatThrownBy(() -> demoClock.moveTo(ClockExtension.BEGIN.minusDays(1), management)).isInstanceOf(IllegalArgumentException.class);
    }

    private static LocalDateTime local(Date date) {
        return LocalDateTime.ofInstant(date.toInstant(), ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
