package vn.nennep.platform.intake;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.ActionWork.Offer;

/** Who did what, and for whom: the record of every accepted submission. */
@Component
public class Submissions {

    /**
     * @param title the task's or action's name, as the doer saw it
     * @param onBehalfOf null when the actor did his own work
     * @param entered the actor entered what is the other's own work and word (nhập hộ)
     * @param entrySource from what he entered it; null when it wasn't
     */
    public record Submission(
            String title, String actor, String onBehalfOf, LocalDateTime submittedAt, boolean entered, EntrySource entrySource) {}

    /**
     * A task that was done.
     *
     * @param id grows with time
     * @param onBehalfOf null when the actor did his own work
     * @param entered the actor entered what is the other's own work and word (nhập hộ)
     */
    public record FinishedTask(
            long id, String title, String unitId, long subjectId, String actor, String onBehalfOf, boolean entered, LocalDateTime submittedAt) {}

    /** By whom and when a task was done. */
    record Done(String actor, String onBehalfOf, boolean entered, LocalDateTime submittedAt) {}

    /** A task that was done: which, how it is called, what it is about, and with which version of its form. */
    record DoneTask(String id, String key, String title, String unit, long subject, int formVersion) {}

    /**
     * How a task or an action was handed in.
     *
     * @param onBehalfOf null when the actor did his own work
     * @param source null when nobody entered another's work
     * @param formKey names the handing in, so that a repetition is known; may be null
     * @param outcome what a repetition is answered
     */
    record HandedIn(String actor, String onBehalfOf, EntrySource source, LocalDateTime at, String formKey, String outcome) {}

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was done about this subject, oldest first. */
    public List<Submission> about(long subject, List<String> units) {
        return jdbc.sql(
                        """
                        select title, actor, on_behalf_of, submitted_at, entered, entry_source from submission
                         where subject_id = :subject and unit_id in (:units) order by id
                        """)
                .param("subject", subject)
                .param("units", units)
                .query(Submission.class)
                .list();
    }

    /**
     * The tasks that this person has done or that were entered for him, newest first.
     *
     * @param before only those with a smaller id
     */
    public List<FinishedTask> finishedBy(String member, long before, int most) {
        return jdbc.sql(
                        """
                        select id, title, unit_id, subject_id, actor, on_behalf_of, entered, submitted_at from submission
                         where task_id is not null and id < :before and (actor = :member or (on_behalf_of = :member and entered))
                         order by id desc fetch first :most rows only
                        """)
                .param("member", member)
                .param("before", before)
                .param("most", most)
                .query(FinishedTask.class)
                .list();
    }

    /** How the task was done; empty when it wasn't handed in. */
    Optional<Done> of(String taskId) {
        return jdbc.sql("select actor, on_behalf_of, entered, submitted_at from submission where task_id = :task")
                .param("task", taskId)
                .query(Done.class)
                .optional();
    }

    /** Lets nobody else act for this person until the transaction ends. */
    void oneAtATime(String actor) {
        jdbc.sql("select member_id from account where member_id = :actor for update").param("actor", actor).query(String.class).optional();
    }

    /** What the person was answered when he handed this form in; empty when he hasn't yet. */
    Optional<String> outcomeOf(String actor, String formKey) {
        return formKey == null
                ? Optional.empty()
                : jdbc.sql("select outcome from submission where actor = :actor and form_key = :key")
                        .param("actor", actor)
                        .param("key", formKey)
                        .query(String.class)
                        .optional();
    }

    /** Keeps an action that was performed. */
    void record(Offer action, int formVersion, HandedIn by) {
        record(null, action.name(), action.title(), action.unit(), action.subject(), action.person(), formVersion, by);
    }

    /** Keeps a task that was done. */
    void record(DoneTask task, HandedIn by) {
        record(task.id(), task.key(), task.title(), task.unit(), task.subject(), null, task.formVersion(), by);
    }

    private void record(String taskId, String name, String title, String unit, Long subject, String person, int formVersion, HandedIn by) {
        jdbc.sql(
                        """
                        insert into submission (task_id, name, title, unit_id, subject_id, person_id, actor, on_behalf_of, entered, entry_source,
                            form_version, submitted_at, form_key, outcome)
                        values (:task, :name, :title, :unit, :subject, :person, :actor, :behalf, :entered, :source, :version, :at, :key, :outcome)
                        """)
                .param("task", taskId)
                .param("name", name)
                .param("title", title)
                .param("unit", unit)
                .param("subject", subject)
                .param("person", person)
                .param("actor", by.actor())
                .param("behalf", by.onBehalfOf())
                .param("entered", by.source() != null)
                .param("source", by.source() == null ? null : by.source().name())
                .param("version", formVersion)
                .param("at", by.at())
                .param("key", by.formKey())
                .param("outcome", by.outcome())
                .update();
    }
}
