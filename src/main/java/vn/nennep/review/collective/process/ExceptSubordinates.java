package vn.nennep.review.collective.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.collective.CollectiveBook;
import vn.nennep.review.collective.CollectiveBook.ExceptedTarget;
import vn.nennep.review.collective.Subordinates;
import vn.nennep.review.collective.Subordinates.Missing;

/** A committee begins although not all below it are decided, with a reason for each that isn't ({@code domain.md} P8 row 2). */
@Component
class ExceptSubordinates implements ActionWork {

    private static final Set<Role> MAY = Set.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.ORGANIZATION_BOARD);

    private final Reviews reviews;
    private final CollectiveBook book;
    private final Subordinates subordinates;
    private final RunningCollective process;
    private final Register register;
    private final Words words;
    private final Clock clock;

    ExceptSubordinates(
            Reviews reviews, CollectiveBook book, Subordinates subordinates, RunningCollective process, Register register, Words words, Clock clock) {
        this.reviews = reviews;
        this.book = book;
        this.subordinates = subordinates;
        this.process = process;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "exceptSubordinates";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject == null
                ? List.of()
                : reviews.findUnitReview(subject).stream()
                        .filter(review -> review.state() == UnitReviewState.WAITING && may(member, review))
                        .map(review -> new Offer(
                                name(), words.of("collective.except.title"), words.of("collective.except.description"), review.unitId(), subject))
                        .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        List<Missing> missing = subordinates.missing(reviews.unitReview(offer.subject()));
        return Map.of(
                "missing",
                missing.stream()
                        .map(below -> new Option(Long.toString(below.target()), words.of("collective.below.missing", below.label(), below.stateLabel())))
                        .toList(),
                "exceptions", missing.stream().map(below -> Map.of("target", Long.toString(below.target()))).toList());
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        UnitReview review = reviews.hold(offer.subject());
        if (review.state() != UnitReviewState.WAITING) {
            throw Refusal.at(null, "collective.except.begun");
        }
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        List<ExceptedTarget> exceptions = answers.rows("exceptions").stream()
                .map(row -> new ExceptedTarget(Long.parseLong(row.text("target")), row.text("reason"), member, now))
                .toList();
        Set<Long> named = exceptions.stream().map(ExceptedTarget::targetId).collect(Collectors.toSet());
        List<Missing> unnamed = subordinates.missing(review).stream().filter(below -> !named.contains(below.target())).toList();
        if (!unnamed.isEmpty()) {
            throw Refusal.at("exceptions", "collective.except.unnamed", unnamed.stream().map(Missing::label).collect(Collectors.joining(", ")));
        }
        book.except(review.id(), exceptions);
        process.subordinatesDecided(reviews.save(review.in(UnitReviewState.DRAFTING)));
        return "/xep-loai/" + review.id();
    }

    private boolean may(String member, UnitReview review) {
        return register.rolesOf(member, LocalDate.now(clock)).stream()
                .anyMatch(held -> held.unitId().equals(review.unitId()) && MAY.contains(held.role()));
    }
}
