package vn.nennep.review.campaign.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.context.TestComponent;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;

/** A campaign as the people open and lead it through the intake. */
@TestComponent
public class CampaignWalk {

    private final Intake intake;
    private final Reviews reviews;
    private final RuntimeService runtime;
    private final ManagementService management;

    CampaignWalk(Intake intake, Reviews reviews, RuntimeService runtime, ManagementService management) {
        this.intake = intake;
        this.reviews = reviews;
        this.runtime = runtime;
        this.management = management;
    }

    /** As the form proposes it. */
    public static Map<String, Object> plan(int year) {
        return new HashMap<>(Map.of(
                "year", year, "planNumber", "12-KH/ĐU", "planOn", "2026-04-10", "cutOffOn", year + "-11-30", "selfReviewDueOn", "2026-05-10",
                "collectiveDueOn", "2026-05-25", "cellDueOn", "2026-05-30", "grassrootsDueOn", "2026-06-14", "rollUpDueOn", "2026-06-20"));
    }

    public ReviewCampaign open(Tree tree, int year) {
        return open(tree, Tree.secretary(tree.root()), plan(year));
    }

    public ReviewCampaign open(Tree tree, String actor, Map<String, Object> plan) {
        String href = intake.perform(new Asked("openCampaign", tree.root(), null, null), actor, null, plan);
        return reviews.campaign(Long.parseLong(href.substring(href.lastIndexOf('/') + 1)));
    }

    /** All batches, until every review is open. */
    public ReviewCampaign opened(Tree tree, int year) {
        ReviewCampaign campaign = open(tree, year);
        runJobs(campaign);
        return reviews.campaign(campaign.id());
    }

    public UnitReview unit(ReviewCampaign campaign, String unit) {
        return reviews.unitReviewOf(campaign.id(), unit).orElseThrow();
    }

    public void runJobs(ReviewCampaign campaign) {
        for (List<Job> jobs = jobs(campaign); !jobs.isEmpty(); jobs = jobs(campaign)) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    /** The next batch only. */
    public void runOneJob(ReviewCampaign campaign) {
        management.executeJob(jobs(campaign).get(0).getId());
    }

    public List<ProcessInstance> running(ReviewCampaign campaign) {
        return runtime.createProcessInstanceQuery().list().stream()
                .filter(instance -> instance.getBusinessKey() != null && instance.getBusinessKey().startsWith(campaign.businessKey()))
                .toList();
    }

    /** Ids of the members or units whose processes of the kind run, e.g. {@code -DV-}. */
    public Set<String> begun(ReviewCampaign campaign, String kind) {
        String prefix = campaign.businessKey() + kind;
        return running(campaign).stream()
                .map(ProcessInstance::getBusinessKey)
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    /** What the secretary types in of the opinions, as the form proposes it: nothing came. */
    public void recordOpinions(UnitReview cell) {
        String secretary = Tree.secretary(cell.unitId());
        Map<String, Object> data = intake.form(task(cell, "recordOpinions", secretary).id(), secretary).orElseThrow().data();
        submit(cell, "recordOpinions", secretary, Map.of("members", data.get("members")));
    }

    /** Somebody who was asked on behalf of others says something of each. */
    @SuppressWarnings("unchecked")
    public void giveOpinions(UnitReview cell, String giver) {
        Map<String, Object> data = intake.form(task(cell, "giveOpinions", giver).id(), giver).orElseThrow().data();
        List<Map<String, Object>> said = ((List<Map<String, Object>>) data.get("members")).stream().map(row -> {
            Map<String, Object> filled = new HashMap<>(row);
            filled.put("remark", "Hoàn thành tốt nhiệm vụ đoàn thể giao.");
            return filled;
        }).toList();
        submit(cell, "giveOpinions", giver, Map.of("source", "MASS_ORGANIZATION", "giver", "Chi đoàn", "members", said));
    }

    private List<Job> jobs(ReviewCampaign campaign) {
        return running(campaign).stream()
                .filter(instance -> List.of("ratingCampaign", "cellReview").contains(instance.getProcessDefinitionId().split(":")[0]))
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).messages().list().stream())
                .toList();
    }

    /** The rows of the list as the form proposes them. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> lines(UnitReview cell, String member) {
        return ((List<Map<String, Object>>) intake.form(task(cell, "settleReviewList", member).id(), member).orElseThrow().data().get("lines"))
                .stream().map(row -> (Map<String, Object>) new HashMap<>(row)).toList();
    }

    public void settle(UnitReview cell) {
        settle(cell, List.of());
    }

    public void settle(UnitReview cell, List<String> givers) {
        String secretary = Tree.secretary(cell.unitId());
        submit(cell, "settleReviewList", secretary, Map.of(
                "lines", lines(cell, secretary), "givers", givers.stream().map(giver -> Map.of("person", giver)).toList()));
    }

    public void submit(UnitReview cell, String key, String member, Map<String, Object> answers) {
        submit(cell.id(), key, member, answers);
    }

    public void submit(long subject, String key, String member, Map<String, Object> answers) {
        intake.submit(task(subject, key, member).id(), member, answers);
    }

    public TaskView task(UnitReview cell, String key, String member) {
        return task(cell.id(), key, member);
    }

    public TaskView task(long subject, String key, String member) {
        return intake.tasksOf(member).stream()
                .filter(task -> task.key().equals(key) && task.subject() == subject)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + key + " for " + member));
    }

    public boolean hasTask(long subject, String key, String member) {
        return intake.tasksOf(member).stream().anyMatch(task -> task.key().equals(key) && task.subject() == subject);
    }

    public String reading(long subject, String key, String member) {
        return intake.form(task(subject, key, member).id(), member).orElseThrow().reading().toString();
    }

    public Intake intake() {
        return intake;
    }
}
