package vn.nennep.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.HandlerMapping;
import vn.nennep.platform.intake.ActionWork;

/**
 * Every door of the application, tried by every kind of person while a session of their cell is held. {@code doors.tsv} says for each address what to
 * expect of it alone: OPEN means that the door let the call through, whatever was found behind it. {@code doors-by-id.tsv} says what is found behind it
 * where the address names something that exists: the status for each thing of each kind. A door without a line fails, and so does a line without a
 * door.
 */
@Served
class DoorsTest {

    private static final Path TABLE = Path.of("src/test/resources/doors.tsv");
    private static final Path TABLE_BY_ID = Path.of("src/test/resources/doors-by-id.tsv");
    /** Written instead of compared when a new door has been opened and its line is to be reviewed: {@code -Ddoors.write=true}. */
    private static final boolean WRITE = Boolean.getBoolean("doors.write");
    /** These end the session that tries them. */
    static final Set<String> FAREWELLS = Set.of("POST /camunda/api/admin/auth/user/{processEngineName}/logout", "POST /api/logout");
    /** Whoever fails here often has to wait, and everybody else at this address with him: tried once, as it asks nobody who he is. */
    private static final Set<String> CREDENTIALS = Set.of("POST /api/login", "POST /api/first-login");
    private static final Pattern ENGINE_NAME = Pattern.compile("\\{(processEngineName|engine|name|engineName)(:[^}]*)?}");
    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    /** Of these nothing exists: the engine's cases are switched off, and the product uses no external tasks, batches, incidents of its own or comments; imports and transfers are tried where they are made. */
    private static final Set<String> NOTHING_THERE = Set.of(
            "case-definition", "case-execution", "case-instance", "history/case-activity-instance", "history/case-instance", "history/case-definition",
            "batch", "history/batch", "external-task", "history/external-task-log", "incident", "decision-requirements-definition",
            "history/decision-requirements-definition", "event-subscription", "roster", "transfers");

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectProvider<HandlerMapping> spring;

    @Autowired
    private ServletContext servlets;

    @Autowired
    private List<ActionWork> actions;

    @Autowired
    private Scene scene;

    @Test
    void s05_s06_s09_everyDoorIsAsOpenAsTheTableSays() throws IOException {
        Set<String> doors = doors();
        assertThat(doors).as("the engine's interface is among them").hasSizeGreaterThan(300);
        Map<String, String> found = new TreeMap<>();
        for (String kind : Scene.PEOPLE.keySet()) {
            for (String door : doors) {
                if (CREDENTIALS.contains(door) && found.containsKey(door)) {
                    found.merge(door, found.get(door).split("\t")[0], (a, b) -> a + "\t" + b);
                    continue;
                }
                Visitor visitor = FAREWELLS.contains(door) ? scene().leaver(kind, door) : scene().visitor(kind);
                found.merge(door, attempt(visitor, door), (a, b) -> a + "\t" + b);
            }
        }
        compare(TABLE, "door", found);
    }

    @Test
    void s05_s06_s27_s37_whatIsBehindADoorIsShownToWhomItConcerns() throws IOException {
        Map<String, BiFunction<Visitor, String, HttpResponse<String>>> calls = new TreeMap<>();
        for (String door : doors()) {
            String method = door.substring(0, door.indexOf(' '));
            String path = door.substring(door.indexOf(' ') + 1);
            if (method.equals("GET") && path.startsWith("/api/") && !path.contains("{")) {
                calls.put(door + "\t", (visitor, member) -> visitor.call("GET", path));
            } else if (method.equals("GET") && path.contains("{") && !path.contains("{file") && path.contains("/api/")) {
                addresses(path).forEach((label, address) -> calls.put(door + "\t" + label, (visitor, member) -> visitor.call("GET", address)));
            }
        }
        for (ActionWork action : actions) {
            String form = "/api/actions/" + action.name() + "/form?unit=";
            String door = "GET /api/actions/{name}/form\t" + action.name();
            calls.put(door, (visitor, member) -> visitor.call("GET", form + "CB-PD"));
            calls.put(door + ", committee's", (visitor, member) -> visitor.call("GET", form + "DU-TB"));
            scene().ids("session").forEach((label, id) -> calls.put(
                    door + ", " + label,
                    (visitor, member) -> visitor.call("GET", form + (label.equals("other cell's") ? "CB-AH" : "CB-PD") + "&subject=" + id)));
        }
        calls.put("POST /api/demo/clock\tyesterday", (visitor, member) -> visitor.call("POST", "/api/demo/clock", "{\"now\":\"2026-06-09T14:00:00+07:00\"}"));
        scene().ids("task").forEach((label, id) -> {
            String task = "/api/tasks/" + id;
            calls.put("POST /api/tasks/{id}/submission\t" + label, (visitor, member) -> visitor.call("POST", task + "/submission", "{\"values\":{}}"));
            calls.put("POST /api/tasks/{id}/takeover\t" + label, (visitor, member) -> visitor.call("POST", task + "/takeover"));
            calls.put("POST /api/tasks/{id}/files\t" + label, (visitor, member) -> visitor.upload(task + "/files", "a.pdf", "%PDF-1.4 a".getBytes()));
            calls.put("PUT /api/tasks/{id}/draft\t" + label, (visitor, member) -> visitor.call("PUT", task + "/draft", "{\"version\":0,\"values\":{}}"));
            String engine = ENGINE + "task/" + id;
            calls.put("POST " + ENGINE + "task/{id}/claim\t" + label, (visitor, member) -> visitor.call("POST", engine + "/claim", "{\"userId\":\"" + member + "\"}"));
            calls.put("POST " + ENGINE + "task/{id}/assignee\t" + label + ", to the deputy", (visitor, member) -> visitor.call("POST", engine + "/assignee", "{\"userId\":\"dv0002\"}"));
            calls.put("POST " + ENGINE + "task/{id}/assignee\t" + label + ", to oneself", (visitor, member) -> visitor.call("POST", engine + "/assignee", "{\"userId\":\"" + member + "\"}"));
        });
        Map<String, String> found = new TreeMap<>();
        Scene.PEOPLE.forEach((kind, member) -> calls.forEach((call, made) -> {
            found.merge(call, String.valueOf(made.apply(scene().visitor(kind), member).statusCode()), (a, b) -> a + "\t" + b);
            if (!call.startsWith("GET")) {
                scene().restore();
            }
        }));
        compare(TABLE_BY_ID, "door\tof what", found);
    }

    /** The same path with the ids of what is there, by what is special about it. Empty where nothing is. */
    private Map<String, String> addresses(String template) {
        String path = ENGINE_NAME.matcher(template.replace("/actions/{name}/", "/actions/{action}/").replace("/metrics/{name}/", "/metrics/{metric}/"))
                .replaceAll("default");
        if (path.contains("{action}") || path.contains("{metric}")) {
            return Map.of();
        }
        path = path.replaceAll("/key/\\{key}", path.contains("/decision-") ? "/key/assignmentLead" : "/key/thematicSession")
                .replaceAll("/tenant-id/\\{tenant-?[iI]d}", "/tenant-id/CB-PD")
                .replace("/reviews/{campaign}/", "/reviews/{id}/")
                .replace("/reviews/{id}/papers/{paper}", "/reviews/{id}/papers/" + scene().id("paper", "minutes"))
                .replace("/reviews/{id}/prints/{kind}/{version}", "/reviews/{id}/prints/member-list/1")
                .replace("{kind}/{version}", "preparatory-minutes/1")
                .replace("{varId}", "subjectId")
                .replace("{messageName}", "postponed");
        if (path.matches(".*/(comment|attachment)/\\{.*")) {
            return Map.of();
        }
        Matcher named = Pattern.compile("/(?:api/)?((?:history/)?[a-z-]+)/\\{(id|unit|deploymentId|userId)(?::[^}]*)?}").matcher(path);
        Map<String, String> found = new LinkedHashMap<>();
        if (!named.find()) {
            assertThat(path).as("every variable of the path is known").doesNotContain("{");
            if (!path.equals(template)) {
                found.put("", path);
            }
            return path.contains("/key/") ? found : Map.of();
        }
        String kind = named.group(1);
        if (NOTHING_THERE.contains(kind)) {
            return Map.of();
        }
        String known = Map.of("accounts", "units", "tasks", "task", "sessions", "session", "files", "file", "papers", "paper", "history/process-instance", "process-instance",
                "history/process-definition", "process-definition", "history/decision-definition", "decision-definition").getOrDefault(kind, kind);
        assertThat(scene().ids(known)).as("ids for " + template).isNotNull();
        for (Map.Entry<String, String> thing : scene().ids(known).entrySet()) {
            String address = path.replaceFirst("\\{(id|unit|deploymentId|userId)(:[^}]*)?}", thing.getValue())
                    .replace("{resourceId}", scene().id("resource", "model"));
            assertThat(address).as("every variable of the path is known").doesNotContain("{");
            found.put(thing.getKey(), address);
        }
        return found;
    }

    /** What no mapping lists: a servlet more would be a door more. */
    @Test
    void noServletIsThereThatTheTablesDontKnow() {
        assertThat(servlets.getServletRegistrations().values().stream().flatMap(servlet -> servlet.getMappings().stream()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "/", "/camunda/api/admin/*", "/camunda/api/cockpit/*", "/camunda/api/tasklist/*", "/camunda/api/engine/*",
                        "/camunda/api/welcome/*");
    }

    @Test
    void pagesAreHandedOutAndNothingElse() throws IOException {
        for (String address : List.of("/application.yaml", "/webjars/camunda/app/tasklist/scripts/config.js", "/f/../application.yaml", "/messages/platform.properties", "/f/")) {
            assertThat(Visitor.anonymous(port).call("GET", address).statusCode()).as(address).isIn(400, 404);
        }
        try (var files = Files.walk(Path.of("target/classes/static"))) {
            assertThat(files.filter(Files::isRegularFile).map(Path::toString)).isNotEmpty()
                    .allMatch(file -> file.matches(".*\\.(html|js|css|svg|webp|LEGAL\\.txt)"), "a page or a part of it");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/camunda/api/engine/engine/default/history/../task/count", "/camunda/api//engine/engine/default/task/count",
        "/camunda/api/engine/engine/default/filter%2f..%2ftask", "/camunda/api;x/engine/engine/default/task/count",
        "/camunda/%61pi/engine/engine/default/task/count", "/camunda/api/engine/engine/default/task/count/",
        "/camunda/api/engine/engine/default/TASK/count", "/camunda/API/engine/engine/default/task/count", "/camunda/api/engine/default/task/count",
        "/camunda/api/engine/engine/other/task/count", "/camunda/api/engine/task/count", "/engine-rest/task", "/h2-console", "/actuator", "/actuator/env",
        "/camunda/h2-console", "/x/..;/camunda/api/engine/engine/default/task/count"
    })
    void aMemberComesInByNoOtherWayOfWriting(String address) {
        assertThat(scene().visitor("member").call("GET", address).statusCode()).isBetween(400, 404);
    }

    @Test
    void healthIsAllThatOperatorsSeeWithoutLogin() {
        HttpResponse<String> health = Visitor.anonymous(port).call("GET", "/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private Scene scene() {
        return scene.on(port);
    }

    private Set<String> doors() {
        Set<String> doors = new TreeSet<>(Doors.ofJersey(Map.of(
                "/camunda/api/engine", new EngineRestApplication(),
                "/camunda/api/cockpit", new CockpitApplication(),
                "/camunda/api/admin", new AdminApplication(),
                "/camunda/api/tasklist", new TasklistApplication(),
                "/camunda/api/welcome", new WelcomeApplication())));
        doors.addAll(Doors.ofSpring(spring.orderedStream().toList()));
        return doors;
    }

    private static String attempt(Visitor visitor, String door) {
        String method = door.substring(0, door.indexOf(' ')).replace("ANY", "GET");
        String address = ENGINE_NAME.matcher(door.substring(door.indexOf(' ') + 1)).replaceAll("default").replaceAll("\\{[^}]*}|\\*+", "none");
        HttpResponse<String> answer = visitor.call(method, address);
        boolean refused = Set.of(400, 401, 403).contains(answer.statusCode()) && answer.body().startsWith("{\"")
                && (answer.body().contains("\"type\":\"Refused\"") || answer.statusCode() == 401 && address.startsWith("/api/"));
        return refused ? String.valueOf(answer.statusCode()) : "OPEN";
    }

    private static void compare(Path table, String heading, Map<String, String> found) throws IOException {
        if (WRITE) {
            List<String> lines = new ArrayList<>(List.of(heading + "\t" + String.join("\t", Scene.PEOPLE.keySet())));
            found.forEach((door, answers) -> lines.add(door + "\t" + answers));
            Files.write(table, lines);
        }
        int keys = heading.split("\t").length;
        Map<String, String> expected = new TreeMap<>();
        for (String line : Files.readAllLines(table).subList(1, Files.readAllLines(table).size())) {
            String[] cells = line.split("\t", keys + 1);
            expected.put(String.join("\t", List.of(cells).subList(0, keys)), cells[keys]);
        }
        assertThat(found.keySet()).as("doors and lines").isEqualTo(expected.keySet());
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
    }
}
