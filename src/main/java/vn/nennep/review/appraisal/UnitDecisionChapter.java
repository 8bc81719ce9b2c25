package vn.nennep.review.appraisal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.Rating;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewChapter;

/**
 * What became of a unit's dossiers: its committee reads how far they are and what was decided of its members, who decides also what the boards said, and its members
 * how the unit itself was rated.
 */
@Component
class UnitDecisionChapter implements UnitReviewChapter {

    private final DossierBook book;
    private final DecisionDesk desk;
    private final AppraisalReading appraisals;
    private final RatedTargets targets;
    private final Reviews reviews;
    private final Ratings ratings;
    private final Register register;
    private final Words words;

    UnitDecisionChapter(
            DossierBook book, DecisionDesk desk, AppraisalReading appraisals, RatedTargets targets, Reviews reviews, Ratings ratings, Register register,
            Words words) {
        this.book = book;
        this.desk = desk;
        this.appraisals = appraisals;
        this.targets = targets;
        this.reviews = reviews;
        this.ratings = ratings;
        this.register = register;
        this.words = words;
    }

    @Override
    public int position() {
        return 80;
    }

    @Override
    public Optional<Reading> read(UnitReview review, ReviewReader reader) {
        Reading.Builder reading = Reading.titled(words.of("decision.chapter"));
        boolean prepares = reader.committee() || reader.deciding();
        desk.linesOf(review.id()).forEach((decision, line) -> reading.text(
                words.of("decision.unitLevel", register.unit(review.unitId()).name()),
                words.of("decision.levelOn", line.level().label(), ReadableTime.of(desk.decision(decision).heldOn()))));
        if (prepares) {
            book.ofUnitReview(review.id()).forEach(dossier -> dossier(dossier, reader, reading));
            members(review, reading);
        }
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    private void dossier(Dossier dossier, ReviewReader reader, Reading.Builder reading) {
        reading.text(
                words.of("appraisal.dossier", dossier.kind().label(), ReadableTime.of(dossier.submittedAt())),
                dossier.conclusion() == null ? dossier.state().label() : words.of("appraisal.concluded", dossier.state().label(), dossier.conclusion()));
        if (reader.deciding()) {
            appraisals.boards(dossier).blocks().forEach(block -> {
                if (block.rows() == null) {
                    reading.text(block.label(), block.text());
                } else {
                    reading.table(block.label(), block.columns(), block.rows());
                }
            });
        }
    }

    private void members(UnitReview review, Reading.Builder reading) {
        List<Rating> decided = new ArrayList<>(ratings.of(reviews.membersOf(review.id()).stream().map(MemberReview::id).toList()).values());
        decided.removeIf(rating -> !rating.decided());
        reading.table(
                words.of("decision.members"),
                List.of(words.of("appraisal.column.name"), words.of("appraisal.column.proposed"), words.of("appraisal.column.decided")),
                targets.named(decided).stream()
                        .sorted(Comparator.comparing(RatedTarget::id))
                        .map(target -> List.of(target.name(), label(target.rating().proposedLevel()), label(target.rating().decidedLevel())))
                        .toList());
    }

    private static String label(RatingLevel level) {
        return level == null ? "" : level.label();
    }
}
