package vn.nennep.review.result;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;

/** The totals of a year before this system, so that the series goes back; defects are named, and kept only with a reason. */
@Component
class EnterEarlierResults implements ActionWork {

    private final Reviews reviews;
    private final EarlierResults earlier;
    private final ResultChecks checks;
    private final ResultReaders readers;
    private final Words words;
    private final Clock clock;

    EnterEarlierResults(
            Reviews reviews, EarlierResults earlier, ResultChecks checks, ResultReaders readers, Words words, Clock clock) {
        this.reviews = reviews;
        this.earlier = earlier;
        this.checks = checks;
        this.readers = readers;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "enterEarlierResults";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject == null
                ? List.of()
                : reviews.findCampaign(subject).stream()
                        .filter(campaign -> readers.prepares(member, campaign.unitId()))
                        .map(campaign -> new Offer(
                                name(), words.of("result.earlier.title"), words.of("result.earlier.description"), campaign.unitId(), subject))
                        .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of();
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        List<String> columns = List.of(
                words.of("result.year"), words.of("result.total"), words.of("result.inScope"), words.of("result.levels"), words.of("result.source"));
        Reading.Builder reading = Reading.titled(words.of("result.earlier.known"));
        for (boolean organization : new boolean[] {false, true}) {
            reading.table(
                    words.of(organization ? "result.organizations" : "result.members"), columns,
                    earlier.entered(offer.unit(), organization).stream()
                            .map(one -> List.of(
                                    Integer.toString(one.year()), Integer.toString(one.total()), Integer.toString(one.inScope()),
                                    one.excellent() + " – " + one.good() + " – " + one.completed() + " – " + one.notCompleted(), one.source()))
                            .toList());
        }
        return reading.isEmpty() ? List.of() : List.of(reading.build());
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        ReviewCampaign campaign = reviews.campaign(offer.subject());
        YearTotals totals = new YearTotals(
                answers.integer("year"), answers.text("about").equals("ORGANIZATIONS"), answers.integer("total"), answers.integer("inScope"),
                answers.integer("excellent"), answers.integer("good"), answers.integer("completed"), answers.integer("notCompleted"), 0,
                answers.text("source"), answers.text("reason"));
        if (totals.year() >= campaign.campaignYear()) {
            throw Refusal.at("year", "result.earlier.notBefore", Integer.toString(campaign.campaignYear()));
        }
        List<String> defects = earlier.check(offer.unit(), totals).stream().map(checks::sentence).toList();
        earlier.enter(offer.unit(), totals, defects, member, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        return ResultLinks.href(offer.subject());
    }
}
