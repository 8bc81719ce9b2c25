package vn.nennep.review.campaign.process;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.review.Reviews;
import vn.nennep.review.campaign.CampaignClosing;
import vn.nennep.review.campaign.CampaignClosing.Open;
import vn.nennep.review.campaign.CampaignClosing.OpenIn;

/** The committee closes its campaign on the roll-up day; what isn't decided needs a reason. */
@Component
class CloseCampaignWork implements TaskWork {

    private final CampaignClosing closing;
    private final Reviews reviews;
    private final Register register;
    private final Words words;

    CloseCampaignWork(CampaignClosing closing, Reviews reviews, Register register, Words words) {
        this.closing = closing;
        this.reviews = reviews;
        this.register = register;
        this.words = words;
    }

    @Override
    public String task() {
        return "closeCampaign";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<Open, Integer> open = closing.counts(task.subject());
        Map<String, Object> values = new HashMap<>();
        for (Open group : Open.values()) {
            values.put(group.key() + "Open", open.getOrDefault(group, 0));
        }
        return values;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        List<OpenIn> open = closing.open(task.subject());
        Map<String, String> names = register.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
        Reading.Builder reading = Reading.titled(words.of("review.close.left"));
        if (open.isEmpty()) {
            reading.text(null, words.of("review.close.nothingLeft"));
        }
        for (Open group : Open.values()) {
            reading.table(
                    group.label(), List.of(words.of("review.close.unit"), words.of("review.close.number")),
                    open.stream()
                            .filter(in -> in.group() == group)
                            .map(in -> List.of(names.get(in.unit()), Integer.toString(in.number())))
                            .toList());
        }
        return List.of(reading.build());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        Map<Open, String> reasons = new EnumMap<>(Open.class);
        for (Open group : Open.values()) {
            if (answers.has(group.key() + "Reason")) {
                reasons.put(group, answers.text(group.key() + "Reason"));
            }
        }
        closing.close(task.subject(), reasons, task.now());
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(DayEnd.of(reviews.campaign(task.subject()).rollUpDueOn()));
    }
}
