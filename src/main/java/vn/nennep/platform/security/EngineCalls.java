package vn.nennep.platform.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calls of the web applications' interfaces, and for whom each is open. A reading call that isn't listed is open to administrators only, a changing
 * one to nobody at all. Paths begin after {@code /camunda/api}; {@code {id}} is one step, {@code **} any number.
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

    /** What else has to hold. What is about oneself isn't asked of administrators, and an own task not of monitors either. */
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
        /** The body names somebody who may take over the task {@code {id}}. */
        REASSIGN,
        /** The body only sorts. */
        SORTING,
        /** A list that Cockpit asks for whole, which the engine refuses: as much of it is asked for as the engine gives. */
        BOUNDED,
        /** The expressions in the body are only those of the ready-made filters. */
        FILTER
    }

    /** A listed call. {@code id} is the step {@code {id}} of the path, or null. */
    record Call(Circle circle, Condition condition, String id) {}

    private record Line(Set<String> methods, Pattern path, Circle circle, Condition condition) {}

    private static final String ENGINE = "/engine/engine/default";
    private static final Set<String> READING = Set.of("GET", "OPTIONS");
    private static final List<Line> LINES = new ArrayList<>();

    static {
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
        for (String versions : List.of("process-definition", "decision-definition", "decision-requirements-definition")) {
            line("GET", ENGINE + "/" + versions, Circle.MONITOR, Condition.BOUNDED);
        }
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
        administration();
    }

    /**
     * What administrators change through the engine's interface: models and filters, incidents, and who of those who may does a task. All else that
     * the engine offers is closed to them too, and stays so when a new version offers more:
     * <ul>
     *   <li>completing, starting, correlating, modifying, migrating, restarting, cancelling, firing timers early, deleting jobs, variables: the token would move past the intake,
     *       and the facts would no longer say what happened;
     *   <li>comments, attachments, annotations, names and descriptions of tasks: they would hold what belongs into the session's file;
     *   <li>users, groups, tenants, authorizations, candidates: the register with its dates is the identity, and what is granted beside it outlives the role;
     *   <li>checking of passwords: it would go round the throttling of logins;
     *   <li>deleting of history and deployments, times to live: what happened is kept as long as the models say;
     *   <li>telemetry: nothing leaves the host.
     * </ul>
     */
    private static void administration() {
        // read by the guard before the engine sees them
        line("POST", ENGINE + "/deployment/create", Circle.ADMINISTRATOR);
        line("POST", ENGINE + "/deployment/{id}/redeploy", Circle.ADMINISTRATOR);
        line("POST", ENGINE + "/filter/create", Circle.ADMINISTRATOR, Condition.FILTER);
        line("PUT", ENGINE + "/filter/{id}", Circle.ADMINISTRATOR, Condition.FILTER);
        line("DELETE", ENGINE + "/filter/{id}", Circle.ADMINISTRATOR);
        line("POST", ENGINE + "/task/{id}/assignee", Circle.ADMINISTRATOR, Condition.REASSIGN);
        // when mail or a paper failed: try again; hold while something is mended
        line("POST", ENGINE + "/job/retries", Circle.ADMINISTRATOR);
        line("PUT", ENGINE + "/job/{id}/retries", Circle.ADMINISTRATOR);
        line("PUT", ENGINE + "/job-definition/{id}/retries", Circle.ADMINISTRATOR);
        line("POST", ENGINE + "/process-instance/job-retries", Circle.ADMINISTRATOR);
        for (String held : List.of("process-definition", "process-instance", "job-definition", "job")) {
            line("PUT", ENGINE + "/" + held + "/suspended", Circle.ADMINISTRATOR);
            line("PUT", ENGINE + "/" + held + "/{id}/suspended", Circle.ADMINISTRATOR);
        }
        line("PUT", ENGINE + "/process-definition/key/{id}/suspended", Circle.ADMINISTRATOR);
        // questions that come as POST
        for (String query : List.of("job-definition", "group", "external-task", "history/external-task-log", "case-instance", "case-execution",
                "history/case-instance")) {
            line("POST", ENGINE + "/" + query, Circle.ADMINISTRATOR);
            line("POST", ENGINE + "/" + query + "/count", Circle.ADMINISTRATOR);
        }
        line("POST", ENGINE + "/history/detail", Circle.ADMINISTRATOR);
    }

    private EngineCalls() {}

    /** The first line that fits; without one administrators read, and nobody changes anything. */
    static Call find(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        for (Line line : LINES) {
            Matcher matcher = line.path().matcher(path);
            if ((line.methods().contains("*") || line.methods().contains(asked)) && matcher.matches()) {
                return new Call(line.circle(), line.condition(), line.path().pattern().contains("(?<id>") ? matcher.group("id") : null);
            }
        }
        return new Call(READING.contains(asked) ? Circle.ADMINISTRATOR : Circle.NOBODY, Condition.NONE, null);
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
