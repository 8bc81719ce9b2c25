package vn.nennep.platform.engine;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.nennep.platform.identity.Groups;

/**
 * Sets up every user task of every model: the form host, and on creation the candidate groups {@code ROLE@unit}, the assignee where one person
 * holds the role, the form's version and the due date. Models say only which role does it ({@link Doer}).
 */
@Component
class UserTaskSetUp extends AbstractBpmnParseListener {

    /** The page part that shows every form inside Tasklist. */
    static final String FORM_HOST = "embedded:/f/host.html";

    private final RoleHolders holders;
    private final ObjectProvider<DueDates> dueDates;

    UserTaskSetUp(RoleHolders holders, ObjectProvider<DueDates> dueDates) {
        this.holders = holders;
        this.dueDates = dueDates;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.setFormKey(
                Context.getProcessEngineConfiguration().getExpressionManager().createExpression(FORM_HOST));
        Doer doer = Doer.of(element);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task -> created(task, doer));
    }

    private void created(DelegateTask task, Doer doer) {
        CamundaFormDefinitionEntity form = Context.getCommandContext()
                .getCamundaFormDefinitionManager()
                .findLatestDefinitionByKey(task.getTaskDefinitionKey());
        if (form == null) {
            throw new IllegalStateException("No form " + task.getTaskDefinitionKey());
        }
        task.setVariableLocal(ProcessVariables.FORM_VERSION, form.getVersion());
        assign(task, doer);
        LocalDateTime due = dueDates.getObject().due(
                task.getId(), task.getTaskDefinitionKey(), task.getTenantId(), (Long) task.getVariable(ProcessVariables.SUBJECT));
        if (due != null) {
            task.setDueDate(Date.from(due.atZone(ZoneId.systemDefault()).toInstant()));
        }
    }

    private void assign(DelegateTask task, Doer named) {
        Doer doer = named.given(variable -> (String) task.getVariable(variable));
        if (doer.person() != null) {
            String person = (String) task.getVariable(doer.person());
            // a candidate too: otherwise giving the task back would leave it with nobody
            task.addCandidateUser(person);
            task.setAssignee(person);
            return;
        }
        doer.roles().forEach(role -> task.addCandidateGroup(Groups.of(role, task.getTenantId())));
        String except = doer.except() == null ? null : (String) task.getVariable(doer.except());
        task.setAssignee(holders.today(task.getTenantId()).sole(doer, except));
    }
}
