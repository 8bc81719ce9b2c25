package vn.nennep.platform.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import vn.nennep.platform.identity.Groups;

/**
 * Narrows every task query of a logged-in person to "mine or my groups'", whatever the query asks for, and every look-up by id likewise. Only monitors and administrators see
 * the others' tasks of their units. Queries without a login (jobs, our own code) are not narrowed.
 */
class NarrowedTaskManager extends TaskManager {

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        narrow(query);
        return super.findTasksByQueryCriteria(query);
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        narrow(query);
        return super.findTaskCountByQueryCriteria(query);
    }

    @Override
    public List<Task> findTasksByNativeQuery(Map<String, Object> parameters, int firstResult, int maxResults) {
        refuseToMembers();
        return super.findTasksByNativeQuery(parameters, firstResult, maxResults);
    }

    @Override
    public long findTaskCountByNativeQuery(Map<String, Object> parameters) {
        refuseToMembers();
        return super.findTaskCountByNativeQuery(parameters);
    }

    /** Whoever may not see a task in a list can't read, claim or complete it by its id either: for him it isn't there. */
    @Override
    public TaskEntity findTaskById(String id) {
        TaskEntity task = super.findTaskById(id);
        return task == null || !seesOwnOnly() || isHis(task, getCurrentAuthentication()) ? task : null;
    }

    private static boolean isHis(TaskEntity task, Authentication who) {
        return who.getUserId().equals(task.getAssignee())
                || task.getIdentityLinks().stream()
                        .anyMatch(link -> who.getUserId().equals(link.getUserId())
                                || link.getGroupId() != null && who.getGroupIds().contains(link.getGroupId()));
    }

    private void narrow(TaskQueryImpl query) {
        if (seesOwnOnly()) {
            String user = getCurrentAuthentication().getUserId();
            List<String> units = getCurrentAuthentication().getTenantIds();
            // the engine asks for his units or for none at all, which no index answers; every task of ours has a unit
            if (query.getTenantIds() == null && !query.isWithoutTenantId() && units != null && !units.isEmpty()) {
                query.tenantIdIn(units.toArray(String[]::new));
            }
            query.or().taskAssignee(user).taskCandidateUser(user).includeAssignedTasks().endOr();
        }
    }

    private void refuseToMembers() {
        if (seesOwnOnly()) {
            throw new BadUserRequestException("Native task queries are closed");
        }
    }

    private boolean seesOwnOnly() {
        Authentication current = getCurrentAuthentication();
        if (current == null || !getCommandContext().isAuthorizationCheckEnabled()) {
            return false;
        }
        List<String> groups = current.getGroupIds();
        return groups == null || !(groups.contains(Groups.MONITOR) || groups.contains(Groups.ADMINISTRATOR));
    }

    /** Replaces the engine's own task manager. */
    static class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return TaskManager.class;
        }

        @Override
        public Session openSession() {
            return new NarrowedTaskManager();
        }
    }

}
