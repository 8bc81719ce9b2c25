package vn.nennep.review.reconsideration;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.document.ReconsiderationPaper;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CommitteeFrame;

/** The paper that answers a complaint. */
@Component
class ComplaintPapers {

    private final Complaints complaints;
    private final ComplaintTargets targets;
    private final PaperRegistry registry;
    private final CommitteeFrame frame;
    private final Register register;
    private final Words words;

    ComplaintPapers(
            Complaints complaints, ComplaintTargets targets, PaperRegistry registry, CommitteeFrame frame, Register register, Words words) {
        this.complaints = complaints;
        this.targets = targets;
        this.registry = registry;
        this.frame = frame;
        this.register = register;
        this.words = words;
    }

    IssuedPaper issue(Complaint complaint, LocalDate today) {
        return registry.issue(paper(complaint, today), complaint.unitId(), frame.term(complaint.unitId(), today), complaint.id());
    }

    private ReconsiderationPaper paper(Complaint complaint, LocalDate today) {
        ComplaintTarget target = targets.of(complaint.targetId());
        Conclusion concluded = complaints.conclusion(complaint.id()).orElseThrow();
        int year = target.campaign().campaignYear();
        return new ReconsiderationPaper(
                frame.header(complaint.unitId(), today), concluded.outcome() == ComplaintOutcome.CHANGE, targets.whose(target), year,
                words.of("complaint.paper.addressee", register.nameOf(complaint.complainantId()), register.unit(target.cell().unitId()).name()),
                frame.committee(complaint.unitId()), words.of("review.regulation." + target.campaign().regime()),
                words.of("complaint.whose", register.nameOf(complaint.complainantId())), complaint.receivedOn(),
                words.of("complaint.paper.contested", targets.whose(target), Integer.toString(year), complaint.contestedLevel().label()),
                conclusion(concluded), concluded.newLevel() == null ? null : concluded.newLevel().label(), concluded.reason(),
                words.of("complaint.concluded.votes", concluded.inFavour(), concluded.present(), concluded.committeeSize()),
                executors(target), effect(concluded, complaint),
                frame.closing(
                        complaint.unitId(), List.of(words.of("complaint.paper.recipient", register.unit(target.cell().unitId()).name())),
                        concluded.concludedBy(), concluded.concludedAt().toLocalDate()));
    }

    private String executors(ComplaintTarget target) {
        String unit = register.unit(target.cell().unitId()).name();
        return target.ofMember() ? words.of("complaint.paper.executors", unit, targets.whose(target)) : unit;
    }

    private String conclusion(Conclusion concluded) {
        return switch (concluded.outcome()) {
            case KEEP -> concluded.outcome().label();
            case CHANGE -> words.of("complaint.level.to", concluded.outcome().label(), concluded.newLevel().label());
            case REDO -> words.of("complaint.level.to", concluded.outcome().label(), concluded.redoStep().label());
        };
    }

    private String effect(Conclusion concluded, Complaint complaint) {
        return switch (concluded.outcome()) {
            case KEEP -> null;
            case CHANGE -> words.of("complaint.paper.changed", complaint.contestedLevel().label());
            case REDO -> words.of("complaint.paper.redo");
        };
    }
}
