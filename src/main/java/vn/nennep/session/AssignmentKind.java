package vn.nennep.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.document.AssignmentPaper;
import vn.nennep.document.PaperTemplate;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.platform.web.Words;

/**
 * The notice of who prepares the topic (thông báo phân công). A cell that only reads it out in its session prints it without a number; one that sends it
 * out issues it by hand, once for each assignment.
 */
@Component
class AssignmentKind implements SessionPaperKind {

    private final AssignmentRepository assignments;
    private final Briefings briefings;
    private final PaperFrame frame;
    private final Letterhead letterhead;
    private final IssuedPapers issued;
    private final Register register;
    private final Words words;

    AssignmentKind(
            AssignmentRepository assignments, Briefings briefings, PaperFrame frame, Letterhead letterhead, IssuedPapers issued, Register register, Words words) {
        this.assignments = assignments;
        this.briefings = briefings;
        this.frame = frame;
        this.letterhead = letterhead;
        this.issued = issued;
        this.register = register;
        this.words = words;
    }

    @Override
    public String code() {
        return "assignment";
    }

    @Override
    public int position() {
        return 100;
    }

    @Override
    public String label() {
        return words.of("paper.assignment");
    }

    @Override
    public Optional<PaperTemplate> issuedWith() {
        return Optional.of(AssignmentPaper.TEMPLATE);
    }

    @Override
    public List<Print> prints(ThematicSession session, Reader reader) {
        return reader.readsDrafts() && owed(session)
                ? Print.single(words.of("paper.assignment.unnumbered"), () -> paper(session, null))
                : List.of();
    }

    /** Whether there is an assignment for which no notice was issued. */
    boolean owed(ThematicSession session) {
        return assignments.findBySessionId(session.id())
                .filter(assignment -> !issued.since(session.id(), AssignmentPaper.TEMPLATE, assignment.recordedAt()))
                .isPresent();
    }

    /** @param actor who issues it; null where it is only printed */
    AssignmentPaper paper(ThematicSession session, String actor) {
        PreparationAssignment assignment = assignments.findBySessionId(session.id()).orElseThrow();
        Optional<Briefing> briefing = briefings.latest(session.id());
        LocalDate today = issued.today();
        return new AssignmentPaper(
                frame.header(session, today),
                session.topic(),
                session.scheduledAt(),
                session.basis(),
                assignment.assignedOn(),
                assignment.regularSessionOn(),
                assignment.regularSessionMinutesNumber(),
                assignment.partyGroupId() == null ? null : register.find(assignment.partyGroupId()).map(Unit::name).orElse(null),
                preparers(assignment),
                assignment.reason().label(),
                register.nameOf(assignment.criticId()),
                assignment.draftDue(),
                briefing.map(b -> new AssignmentPaper.Briefing(b.purpose(), b.requirements(), b.content(), b.method(), b.wordings())).orElse(null),
                assignment.changeReason(),
                issued.last(session.id(), AssignmentPaper.TEMPLATE).orElse(null),
                letterhead.closing(session, actor == null ? assignment.recordedBy() : actor, today, List.of(words.of("paper.recipient.named"))));
    }

    private List<AssignmentPaper.Preparer> preparers(PreparationAssignment assignment) {
        Map<String, PartyMember> people = register.members(assignment.everybody());
        return Stream.concat(
                        Stream.of(new AssignmentPaper.Preparer(
                                name(people, assignment.leadId()), assignment.leadPost(), words.of("paper.assignment.lead"))),
                        assignment.others().stream()
                                .map(other -> new AssignmentPaper.Preparer(name(people, other.memberId()), null, other.part().label())))
                .toList();
    }

    private static String name(Map<String, PartyMember> people, String id) {
        return people.containsKey(id) ? people.get(id).fullName() : "";
    }
}
