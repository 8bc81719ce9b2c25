package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Chapter “Buổi sinh hoạt chuyên đề”: what it is about, on what it rests and how it is held. */
@Component
public class PlanChapter implements SessionChapter {

    private final PlanRepository plans;
    private final Words words;

    PlanChapter(PlanRepository plans, Words words) {
        this.plans = plans;
        this.words = words;
    }

    @Override
    public int position() {
        return 5;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        Reading.Builder reading = Reading.titled(words.of("session.file.planned"))
                .text(words.of("session.file.topic"), session.topic())
                .text(words.of("session.file.basis"), session.basis())
                .text(words.of("session.file.plannedOn"), ReadableTime.of(session.plannedAt()))
                .text(words.of("session.file.sittingForm"), session.setting().form().label());
        plans.findBySessionId(session.id()).ifPresent(plan -> write(reading, plan));
        return Optional.of(reading.build());
    }

    private void write(Reading.Builder reading, SessionPlan plan) {
        reading.text(words.of("session.file.occasion"), plan.occasion().label())
                .text(words.of("session.file.occasionReason"), plan.reason())
                .table(
                        words.of("session.file.topics"),
                        List.of(words.of("session.file.topic"), words.of("session.file.topicGroup")),
                        plan.topics().stream().map(topic -> List.of(topic.title(), topic.topicGroup().label())).toList())
                .text(words.of("session.file.topicsReason"), plan.topicsReason());
    }
}
