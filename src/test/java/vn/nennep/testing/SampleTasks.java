package vn.nennep.testing;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.boot.test.context.TestComponent;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.TaskWork;

/** A process of the test's own with one user task, for one role or for several members at once, due whenever the test says. */
@TestComponent
public class SampleTasks implements TaskWork {

    private static final String ROLE = "sampleRoleProcess";
    private static final String MEMBERS = "sampleMembersProcess";

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private LocalDateTime due;

    SampleTasks(RepositoryService repository, @org.springframework.context.annotation.Lazy RuntimeService runtime, TaskService tasks) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public String task() {
        return "sampleTask";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.ofNullable(due);
    }

    /** One task of the unit for its secretary, or else its deputy. */
    public Task forLeaders(String unit, long subject, LocalDateTime dueAt) {
        deploy();
        due = dueAt;
        return of(runtime.startProcessInstanceByKey(ROLE, Map.of("unit", unit, "subjectId", subject)).getId()).get(0);
    }

    /** A task for each of these members, all of one step. */
    public List<Task> forMembers(String unit, long subject, LocalDateTime dueAt, List<String> members) {
        deploy();
        due = dueAt;
        Map<String, Object> variables = new HashMap<>(Map.of("unit", unit, "subjectId", subject));
        variables.put("participantIds", Variables.untypedValue(members, true));
        return of(runtime.startProcessInstanceByKey(MEMBERS, variables).getId());
    }

    public List<Task> of(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).list();
    }

    private void deploy() {
        if (repository.createProcessDefinitionQuery().processDefinitionKey(ROLE).count() == 0) {
            repository.createDeployment()
                    .addModelInstance("sampleRole.bpmn", model(ROLE, "roles", "SECRETARY,DEPUTY_SECRETARY"))
                    .addString(
                            "forms/sampleTask.form",
                            "{\"components\": [], \"type\": \"default\", \"id\": \"sampleTask\", \"schemaVersion\": 16}")
                    .deploy();
            repository.createDeployment().addModelInstance("sampleMembers.bpmn", membersModel()).deploy();
        }
    }

    private static BpmnModelInstance model(String process, String doer, String value) {
        BpmnModelInstance model = Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("begun")
                .userTask("sampleTask").name("Việc mẫu").documentation("Đồng chí làm việc mẫu.")
                .endEvent("over")
                .done();
        property(model, doer, value);
        return model;
    }

    private static BpmnModelInstance membersModel() {
        BpmnModelInstance model = Bpmn.createExecutableProcess(MEMBERS)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("begun")
                .userTask("sampleTask").name("Việc mẫu").documentation("Đồng chí làm việc mẫu.")
                .multiInstance().parallel().camundaCollection("participantIds").camundaElementVariable("participantId").multiInstanceDone()
                .endEvent("over")
                .done();
        property(model, "person", "participantId");
        return model;
    }

    private static void property(BpmnModelInstance model, String name, String value) {
        CamundaProperties properties = model.newInstance(CamundaProperties.class);
        CamundaProperty property = model.newInstance(CamundaProperty.class);
        property.setCamundaName(name);
        property.setCamundaValue(value);
        properties.addChildElement(property);
        UserTask task = model.getModelElementById("sampleTask");
        task.builder().addExtensionElement(properties);
    }
}
