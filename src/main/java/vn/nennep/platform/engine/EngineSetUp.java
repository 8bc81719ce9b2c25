package vn.nennep.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.stereotype.Component;
import vn.nennep.WrongConfiguration;
import vn.nennep.platform.identity.RegisterIdentityFactory;

/** How the engine differs from the one in the box. */
@Component
class EngineSetUp extends SpringBootProcessEnginePlugin {

    /** Ids of users, units and role groups: {@code dv0001}, {@code CB-PD}, {@code SECRETARY@CB-PD}. */
    private static final String IDS = "[a-zA-Z0-9][a-zA-Z0-9_.@-]*";

    private final RegisterIdentityFactory identity;
    private final UserTaskSetUp userTasks;
    private final List<Deployer> guards;

    /** @param schema asked for so that the tables exist before the engine looks for them */
    EngineSetUp(RegisterIdentityFactory identity, UserTaskSetUp userTasks, List<Deployer> guards, FlywayMigrationInitializer schema) {
        this.identity = identity;
        this.userTasks = userTasks;
        this.guards = guards;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(identity);
        engine.setDbIdentityUsed(false);
        engine.setGeneralResourceWhitelistPattern(IDS);
        List<String> administrators = new ArrayList<>(List.of(vn.nennep.platform.identity.Groups.ADMINISTRATOR));
        administrators.add(Groups.CAMUNDA_ADMIN);
        engine.setAdminGroups(administrators);

        engine.setTenantIdProvider(new UnitAsTenant());
        engine.setResourceAuthorizationProvider(new NoGrantsPerTask());
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setQueryMaxResultsLimit(5_000);
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setEnforceSpecificVariablePermission(true);
        engine.setWebappsAuthenticationLoggingEnabled(true);
        engine.setEnforceHistoryTimeToLive(true);
        engine.setStandaloneTasksEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setDefaultSerializationFormat("application/json");
        engine.setJavaSerializationFormatEnabled(false);
        engine.setCustomSessionFactories(plus(engine.getCustomSessionFactories(), new NarrowedTaskManager.Factory()));
        engine.setCustomPreBPMNParseListeners(plus(engine.getCustomPreBPMNParseListeners(), (BpmnParseListener) userTasks));
        List<Deployer> deployers = engine.getCustomPreDeployers() == null ? new ArrayList<>() : engine.getCustomPreDeployers();
        deployers.addAll(guards);
        engine.setCustomPreDeployers(deployers);
    }

    /** Fault R-31: the last look, whatever way the level was set. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        if (!HistoryLevel.HISTORY_LEVEL_FULL.equals(engine.getHistoryLevel())) {
            throw new WrongConfiguration(
                    "The engine's history level must stay full, since who did what is read from it.",
                    "Mức lưu lịch sử của bộ máy quy trình phải là full, vì hồ sơ cần biết ai đã làm gì.");
        }
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> longer = list == null ? new ArrayList<>() : new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
