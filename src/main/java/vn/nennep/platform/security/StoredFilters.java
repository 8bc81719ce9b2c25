package vn.nennep.platform.security;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * Refuses to start over a stored filter with an expression of its own: the engine would run it as whoever opens Tasklist, and an expression may call
 * anything.
 */
@Component
@DependsOn("readyFilters")
class StoredFilters implements SmartInitializingSingleton {

    private final FilterService filters;

    StoredFilters(FilterService filters) {
        this.filters = filters;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> suspect = filters.createFilterQuery().list().stream()
                .filter(filter -> !expressions(filter).stream().allMatch(CallBody::isKnownExpression))
                .map(Filter::getId)
                .toList();
        if (!suspect.isEmpty()) {
            throw new IllegalStateException("Stored filters with expressions that are not allowed: " + suspect
                    + ". Delete them from ACT_RU_FILTER after finding out who wrote them");
        }
    }

    private static Collection<String> expressions(Filter filter) {
        List<String> found = new java.util.ArrayList<>();
        AbstractQuery<?, ?> query = filter.getQuery();
        found.addAll(query.getExpressions().values());
        if (query instanceof TaskQueryImpl tasks) {
            tasks.getQueries().forEach(or -> found.addAll(or.getExpressions().values()));
        }
        return found;
    }
}
