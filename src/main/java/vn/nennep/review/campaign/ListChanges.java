package vn.nennep.review.campaign;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.RosterReader;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.OutReason;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.appraisal.Dossiers;
import vn.nennep.review.member.SelfReviews;

/** What happens to a cell's list after it was settled: somebody comes, goes, is suspended, dies ({@code domain.md} P6 “Exceptions”). */
@Component
public class ListChanges {

    /** What has been handed on isn't taken back by a change of the list. */
    private static final Set<MemberReviewState> HANDED_ON = EnumSet.of(MemberReviewState.PROPOSED, MemberReviewState.DECIDED);
    /** What ends or interrupts his review also while the committee above has it; who only goes elsewhere is rated where he was voted on. */
    private static final Set<ListChange> UNTIL_DECIDED = EnumSet.of(ListChange.DECEASED, ListChange.LEFT_PARTY, ListChange.SUSPENDED);

    private final Reviews reviews;
    private final Ratings ratings;
    private final ReviewList list;
    private final SelfReviews selfReviews;
    private final Dossiers dossiers;
    private final Eligibility eligibility;
    private final Subjects subjects;
    private final Register register;
    private final RosterReader roster;
    private final CampaignRoll roll;
    private final Policy policy;

    ListChanges(
            Reviews reviews, Ratings ratings, ReviewList list, SelfReviews selfReviews, Dossiers dossiers, Eligibility eligibility, Subjects subjects, Register register,
            RosterReader roster, CampaignRoll roll, Policy policy) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.list = list;
        this.selfReviews = selfReviews;
        this.dossiers = dossiers;
        this.eligibility = eligibility;
        this.subjects = subjects;
        this.register = register;
        this.roster = roster;
        this.roll = roll;
        this.policy = policy;
    }

    /**
     * Writes the change down and does what follows from it.
     *
     * @return his review where he is to be rated by a round of his own, unless the cell's first is still to come
     * @throws Refusal if it can't be
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<MemberReview> change(long unitReview, String member, ListChange act, String reason, String actor, LocalDateTime now) {
        UnitReview cell = reviews.hold(unitReview);
        if (act == ListChange.ARRIVED) {
            return arrive(cell, member, reason, actor, now);
        }
        MemberReview review = reviews.memberReviewOf(cell.campaignId(), member)
                .filter(found -> found.unitReviewId() == cell.id())
                .orElseThrow(() -> Refusal.at("member", "review.change.notListed", register.nameOf(member)));
        return switch (act) {
            case SUSPENDED -> suspend(review, reason, actor, now);
            case RESUMED -> resume(review, reason, actor, now);
            case TRANSFERRED -> out(review, OutReason.TRANSFERRED, act, reason, actor, now);
            case DECEASED -> out(review, OutReason.DECEASED, act, reason, actor, now);
            case LEFT_PARTY -> out(review, OutReason.LEFT_PARTY, act, reason, actor, now);
            default -> out(review, OutReason.OTHER, ListChange.OTHER, reason, actor, now);
        };
    }

    private Optional<MemberReview> out(MemberReview review, OutReason why, ListChange act, String reason, String actor, LocalDateTime now) {
        if (!review.inScope()) {
            reviews.save(review.outside(why, reason));
            list.note(review.id(), act, why.label(), reason, actor, now);
            return Optional.empty();
        }
        requireNotHandedOn(review, act);
        list.takeOut(review, why, act, reason, actor, now);
        return Optional.empty();
    }

    private Optional<MemberReview> suspend(MemberReview review, String reason, String actor, LocalDateTime now) {
        if (!review.inScope() || review.state() == MemberReviewState.PAUSED) {
            throw Refusal.at("change", "review.change.nothingToPause", register.nameOf(review.memberId()));
        }
        requireNotHandedOn(review, ListChange.SUSPENDED);
        selfReviews.withdraw(review);
        reviews.save(reviews.memberReview(review.id()).in(MemberReviewState.PAUSED, reason));
        list.note(review.id(), ListChange.SUSPENDED, MemberReviewState.PAUSED.label(), reason, actor, now);
        return Optional.empty();
    }

    private Optional<MemberReview> resume(MemberReview review, String reason, String actor, LocalDateTime now) {
        boolean paused = review.state() == MemberReviewState.PAUSED || review.outReason() == OutReason.SUSPENDED;
        if (!paused) {
            throw Refusal.at("change", "review.change.notPaused", register.nameOf(review.memberId()));
        }
        MemberReview resumed = reviews.save(review.inside(MemberReviewState.WRITING));
        begin(resumed);
        list.note(review.id(), ListChange.RESUMED, MemberReviewState.WRITING.label(), reason, actor, now);
        return Optional.of(resumed);
    }

    private Optional<MemberReview> arrive(UnitReview cell, String member, String reason, String actor, LocalDateTime now) {
        CellMember there = register.membersOf(cell.unitId(), now.toLocalDate()).stream()
                .filter(of -> of.id().equals(member))
                .findFirst()
                .orElseThrow(() -> Refusal.at("member", "review.change.notHere", register.nameOf(member)));
        Optional<MemberReview> before = reviews.memberReviewOf(cell.campaignId(), member);
        MemberReview arrived = before.isPresent() ? move(before.get(), cell) : enter(cell, there);
        list.note(arrived.id(), ListChange.ARRIVED, register.unit(cell.unitId()).name(), reason, actor, now);
        return arrived.inScope() ? Optional.of(arrived) : Optional.empty();
    }

    /** His review goes with him, unless one of the cells has voted: then it stays where he was reviewed. */
    private MemberReview move(MemberReview review, UnitReview cell) {
        if (review.unitReviewId() == cell.id()) {
            throw Refusal.at("member", "review.change.listed", register.nameOf(review.memberId()));
        }
        reviews.hold(review.unitReviewId());
        boolean judged = HANDED_ON.contains(review.state()) || ratings.find(review.id()).filter(rating -> rating.votedLevel() != null).isPresent();
        if (judged || voted(cell)) {
            throw Refusal.at(
                    "member", judged ? "review.change.votedThere" : "review.change.votedHere", register.nameOf(review.memberId()),
                    register.unit(review.unitId()).name());
        }
        boolean asked = review.inScope() && review.state() != MemberReviewState.PAUSED;
        if (asked) {
            selfReviews.withdraw(review);
        }
        MemberReview now = reviews.memberReview(review.id());
        MemberReview moved = reviews.save(now.inScope() ? now.movedTo(cell).in(MemberReviewState.WRITING) : now.movedTo(cell));
        if (ratings.find(moved.id()).isPresent()) {
            ratings.move(moved.id(), cell.unitId());
        }
        if (asked) {
            selfReviews.begin(moved);
        }
        return moved;
    }

    private boolean voted(UnitReview cell) {
        List<Long> members = reviews.membersOf(cell.id()).stream().map(MemberReview::id).toList();
        return ratings.of(members).values().stream().anyMatch(rating -> rating.votedLevel() != null);
    }

    private MemberReview enter(UnitReview cell, CellMember member) {
        ReviewCampaign campaign = reviews.campaignOf(cell);
        Unit unit = register.unit(cell.unitId());
        PolicyOn rules = policy.on(campaign.judged(), register.lineOf(unit.id()));
        var person = roster.persons(List.of(member.id())).get(member.id());
        LocalDate cutOff = campaign.cutOffOn();
        OutReason out = eligibility
                .judge(new Eligibility.Case(campaign.judged(), unit.id(), member.activity(), Eligibility.months(person.admissionDate(), cutOff)))
                .reason();
        UsualForm usual = new UsualForm(campaign.regime(), rules);
        MemberReview entered = reviews.save(new MemberReview(
                subjects.next(MemberReview.KIND), campaign.id(), cell.id(), unit.id(), member.id(), out == null, out,
                usual.form(roll.leaders(cutOff).contains(member.id()), person.post(), unit.sector()), usual.civilServant(unit.sector()),
                out == null ? MemberReviewState.WRITING : MemberReviewState.NOT_IN_SCOPE, null, null));
        if (out == null) {
            begin(entered);
        }
        return entered;
    }

    private void begin(MemberReview review) {
        if (ratings.find(review.id()).isEmpty()) {
            ratings.begin(review);
        }
        selfReviews.begin(review);
    }

    private void requireNotHandedOn(MemberReview review, ListChange act) {
        if (!HANDED_ON.contains(review.state())) {
            return;
        }
        if (review.state() == MemberReviewState.DECIDED || !UNTIL_DECIDED.contains(act)) {
            throw Refusal.at("member", "review.change.handedOn", register.nameOf(review.memberId()));
        }
        if (dossiers.beingDecided(review.id())) {
            throw Refusal.at("member", "review.change.beingDecided", register.nameOf(review.memberId()));
        }
    }
}
