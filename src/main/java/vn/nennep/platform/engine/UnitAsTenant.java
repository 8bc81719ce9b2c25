package vn.nennep.platform.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;

/** The unit named at the start of a process is its tenant. A process without a unit would be visible to all, so it can't start. */
class UnitAsTenant implements TenantIdProvider {

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        Object unit = start.getVariables().get(ProcessVariables.UNIT);
        if (unit == null && start.getSuperExecution() != null) {
            unit = start.getSuperExecution().getTenantId();
        }
        if (!(unit instanceof String id) || id.isBlank()) {
            throw new ProcessEngineException(
                    "Process " + start.getProcessDefinition().getKey() + " must be started with the variable '" + ProcessVariables.UNIT + "'");
        }
        return id;
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        throw new ProcessEngineException("Cases are not used");
    }

    /** Decisions asked for by rules judge dates and enums of no unit in particular; those inside a process get its tenant from it. */
    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext decision) {
        return decision.getExecution() == null ? null : decision.getExecution().getTenantId();
    }
}
