package vn.nennep.platform.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import vn.nennep.platform.identity.Groups;

/**
 * The few grants there are, given to the generic groups and set at every start. What a member sees within them follows from his units and roles.
 */
@Component
class Grants implements SmartInitializingSingleton {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
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
}
