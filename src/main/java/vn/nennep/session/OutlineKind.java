package vn.nennep.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.document.OutlinePaper;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.UnitRole;
import vn.nennep.platform.web.Words;

/**
 * The outline: every version, marked as a draft until one is approved, for those who prepare and lead; for the other members the approved one, once
 * notice was given.
 */
@Component
class OutlineKind implements SessionPaperKind {

    private final Outlines outlines;
    private final DispatchRepository dispatches;
    private final AssignmentRepository assignments;
    private final PaperFrame frame;
    private final Register register;
    private final Words words;

    OutlineKind(
            Outlines outlines, DispatchRepository dispatches, AssignmentRepository assignments, PaperFrame frame, Register register, Words words) {
        this.outlines = outlines;
        this.dispatches = dispatches;
        this.assignments = assignments;
        this.frame = frame;
        this.register = register;
        this.words = words;
    }

    @Override
    public String code() {
        return "outline";
    }

    @Override
    public int position() {
        return 200;
    }

    @Override
    public String label() {
        return words.of("paper.outline");
    }

    @Override
    public List<Print> prints(ThematicSession session, Reader reader) {
        return outlines.of(session.id()).stream()
                .filter(outline -> !outlines.topicGivenUpAfter(session.id(), outline.submittedAt()))
                .filter(outline -> reader.readsDrafts() || outline.approved() && announced(session))
                .map(outline -> new Print(
                        outline.number(),
                        words.of(outline.approved() ? "paper.outline.approved" : "paper.outline.draft", outline.number()),
                        outline.approved() ? 0 : outline.number(),
                        () -> paper(session, outline)))
                .toList();
    }

    private boolean announced(ThematicSession session) {
        return !dispatches.findBySessionIdOrderByRound(session.id()).isEmpty();
    }

    private OutlinePaper paper(ThematicSession session, OutlineVersion outline) {
        OutlineReview review = outline.approved() ? outline.review() : null;
        String lead = assignments.findBySessionId(session.id()).map(PreparationAssignment::leadId).orElse(outline.submittedBy());
        return new OutlinePaper(
                frame.header(session, outline.submittedAt().toLocalDate()),
                session.topic(),
                sections(outline),
                outline.presentationMinutes(),
                register.nameOf(lead),
                review == null ? null : register.nameOf(review.reviewedBy()),
                review == null ? null : position(session, review));
    }

    private static List<OutlinePaper.Section> sections(OutlineVersion outline) {
        Map<OutlineSection, String> texts = outline.texts().bySection();
        List<OutlinePaper.Section> sections = new ArrayList<>();
        for (OutlineSection section : OutlineSection.values()) {
            boolean asks = section == OutlineSection.QUESTIONS;
            sections.add(new OutlinePaper.Section(
                    section.title(), asks ? null : texts.get(section),
                    asks ? outline.questions().stream().map(OutlineQuestion::wording).toList() : List.of()));
        }
        return sections;
    }

    /** The highest post that he held in the cell when he approved it. */
    private String position(ThematicSession session, OutlineReview review) {
        return register.rolesOf(review.reviewedBy(), review.reviewedAt().toLocalDate()).stream()
                .filter(held -> held.unitId().equals(session.unitId()))
                .min(Comparator.comparing(UnitRole::role))
                .map(held -> held.substitute() ? words.of("paper.substitute", Text.withinSentence(held.role().label())) : held.role().label())
                .orElse(Role.MEMBER.label());
    }
}
