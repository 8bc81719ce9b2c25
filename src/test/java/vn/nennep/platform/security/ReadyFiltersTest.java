package vn.nennep.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.identity.People;
import vn.nennep.session.SessionPlanning;
import vn.nennep.session.SessionSetting;
import vn.nennep.testing.AtOnce;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.SampleTasks;

/** What Tasklist's ready-made filters find, as the clock goes on, and what a start makes of those it finds (fault S-04). */
@EngineTest
@Import(SampleTasks.class)
class ReadyFiltersTest {

    private static final String SECRETARY = "dv0001";
    private static final String DEPUTY = "dv0002";
    private static final String MEMBER = "dv0005";
    private static final LocalDateTime DUE = LocalDateTime.of(2026, 5, 20, 23, 59, 59);

    @Autowired private ReadyFilters ready;
    @Autowired private StoredFilters stored;
    @Autowired private FilterService filters;
    @Autowired private TaskService tasks;
    @Autowired private RuntimeService runtime;
    @Autowired private SampleTasks samples;
    @Autowired private SessionPlanning planning;
    @Autowired private People people;
    @Autowired private MovableClock clock;

    private long session;

    @BeforeEach
    void nothingIsOpen() {
        runtime.createProcessInstanceQuery().list().forEach(i -> runtime.deleteProcessInstance(i.getId(), "test"));
        session = planning.plan(
                        "CB-PD", "Nêu gương trong tiết kiệm", "Kế hoạch năm", LocalDateTime.of(2026, 8, 10, 14, 0), SessionSetting.USUAL, SECRETARY,
                        LocalDateTime.now(clock))
                .id();
    }

    @AfterEach
    void onlyTheReadyMadeOnesStay() {
        filters.createTaskFilterQuery().list().forEach(filter -> filters.deleteFilter(filter.getId()));
        ready.afterSingletonsInstantiated();
    }

    @Test
    void theyStandInTheOrderOfTheirUse() {
        assertThat(filters.createTaskFilterQuery().list().stream()
                        .sorted(Comparator.comparing(filter -> (Integer) filter.getProperties().get("priority")))
                        .map(Filter::getName))
                .containsExactly("Việc của tôi", "Việc chờ nhận", "Sắp đến hạn", "Quá hạn", "Việc của chi bộ tôi");
    }

    @Test
    void aTaskMovesFromSoonToOverdueAsTheClockGoesOn() {
        samples.forLeaders("CB-PD", session, DUE);
        ClockExtension.move(clock, DUE.minusDays(7).minusSeconds(2));
        assertThat(filtersThatFind(SECRETARY)).containsExactlyInAnyOrder("Việc của tôi", "Việc của chi bộ tôi");
        ClockExtension.move(clock, DUE.minusDays(7).plusSeconds(2));
        assertThat(filtersThatFind(SECRETARY)).containsExactlyInAnyOrder("Việc của tôi", "Sắp đến hạn", "Việc của chi bộ tôi");
        ClockExtension.move(clock, DUE.minusMinutes(1));
        assertThat(filtersThatFind(SECRETARY)).containsExactlyInAnyOrder("Việc của tôi", "Sắp đến hạn", "Việc của chi bộ tôi");
        ClockExtension.move(clock, DUE.plusSeconds(2));
        assertThat(filtersThatFind(SECRETARY)).containsExactlyInAnyOrder("Việc của tôi", "Quá hạn", "Việc của chi bộ tôi");
    }

    @Test
    void whatNobodyHasTakenWaitsForAllWhoMayDoIt() {
        Task task = samples.forLeaders("CB-PD", session, DUE);
        ClockExtension.move(clock, DUE.minusDays(1));
        assertThat(filtersThatFind(DEPUTY)).containsExactly("Việc của chi bộ tôi");
        tasks.setAssignee(task.getId(), null);
        for (String leader : List.of(SECRETARY, DEPUTY)) {
            assertThat(filtersThatFind(leader)).containsExactlyInAnyOrder("Việc chờ nhận", "Sắp đến hạn", "Việc của chi bộ tôi");
        }
        ClockExtension.move(clock, DUE.plusDays(1));
        assertThat(filtersThatFind(DEPUTY)).containsExactlyInAnyOrder("Việc chờ nhận", "Quá hạn", "Việc của chi bộ tôi");
        assertThat(filtersThatFind(MEMBER)).isEmpty();
    }

    @Test
    void aMembersOwnTaskIsWorkOfHisCellAndNobodyElsesBusiness() {
        samples.forMembers("CB-PD", session, DUE, List.of(MEMBER));
        assertThat(filtersThatFind(MEMBER)).containsExactlyInAnyOrder("Việc của tôi", "Việc của chi bộ tôi");
        assertThat(filtersThatFind("dv0006")).isEmpty();
        assertThat(filtersThatFind("dv0021")).isEmpty();
    }

    @Test
    void anUpgradeReplacesTheOldOnesAndLeavesAnAdministratorsAlone() {
        filters.createTaskFilterQuery().list().forEach(filter -> filters.deleteFilter(filter.getId()));
        old("Việc của tôi", "Việc đang giao cho tôi", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        old("Việc chờ nhận", "Việc của các vai trò tôi đang giữ mà chưa ai nhận",
                tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned());
        old("Việc của cả chi bộ, ban", "Mọi việc của các vai trò tôi đang giữ, kể cả việc người khác đang làm",
                tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks());
        filters.saveFilter(filters.newTaskFilter("Việc của tôi").setOwner("qt0001")
                .setProperties(Map.of("description", "Việc đang giao cho tôi"))
                .setQuery(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")));
        old("Việc chờ nhận", "Việc của các vai trò tôi đang giữ mà chưa ai nhận", tasks.createTaskQuery().taskDefinitionKey("assignPreparers"));
        filters.saveFilter(filters.newTaskFilter("Không mô tả").setQuery(tasks.createTaskQuery()));

        ready.afterSingletonsInstantiated();

        assertThat(filters.createTaskFilterQuery().list()).extracting(Filter::getName).containsExactlyInAnyOrder(
                "Việc của tôi", "Việc chờ nhận", "Sắp đến hạn", "Quá hạn", "Việc của chi bộ tôi", "Việc của tôi", "Việc chờ nhận", "Không mô tả");
        assertThat(filters.createTaskFilterQuery().filterOwner("qt0001").count()).isEqualTo(1);
    }

    @Test
    void aLaterStartPutsThemBackAndTakesAwayThoseOfAnotherRelease() {
        Filter mine = filters.createTaskFilterQuery().filterName("Việc của tôi").singleResult();
        filters.saveFilter(mine.setName("Đổi tên").setQuery(tasks.createTaskQuery()));
        filters.saveFilter(filters.newTaskFilter("Của bản sau").setProperties(Map.of("readyMade", "LATER")).setQuery(tasks.createTaskQuery()));

        ready.afterSingletonsInstantiated();
        ready.afterSingletonsInstantiated();

        assertThat(filters.createTaskFilterQuery().list()).hasSize(5).extracting(Filter::getName).doesNotContain("Đổi tên", "Của bản sau");
        assertThat(filters.createTaskFilterQuery().filterName("Việc của tôi").singleResult().getId()).isEqualTo(mine.getId());
        samples.forLeaders("CB-PD", session, DUE);
        assertThat(filtersThatFind(MEMBER)).isEmpty();
    }

    @Test
    void twoNodesThatStartTogetherMakeThemOnce() throws Exception {
        filters.createTaskFilterQuery().list().forEach(filter -> filters.deleteFilter(filter.getId()));
        List<Object> results = AtOnce.people(4, number -> {
            ready.afterSingletonsInstantiated();
            return "started";
        });
        assertThat(results).containsOnly("started");
        assertThat(filters.createTaskFilterQuery().count()).isEqualTo(5);
    }

    @Test
    void s04_theStartIsRefusedOverAnyOtherExpression() {
        stored.afterSingletonsInstantiated();
        Filter suspect = filters.saveFilter(
                filters.newTaskFilter("Lạ").setQuery(tasks.createTaskQuery().or().dueBeforeExpression("${dateTime().plusDays(7).getClass()}").endOr()));
        assertThatThrownBy(stored::afterSingletonsInstantiated).isInstanceOf(IllegalStateException.class).hasMessageContaining(suspect.getId());
    }

    private void old(String name, String description, TaskQuery query) {
        filters.saveFilter(filters.newTaskFilter(name).setProperties(Map.of("description", description, "priority", 0)).setQuery(query));
    }

    /** Those whose list isn't empty for this person; each counts what it lists. */
    private Set<String> filtersThatFind(String member) {
        Set<String> found = new TreeSet<>();
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            List<Task> listed = people.as(member, () -> filters.<Task, TaskQuery>listPage(filter.getId(), tasks.createTaskQuery(), 0, 100));
            assertThat(people.as(member, () -> filters.count(filter.getId()))).as(filter.getName()).isEqualTo(listed.size());
            if (!listed.isEmpty()) {
                found.add(filter.getName());
            }
        }
        return found;
    }
}
