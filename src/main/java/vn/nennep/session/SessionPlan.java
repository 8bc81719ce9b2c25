package vn.nennep.session;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What was settled when the session was planned. Its date, form and the words for topic and basis are the session's own. Source: {@code domain.md} A1.4, A2.5,
 * A2.10, P2 start.
 *
 * @param reason why it is held out of turn; null when it is of the year's plan
 * @param topics at least one, the first gives the session its name
 * @param topicsReason why topics of different groups are taken together; null when they are of one
 * @param bases may be empty when the basis is told in words
 */
@Table("session_plan")
public record SessionPlan(
        @Id Long id,
        Long sessionId,
        SessionOccasion occasion,
        String reason,
        @MappedCollection(idColumn = "plan_id", keyColumn = "position") List<PlannedTopic> topics,
        String topicsReason,
        @MappedCollection(idColumn = "plan_id", keyColumn = "position") List<PlanBasis> bases,
        @Version Integer version) {

    public static SessionPlan of(
            SessionOccasion occasion, String reason, List<PlannedTopic> topics, String topicsReason, List<TopicBasis> bases) {
        return new SessionPlan(null, null, occasion, reason, topics, topicsReason, bases.stream().map(PlanBasis::new).toList(), null);
    }

    SessionPlan ofSession(long session) {
        return new SessionPlan(id, session, occasion, reason, topics, topicsReason, bases, version);
    }

    /** The same occasion with one other topic. */
    SessionPlan about(PlannedTopic topic, List<TopicBasis> on) {
        return new SessionPlan(id, sessionId, occasion, reason, List.of(topic), null, on.stream().map(PlanBasis::new).toList(), version);
    }

    /** What the session is called: its topics, one after the other. */
    public String name() {
        return topics.stream().map(PlannedTopic::title).collect(Collectors.joining("; "));
    }

    /** On what it rests, as people read it: what was chosen, then what was written. */
    public String basis(String words) {
        String chosen = bases.stream().map(basis -> basis.kind().label()).collect(Collectors.joining("; "));
        return Stream.of(chosen, words).filter(Text::present).collect(Collectors.joining("\n"));
    }
}
