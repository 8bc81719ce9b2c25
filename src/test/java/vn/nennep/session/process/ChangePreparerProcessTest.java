package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.session.ArrangementChanges;
import vn.nennep.session.ArrangementKind;
import vn.nennep.session.AssignmentRepository;
import vn.nennep.session.PreparationAssignment;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SessionState;
import vn.nennep.session.ThematicSession;
import vn.nennep.testing.EngineTest;

/** The action {@code changePreparer}, wherever the session has come to: open work goes over, the record stays, four eyes stay four. */
@EngineTest
@Import(WholeSession.class)
class ChangePreparerProcessTest {

    private static final String CELL = WholeSession.CELL;
    private static final String SECRETARY = WholeSession.SECRETARY;
    private static final String DEPUTY = "dv0002";
    private static final String COMMITTEE_MEMBER = WholeSession.COMMITTEE_MEMBER;
    private static final String PREPARER = WholeSession.PREPARER;
    private static final String CO_PREPARER = "dv0004";
    private static final String CRITIC = "dv0007";
    private static final String SUCCESSOR = "dv0008";

    @Autowired private WholeSession walk;
    @Autowired private Intake intake;
    @Autowired private TaskService tasks;
    @Autowired private RuntimeService runtime;
    @Autowired private ManagementService management;
    @Autowired private SessionRepository sessions;
    @Autowired private AssignmentRepository assignments;
    @Autowired private ArrangementChanges changes;
    @Autowired private SessionFile file;
    @Autowired private JdbcClient jdbc;

    private long session;

    @BeforeEach
    void start() {
        session = walk.start("");
    }

    @AfterEach
    void undo() {
        jdbc.sql("delete from policy_parameter where unit_id = :unit").param("unit", CELL).update();
    }

    @Test
    void isOfferedToThoseWhoLeadFromTheAssignmentUntilTheOpening() {
        assertThat(offered(SECRETARY)).as("nobody is assigned yet").isFalse();
        walk.assign();
        assertThat(offered(SECRETARY)).isTrue();
        assertThat(offered(DEPUTY)).isTrue();
        assertThat(offered(COMMITTEE_MEMBER)).isFalse();
        assertThat(offered(PREPARER)).isFalse();
        assertThatThrownBy(() -> change(PREPARER, SUCCESSOR)).isInstanceOf(Denial.class);
        state(SessionState.IN_SESSION);
        assertThat(offered(SECRETARY)).as("it is opened").isFalse();
    }

    @Test
    void theBriefingGoesOverToTheNewPreparer() {
        walk.assign();
        walk.brief();
        assertThatThrownBy(() -> change(SECRETARY, PREPARER)).satisfies(refusedAt("lead"));
        assertThatThrownBy(() -> intake.perform("changePreparer", CELL, session, SECRETARY, Map.of("lead", SUCCESSOR, "reason", "Ốm")))
                .satisfies(refusedAt("reason"));
        change(SECRETARY, SUCCESSOR);

        assertThat(doer("acknowledgeBriefing")).isEqualTo(SUCCESSOR);
        assertThat(candidates("acknowledgeBriefing")).isEqualTo(SUCCESSOR);
        assertThat(intake.tasksOf(PREPARER)).noneMatch(task -> task.subject() == session);
        assertThat(file.mayRead(PREPARER, session)).isFalse();
        assertThat(assignments.findBySessionIdOrderByRound(session)).extracting(PreparationAssignment::leadId).containsExactly(PREPARER, SUCCESSOR);
        assertThat(changes.of(session)).singleElement().matches(change -> change.kind() == ArrangementKind.PREPARER
                && change.fromText().equals("Hoàng Đức Thắng") && change.toText().equals("Bùi Thị Kim Oanh") && change.changedBy().equals(SECRETARY));
        assertThat(chapters(SECRETARY)).contains("Chuyển công tác đi nơi khác");
        walk.submit("acknowledgeBriefing", SUCCESSOR, Map.of("answer", "CLEAR"));
        assertThat(doer("draftOutline")).isEqualTo(SUCCESSOR);
    }

    @Test
    void oneOfTheGroupOrTheCriticLeavesHisPlaceForIt() {
        walk.assign();
        change(SECRETARY, CO_PREPARER);
        assertThat(current()).matches(now -> now.everybody().size() == 1 && CRITIC.equals(now.criticId()));
        change(SECRETARY, CRITIC);
        assertThat(current()).matches(now -> now.leadId().equals(CRITIC) && now.criticId() == null && now.round() == 3);
    }

    @Test
    void aDraftGoesOverAndItsAuthorDoesNotApproveIt() {
        walk.assign();
        change(SECRETARY, DEPUTY);
        walk.brief();
        walk.submit("acknowledgeBriefing", DEPUTY, Map.of("answer", "CLEAR"));
        walk.drafted(DEPUTY);
        change(SECRETARY, SUCCESSOR);

        assertThat(variable("preparerId")).isEqualTo(SUCCESSOR);
        // she doesn't prepare it any more, and yet it is her own
        assertThatThrownBy(() -> walk.submit("reviewOutline", DEPUTY, Map.of("decision", "APPROVED")))
                .satisfies(thrown -> assertThat(thrown).isInstanceOfAny(Refusal.class, Denial.class));
        intake.takeOver(walk.taskId("reviewOutline"), DEPUTY);
        assertThatThrownBy(() -> walk.submit("reviewOutline", DEPUTY, Map.of("decision", "APPROVED"))).satisfies(refusedAt("decision"));
        intake.takeOver(walk.taskId("reviewOutline"), SECRETARY);
        walk.returned();
        assertThat(doer("draftOutline")).isEqualTo(SUCCESSOR);
    }

    @Test
    void aReviewerWhoBecomesThePreparerLeavesTheReview() {
        underReview();
        assertThat(doer("reviewOutline")).isEqualTo(SECRETARY);
        change(DEPUTY, SECRETARY);
        assertThat(doer("reviewOutline")).isNotEqualTo(SECRETARY);
        assertThatThrownBy(() -> walk.submit("reviewOutline", SECRETARY, Map.of("decision", "APPROVED"))).isInstanceOf(Denial.class);
        assertThat(doer("reviewOutline")).as("the first of the roles in which somebody is free").isEqualTo(DEPUTY);
        walk.submit("reviewOutline", DEPUTY, Map.of("decision", "APPROVED"));
    }

    @Test
    void whereNobodyIsLeftToReviewSomebodyIsNamed() {
        policy("draft.reviewers", "DEPUTY_SECRETARY");
        underReview();
        assertThatThrownBy(() -> change(SECRETARY, DEPUTY)).satisfies(refusedAt("reviewer"));
        Map<String, Object> answers = answers(DEPUTY);
        answers.put("reviewer", "dv0009");
        intake.perform("changePreparer", CELL, session, SECRETARY, answers);
        assertThat(variable("reviewerId")).isEqualTo("dv0009");
        assertThat(doer("reviewOutline")).isEqualTo("dv0009");
        assertThat(candidates("reviewOutline")).isEqualTo("dv0009");

        // the deputy wrote nothing of what is under review, so she is free again
        change(SECRETARY, SUCCESSOR);
        assertThat(current().reviewerId()).isNull();
        assertThat(variable("reviewerId")).isNull();
        assertThat(candidates("reviewOutline")).isEqualTo("DEPUTY_SECRETARY@CB-PD");
    }

    @Test
    void thoseWhoGotTheMaterialsAreTold() {
        awaited();
        change(SECRETARY, SUCCESSOR);

        assertThat(management.createJobQuery().processInstanceId(instance()).messages().activityId("sendMaterials").count())
                .as("a notice with what changed goes out").isEqualTo(1);
        assertThat(tasks.createTaskQuery().processInstanceId(instance()).count()).isZero();
        assertThat(variable("preparerId")).isEqualTo(SUCCESSOR);
        assertThat(changes.since(session, null)).hasSize(1);
    }

    @Test
    void whileItWaitsForANewDateNobodyIsToldTwice() {
        awaited();
        state(SessionState.POSTPONED);
        change(SECRETARY, SUCCESSOR);
        assertThat(tasks.createTaskQuery().processInstanceId(instance()).taskDefinitionKey("openSession").count()).isEqualTo(1);
    }

    /** Walks to the outline under review. */
    private void underReview() {
        walk.assign();
        walk.brief();
        walk.acknowledge();
        walk.drafted();
    }

    /** The session with its materials sent, waiting for its opening. */
    private void awaited() {
        walk.assign();
        ThematicSession waiting = sessions.session(session);
        runtime.deleteProcessInstance(instance(), "begun again further on");
        state(SessionState.NOTIFIED);
        runtime.createProcessInstanceByKey(SessionVariables.PROCESS)
                .businessKey(waiting.businessKey())
                .setVariables(Map.of(
                        ProcessVariables.UNIT, CELL, ProcessVariables.SUBJECT, session, SessionVariables.PREPARER, PREPARER,
                        SessionVariables.NOT_OPENED_BY, new Date(System.currentTimeMillis() + 86_400_000_000L)))
                .startBeforeActivity("openSession")
                .execute();
    }

    private void state(SessionState state) {
        jdbc.sql("update session set state = :state where id = :id").param("state", state.name()).param("id", session).update();
    }

    private void change(String by, String lead) {
        intake.perform("changePreparer", CELL, session, by, answers(lead));
    }

    private static Map<String, Object> answers(String lead) {
        return new HashMap<>(Map.of("lead", lead, "reason", "Chuyển công tác đi nơi khác"));
    }

    private boolean offered(String member) {
        return intake.offers(member, CELL, session).stream().anyMatch(offer -> offer.name().equals("changePreparer"));
    }

    private PreparationAssignment current() {
        return assignments.findBySessionId(session).orElseThrow();
    }

    private String doer(String task) {
        return tasks.createTaskQuery().taskId(walk.taskId(task)).singleResult().getAssignee();
    }

    /** The one candidate, person or group. */
    private String candidates(String task) {
        return tasks.getIdentityLinksForTask(walk.taskId(task)).stream()
                .filter(link -> link.getType().equals("candidate"))
                .map(ChangePreparerProcessTest::whom)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private static String whom(IdentityLink link) {
        return link.getUserId() == null ? link.getGroupId() : link.getUserId();
    }

    private String instance() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(sessions.session(session).businessKey()).singleResult().getId();
    }

    private Object variable(String name) {
        return runtime.getVariable(instance(), name);
    }

    private String chapters(String member) {
        return file.chapters(sessions.session(session), member).toString();
    }

    private void policy(String key, String value) {
        jdbc.sql("delete from policy_parameter where param_key = :key and unit_id = :unit").param("key", key).param("unit", CELL).update();
        jdbc.sql("insert into policy_parameter (param_key, unit_id, param_value, valid_from, source, confidence)"
                        + " values (:key, :unit, :value, date '2018-07-06', 'thử nghiệm', 'P')")
                .param("key", key)
                .param("unit", CELL)
                .param("value", value)
                .update();
    }

    private static Consumer<Throwable> refusedAt(String... fields) {
        return thrown -> assertThat(thrown).asInstanceOf(type(Refusal.class)).extracting(Refusal::findings)
                .satisfies(findings -> assertThat(findings).extracting(Refusal.Finding::field).containsExactlyInAnyOrder(fields));
    }
}
