package vn.nennep.review.collective;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;

/** What below a committee isn't done yet: lower before upper ({@code domain.md} §3.3 row 3, P8 row 2). */
@Component
public class Subordinates {

    private static final Set<MemberReviewState> DONE =
            Set.of(MemberReviewState.NOT_IN_SCOPE, MemberReviewState.DECIDED, MemberReviewState.CANCELLED);

    /**
     * A unit or a member that the committee still waits for.
     *
     * @param target id of its review
     */
    public record Missing(long target, String label, String stateLabel) {}

    private final Reviews reviews;
    private final CollectiveBook book;
    private final Register register;
    private final Words words;

    Subordinates(Reviews reviews, CollectiveBook book, Register register, Words words) {
        this.reviews = reviews;
        this.book = book;
        this.register = register;
        this.words = words;
    }

    /** Units that aren't reviewed, then members who aren't decided, those with a reasoned exception included. */
    public List<Missing> missing(UnitReview committee) {
        return Stream.concat(
                        reviews.below(committee).stream()
                                .filter(below -> !below.state().released())
                                .map(below -> new Missing(below.id(), register.unit(below.unitId()).name(), below.state().label())),
                        reviews.membersBelow(committee).stream()
                                .filter(Subordinates::open)
                                .map(member -> new Missing(
                                        member.id(),
                                        words.of("collective.below.member", register.nameOf(member.memberId()), register.unit(member.unitId()).name()),
                                        member.state().label())))
                .toList();
    }

    /** Whether the committee may begin: nothing is missing, or there is a reason for each that is. */
    public boolean done(UnitReview committee) {
        Set<Long> excepted =
                book.exceptions(committee.id()).stream().map(CollectiveBook.ExceptedTarget::targetId).collect(Collectors.toSet());
        return reviews.below(committee).stream().allMatch(below -> below.state().released() || excepted.contains(below.id()))
                && reviews.membersBelow(committee).stream().allMatch(member -> !open(member) || excepted.contains(member.id()));
    }

    private static boolean open(MemberReview member) {
        return !DONE.contains(member.state());
    }
}
