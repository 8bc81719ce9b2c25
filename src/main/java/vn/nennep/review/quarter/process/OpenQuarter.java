package vn.nennep.review.quarter.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.review.quarter.Quarter;
import vn.nennep.review.quarter.QuarterCampaign;
import vn.nennep.review.quarter.QuarterCampaigns;
import vn.nennep.review.quarter.QuarterDates;
import vn.nennep.review.quarter.QuarterPlan;
import vn.nennep.review.quarter.QuarterReading;
import vn.nennep.review.quarter.QuarterRights;

/** A committee opens the rating of its leaders in a quarter ({@code domain.md} P12); offered only where policy has switched it on. */
@Component
class OpenQuarter implements ActionWork {

    private final QuarterCampaigns campaigns;
    private final QuarterDates dates;
    private final QuarterRights rights;
    private final QuarterReading reading;
    private final RunningQuarter process;
    private final Words words;
    private final Clock clock;

    OpenQuarter(
            QuarterCampaigns campaigns, QuarterDates dates, QuarterRights rights, QuarterReading reading, RunningQuarter process, Words words,
            Clock clock) {
        this.campaigns = campaigns;
        this.dates = dates;
        this.rights = rights;
        this.reading = reading;
        this.process = process;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "openQuarter";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject != null
                ? List.of()
                : rights.openers(member).stream()
                        .filter(committee -> unit == null || unit.equals(committee.id()))
                        .map(committee -> new Offer(
                                name(), words.of("quarter.open.title"), words.of("quarter.open.description", committee.name()), committee.id(), null))
                        .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        LocalDate today = LocalDate.now(clock);
        Quarter quarter = dates.usual(offer.unit(), today);
        LocalDate written = dates.written(offer.unit(), quarter, today);
        return new HashMap<>(Map.of(
                "year", quarter.year(), "quarter", Integer.toString(quarter.number()), "writtenDueOn", written.toString(), "decidedDueOn",
                dates.decided(offer.unit(), quarter, written).toString()));
    }

    @Override
    public boolean previews() {
        return true;
    }

    @Override
    public List<Reading> preview(Offer offer, String member, Answers answers) {
        LocalDateTime now = LocalDateTime.now(clock);
        QuarterPlan plan = plan(offer, answers);
        campaigns.open(plan, member, now);
        return List.of(reading.preview(plan, campaigns.size(plan, now.toLocalDate())));
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        throw new UnsupportedOperationException("The moment is recorded");
    }

    @Override
    public String perform(Offer offer, String member, Answers answers, LocalDateTime now) {
        QuarterCampaign campaign = campaigns.open(plan(offer, answers), member, now);
        process.start(campaign);
        return "/xep-loai/" + campaign.id();
    }

    private static QuarterPlan plan(Offer offer, Answers answers) {
        return new QuarterPlan(
                offer.unit(), new Quarter(answers.integer("year"), Integer.parseInt(answers.text("quarter"))), answers.date("writtenDueOn"),
                answers.date("decidedDueOn"), answers.text("planNumber"), answers.date("planOn"));
    }
}
