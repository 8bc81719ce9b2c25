package vn.nennep.session.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.organization.Register;
import vn.nennep.platform.audit.ReadingKind;
import vn.nennep.platform.audit.ReadingLog;
import vn.nennep.platform.audit.ReadingLog.What;
import vn.nennep.platform.engine.ProcessDiagrams.Diagram;
import vn.nennep.platform.intake.ActionWork.Offer;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.OpenSteps;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ApiDoor;
import vn.nennep.session.SessionFile;
import vn.nennep.session.ThematicSession;
import vn.nennep.session.process.SessionDiagram;

/** The sessions that I may read about, and the file of each. */
@RestController
@RequestMapping("/api/sessions")
class SessionController {

    record Named(String id, String name) {}

    record ListedSession(
            long id, String topic, Named unit, String state, String stateLabel, LocalDateTime scheduledAt, String href) {}

    /** @param doer null where several people do it, or nobody has taken it; @param href null where it isn't the reader's to do */
    record OpenStep(String name, String unit, int open, String doer, LocalDateTime due, boolean overdue, boolean mine, String href) {}

    record ShownFile(
            long id, String title, Named unit, String stateLabel, LocalDateTime scheduledAt, List<OpenStep> now, Diagram diagram, List<Reading> sections,
            PaperShelf.Shelf papers, List<Offer> actions) {}

    private final SessionFile file;
    private final SessionDiagram diagram;
    private final Intake intake;
    private final OpenSteps steps;
    private final Register register;
    private final PaperShelf shelf;
    private final ReadingLog readings;
    private final Clock clock;

    SessionController(
            SessionFile file, SessionDiagram diagram, Intake intake, OpenSteps steps, Register register, PaperShelf shelf, ReadingLog readings,
            Clock clock) {
        this.file = file;
        this.diagram = diagram;
        this.intake = intake;
        this.steps = steps;
        this.register = register;
        this.shelf = shelf;
        this.readings = readings;
        this.clock = clock;
    }

    @GetMapping
    List<ListedSession> sessions(@RequestAttribute(ApiDoor.MEMBER) String member) {
        Map<String, Named> units =
                register.units().stream().map(u -> new Named(u.id(), u.name())).collect(Collectors.toMap(Named::id, Function.identity()));
        return file.sessionsFor(member).stream()
                .map(s -> new ListedSession(
                        s.id(), s.topic(), units.get(s.unitId()), s.state().name(), s.state().label(), s.scheduledAt(), file.hrefOf(s.id())))
                .toList();
    }

    @GetMapping("/{id}")
    ShownFile session(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id) {
        ThematicSession session =
                file.find(id, member).orElseThrow(() -> new Denial(Denial.Kind.UNKNOWN, "intake.unknown"));
        readings.note(member, What.of(ReadingKind.SESSION_FILE, session.unitId(), id, null));
        return new ShownFile(
                id,
                session.topic(),
                unit(session),
                session.state().label(),
                session.scheduledAt(),
                open(id, member),
                diagram.of(session.businessKey()),
                file.chapters(session, member),
                shelf.of(session, file.reader(member, session)),
                intake.offers(member, session.unitId(), id));
    }

    private List<OpenStep> open(long session, String member) {
        LocalDateTime now = LocalDateTime.now(clock);
        return steps.of(session, member).stream()
                .map(step -> new OpenStep(
                        step.name(),
                        register.unit(step.unit()).name(),
                        step.open(),
                        step.doer() == null ? null : register.nameOf(step.doer()),
                        step.due(),
                        step.due() != null && step.due().isBefore(now),
                        step.mine(),
                        step.task() == null ? null : "/viec/" + step.task()))
                .toList();
    }

    private Named unit(ThematicSession session) {
        return new Named(session.unitId(), register.unit(session.unitId()).name());
    }
}
