package vn.nennep.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitRole;
import vn.nennep.review.MemberReview;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewReaders;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.campaign.CampaignRights;
import vn.nennep.review.quarter.LeaderReview;
import vn.nennep.review.quarter.LeaderReviews;
import vn.nennep.review.quarter.Quarter;
import vn.nennep.review.quarter.QuarterCampaign;
import vn.nennep.review.quarter.QuarterRights;

/** What of the review concerns a person: campaigns that he follows, his organisations' reviews, his own. */
@Component
class MyReviews {

    /** @param period {@code năm 2026}, {@code quý II năm 2026} */
    record Line(long id, int year, String period, String unit, String stateLabel, String href) {}

    /** @param units of the organisations to which he belongs or in whose committee he serves */
    record Mine(List<Line> own, List<Line> units, List<Line> campaigns) {}

    private final Reviews reviews;
    private final ReviewReaders readers;
    private final CampaignRights rights;
    private final LeaderReviews quarters;
    private final QuarterRights quarterRights;
    private final Register register;
    private final Clock clock;

    MyReviews(
            Reviews reviews, ReviewReaders readers, CampaignRights rights, LeaderReviews quarters, QuarterRights quarterRights, Register register, Clock clock) {
        this.reviews = reviews;
        this.readers = readers;
        this.rights = rights;
        this.quarters = quarters;
        this.quarterRights = quarterRights;
        this.register = register;
        this.clock = clock;
    }

    boolean any(String member) {
        return !reviews.reviewsOf(member).isEmpty()
                || !quarters.ofMember(member).isEmpty()
                || !rights.openers(member).isEmpty()
                || units(member).stream().anyMatch(unit -> !reviews.unitReviewsOf(unit).isEmpty())
                || !reviews.campaignsOf(lines(readers.unitsServedBy(member))).isEmpty()
                || !quarterly(member).isEmpty();
    }

    Mine of(String member) {
        Map<String, Unit> names = register.units().stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        Map<Long, ReviewCampaign> campaigns = new HashMap<>();
        return new Mine(
                newestFirst(
                        reviews.reviewsOf(member).stream().map(review -> line(review, campaign(review.campaignId(), campaigns), names)),
                        quarters.ofMember(member).stream().map(review -> line(review, names))),
                units(member).stream()
                        .flatMap(unit -> reviews.unitReviewsOf(unit).stream())
                        .map(review -> line(review, campaign(review.campaignId(), campaigns), names))
                        .sorted(Comparator.comparing(Line::year).reversed())
                        .toList(),
                newestFirst(
                        reviews.campaignsOf(lines(readers.unitsServedBy(member))).stream().map(campaign -> new Line(
                                campaign.id(), campaign.campaignYear(), year(campaign), names.get(campaign.unitId()).name(), campaign.state().label(),
                                "/xep-loai/" + campaign.id())),
                        quarterly(member).stream().map(quarter -> new Line(
                                quarter.id(), quarter.campaignYear(), quarter.period().label(), names.get(quarter.unitId()).name(), quarter.state().label(),
                                "/xep-loai/" + quarter.id()))));
    }

    /** Within a year the year's own comes before its quarters. */
    private static List<Line> newestFirst(Stream<Line> years, Stream<Line> quarters) {
        return Stream.concat(years, quarters).sorted(Comparator.comparing(Line::year).reversed()).toList();
    }

    private List<QuarterCampaign> quarterly(String member) {
        return quarters.campaignsOf(lines(readers.unitsServedBy(member))).stream().filter(quarter -> quarterRights.mayRead(member, quarter)).toList();
    }

    private static String year(ReviewCampaign campaign) {
        return "năm " + campaign.campaignYear();
    }

    private Line line(LeaderReview review, Map<String, Unit> names) {
        Quarter quarter = quarters.campaignOf(review).period();
        return new Line(
                review.id(), quarter.year(), quarter.label(), names.get(review.unitId()).name(), review.state().label(), "/xep-loai/" + review.id());
    }

    private ReviewCampaign campaign(long id, Map<Long, ReviewCampaign> known) {
        return known.computeIfAbsent(id, reviews::campaign);
    }

    private static Line line(MemberReview review, ReviewCampaign campaign, Map<String, Unit> names) {
        String state = review.inScope() ? review.state().label() : review.outReason().label();
        return new Line(
                review.id(), campaign.campaignYear(), year(campaign), names.get(review.unitId()).name(), state, "/xep-loai/" + review.id());
    }

    private static Line line(UnitReview review, ReviewCampaign campaign, Map<String, Unit> names) {
        return new Line(
                review.id(), campaign.campaignYear(), year(campaign), names.get(review.unitId()).name(), review.state().label(), "/xep-loai/" + review.id());
    }

    /** Where he belongs or serves; not what is only decided there. */
    private Set<String> units(String member) {
        return register.rolesOf(member, LocalDate.now(clock)).stream()
                .filter(held -> held.role() != Role.ADMINISTRATOR && held.role() != Role.MONITOR)
                .map(UnitRole::unitId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The units and all above them: those open campaigns. */
    private Set<String> lines(Collection<String> units) {
        return units.stream().flatMap(unit -> register.lineOf(unit).stream()).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
