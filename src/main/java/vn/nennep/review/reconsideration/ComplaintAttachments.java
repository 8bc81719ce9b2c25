package vn.nennep.review.reconsideration;

import org.springframework.stereotype.Component;
import vn.nennep.platform.files.FileGuard;
import vn.nennep.platform.files.FileStore.StoredFile;
import vn.nennep.review.reconsideration.Complaints.Purpose;

/** Who complains reads the papers that he added himself; what the verifier gathered is for those who handle the complaint. */
@Component
class ComplaintAttachments implements FileGuard {

    private final Complaints complaints;
    private final ComplaintHandlers handlers;

    ComplaintAttachments(Complaints complaints, ComplaintHandlers handlers) {
        this.complaints = complaints;
        this.handlers = handlers;
    }

    @Override
    public boolean allows(String person, StoredFile file) {
        return complaints.find(file.subjectId())
                .map(complaint -> !handlers.isParty(person, complaint)
                        || complaints.files(complaint.id(), Purpose.EVIDENCE).stream().anyMatch(own -> own.id().equals(file.id())))
                .orElse(true);
    }
}
