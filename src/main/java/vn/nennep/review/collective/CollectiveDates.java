package vn.nennep.review.collective;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;
import vn.nennep.review.CellDeadlines;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;

/**
 * By when the steps of an organisation's review are due, counted back from the campaign's day for cells or for grass-roots organisations. The committee of
 * a department stands between them: after its cells have proposed, before the grass-roots organisation ({@code domain.md} §3.3 no. 3).
 */
@Component
public class CollectiveDates {

    private final Reviews reviews;
    private final CollectiveBook book;
    private final CellDeadlines cells;
    private final Register register;
    private final Policy policy;

    CollectiveDates(Reviews reviews, CollectiveBook book, CellDeadlines cells, Register register, Policy policy) {
        this.reviews = reviews;
        this.book = book;
        this.cells = cells;
        this.register = register;
        this.policy = policy;
    }

    /** By when the organisation is to be reviewed and the proposal sent. */
    public Optional<LocalDateTime> proposal(UnitReview review) {
        return Optional.of(DayEnd.of(deadline(review)));
    }

    public Optional<LocalDateTime> draft(UnitReview review) {
        return Optional.of(DayEnd.of(deadline(review).minusDays(policy(review).days("review.collectiveDraft.before"))));
    }

    /** By when opinions on the draft are asked for, which is sent now. */
    public LocalDate comments(UnitReview review, LocalDateTime sentAt) {
        return sentAt.toLocalDate().plusDays(policy(review).days("review.collectiveDraft.comments"));
    }

    public Optional<LocalDateTime> comments(UnitReview review) {
        return book.draft(review.id()).map(draft -> DayEnd.of(comments(review, draft.writtenAt())));
    }

    /** The meeting is held when it was called for; one that is held again is due at once. */
    public Optional<LocalDateTime> meeting(UnitReview review) {
        return book.meetings(review.id()).isEmpty() ? book.invitation(review.id()).map(CollectiveBook.Invitation::meetsAt) : proposal(review);
    }

    /** The policies that judge the campaign's year. */
    public PolicyOn policy(UnitReview review) {
        return policy.on(reviews.campaignOf(review).judged(), register.lineOf(review.unitId()));
    }

    private LocalDate deadline(UnitReview review) {
        ReviewCampaign campaign = reviews.campaignOf(review);
        return switch (register.unit(review.unitId()).type()) {
            case GRASSROOTS_COMMITTEE, GRASSROOTS_CELL -> campaign.grassrootsDueOn();
            case DEPARTMENTAL_COMMITTEE -> earlier(
                    lastCell(review, campaign).plusDays(policy(review).days("review.due.departmental")), campaign.grassrootsDueOn());
            default -> campaign.collectiveDueOn();
        };
    }

    /** When the last of its cells proposes: with civil servants that is later than the campaign's day. */
    private LocalDate lastCell(UnitReview review, ReviewCampaign campaign) {
        CellDeadlines.OfCampaign due = cells.of(campaign);
        return reviews.below(review).stream().map(below -> due.of(below.unitId())).max(Comparator.naturalOrder()).orElse(campaign.cellDueOn());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
