package vn.nennep.review.campaign.process;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Sector;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CampaignState;
import vn.nennep.review.CriteriaSets;
import vn.nennep.review.CriteriaSets.Group;
import vn.nennep.review.Criterion;
import vn.nennep.review.CriterionGroup;
import vn.nennep.review.Regime;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.campaign.CampaignRights;

/** The committee makes criteria of its own for a group and kind of organisation (A15.2), before anybody has handed in anything. */
@Component
class DefineCriteria implements ActionWork {

    private final CriteriaSets criteria;
    private final Reviews reviews;
    private final CampaignRights rights;
    private final Words words;

    DefineCriteria(CriteriaSets criteria, Reviews reviews, CampaignRights rights, Words words) {
        this.criteria = criteria;
        this.reviews = reviews;
        this.rights = rights;
        this.words = words;
    }

    @Override
    public String name() {
        return "defineCriteria";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject == null
                ? List.of()
                : reviews.findCampaign(subject).stream()
                        .filter(campaign -> campaign.state() != CampaignState.CLOSED && rights.leads(member, campaign.unitId()))
                        .filter(campaign -> !reviews.anyHandedIn(campaign.id()))
                        .map(campaign -> new Offer(
                                name(), words.of("review.criteria.title"), words.of("review.criteria.description"), campaign.unitId(), subject))
                        .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        boolean scored = reviews.campaign(offer.subject()).regime().scored();
        return Map.of(
                "scored", scored,
                "targets", Arrays.stream(Group.values())
                        .filter(group -> scored || group != Group.FORM_2C)
                        .map(group -> new Option(group.name(), words.of("review.criteria.group." + group.name())))
                        .toList(),
                "sectors", Arrays.stream(Sector.values()).map(sector -> new Option(sector.name(), sector.label())).toList());
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        ReviewCampaign campaign = reviews.campaign(offer.subject());
        Reading.Builder reading = Reading.titled(words.of("review.criteria.now"));
        for (Group group : Group.values()) {
            if (campaign.regime().scored() || group != Group.FORM_2C) {
                reading.table(
                        words.of("review.criteria.group." + group.name()),
                        List.of(words.of("review.criteria.part"), words.of("review.criteria.label"), words.of("review.criteria.points")),
                        criteria.of(campaign, group, null).stream()
                                .map(criterion -> List.of(
                                        criterion.group().label(), criterion.label(),
                                        criterion.points() == null ? "" : criterion.points().stripTrailingZeros().toPlainString().replace('.', ',')))
                                .toList());
            }
        }
        return List.of(reading.build());
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        throw new UnsupportedOperationException("The moment is recorded");
    }

    @Override
    public String perform(Offer offer, String member, Answers answers, LocalDateTime now) {
        ReviewCampaign campaign = reviews.holdCampaign(offer.subject());
        if (reviews.anyHandedIn(campaign.id())) {
            throw Refusal.at(null, "review.criteria.tooLate");
        }
        List<Criterion> own = checked(campaign.regime(), answers.rows("criteria"));
        criteria.define(campaign, answers.choice("target", Group.class), answers.choice("sector", Sector.class), own);
        return "/xep-loai/" + campaign.id();
    }

    private static List<Criterion> checked(Regime regime, List<Answers> rows) {
        List<Criterion> own = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Answers row : rows) {
            BigDecimal points = regime.scored() ? row.decimal("points") : null;
            if (regime.scored() && (points == null || points.signum() <= 0 || points.multiply(BigDecimal.valueOf(2)).stripTrailingZeros().scale() > 0)) {
                findings.add(new Finding(row.field("points"), "review.criteria.badPoints"));
            }
            own.add(new Criterion("own" + (own.size() + 1), row.choice("part", CriterionGroup.class), row.text("label"), points));
        }
        if (findings.isEmpty()) {
            for (CriterionGroup group : CriterionGroup.values()) {
                List<Criterion> of = own.stream().filter(criterion -> criterion.group() == group).toList();
                BigDecimal sum = of.stream().map(Criterion::points).filter(points -> points != null).reduce(BigDecimal.ZERO, BigDecimal::add);
                if (of.isEmpty()) {
                    findings.add(new Finding("criteria", "review.criteria.none", group.label()));
                } else if (regime.scored() && sum.compareTo(BigDecimal.valueOf(group.points())) != 0) {
                    findings.add(new Finding(
                            "criteria", "review.criteria.sum", group.label(), Integer.toString(group.points()), sum.stripTrailingZeros().toPlainString().replace('.', ',')));
                }
            }
        }
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        return own;
    }
}
