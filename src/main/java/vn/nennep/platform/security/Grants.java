package vn.nennep.platform.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import vn.nennep.platform.identity.Groups;

/**
 * The few grants there are, given to the generic groups, and the ready-made filters. What a member sees within them follows from his units and
 * roles. Grants are set at every start, filters written when missing.
 */
@Component
class Grants implements SmartInitializingSingleton {

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;

    Grants(AuthorizationService authorizations, FilterService filters, TaskService tasks) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
    }

    @Override
    public void afterSingletonsInstantiated() {
        grant(Groups.MEMBER, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(Groups.MEMBER, Resources.FILTER, ANY, Permissions.READ);
        grant(
                Groups.MEMBER,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_TASK,
                // asked for by the call that names a task's form; the door lets nobody read variables
                ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                ProcessDefinitionPermissions.TASK_WORK);

        grant(Groups.MONITOR, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                Groups.MONITOR,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        grant(Groups.MONITOR, Resources.DECISION_DEFINITION, ANY, Permissions.READ);

        // being in an admin group lifts the tenants only; the grants have to be there
        for (Resource resource : Resources.values()) {
            grant(Groups.ADMINISTRATOR, resource, ANY, Permissions.ALL);
        }

        filter("Việc của tôi", "Việc đang giao cho tôi", -10, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        filter(
                "Việc chờ nhận",
                "Việc của các vai trò tôi đang giữ mà chưa ai nhận",
                0,
                tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned());
        filter(
                "Việc của cả chi bộ, ban",
                "Mọi việc của các vai trò tôi đang giữ, kể cả việc người khác đang làm",
                10,
                tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks());
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }

    private void filter(String name, String description, int priority, TaskQuery query) {
        List<Filter> present = filters.createTaskFilterQuery().filterName(name).list();
        if (present.isEmpty()) {
            Filter filter = filters.newTaskFilter(name).setQuery(query);
            filter.setProperties(java.util.Map.of(
                    "description", description, "priority", priority, "color", "#8a1f1f", "refresh", false, "showUndefinedVariable", false));
            filters.saveFilter(filter);
        }
    }
}
