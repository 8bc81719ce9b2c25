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
     */
    public record Submission(String title, String actor, String onBehalfOf, LocalDateTime submittedAt) {}

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was done about this subject, oldest first. */
    public List<Submission> about(long subject, List<String> units) {
        return jdbc.sql(
                        """
                        select title, actor, on_behalf_of, submitted_at from submission
                         where subject_id = :subject and unit_id in (:units) order by id
                        """)
                .param("subject", subject)
                .param("units", units)
                .query(Submission.class)
                .list();
    }

    boolean holds(String taskId) {
        return jdbc.sql("select count(*) from submission where task_id = :task")
                        .param("task", taskId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Lets nobody else act for this person until the transaction ends. */
    void oneAtATime(String actor) {
        jdbc.sql("select member_id from account where member_id = :actor for update").param("actor", actor).query(String.class).optional();
    }

    /** The page that an action led to when the person performed it from this form; empty when he hasn't yet. */
    Optional<String> outcomeOf(String actor, String formKey) {
        return formKey == null
                ? Optional.empty()
                : jdbc.sql("select outcome from submission where actor = :actor and form_key = :key")
                        .param("actor", actor)
                        .param("key", formKey)
                        .query(String.class)
                        .optional();
    }

    /** Keeps an action that was performed, and what a repetition of it is answered. */
    void record(String name, Offer offer, String actor, int formVersion, LocalDateTime at, String formKey, String outcome) {
        jdbc.sql(
                        """
                        insert into submission (name, title, unit_id, subject_id, person_id, actor, form_version, submitted_at, form_key, outcome)
                        values (:name, :title, :unit, :subject, :person, :actor, :version, :at, :key, :outcome)
                        """)
                .param("name", name)
                .param("title", offer.title())
                .param("unit", offer.unit())
                .param("subject", offer.subject())
                .param("person", offer.person())
                .param("actor", actor)
                .param("version", formVersion)
                .param("at", at)
                .param("key", formKey)
                .param("outcome", outcome)
                .update();
    }

    void record(
            String taskId, String name, String title, String unit, Long subject, String actor, String onBehalfOf, Integer formVersion, LocalDateTime at) {
        jdbc.sql(
                        """
                        insert into submission (task_id, name, title, unit_id, subject_id, actor, on_behalf_of, form_version, submitted_at)
                        values (:task, :name, :title, :unit, :subject, :actor, :behalf, :version, :at)
                        """)
                .param("task", taskId)
                .param("name", name)
                .param("title", title)
                .param("unit", unit)
                .param("subject", subject)
                .param("actor", actor)
                .param("behalf", onBehalfOf)
                .param("version", formVersion)
                .param("at", at)
                .update();
    }
}
