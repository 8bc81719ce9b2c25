package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.session.Resolution;
import vn.nennep.session.ResolutionBook;
import vn.nennep.session.ResolutionTask;
import vn.nennep.session.SessionConclusion;
import vn.nennep.session.SessionPapers;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.Sittings;
import vn.nennep.session.ThematicSession;

/** The secretary goes through the resolution that was voted on, says who does what by when, and signs ({@code domain.md} A8.5, P2 form 19). */
@Component
class DraftResolutionWork implements TaskWork {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final SessionRepository sessions;
    private final Sittings sittings;
    private final ResolutionBook resolutions;
    private final SessionPapers papers;
    private final SittingOptions options;
    private final SittingDueDates dueDates;
    private final Words words;

    DraftResolutionWork(
            SessionRepository sessions, Sittings sittings, ResolutionBook resolutions, SessionPapers papers, SittingOptions options,
            SittingDueDates dueDates, Words words) {
        this.sessions = sessions;
        this.sittings = sittings;
        this.resolutions = resolutions;
        this.papers = papers;
        this.options = options;
        this.dueDates = dueDates;
        this.words = words;
    }

    @Override
    public String task() {
        return "draftResolution";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        SessionConclusion conclusion = sittings.conclusionOf(task.subject()).orElseThrow();
        return Map.of(
                "members", options.members(task.unit(), task.now().toLocalDate()),
                "basis", words.of("session.sitting.standardBasis", DAY.format(session.openedAt())),
                "aim", conclusion.conclusion());
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return List.of(papers.readMinutes(sessions.session(task.subject())));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        List<ResolutionTask> tasks = answers.rows("tasks").stream().map(DraftResolutionWork::task).toList();
        Resolution resolution =
                Resolution.signed(task.subject(), answers.text("basis"), answers.text("aim"), tasks, task.actor(), task.now());
        Findings.refuseIfAny(resolution.lacks(task.now().toLocalDate()));
        resolutions.sign(resolution);
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(dueDates.publishBy(task));
    }

    private static ResolutionTask task(Answers row) {
        return new ResolutionTask(
                row.text("content"), row.text("person"), row.text("department"), row.text("cooperation"), row.date("deadline"),
                row.text("product"));
    }
}
