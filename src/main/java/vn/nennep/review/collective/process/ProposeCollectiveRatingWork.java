package vn.nennep.review.collective.process;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.Rating;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.appraisal.DossierKind;
import vn.nennep.review.appraisal.Dossiers;
import vn.nennep.review.collective.CollectiveBook.Proposal;
import vn.nennep.review.collective.CollectiveBook;
import vn.nennep.review.collective.CollectiveDates;
import vn.nennep.review.collective.CollectiveTexts;

/**
 * The secretary proposes a level to the committee above ({@code domain.md} P7 row 11). It is what the ballot came to; another one, or one above the cap, needs
 * a reason, and where no level reached the threshold the secretary says why it is to be this one.
 */
@Component
class ProposeCollectiveRatingWork implements TaskWork {

    private final Reviews reviews;
    private final Ratings ratings;
    private final CollectiveBook book;
    private final CollectiveDates dates;
    private final Dossiers dossiers;
    private final RunningCollective process;
    private final CollectiveTexts texts;

    ProposeCollectiveRatingWork(
            Reviews reviews, Ratings ratings, CollectiveBook book, CollectiveDates dates, Dossiers dossiers, RunningCollective process,
            CollectiveTexts texts) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.book = book;
        this.dates = dates;
        this.dossiers = dossiers;
        this.process = process;
        this.texts = texts;
    }

    @Override
    public String task() {
        return "proposeCollectiveRating";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> data = new HashMap<>();
        data.put("levels", Arrays.stream(RatingLevel.values()).map(level -> new Option(level.name(), level.label())).toList());
        RatingLevel voted = ratings.of(task.subject()).votedLevel();
        if (voted != null) {
            data.put("level", voted.name());
        }
        return data;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return texts.beforeProposal(reviews.unitReview(task.subject()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        UnitReview review = reviews.hold(task.subject());
        RatingLevel level = answers.choice("level", RatingLevel.class);
        String reason = answers.text("reason");
        Rating rating = ratings.of(review.id());
        if (reason == null && level.betterThan(rating.capLevel())) {
            throw Refusal.at("reason", "collective.proposal.aboveCap", rating.capLevel().label());
        }
        if (reason == null && rating.votedLevel() == null) {
            throw Refusal.at("reason", "collective.proposal.noLevel");
        }
        if (reason == null && level != rating.votedLevel()) {
            throw Refusal.at("reason", "collective.proposal.other", rating.votedLevel().label());
        }
        ratings.record(review.id(), RatingStage.PROPOSAL, level, reason, task.actor(), task.now());
        long dossier = dossiers.submit(
                review.id(), review.decidingUnitId(), DossierKind.COLLECTIVE, process.key(review), List.of(review.id()), task.actor(), task.now());
        book.propose(review.id(), new Proposal(book.proposals(review.id()).size() + 1, level, reason, dossier, task.actor(), task.now()));
        reviews.save(review.in(UnitReviewState.PROPOSED));
        return Map.of(CollectiveVariables.DOSSIER, dossier);
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return dates.proposal(reviews.unitReview(task.subject()));
    }
}
