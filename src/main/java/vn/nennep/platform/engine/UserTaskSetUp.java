package vn.nennep.platform.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
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
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.identity.Groups;

/**
 * Sets up every user task of every model: the form host, and on creation the candidate groups {@code ROLE@unit}, the assignee where one person
 * holds the role, the form's version and the due date. Models say only which role does it ({@link Doer}).
 */
@Component
class UserTaskSetUp extends AbstractBpmnParseListener {

    /** The page part that shows every form inside Tasklist. */
    static final String FORM_HOST = "embedded:/f/host.html";

    private final Register register;
    private final Clock clock;
    private final ObjectProvider<DueDates> dueDates;

    UserTaskSetUp(Register register, Clock clock, ObjectProvider<DueDates> dueDates) {
        this.register = register;
        this.clock = clock;
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
        LocalDateTime due = dueDates.getObject().due(task);
        if (due != null) {
            task.setDueDate(Date.from(due.atZone(ZoneId.systemDefault()).toInstant()));
        }
    }

    private void assign(DelegateTask task, Doer doer) {
        if (doer.person() != null) {
            String person = (String) task.getVariable(doer.person());
            if (person == null) {
                throw new IllegalStateException("No " + doer.person() + " for task " + task.getTaskDefinitionKey());
            }
            // a candidate too: otherwise giving the task back would leave it with nobody
            task.addCandidateUser(person);
            task.setAssignee(person);
            return;
        }
        doer.roles().forEach(role -> task.addCandidateGroup(Groups.of(role, task.getTenantId())));
        String except = doer.except() == null ? null : (String) task.getVariable(doer.except());
        task.setAssignee(soleHolder(task.getTenantId(), doer.roles(), except));
    }

    /** The one holder of the first role that anybody but {@code except} holds; null when several hold it or nobody does. */
    private String soleHolder(String unit, List<Role> roles, String except) {
        for (Role role : roles) {
            List<String> holders = register.holders(unit, role, LocalDate.now(clock)).stream()
                    .filter(holder -> !holder.equals(except))
                    .toList();
            if (!holders.isEmpty()) {
                return holders.size() == 1 ? holders.get(0) : null;
            }
        }
        return null;
    }
}
