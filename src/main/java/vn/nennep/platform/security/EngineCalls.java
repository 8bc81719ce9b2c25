package vn.nennep.platform.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calls of the web applications' interfaces, and for whom each is open. What isn't listed is open to administrators only. Paths begin
 * after {@code /camunda/api}; {@code {id}} is one step, {@code **} any number.
 */
final class EngineCalls {

    /** For whom a call is open, from the widest to the narrowest. */
    enum Circle {
        ANYBODY,
        MEMBER,
        MONITOR,
        ADMINISTRATOR,
        NOBODY
    }

    /** What else has to hold for those who are neither monitor nor administrator. */
    enum Condition {
        NONE,
        /** The {@code {id}} is the caller. */
        ONESELF,
        /** The only parameter that tells whom the question is about names the caller. */
        ABOUT_ONESELF,
        /** The body asks for the caller's groups and nobody else's. */
        OWN_GROUPS,
        /** The task {@code {id}} is the caller's or one that he may take over. */
        OWN_TASK,
        /** As above, and the body names the caller and nobody else. */
        CLAIM,
        /** The body only sorts. */
        SORTING
    }

    /** A listed call. {@code id} is the step {@code {id}} of the path, or null. */
    record Call(Circle circle, Condition condition, String id) {}

    private record Line(Set<String> methods, Pattern path, Circle circle, Condition condition) {}

    private static final String ENGINE = "/engine/engine/default";
    private static final List<Line> LINES = new ArrayList<>();

    static {
        // closed to everybody: the register is the identity, the intake completes tasks, and comments and attachments would hold what
        // belongs into the session's file
        line("*", "/admin/setup/**", Circle.NOBODY);
        line("POST", ENGINE + "/task/create", Circle.NOBODY);
        for (String past : List.of("complete", "submit-form", "resolve", "delegate", "bpmnError", "bpmnEscalation", "comment/create", "attachment/create")) {
            line("POST", ENGINE + "/task/{id}/" + past, Circle.NOBODY);
        }
        line("PUT POST DELETE", ENGINE + "/task/{id}/comment/**", Circle.NOBODY);
        line("PUT POST DELETE", ENGINE + "/task/{id}/attachment/**", Circle.NOBODY);

        // before and around the login
        line("GET", "/engine/engine", Circle.ANYBODY);
        line("GET", "/admin/auth/user/default", Circle.ANYBODY);
        line("POST", "/admin/auth/user/default/login/{id}", Circle.ANYBODY);
        line("POST", "/admin/auth/user/default/logout", Circle.ANYBODY);
        line("GET", "/{id}/plugin/{any}/static/**", Circle.ANYBODY);

        // Tasklist and Welcome
        line("GET", ENGINE + "/user/{id}/profile", Circle.MEMBER, Condition.ONESELF);
        line("GET", ENGINE + "/identity/groups", Circle.MEMBER, Condition.ABOUT_ONESELF);
        line("GET", ENGINE + "/identity/password-policy", Circle.MEMBER);
        line("GET", ENGINE + "/group", Circle.MEMBER, Condition.ABOUT_ONESELF);
        line("POST", ENGINE + "/group", Circle.MEMBER, Condition.OWN_GROUPS);
        line("GET", ENGINE + "/group/count", Circle.MEMBER, Condition.ABOUT_ONESELF);
        line("GET OPTIONS", ENGINE + "/filter", Circle.MEMBER);
        line("GET", ENGINE + "/filter/count", Circle.MEMBER);
        line("GET", ENGINE + "/filter/{id}", Circle.MEMBER);
        line("GET", ENGINE + "/filter/{id}/count", Circle.MEMBER);
        line("POST", ENGINE + "/filter/{id}/count", Circle.MEMBER, Condition.SORTING);
        line("POST", ENGINE + "/filter/{id}/list", Circle.MEMBER, Condition.SORTING);
        // asked after each completion, for what comes next; the engine narrows it to the caller's own
        line("GET", ENGINE + "/task", Circle.MEMBER);
        line("GET", ENGINE + "/task/{id}", Circle.MEMBER, Condition.OWN_TASK);
        line("GET", ENGINE + "/task/{id}/form", Circle.MEMBER, Condition.OWN_TASK);
        line("GET", ENGINE + "/task/{id}/identity-links", Circle.MEMBER, Condition.OWN_TASK);
        line("POST", ENGINE + "/task/{id}/claim", Circle.MEMBER, Condition.CLAIM);
        // these two would pass for ids
        line("GET", ENGINE + "/process-definition/count", Circle.MONITOR);
        line("GET", ENGINE + "/process-definition/statistics", Circle.MONITOR);
        line("GET", ENGINE + "/process-definition/{id}", Circle.MEMBER);
        line("GET", ENGINE + "/process-definition/{id}/xml", Circle.MEMBER);

        // Cockpit: its own questions, and what it asks of the engine. The grants decide what is in the answers
        line("GET POST", "/cockpit/plugin/base/default/**", Circle.MONITOR);
        line("GET", "/cockpit/plugin/base", Circle.MONITOR);
        line("GET", ENGINE + "/version", Circle.MONITOR);
        line("GET", ENGINE + "/deployment/count", Circle.MONITOR);
        for (String read : List.of("process-definition", "process-instance", "case-definition", "decision-definition", "decision-requirements-definition",
                "incident", "job", "job-definition", "execution", "variable-instance", "metrics", "user/{id}/profile", "history")) {
            line("GET", ENGINE + "/" + read + "/**", Circle.MONITOR);
        }
        line("GET", ENGINE + "/task/count", Circle.MONITOR);
        for (String query : List.of("process-instance", "job", "task", "execution", "variable-instance", "history/process-instance",
                "history/activity-instance", "history/task", "history/variable-instance", "history/job-log", "history/incident",
                "history/decision-instance")) {
            line("POST", ENGINE + "/" + query, Circle.MONITOR);
            line("POST", ENGINE + "/" + query + "/count", Circle.MONITOR);
        }
    }

    private EngineCalls() {}

    /** The first line that fits; the default is the administrators' own. */
    static Call find(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        for (Line line : LINES) {
            Matcher matcher = line.path().matcher(path);
            if ((line.methods().contains("*") || line.methods().contains(asked)) && matcher.matches()) {
                return new Call(line.circle(), line.condition(), line.path().pattern().contains("(?<id>") ? matcher.group("id") : null);
            }
        }
        return new Call(Circle.ADMINISTRATOR, Condition.NONE, null);
    }

    private static void line(String methods, String path, Circle circle) {
        line(methods, path, circle, Condition.NONE);
    }

    private static void line(String methods, String path, Circle circle, Condition condition) {
        String regex = path.replace(".", "\\.")
                .replace("{id}", "(?<id>[^/]+)")
                .replace("{any}", "[^/]+")
                .replace("/**", "(?:/.*)?");
        LINES.add(new Line(Set.copyOf(Arrays.asList(methods.split(" "))), Pattern.compile(regex), circle, condition));
    }
}
