package vn.nennep.review.appraisal;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.nennep.document.AppraisalSheetPaper;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CommitteeFrame;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;

/** Writes the sheet of how a dossier was appraised, dated the day on which that was concluded. */
@Component
class AppraisalSheets {

    private final DossierBook book;
    private final DecisionDesk desk;
    private final RatedTargets targets;
    private final Reviews reviews;
    private final CommitteeFrame frame;
    private final Register register;
    private final Words words;

    AppraisalSheets(
            DossierBook book, DecisionDesk desk, RatedTargets targets, Reviews reviews, CommitteeFrame frame, Register register, Words words) {
        this.book = book;
        this.desk = desk;
        this.targets = targets;
        this.reviews = reviews;
        this.frame = frame;
        this.register = register;
        this.words = words;
    }

    AppraisalSheetPaper sheet(Dossier dossier) {
        LocalDate on = dossier.concludedAt().toLocalDate();
        String unit = dossier.decidingUnitId();
        UnitReview review = reviews.unitReview(dossier.unitReviewId());
        boolean agreed = dossier.state() == DossierState.AGREED;
        return new AppraisalSheetPaper(
                frame.header(unit, on), reviews.campaignOf(review).campaignYear(), register.unit(review.unitId()).name(),
                dossier.submittedAt().toLocalDate(),
                dossier.conclusion() == null ? dossier.state().label() : words.of("appraisal.concluded", dossier.state().label(), dossier.conclusion()),
                targets.of(book.targets(dossier.id())).stream().map(target -> line(target, agreed)).toList(), RatingLevel.legend(),
                book.remarks(dossier.id()).stream()
                        .map(remark -> new AppraisalSheetPaper.Remark(
                                words.of("appraisal.paper.board", AppraisalBoards.label(remark.board()), register.nameOf(remark.actor())), remark.remark()))
                        .toList(),
                register.nameOf(dossier.concludedBy()));
    }

    private AppraisalSheetPaper.Line line(RatedTarget target, boolean agreed) {
        boolean changed = agreed && target.rating().appraisedLevel() != target.rating().proposedLevel();
        return new AppraisalSheetPaper.Line(
                target.name(), label(target.rating().capLevel()), label(target.rating().proposedLevel()),
                agreed ? label(target.rating().appraisedLevel()) : "", changed ? desk.appraisalReason(target.id()) : "");
    }

    private static String label(RatingLevel level) {
        return level == null ? "" : level.shortLabel();
    }
}
