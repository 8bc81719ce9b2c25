package vn.nennep.review.collective.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.collective.CollectiveBook;
import vn.nennep.review.collective.CollectiveBook.Corruption;
import vn.nennep.review.collective.CollectiveTexts;

/** The inspection commission or the secretary above records whether an organisation had corruption or grave waste ({@code domain.md} §3.4, P8 row 10). */
@Component
class RecordCorruption implements ActionWork {

    private static final Set<Role> MAY = EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.INSPECTION_COMMISSION);
    private static final Set<UnitReviewState> OVER = EnumSet.of(UnitReviewState.NOT_IN_SCOPE, UnitReviewState.DECIDED, UnitReviewState.CANCELLED);

    private final Reviews reviews;
    private final CollectiveBook book;
    private final CollectiveTexts texts;
    private final Register register;
    private final Words words;
    private final Clock clock;

    RecordCorruption(Reviews reviews, CollectiveBook book, CollectiveTexts texts, Register register, Words words, Clock clock) {
        this.reviews = reviews;
        this.book = book;
        this.texts = texts;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "recordCorruption";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject == null
                ? List.of()
                : reviews.findUnitReview(subject).stream()
                        .filter(review -> !OVER.contains(review.state()) && may(member, review))
                        .map(review -> new Offer(
                                name(), words.of("collective.corruption.title"), words.of("collective.corruption.description"), review.decidingUnitId(),
                                subject))
                        .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of();
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        return texts.corruption(reviews.unitReview(offer.subject())).stream().toList();
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        UnitReview review = reviews.hold(offer.subject());
        book.corruption(review.id(), new Corruption(
                answers.text("found").equals("YES"), answers.text("note"), member, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS)));
        return "/xep-loai/" + review.id();
    }

    private boolean may(String member, UnitReview review) {
        return register.rolesOf(member, LocalDate.now(clock)).stream()
                .anyMatch(held -> held.unitId().equals(review.decidingUnitId()) && MAY.contains(held.role()));
    }
}
