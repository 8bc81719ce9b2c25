package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.document.PaperDate;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.session.FollowUpDates;
import vn.nennep.session.OutputDocument;
import vn.nennep.session.Priority;
import vn.nennep.session.Resolution;
import vn.nennep.session.ResolutionBook;
import vn.nennep.session.ResolutionTask;
import vn.nennep.session.MinutesPapers;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.Sittings;
import vn.nennep.session.ThematicSession;

/** The secretary goes through what was voted on, says who does what by when, and signs ({@code domain.md} A8.5, A8.8, A10.4, P2 form 19). */
@Component
class DraftResolutionWork implements TaskWork {

    private final SessionRepository sessions;
    private final Sittings sittings;
    private final ResolutionBook resolutions;
    private final MinutesPapers papers;
    private final ReportReading report;
    private final SittingOptions options;
    private final FollowUpDates dates;
    private final Register register;
    private final Words words;

    DraftResolutionWork(
            SessionRepository sessions, Sittings sittings, ResolutionBook resolutions, MinutesPapers papers, ReportReading report,
            SittingOptions options, FollowUpDates dates, Register register, Words words) {
        this.sessions = sessions;
        this.sittings = sittings;
        this.resolutions = resolutions;
        this.papers = papers;
        this.report = report;
        this.options = options;
        this.dates = dates;
        this.register = register;
        this.words = words;
    }

    @Override
    public String task() {
        return "draftResolution";
    }

    /** The first time what the session says, later the version that is to be replaced. */
    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> values = new HashMap<>(resolutions.of(task.subject()).map(DraftResolutionWork::values).orElseGet(() -> fresh(task)));
        values.put("outputs", Stream.of(OutputDocument.values()).map(output -> new Option(output.name(), output.label())).toList());
        values.put("members", options.members(task.unit(), task.now().toLocalDate()));
        return values;
    }

    private Map<String, Object> fresh(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        String upper = register.unit(register.unit(task.unit()).parentId()).name();
        boolean divided = !register.partyGroupsOf(task.unit(), task.now().toLocalDate()).isEmpty();
        return Map.of(
                "output", OutputDocument.RESOLUTION.name(),
                "basis", words.of("session.sitting.standardBasis", PaperDate.inFigures(session.openedAt().toLocalDate())),
                "aim", sittings.conclusionOf(task.subject()).orElseThrow().conclusion(),
                "recipients", List.of(
                        Map.of("wording", words.of("session.sitting.toSuperior", upper)),
                        Map.of("wording", words.of(divided ? "session.resolution.toGroups" : "session.sitting.toMembers"))));
    }

    private static Map<String, Object> values(Resolution before) {
        return Map.of(
                "output", before.output().name(), "basis", before.basis(), "aim", before.aim(),
                "tasks", before.tasks().stream().map(DraftResolutionWork::row).toList(),
                "recipients", before.recipientLines().stream().map(line -> Map.of("wording", line)).toList());
    }

    private static Map<String, Object> row(ResolutionTask task) {
        Map<String, Object> row = new HashMap<>();
        row.put("content", task.content());
        row.put("person", task.personId());
        row.put("department", task.department());
        row.put("cooperation", task.cooperation());
        row.put("deadline", task.dueOn().toString());
        row.put("product", task.product());
        row.put("priority", task.priority().name());
        return row;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        List<Reading> readings = new ArrayList<>(report.request(task.subject()));
        readings.add(papers.readMinutes(sessions.session(task.subject())));
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        Resolution resolution = Resolution.signed(
                task.subject(), answers.choice("output", OutputDocument.class), answers.text("basis"), answers.text("aim"),
                answers.rows("tasks").stream().map(DraftResolutionWork::task).toList(),
                answers.rows("recipients").stream().map(row -> row.text("wording")).toList(), task.actor(), task.now());
        Findings.refuseIfAny(resolution.lacks(task.now().toLocalDate()));
        resolutions.sign(resolution);
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(dates.of(task.subject()).publishBy());
    }

    private static ResolutionTask task(Answers row) {
        return new ResolutionTask(
                row.text("content"), row.text("person"), row.text("department"), row.text("cooperation"), row.date("deadline"),
                row.text("product"), row.choice("priority", Priority.class));
    }
}
