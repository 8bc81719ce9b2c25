package vn.nennep.review.campaign.process;

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
import vn.nennep.review.CellDeadlines;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.campaign.CampaignPlan;
import vn.nennep.review.campaign.CampaignPlan.Deadlines;
import vn.nennep.review.campaign.CampaignPreview;
import vn.nennep.review.campaign.CampaignRights;
import vn.nennep.review.campaign.CampaignRules;
import vn.nennep.review.campaign.Campaigns;

/** A committee opens the review and classification of a year (A15.1), past years too. */
@Component
class OpenCampaign implements ActionWork {

    private final Campaigns campaigns;
    private final CampaignRules rules;
    private final CellDeadlines cells;
    private final CampaignRights rights;
    private final CampaignPreview preview;
    private final RunningReviews process;
    private final Reviews reviews;
    private final Words words;
    private final Clock clock;

    OpenCampaign(
            Campaigns campaigns, CampaignRules rules, CellDeadlines cells, CampaignRights rights, CampaignPreview preview, RunningReviews process,
            Reviews reviews, Words words, Clock clock) {
        this.campaigns = campaigns;
        this.rules = rules;
        this.cells = cells;
        this.rights = rights;
        this.preview = preview;
        this.process = process;
        this.reviews = reviews;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "openCampaign";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject != null
                ? List.of()
                : rights.openers(member).stream()
                        .filter(committee -> unit == null || unit.equals(committee.id()))
                        .map(committee -> new Offer(
                                name(), words.of("review.open.title"), words.of("review.open.description", committee.name()), committee.id(), null))
                        .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        LocalDate today = LocalDate.now(clock);
        int year = usualYear(offer.unit(), today);
        Deadlines due = rules.proposed(offer.unit(), year, today);
        LocalDate civilResults = cells.civilResults(offer.unit(), year);
        return new HashMap<>(Map.of(
                "year", year, "yearHint", words.of("review.open.yearHint", Integer.toString(year), rules.regime(offer.unit(), year).label()),
                "cutOffOn", rules.cutOff(offer.unit(), year).toString(),
                "selfReviewDueOn", due.selfReview().toString(), "cellDueOn", due.cell().toString(), "collectiveDueOn", due.collective().toString(),
                "grassrootsDueOn", due.grassroots().toString(), "rollUpDueOn", due.rollUp().toString(), "civilNote", words.of("review.campaign.civilNote", civilResults, civilResults.plusDays(1))));
    }

    /** In the first half of a year the last one, unless that has been opened. */
    private int usualYear(String unit, LocalDate today) {
        int last = today.getYear() - 1;
        return today.getMonthValue() <= 6 && reviews.campaignOf(unit, last).isEmpty() ? last : today.getYear();
    }

    @Override
    public boolean previews() {
        return true;
    }

    @Override
    public List<Reading> preview(Offer offer, String member, Answers answers) {
        LocalDateTime now = LocalDateTime.now(clock);
        CampaignPlan plan = plan(offer, answers);
        campaigns.open(plan, member, now);
        return List.of(preview.of(plan, now.toLocalDate()));
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        throw new UnsupportedOperationException("The moment is recorded");
    }

    @Override
    public String perform(Offer offer, String member, Answers answers, LocalDateTime now) {
        ReviewCampaign campaign = campaigns.open(plan(offer, answers), member, now);
        process.start(campaign);
        return "/xep-loai/" + campaign.id();
    }

    private static CampaignPlan plan(Offer offer, Answers answers) {
        return new CampaignPlan(
                offer.unit(), answers.integer("year"), answers.date("cutOffOn"),
                new Deadlines(
                        answers.date("selfReviewDueOn"), answers.date("cellDueOn"), answers.date("collectiveDueOn"), answers.date("grassrootsDueOn"),
                        answers.date("rollUpDueOn")),
                answers.text("planNumber"), answers.date("planOn"));
    }
}
