package vn.nennep.platform.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people typed and haven't sent yet, one draft a task and person, kept on the server so that no device holds it. */
@Component
class Drafts {

    /** @param version counts the savings, from 1 */
    record Draft(int version, LocalDateTime savedAt, Map<String, Object> values) {}

    /** What another person has typed of the same task. */
    record Left(String member, LocalDateTime savedAt, Map<String, Object> values) {}

    /** How long what somebody typed is kept for him to copy, once the task is gone. */
    private static final int DAYS_KEPT = 30;

    /** As many characters as the column holds. */
    private static final int LONGEST_DRAFT = 1_000_000;

    private final JdbcClient jdbc;
    private final ObjectMapper mapper;
    private final Clock clock;

    Drafts(JdbcClient jdbc, ObjectMapper mapper, Clock clock) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.clock = clock;
    }

    Optional<Draft> find(String taskId, String member) {
        return jdbc.sql("select version, saved_at, content from task_draft where task_id = :task and member_id = :member")
                .param("task", taskId)
                .param("member", member)
                .query((row, i) -> new Draft(
                        row.getInt("version"),
                        row.getObject("saved_at", LocalDateTime.class),
                        values(row.getString("content"))))
                .optional();
    }

    /** The newest draft that anybody else has of the task. */
    Optional<Left> leftByOthers(String taskId, String member) {
        return jdbc.sql(
                        """
                        select member_id, saved_at, content from task_draft where task_id = :task and member_id <> :member
                         order by saved_at desc, member_id fetch first 1 rows only
                        """)
                .param("task", taskId)
                .param("member", member)
                .query((row, i) -> new Left(
                        row.getString("member_id"), row.getObject("saved_at", LocalDateTime.class), values(row.getString("content"))))
                .optional();
    }

    /**
     * Saves over the version last seen.
     *
     * @return the draft as saved; empty when a newer one exists and nothing was saved
     */
    Optional<Draft> save(String taskId, String member, int seen, Map<String, Object> values) {
        String content = json(values);
        if (content.length() > LONGEST_DRAFT) {
            throw Refusal.at(null, "intake.draftTooLong");
        }
        Draft draft = new Draft(seen + 1, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS), values);
        String sql = seen == 0
                ? """
                  insert into task_draft (task_id, member_id, version, saved_at, content)
                  select :task, :member, :version, :at, :content
                   where not exists (select 1 from task_draft where task_id = :task and member_id = :member)
                  """
                : """
                  update task_draft set version = :version, saved_at = :at, content = :content
                   where task_id = :task and member_id = :member and version = :seen
                  """;
        int saved = jdbc.sql(sql)
                .param("task", taskId)
                .param("member", member)
                .param("version", draft.version())
                .param("seen", seen)
                .param("at", draft.savedAt())
                .param("content", content)
                .update();
        return saved == 1 ? Optional.of(draft) : Optional.empty();
    }

    /** What one has typed is the other's to go on with; a draft that the other may have left there is replaced. */
    void passOn(String taskId, String from, String to) {
        if (find(taskId, from).isEmpty()) {
            return;
        }
        jdbc.sql("delete from task_draft where task_id = :task and member_id = :to").param("task", taskId).param("to", to).update();
        jdbc.sql("update task_draft set member_id = :to where task_id = :task and member_id = :from")
                .param("task", taskId)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** What the doer typed has been handed in. What others typed of it stays a while: they were outrun and may want to copy it. */
    void discard(String taskId, String member) {
        jdbc.sql("delete from task_draft where task_id = :task and member_id = :member").param("task", taskId).param("member", member).update();
    }

    /** Deletes the drafts of tasks that others did or that ended otherwise, e.g. by a postponement, when their authors have had time to copy them. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    @Transactional
    public void discardOrphans() {
        jdbc.sql("delete from task_draft where saved_at < :before and not exists (select 1 from act_ru_task where id_ = task_id)")
                .param("before", LocalDateTime.now(clock).minusDays(DAYS_KEPT))
                .update();
    }

    private String json(Map<String, Object> values) {
        try {
            return mapper.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A draft of " + values.size() + " values can't be written", e);
        }
    }

    private Map<String, Object> values(String json) {
        try {
            return mapper.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored draft can't be read", e);
        }
    }
}
