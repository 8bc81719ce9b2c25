package vn.nennep.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.nennep.platform.engine.ProcessVariables;

/** What administrators do with what really runs, and what not even they do: nothing moves past the intake, and nothing that happened is lost. */
@Served
class AdministratorDoorsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    @LocalServerPort private int port;
    @Autowired private Scene scene;
    @Autowired private TaskService tasks;
    @Autowired private RuntimeService runtime;
    @Autowired private RepositoryService repository;

    private Visitor administrator;

    @BeforeEach
    void begins() {
        administrator = scene.on(port).visitor("administrator");
    }

    @AfterEach
    void restores() {
        scene.restore();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "POST; task/{task}/complete; {}",
        "POST; task/{task}/submit-form; {}",
        "POST; task/{task}/unclaim; {}",
        "PUT; task/{task}; {\"name\":\"Đồng chí Nguyễn Văn Hòa\"}",
        "POST; task/{task}/identity-links; {\"userId\":\"dv0008\",\"type\":\"candidate\"}",
        "PUT; task/{task}/variables/approved; {\"value\":true}",
        "POST; task/{task}/variables; {\"modifications\":{\"approved\":{\"value\":true}}}",
        "PUT; process-instance/{instance}/variables/approved; {\"value\":true}",
        "POST; process-instance/{instance}/variables; {\"modifications\":{\"approved\":{\"value\":true}}}",
        "PUT; execution/{instance}/localVariables/approved; {\"value\":true}",
        "POST; process-instance/{instance}/modification; {\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"signMinutes\"}]}",
        "POST; modification/execute; {\"processDefinitionId\":\"{definition}\",\"processInstanceIds\":[\"{instance}\"],\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"conductSession\"}]}",
        "DELETE; process-instance/{instance}; ",
        "POST; process-instance/delete; {\"processInstanceIds\":[\"{instance}\"]}",
        "DELETE; history/process-instance/{instance}; ",
        "DELETE; history/variable-instance/{variable}; ",
        "POST; message; {\"messageName\":\"cancelled\",\"processInstanceId\":\"{instance}\"}",
        "POST; signal; {\"name\":\"x\"}",
        "POST; process-definition/{definition}/start; {\"variables\":{\"unit\":{\"value\":\"CB-PD\"}}}",
        "POST; process-definition/key/thematicSession/start; {}",
        "POST; process-definition/{definition}/restart; {\"processInstanceIds\":[\"{instance}\"]}",
        "POST; migration/execute; {\"migrationPlan\":{},\"processInstanceIds\":[\"{instance}\"]}",
        "DELETE; deployment/{deployment}?cascade=true; ",
        "DELETE; process-definition/{definition}?cascade=true; ",
        "PUT; process-definition/{definition}/history-time-to-live; {\"historyTimeToLive\":0}",
        "POST; history/cleanup; {}",
        "DELETE; job/{job}; ",
        "POST; job/{job}/execute; {}",
        "PUT; job/{job}/duedate; {\"duedate\":\"2026-01-01T00:00:00.000+0700\"}",
        "PUT; process-instance/{instance}/comment; {\"message\":\"x\"}",
        "PUT; incident/x/annotation; {\"annotation\":\"x\"}",
        "POST; user/create; {\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"x\"}}",
        "PUT; user/dv0001/credentials; {\"password\":\"x\"}",
        "PUT; group/administrator/members/dv0008; ",
        "POST; authorization/create; {\"type\":1,\"permissions\":[\"ALL\"],\"groupId\":\"member\",\"resourceType\":7,\"resourceId\":\"*\"}",
        "POST; identity/verify; {\"username\":\"dv0001\",\"password\":\"NenNep@2026\"}",
        "POST; telemetry/configuration; {\"enableTelemetry\":true}",
    })
    void s09_s10_nothingGoesPastTheIntakeAndNothingThatHappenedIsLost(String method, String address, String body) {
        String before = state();
        HttpResponse<String> answer = administrator.call(method, ENGINE + filled(address), body == null ? "" : filled(body));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"type\":\"Refused\"");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void reassigningGivesATaskToOneWhoMayDoIt() {
        String task = scene.id("task", "secretary's");
        assertThat(reassign(task, "dv0002").statusCode()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isEqualTo("dv0002");
        assertThat(scene.visitor("deputy").call("GET", "/api/tasks/" + task + "/form").body()).contains("\"mine\":true");
        for (String other : List.of("dv0008", "dv0021", "dv0010", "dv0102", "qt0001", "nobody", "")) {
            HttpResponse<String> refused = reassign(task, other);
            assertThat(refused.statusCode()).as("to " + other).isEqualTo(403);
            assertThat(refused.body()).contains("Chỉ giao được việc này cho đồng chí đang giữ chức trách làm việc đó.");
        }
        assertThat(reassign(scene.id("task", "preparer's"), "dv0001").statusCode()).as("who prepares is changed by the action").isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isEqualTo("dv0002");
    }

    /** Set in the database or by an older version: being the assignee alone opens nothing. */
    @Test
    void s27_anAssigneeWhoMayNotDoItNeitherReadsNorSubmits() {
        String task = scene.id("task", "secretary's");
        for (String stranger : List.of("formerSecretary", "otherCell", "administrator", "upperCadre", "secretaryElsewhere")) {
            tasks.setAssignee(task, Scene.PEOPLE.get(stranger));
            Visitor visitor = scene.visitor(stranger);
            assertThat(visitor.call("GET", "/api/tasks/" + task + "/form").statusCode()).as(stranger).isEqualTo(403);
            assertThat(visitor.call("POST", "/api/tasks/" + task + "/submission", "{\"values\":{}}").statusCode()).as(stranger).isEqualTo(403);
            assertThat(visitor.call("PUT", "/api/tasks/" + task + "/draft", "{\"version\":0,\"values\":{}}").statusCode()).as(stranger).isEqualTo(403);
        }
    }

    @Test
    void whatFailedMayBeTriedAgainAndWhatRunsMayBeHeld() {
        String instance = scene.id("process-instance", "own");
        assertThat(administrator.call("PUT", ENGINE + "process-instance/" + instance + "/suspended", "{\"suspended\":true}").statusCode()).isEqualTo(204);
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().isSuspended()).isTrue();
        assertThat(administrator.call("PUT", ENGINE + "process-instance/" + instance + "/suspended", "{\"suspended\":false}").statusCode()).isEqualTo(204);
        String job = scene.id("job", "timer");
        assertThat(administrator.call("PUT", ENGINE + "job/" + job + "/retries", "{\"retries\":3}").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"count", "list"})
    void s04_aStoredFilterIsExtendedByNoExpression(String how) {
        String attack = "{\"assigneeExpression\":\"${''.getClass().forName('java.lang.Runtime')}\",\"taskNameLike\":\"${1}\",\"sorting\":[{\"sortBy\":\"name\",\"sortOrder\":\"asc\"}]}";
        for (String person : List.of("member", "monitor", "administrator")) {
            HttpResponse<String> answer = scene.visitor(person).call("POST", ENGINE + "filter/" + scene.id("filter", "mine") + "/" + how + "?firstResult=0&maxResults=10", attack);
            assertThat(answer.statusCode()).as(person).isEqualTo(200);
        }
        assertThat(administrator.call("POST", ENGINE + "filter/" + scene.id("filter", "mine") + "/singleResult", attack).statusCode()).isEqualTo(403);
        assertThat(administrator.call("POST", ENGINE + "filter/create",
                        "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"assigneeExpression\":\"${''.getClass()}\"}}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void s13_modelsComeInThroughTheGuardOnly() throws Exception {
        String script = Files.readString(Path.of("processes/reportReceipt.bpmn"))
                .replaceFirst("<bpmn:(startEvent|process) ", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><bpmn:$1 ");
        long before = repository.createDeploymentQuery().count();
        for (String model : List.of(script, "<x/>", "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"x\"><process id=\"p\" "
                + "isExecutable=\"true\"><scriptTask id=\"s\" scriptFormat=\"javascript\"><script>java.lang.Runtime</script></scriptTask></process></definitions>")) {
            assertThat(deploy("reportReceipt.bpmn", model).statusCode()).isEqualTo(400);
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        assertThat(deploy("hoiThu.form", "{\"id\":\"hoiThu\",\"type\":\"default\",\"schemaVersion\":16,\"components\":[]}").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> deploy(String name, String content) {
        String body = "--limit\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nthử\r\n--limit\r\nContent-Disposition: form-data; name=\"data\"; filename=\""
                + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--limit--\r\n";
        return administrator.send(administrator.request(ENGINE + "deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=limit").POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> reassign(String task, String member) {
        return administrator.call("POST", ENGINE + "task/" + task + "/assignee", "{\"userId\":\"" + member + "\"}");
    }

    private String filled(String text) {
        return text.replace("{task}", scene.id("task", "secretary's"))
                .replace("{instance}", scene.id("process-instance", "own"))
                .replace("{definition}", scene.id("process-definition", "model"))
                .replace("{deployment}", scene.id("deployment", "product's"))
                .replace("{variable}", scene.id("history/variable-instance", "own"))
                .replace("{job}", scene.id("job", "timer"));
    }

    /** What runs, where it stands, and with what. */
    private String state() {
        List<ProcessInstance> running = runtime.createProcessInstanceQuery().orderByProcessInstanceId().asc().list();
        return running.stream().map(instance -> instance.getId() + runtime.getActiveActivityIds(instance.getId())
                        + runtime.createVariableInstanceQuery().processInstanceIdIn(instance.getId()).count()).toList()
                + tasks.createTaskQuery().orderByTaskId().asc().list().stream().map(task -> task.getId() + task.getName() + task.getAssignee()).toList().toString()
                + tasks.createTaskQuery().processVariableValueEquals(ProcessVariables.UNIT, "CB-PD").count();
    }
}
