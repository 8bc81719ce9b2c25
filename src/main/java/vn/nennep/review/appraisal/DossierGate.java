package vn.nennep.review.appraisal;

import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.SubjectGate;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.ReviewReaders;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;

/** A dossier stands in the file of the unit that sent it; whoever prepared or decides it reads it there. */
@Component
class DossierGate implements SubjectGate {

    private final DossierBook book;
    private final Reviews reviews;
    private final ReviewReaders readers;
    private final Register register;
    private final Words words;

    DossierGate(DossierBook book, Reviews reviews, ReviewReaders readers, Register register, Words words) {
        this.book = book;
        this.reviews = reviews;
        this.readers = readers;
        this.register = register;
        this.words = words;
    }

    @Override
    public String kind() {
        return Dossiers.KIND;
    }

    @Override
    public String titleOf(long subject) {
        Dossier dossier = book.dossier(subject);
        UnitReview review = reviews.unitReview(dossier.unitReviewId());
        return words.of(
                "appraisal.dossier.title", dossier.kind().label(), register.unit(review.unitId()).name(),
                Integer.toString(reviews.campaignOf(review).campaignYear()));
    }

    @Override
    public String hrefOf(long subject) {
        return "/xep-loai/" + book.dossier(subject).unitReviewId();
    }

    @Override
    public boolean rates(long subject) {
        return true;
    }

    @Override
    public boolean mayRead(String member, long subject) {
        return book.find(subject)
                .map(dossier -> readers.of(member, reviews.unitReview(dossier.unitReviewId())))
                .filter(DossierGate::prepares)
                .isPresent();
    }

    private static boolean prepares(ReviewReader reader) {
        return reader.committee() || reader.deciding();
    }
}
