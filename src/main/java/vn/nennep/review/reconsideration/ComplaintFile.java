package vn.nennep.review.reconsideration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.audit.ReadingKind;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewFile;
import vn.nennep.review.ReviewProcesses.Run;

/** The file of a complaint: for who complained and those who handle it, nobody else ({@code domain.md} P10). */
@Component
class ComplaintFile implements ReviewFile {

    private final Complaints complaints;
    private final ComplaintTargets targets;
    private final ComplaintHandlers handlers;
    private final ComplaintReading reading;
    private final Words words;

    ComplaintFile(
            Complaints complaints, ComplaintTargets targets, ComplaintHandlers handlers, ComplaintReading reading, Words words) {
        this.complaints = complaints;
        this.targets = targets;
        this.handlers = handlers;
        this.reading = reading;
        this.words = words;
    }

    @Override
    public String kind() {
        return Complaint.KIND;
    }

    @Override
    public String titleOf(long subject) {
        ComplaintTarget target = targets.of(complaints.complaint(subject).targetId());
        return words.of("complaint.title", targets.whose(target), Integer.toString(target.campaign().campaignYear()));
    }

    @Override
    public ReadingKind readingKind() {
        return ReadingKind.COMPLAINT_FILE;
    }

    @Override
    public Optional<String> personOf(long subject) {
        return complaints.find(subject).map(Complaint::complainantId);
    }

    @Override
    public Optional<String> titleForOthers(long subject) {
        return Optional.of(words.of(
                "complaint.title.others", Integer.toString(targets.of(complaints.complaint(subject).targetId()).campaign().campaignYear())));
    }

    @Override
    public boolean mayRead(String member, long subject) {
        return find(subject, member).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Shown> shown(long subject, String member) {
        return find(subject, member).map(complaint -> new Shown(
                titleOf(subject), complaint.unitId(), complaint.state().label(), sections(complaint, member),
                links(complaint, member)));
    }

    @Override
    public List<Run> runs(long subject) {
        Complaint complaint = complaints.complaint(subject);
        return List.of(new Run("reconsideration", targets.of(complaint.targetId()).campaign().complaintKey(subject)));
    }

    private List<Reading> sections(Complaint complaint, String member) {
        return handlers.isParty(member, complaint) ? reading.forComplainant(complaint) : reading.forHandlers(complaint);
    }

    private List<Link> links(Complaint complaint, String member) {
        List<Link> links = new ArrayList<>();
        if (complaint.further()) {
            find(complaint.previousId(), member)
                    .ifPresent(previous -> links.add(new Link(words.of("complaint.link.previous"), hrefOf(previous.id()))));
        }
        ComplaintTarget target = targets.of(complaint.targetId());
        if (handlers.isParty(member, complaint) || handlers.handles(member, target.decidingUnit())) {
            links.add(new Link(words.of("complaint.link.review", targets.whose(target)), hrefOf(complaint.targetId())));
        }
        return links;
    }

    private Optional<Complaint> find(long subject, String member) {
        return complaints.find(subject).filter(complaint -> handlers.mayRead(member, complaint));
    }
}
