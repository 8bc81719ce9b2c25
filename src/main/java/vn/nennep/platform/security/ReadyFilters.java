package vn.nennep.platform.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tasklist's ready-made filters. They belong to the product: each start puts them as they stand here and takes away those of earlier releases. A filter
 * that an administrator has written, also under the same name, is his and stays as it is.
 */
@Component
class ReadyFilters implements SmartInitializingSingleton {

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final String NOW = "${now()}";
    private static final String IN_A_WEEK = "${dateTime().plusDays(7)}";

    /** What a stored filter may ask; the engine's clock answers the last two, so they follow the demo's. */
    static final Set<String> EXPRESSIONS = Set.of(ME, MY_GROUPS, NOW, IN_A_WEEK);

    /** By this property of a filter it is known again, whatever its name. */
    private static final String MARK = "readyMade";

    private static final String INK = "#1f2328";

    /** @param mark null in the releases that didn't mark theirs */
    private record Ready(String mark, String name, String description, UnaryOperator<TaskQuery> query) {}

    /** In the order of the list. */
    private static final List<Ready> READY = List.of(
            new Ready("MINE", "Việc của tôi", "Việc đang giao cho đồng chí", query -> query.taskAssigneeExpression(ME)),
            new Ready(
                    "UNASSIGNED",
                    "Việc chờ nhận",
                    "Việc thuộc nhiệm vụ của đồng chí mà chưa ai nhận",
                    query -> query.taskCandidateGroupInExpression(MY_GROUPS).taskUnassigned()),
            new Ready(
                    "DUE_SOON",
                    "Sắp đến hạn",
                    "Việc của đồng chí hoặc đang chờ nhận, phải xong trong 7 ngày tới",
                    query -> mineOrWaiting(query).dueAfterExpression(NOW).dueBeforeExpression(IN_A_WEEK)),
            new Ready(
                    "OVERDUE",
                    "Quá hạn",
                    "Việc của đồng chí hoặc đang chờ nhận, đã quá hạn",
                    query -> mineOrWaiting(query).dueBeforeExpression(NOW)),
            new Ready(
                    "OF_MY_UNIT",
                    "Việc của chi bộ tôi",
                    "Mọi việc của chi bộ, ban mà đồng chí được biết, kể cả việc người khác đang làm",
                    query -> query.or().taskAssigneeExpression(ME).taskCandidateUserExpression(ME).includeAssignedTasks().endOr()));

    /** Exactly as earlier releases wrote them. */
    private static final List<Ready> UNMARKED = List.of(
            new Ready(null, "Việc của tôi", "Việc đang giao cho tôi", query -> query.taskAssigneeExpression(ME)),
            new Ready(
                    null,
                    "Việc chờ nhận",
                    "Việc của các vai trò tôi đang giữ mà chưa ai nhận",
                    query -> query.taskCandidateGroupInExpression(MY_GROUPS).taskUnassigned()),
            new Ready(
                    null,
                    "Việc của cả chi bộ, ban",
                    "Mọi việc của các vai trò tôi đang giữ, kể cả việc người khác đang làm",
                    query -> query.taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks()));

    private final FilterService filters;
    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ReadyFilters(FilterService filters, TaskService tasks, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.filters = filters;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            oneNodeAtATime();
            putInOrder();
        });
    }

    /** Two nodes that start together would both find a filter missing. The row is the one that the engine locks while it deploys. */
    private void oneNodeAtATime() {
        jdbc.sql("select value_ from act_ge_property where name_ = 'deployment.lock' for update").query(String.class).single();
    }

    private void putInOrder() {
        Map<Object, Filter> present = new HashMap<>();
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            Object mark = filter.getProperties() == null ? null : filter.getProperties().get(MARK);
            boolean obsolete = mark == null
                    ? UNMARKED.stream().anyMatch(old -> is(old, filter))
                    : READY.stream().noneMatch(ready -> ready.mark().equals(mark)) || present.putIfAbsent(mark, filter) != null;
            if (obsolete) {
                filters.deleteFilter(filter.getId());
            }
        }
        for (int place = 0; place < READY.size(); place++) {
            Ready ready = READY.get(place);
            Filter filter = present.containsKey(ready.mark()) ? present.get(ready.mark()) : filters.newTaskFilter();
            filters.saveFilter(filter.setName(ready.name())
                    .setQuery(ready.query().apply(tasks.createTaskQuery()))
                    .setProperties(Map.of(
                            MARK, ready.mark(), "description", ready.description(), "priority", place, "color", INK, "refresh", false,
                            "showUndefinedVariable", false)));
        }
    }

    private boolean is(Ready old, Filter filter) {
        FilterEntity written = (FilterEntity) filters.newTaskFilter().setQuery(old.query().apply(tasks.createTaskQuery()));
        return filter.getOwner() == null
                && old.name().equals(filter.getName())
                && filter.getProperties() != null
                && old.description().equals(filter.getProperties().get("description"))
                && written.getQueryInternal().equals(((FilterEntity) filter).getQueryInternal());
    }

    private static TaskQuery mineOrWaiting(TaskQuery query) {
        return query.or().taskAssigneeExpression(ME).taskCandidateUserExpression(ME).endOr();
    }
}
