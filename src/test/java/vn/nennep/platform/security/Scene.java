package vn.nennep.platform.security;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.files.FileStore;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.session.process.WholeSession;
import vn.nennep.testing.ClockExtension;

/**
 * What stands behind the doors: five sessions of CB-PD and one of CB-AH, each at another step, and people at their browsers. Two of these lost their
 * role yesterday and are still logged in.
 */
@TestComponent
@Import({WholeSession.class, ReviewScene.class, ReviewStage.class})
class Scene {

    /** Everybody's work of that afternoon. */
    static final LocalDateTime NOW = WholeSession.AT.plusMinutes(40);

    /** Kind of person, and who it is. */
    static final Map<String, String> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("anonymous", "");
        PEOPLE.put("member", "dv0008");
        PEOPLE.put("otherCell", "dv0023");
        PEOPLE.put("preparer", "dv0005");
        PEOPLE.put("minuteTaker", "dv0006");
        PEOPLE.put("secretary", "dv0001");
        PEOPLE.put("deputy", "dv0002");
        PEOPLE.put("formerSecretary", "dv0010");
        PEOPLE.put("secretaryElsewhere", "dv0009");
        PEOPLE.put("upperCadre", "dv0101");
        PEOPLE.put("formerCadre", "dv0102");
        PEOPLE.put("monitor", "dv0103");
        PEOPLE.put("administrator", "qt0001");
    }

    private final WholeSession walk;
    private final ReviewScene review;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService repository;
    private final ManagementService management;
    private final FileStore files;
    private final JdbcClient jdbc;
    private final MovableClock clock;

    private final Map<String, Map<String, String>> ids = new LinkedHashMap<>();
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final Map<String, Map<String, Visitor>> leavers = new LinkedHashMap<>();
    private Map<String, String> assignees;

    Scene(
            WholeSession walk, ReviewScene review, TaskService tasks, RuntimeService runtime, HistoryService history, RepositoryService repository,
            ManagementService management, FileStore files, JdbcClient jdbc, MovableClock clock) {
        this.walk = walk;
        this.review = review;
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.repository = repository;
        this.management = management;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sets the clock to the afternoon of the session, and the scene itself when it is asked for the first time. */
    Scene on(int port) {
        if (ids.isEmpty()) {
            sessions();
            jdbc.sql("insert into role_holding (member_id, unit_id, role, from_date) values ('dv0010', 'CB-PD', 'SECRETARY', '2025-07-01')").update();
            ClockExtension.move(clock, NOW);
            PEOPLE.forEach((kind, member) -> visitors.put(kind, visitor(port, member)));
            for (String farewell : DoorsTest.FAREWELLS) {
                leavers.put(farewell, new LinkedHashMap<>());
                PEOPLE.forEach((kind, member) -> leavers.get(farewell).put(kind, visitor(port, member)));
            }
            jdbc.sql("update role_holding set to_date = :yesterday where member_id = 'dv0102' or member_id = 'dv0010' and unit_id = 'CB-PD'")
                    .param("yesterday", NOW.toLocalDate().minusDays(1))
                    .update();
        }
        ClockExtension.move(clock, NOW);
        return this;
    }

    Visitor visitor(String kind) {
        return visitors.get(kind);
    }

    /** Who goes through this door leaves. */
    Visitor leaver(String kind, String farewell) {
        return leavers.get(farewell).get(kind);
    }

    private static Visitor visitor(int port, String member) {
        return member.isEmpty() ? Visitor.anonymous(port) : Visitor.login(port, member);
    }

    /** Ids of what is behind the doors, by kind and by what is special about it. */
    Map<String, String> ids(String kind) {
        return ids.get(kind);
    }

    String id(String kind, String which) {
        return ids.get(kind).get(which);
    }

    /** Undoes what a visitor may do to the tasks: take them, and leave drafts and files. */
    void restore() {
        assignees.forEach((task, assignee) -> tasks.setAssignee(task, assignee));
        jdbc.sql("delete from task_draft").update();
    }

    private void sessions() {
        long recorded = start();
        walk.announced();
        walk.held();
        walk.voted();
        walk.recorded();
        walk.finalised();
        String paper = jdbc.sql("select min(id) from issued_paper where subject_id = :id and document_type = 'BB'").param("id", recorded).query(String.class).single();
        String finalFile = jdbc.sql("select min(id) from stored_file where subject_id = :id").param("id", recorded).query(String.class).single();

        long running = start();
        walk.announced();
        walk.opened();
        String instance = walk.instance();
        String minuteTask = walk.taskId("conductSession");

        long awaited = start();
        walk.announced();
        String memberTask = walk.open("studyMaterials").taskAssignee(PEOPLE.get("member")).singleResult().getId();

        long drafting = start();
        walk.assign();
        walk.brief();
        walk.acknowledge();
        String preparerTask = walk.taskId("draftOutline");
        String draftFile = file(drafting, "CB-PD", "dv0005");

        long begun = start();
        String secretaryTask = walk.taskId("assignPreparers");

        ClockExtension.move(clock, ClockExtension.BEGIN);
        long elsewhere = walk.start(new WholeSession.Cast("CB-AH", "dv0021", "dv0022", null, "dv0022", null, null, "dv0024", null, "dv0021"), "");
        String otherInstance = walk.instance();
        String otherTask = walk.taskId("assignPreparers");
        String otherFile = file(elsewhere, "CB-AH", "dv0021");

        kind("task", "secretary's", secretaryTask, "preparer's", preparerTask, "minute taker's", minuteTask, "member's", memberTask, "other cell's", otherTask);
        kind("session", "recorded", recorded, "running", running, "awaited", awaited, "drafting", drafting, "begun", begun, "other cell's", elsewhere);
        kind("file", "final", finalFile, "draft", draftFile, "other cell's", otherFile);
        kind("paper", "minutes", paper);
        kind("process-instance", "own", instance, "other cell's", otherInstance);
        kind("execution", "own", instance, "other cell's", otherInstance);
        kind("variable-instance", "own", variable(instance), "other cell's", variable(otherInstance));
        kind("history/variable-instance", "own", variable(instance), "other cell's", variable(otherInstance));
        kind("history/detail", "own", history.createHistoricDetailQuery().processInstanceId(instance).variableUpdates().list().get(0).getId());
        kind("history/activity-instance", "own", history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().get(0).getId());
        kind("history/decision-instance", "own", history.createHistoricDecisionInstanceQuery().list().get(0).getId());
        kind("history/job-log", "own", history.createHistoricJobLogQuery().list().get(0).getId());
        kind("process-definition", "model", repository.createProcessDefinitionQuery().processDefinitionKey("thematicSession").latestVersion().singleResult().getId());
        kind("decision-definition", "table", repository.createDecisionDefinitionQuery().list().get(0).getId());
        kind("job", "timer", management.createJobQuery().timers().list().get(0).getId());
        kind("job-definition", "own", management.createJobDefinitionQuery().list().get(0).getId());
        String deployment = repository.createProcessDefinitionQuery().processDefinitionKey("thematicSession").latestVersion().singleResult().getDeploymentId();
        kind("deployment", "product's", deployment);
        kind("resource", "model", repository.getDeploymentResources(deployment).get(0).getId());
        kind("filter", "mine", jdbc.sql("select id_ from act_ru_filter where name_ = 'Việc của tôi'").query(String.class).single());
        kind("authorization", "of members", jdbc.sql("select min(id_) from act_ru_authorization where group_id_ = 'member'").query(String.class).single());
        kind("messages", "member's", message("dv0008"), "secretary's", message("dv0001"));
        kind("units", "cell", "CB-PD", "other cell", "CB-AH", "committee", "DU-TB");
        kind("members", "preparer", "dv0005", "other cell's", "dv0022");
        kind("user", "preparer", "dv0005");
        kind("group", "secretaries", "SECRETARY@CB-PD");
        kind("tenant", "cell", "CB-PD");
        reviews();
        assignees = new LinkedHashMap<>();
        ids("task").values().forEach(task -> assignees.put(task, tasks.createTaskQuery().taskId(task).singleResult().getAssignee()));
    }

    /** A campaign of the committee: of two cells, and of two members of the one. */
    private void reviews() {
        ReviewCampaign campaign = review.campaign("DU-TB", 2026, "dv0104");
        UnitReview cell = review.unitReview(campaign, "CB-PD", "DU-TB", UnitReviewState.DRAFTING);
        UnitReview other = review.unitReview(campaign, "CB-AH", "DU-TB", UnitReviewState.DRAFTING);
        long own = review.memberReview(cell, PEOPLE.get("member"), SelfReviewForm.FORM_2A, MemberReviewState.WRITING).id();
        long preparers = review.memberReview(cell, PEOPLE.get("preparer"), SelfReviewForm.FORM_2A, MemberReviewState.WRITING).id();
        kind("reviews", "campaign", campaign.id(), "cell's", cell.id(), "other cell's", other.id(), "member's", own, "preparer's", preparers);
        kind("review-results", "campaign", campaign.id());
    }

    private long start() {
        ClockExtension.move(clock, ClockExtension.BEGIN);
        return walk.start("");
    }

    private String file(long session, String unit, String member) {
        return files.store(new ByteArrayInputStream("%PDF-1.4 dự thảo".getBytes(StandardCharsets.UTF_8)), "dự thảo.pdf", unit, session, member).id();
    }

    private String variable(String instance) {
        return runtime.createVariableInstanceQuery().processInstanceIdIn(instance).variableName(ProcessVariables.SUBJECT).singleResult().getId();
    }

    private long message(String member) {
        return jdbc.sql("select min(id) from outbox_message where member_id = :member").param("member", member).query(Long.class).single();
    }

    private void kind(String kind, Object... labelsAndIds) {
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < labelsAndIds.length; i += 2) {
            found.put((String) labelsAndIds[i], String.valueOf(labelsAndIds[i + 1]));
        }
        ids.put(kind, found);
    }
}
