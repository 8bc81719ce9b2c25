package vn.nennep.review.collective.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.UnitRole;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.collective.CollectiveBook;
import vn.nennep.review.collective.CollectiveBook.Comment;
import vn.nennep.review.collective.CollectiveTexts;

/** The secretary of a unit below says what it thinks of its committee's draft, until the opinions are closed ({@code domain.md} P8 row 4). */
@Component
class CommentFromBelow implements ActionWork {

    private static final Set<Role> MAY = Set.of(Role.SECRETARY, Role.DEPUTY_SECRETARY);

    private final Reviews reviews;
    private final CollectiveBook book;
    private final CollectiveTexts texts;
    private final Register register;
    private final Words words;
    private final Clock clock;

    CommentFromBelow(Reviews reviews, CollectiveBook book, CollectiveTexts texts, Register register, Words words, Clock clock) {
        this.reviews = reviews;
        this.book = book;
        this.texts = texts;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "commentFromBelow";
    }

    /** On the desk and in the file of his own unit's review; the committee's file isn't his to open. */
    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return register.rolesOf(member, LocalDate.now(clock)).stream()
                .filter(held -> MAY.contains(held.role()) && (unit == null || held.unitId().equals(unit)))
                .map(UnitRole::unitId)
                .distinct()
                .flatMap(below -> committees(below)
                        .filter(review -> subject == null || review.id().equals(subject))
                        .map(review -> new Offer(
                                name(), words.of("collective.below.title", register.unit(review.unitId()).name()), words.of("collective.below.description"),
                                below, review.id())))
                .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of();
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        return texts.draft(reviews.unitReview(offer.subject()));
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        UnitReview committee = reviews.hold(offer.subject());
        if (!open(committee)) {
            throw Refusal.at(null, "collective.below.closed");
        }
        book.comment(committee.id(), new Comment(
                member, offer.unit(), null, answers.text("body"), LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS)));
        return reviews.unitReviewOf(committee.campaignId(), offer.unit()).map(own -> "/xep-loai/" + own.id()).orElse("/ho-so");
    }

    private Stream<UnitReview> committees(String below) {
        return Optional.ofNullable(register.unit(below).parentId()).stream()
                .flatMap(parent -> reviews.unitReviewsOf(parent).stream())
                .filter(this::open)
                .filter(review -> !book.unitsThatSpoke(review.id()).containsKey(below));
    }

    private boolean open(UnitReview review) {
        return review.state() == UnitReviewState.DRAFTING && book.draft(review.id()).isPresent() && book.invitation(review.id()).isEmpty();
    }
}
