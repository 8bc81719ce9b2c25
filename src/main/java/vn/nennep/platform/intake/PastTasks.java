package vn.nennep.platform.intake;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.intake.Denial.Kind;
import vn.nennep.platform.intake.Submissions.Done;

/**
 * What became of a task that a person still has open on his screen. By whom and when is told only to those whose task it was or could have been; whoever
 * had nothing to do with it learns no more than that it is done, or that there is none.
 */
@Component
class PastTasks {

    private final HistoryService history;
    private final Submissions submissions;
    private final Register register;
    private final People people;

    PastTasks(HistoryService history, Submissions submissions, Register register, People people) {
        this.history = history;
        this.submissions = submissions;
        this.register = register;
        this.people = people;
    }

    /** Why nothing can be done any more with a task that isn't open. */
    Denial ended(String taskId, String member) {
        Done done = submissions.of(taskId).orElse(null);
        boolean concerned = concerns(taskId, member);
        if (done == null) {
            return concerned ? gone(taskId) : new Denial(Kind.UNKNOWN, "intake.unknown");
        }
        if (member.equals(done.actor())) {
            return done.entered()
                    ? new Denial(Kind.MOVED_ON, "intake.enteredByYou", register.nameOf(done.onBehalfOf()), done.submittedAt())
                    : new Denial(Kind.MOVED_ON, "intake.doneByYou", done.submittedAt());
        }
        if (!concerned) {
            return new Denial(Kind.MOVED_ON, "intake.alreadyDone");
        }
        String code = done.entered() && member.equals(done.onBehalfOf()) ? "intake.enteredForYou" : "intake.doneBy";
        return new Denial(Kind.MOVED_ON, code, register.nameOf(done.actor()), done.submittedAt());
    }

    /** Whether the task was assigned or offered to this person by name. */
    boolean wasHis(String taskId, String member) {
        return links(taskId).stream().anyMatch(link -> member.equals(link.getUserId()));
    }

    /** Id of the user task in its model. */
    String keyOf(String taskId) {
        return people.asNobody(() -> history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult()).getTaskDefinitionKey();
    }

    /** The engine took it away: the procedure went on without it, or ended. */
    private Denial gone(String taskId) {
        HistoricTaskInstance task = people.asNobody(() -> history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult());
        if (task == null || task.getEndTime() == null) {
            return new Denial(Kind.UNKNOWN, "intake.unknown");
        }
        Date processEnd = people.asNobody(() -> history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getEndTime());
        return new Denial(Kind.MOVED_ON, processEnd == null ? "intake.goneOn" : "intake.goneWithProcess", moment(task.getEndTime()));
    }

    private boolean concerns(String taskId, String member) {
        List<String> groups = people.groupsOf(member);
        Predicate<HistoricIdentityLinkLog> his = link -> member.equals(link.getUserId()) || link.getGroupId() != null && groups.contains(link.getGroupId());
        return links(taskId).stream().anyMatch(his);
    }

    private List<HistoricIdentityLinkLog> links(String taskId) {
        return people.asNobody(() -> history.createHistoricIdentityLinkLogQuery().taskId(taskId).list());
    }

    private static LocalDateTime moment(Date at) {
        return LocalDateTime.ofInstant(at.toInstant(), ZoneId.systemDefault());
    }
}
