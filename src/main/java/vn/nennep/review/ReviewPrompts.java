package vn.nennep.review;

import java.sql.Types;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** What the upper committee asks a unit or a member to answer in the review (gợi ý kiểm điểm, {@code domain.md} P6 row 3); an answer is then required. */
@Component
public class ReviewPrompts {

    /**
     * One prompt.
     *
     * @param targetId the {@link UnitReview} or {@link MemberReview} that answers
     * @param document number and day of the document, where it was sent on paper too; null otherwise
     * @param sentUnit the committee that asks
     */
    public record Prompt(long id, long targetId, String body, String document, String sentBy, String sentUnit, LocalDateTime sentAt) {}

    private final JdbcClient jdbc;
    private final Register register;
    private final Words words;

    ReviewPrompts(JdbcClient jdbc, Register register, Words words) {
        this.jdbc = jdbc;
        this.register = register;
        this.words = words;
    }

    /** The oldest first. */
    public List<Prompt> of(long target) {
        return jdbc.sql("select id, target_id, body, document, sent_by, sent_unit, sent_at from review_prompt where target_id = :target order by id")
                .param("target", target)
                .query(Prompt.class)
                .list();
    }

    /** Whether the report or self-review must answer. */
    public boolean asked(long target) {
        return !of(target).isEmpty();
    }

    /** The prompts as those read them who answer; empty where there are none. */
    public Optional<Reading> reading(long target) {
        Reading.Builder reading = Reading.titled(words.of("review.prompt.chapter"));
        of(target).forEach(prompt -> reading.text(
                words.of(
                        prompt.document() == null ? "review.prompt.from" : "review.prompt.fromDocument", register.unit(prompt.sentUnit()).name(),
                        ReadableTime.of(prompt.sentAt().toLocalDate()), prompt.document()),
                prompt.body()));
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void send(long target, String body, String document, String unit, String actor, LocalDateTime now) {
        jdbc.sql("""
                        insert into review_prompt (target_id, body, document, sent_by, sent_unit, sent_at)
                        values (:target, :body, :document, :actor, :unit, :now)
                        """)
                .param("target", target)
                .param("body", body)
                .param("document", document, Types.VARCHAR)
                .param("actor", actor)
                .param("unit", unit)
                .param("now", now)
                .update();
    }
}
