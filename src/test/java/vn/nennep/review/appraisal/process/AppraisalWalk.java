package vn.nennep.review.appraisal.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.appraisal.DossierKind;
import vn.nennep.review.appraisal.Dossiers;

/** Dossiers as the people of a committee handle them, sent by a process of the test's own that waits for the answer and the decision like the real ones. */
@TestComponent
public class AppraisalWalk {

    private static final String SENDER = "probeSender";
    public static final LocalDateTime NOW = LocalDateTime.of(2026, 4, 20, 8, 0);

    private int sent;

    private final ReviewScene scene;
    private final Dossiers dossiers;
    private final Intake intake;
    private final People people;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final TransactionTemplate transaction;

    AppraisalWalk(
            ReviewScene scene, Dossiers dossiers, Intake intake, People people, RuntimeService runtime, RepositoryService repository,
            ManagementService management, TransactionTemplate transaction) {
        this.scene = scene;
        this.dossiers = dossiers;
        this.intake = intake;
        this.people = people;
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.transaction = transaction;
    }

    /** A process that sends a dossier, gets the answer, and then waits for the decision. */
    public String deploySender() {
        var model = Bpmn.createExecutableProcess(SENDER)
                .name("Nơi gửi thử")
                .camundaHistoryTimeToLiveString("P180D")
                .startEvent()
                .serviceTask("sendProbe")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${sendDossierDelegate}")
                .intermediateCatchEvent("probeAnswered")
                .message("dossierAnswered")
                .exclusiveGateway("probeAgreed")
                .condition("agreed", "${dossierAgreed}")
                .intermediateCatchEvent("probeDecided")
                .message("ratingsDecided")
                .endEvent("probeDone")
                .moveToNode("probeAgreed")
                .condition("returned", "${!dossierAgreed}")
                .endEvent("probeReturned")
                .done();
        return people.asNobody(() -> repository.createDeployment().addModelInstance("probeSender.bpmn", model).deploy().getId());
    }

    public void undeploy(String deployment) {
        people.asNobody(() -> {
            repository.deleteDeployment(deployment, true);
            return null;
        });
    }

    /** Members of the cell with the level that it proposes; as many as there are levels. */
    public List<MemberReview> proposed(UnitReview cell, RatingLevel... levels) {
        List<MemberReview> reviews = new ArrayList<>();
        for (RatingLevel level : levels) {
            MemberReview review = scene.memberReview(
                    cell, Tree.people(cell.unitId()).get(reviews.size()), SelfReviewForm.FORM_2A, MemberReviewState.PROPOSED);
            scene.rate(review.id(), RatingStage.CAP, RatingLevel.EXCELLENT);
            scene.rate(review.id(), RatingStage.PROPOSAL, level);
            reviews.add(review);
        }
        return reviews;
    }

    /** Sends a dossier as the cell's secretary and runs the sender up to its waiting. */
    public long send(UnitReview from, DossierKind kind, List<Long> targets) {
        return send(from, kind, targets, Tree.secretary(from.unitId()));
    }

    public long send(UnitReview from, DossierKind kind, List<Long> targets, String actor) {
        String key = "PROBE-" + from.id() + "-" + ++sent;
        long dossier = transaction.execute(status -> dossiers.submit(from.id(), from.decidingUnitId(), kind, key, targets, actor, NOW));
        people.asNobody(() -> runtime.startProcessInstanceByKey(
                SENDER, key, Map.of(ProcessVariables.UNIT, from.unitId(), ProcessVariables.SUBJECT, from.id(), "dossierId", dossier)));
        runJobs();
        return dossier;
    }

    public static List<Long> ids(List<MemberReview> reviews) {
        return reviews.stream().map(MemberReview::id).toList();
    }

    /** Both boards agree without another level, and the organization board concludes so. */
    public void agreed(long dossier, String committee) {
        appraised(dossier, committee);
        submit("concludeAppraisal", dossier, Tree.organizationBoard(committee), Map.of("answer", "AGREED"));
        runJobs();
    }

    public void appraised(long dossier, String committee) {
        submit("appraiseDossier", dossier, Tree.organizationBoard(committee), Map.of("remark", "Hồ sơ đầy đủ, đúng trình tự."));
        submit("appraiseDossier", dossier, Tree.inspection(committee), Map.of("remark", "Không có đơn thư, không vi phạm."));
    }

    public void submit(String key, long subject, String member, Map<String, Object> answers) {
        intake.submit(task(key, subject, member).id(), member, answers);
    }

    public TaskView task(String key, long subject, String member) {
        return intake.tasksOf(member).stream()
                .filter(task -> task.key().equals(key) && task.subject() == subject)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + key + " for " + member));
    }

    public boolean hasTask(String key, long subject, String member) {
        return intake.tasksOf(member).stream().anyMatch(task -> task.key().equals(key) && task.subject() == subject);
    }

    public String reading(String key, long subject, String member) {
        return intake.form(task(key, subject, member).id(), member).orElseThrow().reading().toString();
    }

    public Map<String, Object> data(String key, long subject, String member) {
        return intake.form(task(key, subject, member).id(), member).orElseThrow().data();
    }

    /** The list as it was appraised, unanimously, by five. */
    public static Map<String, Object> wholeList() {
        return new HashMap<>(Map.of("heldOn", LocalDate.of(2026, 4, 20).toString(), "present", 5, "listVotes", 5));
    }

    /** One line voted on by itself, unanimously by five. */
    public static Map<String, Object> line(long target, RatingLevel level, String reason) {
        Map<String, Object> row = new HashMap<>(Map.of("target", Long.toString(target), "level", level.name(), votes(level), 5));
        if (reason != null) {
            row.put("reason", reason);
        }
        return row;
    }

    public static String votes(RatingLevel level) {
        return switch (level) {
            case EXCELLENT -> "votesExcellent";
            case GOOD -> "votesGood";
            case COMPLETED -> "votesCompleted";
            case NOT_COMPLETED -> "votesNotCompleted";
        };
    }

    /** Every job of the processes of the test's units, until none is left. */
    public void runJobs() {
        for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
            jobs.forEach(job -> people.asNobody(() -> {
                management.executeJob(job.getId());
                return null;
            }));
        }
    }

    /** Runs one job after the other until one fails; says how many ran. */
    public int runJobsUntil(int most) {
        int run = 0;
        for (List<Job> jobs = jobs(); !jobs.isEmpty() && run < most; jobs = jobs()) {
            Job next = jobs.get(0);
            people.asNobody(() -> {
                management.executeJob(next.getId());
                return null;
            });
            run++;
        }
        return run;
    }

    public List<ProcessInstance> running(ReviewCampaign campaign) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(campaign.businessKey() + "%").list();
    }

    public boolean senderWaits(String message, UnitReview from) {
        return runtime.createExecutionQuery().messageEventSubscriptionName(message).tenantIdIn(from.unitId()).count() > 0;
    }

    public boolean decisionWaits(ReviewCampaign campaign, String committee) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(campaign.businessKey() + "-QD-" + committee)
                        .messageEventSubscriptionName("dossierAppraised")
                        .count()
                > 0;
    }

    private List<Job> jobs() {
        return people.asNobody(() -> management.createJobQuery().messages().withRetriesLeft().list()).stream()
                .filter(job -> Arrays.asList(SENDER, "dossierAppraisal", "ratingDecision").contains(job.getProcessDefinitionKey()))
                .toList();
    }

    public void timerFires(ReviewCampaign campaign, String committee) {
        Job timer = people.asNobody(() -> management.createJobQuery().timers().list()).stream()
                .filter(job -> job.getProcessInstanceId().equals(running(campaign).stream()
                        .filter(instance -> instance.getBusinessKey().endsWith("-QD-" + committee))
                        .findFirst()
                        .orElseThrow()
                        .getId()))
                .findFirst()
                .orElseThrow();
        people.asNobody(() -> {
            management.executeJob(timer.getId());
            return null;
        });
        runJobs();
    }
}
