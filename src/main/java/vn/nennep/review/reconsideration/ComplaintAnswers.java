package vn.nennep.review.reconsideration;

import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.document.IssuedPaper;

/** The end of a complaint that was looked into: its conclusion takes effect, its paper is issued, and those concerned are told; all or nothing. */
@Component
public class ComplaintAnswers {

    private final Reconsiderations reconsiderations;
    private final Complaints complaints;
    private final ComplaintPapers papers;
    private final ComplaintMail mail;

    ComplaintAnswers(Reconsiderations reconsiderations, Complaints complaints, ComplaintPapers papers, ComplaintMail mail) {
        this.reconsiderations = reconsiderations;
        this.complaints = complaints;
        this.papers = papers;
        this.mail = mail;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void carryOut(long id, LocalDateTime now) {
        if (reconsiderations.apply(id, now)) {
            Complaint complaint = complaints.complaint(id);
            mail.concluded(complaint, Optional.of(papers.issue(complaint, now.toLocalDate())), now.toLocalDate());
        }
    }
}
