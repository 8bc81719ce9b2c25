package vn.nennep.review.reconsideration.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.identity.People;
import vn.nennep.review.Reviews;
import vn.nennep.review.reconsideration.Complaint;

/** Starts and interrupts the process of a complaint, which is in the unit of the committee that handles it. Called as nobody, after our own check. */
@Component
class RunningComplaint {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Reviews reviews;
    private final People people;
    private final JdbcClient jdbc;

    RunningComplaint(RuntimeService runtime, TaskService tasks, Reviews reviews, People people, JdbcClient jdbc) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.reviews = reviews;
        this.people = people;
        this.jdbc = jdbc;
    }

    void start(Complaint complaint) {
        people.asNobody(() -> runtime.startProcessInstanceByKey(
                ComplaintVariables.PROCESS, key(complaint),
                Map.of(
                        ProcessVariables.UNIT, complaint.unitId(), ProcessVariables.SUBJECT, complaint.id(), ComplaintVariables.COMPLAINANT,
                        complaint.complainantId())));
    }

    /** Lets nobody else complete a step until the transaction ends; asked for before the complaint's facts are touched, as the intake does. */
    void hold(Complaint complaint) {
        jdbc.sql("select id_ from act_ru_execution where business_key_ = :key order by id_ for update").param("key", key(complaint)).query(String.class).list();
    }

    void withdraw(Complaint complaint) {
        people.asNobody(() -> {
            runtime.createMessageCorrelation(ComplaintVariables.WITHDRAWN_MESSAGE).processInstanceBusinessKey(key(complaint)).correlate();
            return null;
        });
    }

    /** Id of the task of looking into it. */
    String verifying(Complaint complaint) {
        return people.asNobody(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(key(complaint))
                .taskDefinitionKey(ComplaintVariables.VERIFYING_TASK)
                .singleResult()
                .getId());
    }

    /** Who looks into it is gone: somebody else is to be chosen. */
    void verifierLeft(Complaint complaint) {
        people.asNobody(() -> {
            runtime.createMessageCorrelation(ComplaintVariables.VERIFIER_LEFT_MESSAGE).processInstanceBusinessKey(key(complaint)).correlate();
            return null;
        });
    }

    String key(Complaint complaint) {
        return reviews.campaign(complaint.campaignId()).complaintKey(complaint.id());
    }
}
