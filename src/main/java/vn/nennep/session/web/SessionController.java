package vn.nennep.session.web;

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
import vn.nennep.platform.intake.ActionWork.Offer;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ApiDoor;
import vn.nennep.session.SessionFile;
import vn.nennep.session.ThematicSession;
import vn.nennep.session.process.SessionDiagram;
import vn.nennep.session.process.SessionDiagram.Diagram;

/** The sessions that I may read about, and the file of each. */
@RestController
@RequestMapping("/api/sessions")
class SessionController {

    record Named(String id, String name) {}

    record ListedSession(
            long id, String topic, Named unit, String state, String stateLabel, LocalDateTime scheduledAt, String href) {}

    record ShownFile(
            long id, String title, Named unit, String stateLabel, LocalDateTime scheduledAt, Diagram diagram, List<Reading> sections,
            PaperShelf.Shelf papers, List<Offer> actions) {}

    private final SessionFile file;
    private final SessionDiagram diagram;
    private final Intake intake;
    private final Register register;
    private final PaperShelf shelf;
    private final ReadingLog readings;

    SessionController(
            SessionFile file, SessionDiagram diagram, Intake intake, Register register, PaperShelf shelf, ReadingLog readings) {
        this.file = file;
        this.diagram = diagram;
        this.intake = intake;
        this.register = register;
        this.shelf = shelf;
        this.readings = readings;
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
                diagram.of(session.businessKey()),
                file.chapters(session, member),
                shelf.of(session, file.reader(member, session)),
                intake.offers(member, session.unitId(), id));
    }

    private Named unit(ThematicSession session) {
        return new Named(session.unitId(), register.unit(session.unitId()).name());
    }
}
