package vn.nennep.review.member;

import org.springframework.stereotype.Component;
import vn.nennep.platform.files.FileGuard;
import vn.nennep.platform.files.FileStore.StoredFile;
import vn.nennep.review.ReviewReaders;
import vn.nennep.review.Reviews;

/** What was added to a member's review are the papers of opinions about him: they are read by who reads the opinions, also by whom knows their address. */
@Component
class OpinionFiles implements FileGuard {

    private final Reviews reviews;
    private final ReviewReaders readers;

    OpinionFiles(Reviews reviews, ReviewReaders readers) {
        this.reviews = reviews;
        this.readers = readers;
    }

    @Override
    public boolean allows(String person, StoredFile file) {
        return reviews.findMemberReview(file.subjectId())
                .map(review -> DossierRights.mayReadOpinions(readers.of(person, review), review))
                .orElse(true);
    }
}
