package vn.nennep.review.appraisal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.collective.CollectiveReviews;

/** What those read who appraise a dossier. */
@Component
public class AppraisalReading {

    private final DossierBook book;
    private final RatedTargets targets;
    private final VotesText votes;
    private final DecisionQuota quota;
    private final CollectiveReviews collectives;
    private final Reviews reviews;
    private final Register register;
    private final Words words;

    AppraisalReading(
            DossierBook book, RatedTargets targets, VotesText votes, DecisionQuota quota, CollectiveReviews collectives,
            Reviews reviews, Register register, Words words) {
        this.book = book;
        this.targets = targets;
        this.votes = votes;
        this.quota = quota;
        this.collectives = collectives;
        this.reviews = reviews;
        this.register = register;
        this.words = words;
    }

    /** The proposal, how it stands to the quota, and of an organisation its report. */
    public List<Reading> forAppraisal(Dossier dossier) {
        List<Reading> readings = new ArrayList<>();
        List<RatedTarget> proposed = targets.of(book.targets(dossier.id()));
        readings.add(proposal(dossier, proposed));
        readings.add(quota(dossier, proposed));
        if (dossier.kind() == DossierKind.COLLECTIVE) {
            collectives.reading(dossier.unitReviewId()).ifPresent(readings::add);
        }
        return readings;
    }

    /** The same with what the boards say. */
    public List<Reading> forConclusion(Dossier dossier) {
        List<Reading> readings = new ArrayList<>(forAppraisal(dossier));
        Reading boards = boards(dossier);
        if (!boards.blocks().isEmpty()) {
            readings.add(1, boards);
        }
        return readings;
    }

    /** What each board said, and where it would give another level; without blocks while none did. */
    Reading boards(Dossier dossier) {
        Reading.Builder reading = Reading.titled(words.of("appraisal.boards"));
        book.remarks(dossier.id()).forEach(remark -> reading.text(
                words.of("appraisal.board", AppraisalBoards.label(remark.board()), register.nameOf(remark.actor()), ReadableTime.of(remark.appraisedAt())),
                remark.remark()));
        Map<Long, RatedTarget> byId = targets.of(book.targets(dossier.id())).stream().collect(Collectors.toMap(RatedTarget::id, target -> target));
        return reading.table(
                        words.of("appraisal.otherLevels"),
                        List.of(
                                words.of("appraisal.column.name"), words.of("appraisal.column.board"), words.of("appraisal.column.level"),
                                words.of("appraisal.column.reason")),
                        book.otherLevels(dossier.id()).stream()
                                .map(other -> List.of(
                                        byId.get(other.targetId()).name(), AppraisalBoards.label(other.board()), other.level().label(), other.reason()))
                                .toList())
                .build();
    }

    private Reading proposal(Dossier dossier, List<RatedTarget> proposed) {
        UnitReview review = reviews.unitReview(dossier.unitReviewId());
        Map<Long, String> ballots = votes.ofBallots(proposed.stream().map(RatedTarget::id).toList());
        Reading.Builder reading = Reading.titled(dossier.kind().label())
                .text(
                        words.of("appraisal.from"),
                        words.of(
                                "appraisal.sent", register.unit(review.unitId()).name(), register.nameOf(dossier.submittedBy()),
                                ReadableTime.of(dossier.submittedAt())));
        proposed.stream()
                .filter(target -> target.aboveCap(target.rating().proposedLevel()))
                .forEach(target -> reading.warning(words.of(
                        "appraisal.aboveCap", target.name(), target.rating().proposedLevel().label(), target.rating().capLevel().label())));
        return reading.table(
                        words.of("appraisal.proposed"),
                        List.of(
                                words.of("appraisal.column.name"), words.of("appraisal.column.self"), words.of("appraisal.column.cap"),
                                words.of("appraisal.column.votes"), words.of("appraisal.column.proposed")),
                        proposed.stream()
                                .map(target -> List.of(
                                        target.name(), label(target.rating().selfLevel()), label(target.rating().capLevel()),
                                        ballots.getOrDefault(target.id(), ""), label(target.rating().proposedLevel())))
                                .toList())
                .build();
    }

    private Reading quota(Dossier dossier, List<RatedTarget> proposed) {
        Map<Long, RatingLevel> levels = new HashMap<>();
        proposed.forEach(target -> levels.put(target.id(), target.rating().proposedLevel()));
        return quota.reading(reviews.campaign(dossier.campaignId()), dossier.decidingUnitId(), levels);
    }

    private static String label(RatingLevel level) {
        return level == null ? "" : level.label();
    }
}
