package vn.nennep.review.campaign.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CampaignState;
import vn.nennep.review.MemberReview;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.campaign.CampaignRights;
import vn.nennep.review.campaign.ListChange;
import vn.nennep.review.campaign.ListChanges;
import vn.nennep.review.campaign.ListReading;
import vn.nennep.review.round.Rounds;

/** Who keeps a cell's list changes it after it was settled; who comes after the first round began has one of his own. */
@Component
class ChangeReviewList implements ActionWork {

    private final ListChanges changes;
    private final ListReading reading;
    private final Reviews reviews;
    private final CampaignRights rights;
    private final RunningReviews process;
    private final Rounds rounds;
    private final Register register;
    private final Words words;
    private final Clock clock;

    ChangeReviewList(
            ListChanges changes, ListReading reading, Reviews reviews, CampaignRights rights, RunningReviews process, Rounds rounds, Register register,
            Words words, Clock clock) {
        this.changes = changes;
        this.reading = reading;
        this.reviews = reviews;
        this.rights = rights;
        this.process = process;
        this.rounds = rounds;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "changeReviewList";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject == null
                ? List.of()
                : reviews.findUnitReview(subject).stream()
                        .filter(cell -> cell.listSettledAt() != null && rights.keepsList(member, cell.unitId()))
                        .filter(cell -> reviews.campaignOf(cell).state() != CampaignState.CLOSED)
                        .map(cell -> new Offer(
                                name(), words.of("review.change.title"), words.of("review.change.description"), cell.unitId(), subject))
                        .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        List<MemberReview> listed = reading.sorted(reviews.membersOf(offer.subject()));
        Stream<Option> here = listed.stream().map(review -> new Option(review.memberId(), register.nameOf(review.memberId())));
        Stream<Option> arrived = register.membersOf(offer.unit(), LocalDate.now(clock)).stream()
                .filter(person -> listed.stream().noneMatch(review -> review.memberId().equals(person.id())))
                .map(person -> new Option(person.id(), words.of("review.change.new", person.name())));
        return Map.of(
                "members", Stream.concat(arrived, here).toList(),
                "changes", Arrays.stream(ListChange.values()).filter(ListChange::later).map(act -> new Option(act.name(), act.label())).toList());
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        return List.of(reading.whole(reviews.unitReview(offer.subject()), LocalDate.now(clock)));
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        throw new UnsupportedOperationException("The moment is recorded");
    }

    @Override
    public String perform(Offer offer, String member, Answers answers, LocalDateTime now) {
        String reason = answers.text("reason");
        Optional<MemberReview> joins =
                changes.change(offer.subject(), answers.text("member"), answers.choice("change", ListChange.class), reason, member, now);
        UnitReview cell = reviews.unitReview(offer.subject());
        ReviewCampaign campaign = reviews.campaignOf(cell);
        if (joins.isPresent() && !process.prepares(campaign, cell)) {
            rounds.begin(cell, List.of(joins.get()), true, reason, member, now);
        }
        return "/xep-loai/" + offer.subject();
    }
}
