package vn.nennep.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.organization.Register;
import vn.nennep.platform.audit.ReadingLog;
import vn.nennep.platform.audit.ReadingLog.What;
import vn.nennep.platform.engine.ProcessDiagrams;
import vn.nennep.platform.engine.ProcessDiagrams.Diagram;
import vn.nennep.platform.intake.ActionWork.Offer;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.OpenSteps;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.platform.web.ApiDoor;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewFile;
import vn.nennep.review.ReviewPlace;
import vn.nennep.review.ReviewPlaces;
import vn.nennep.review.ReviewProcesses;
import vn.nennep.review.appraisal.DecidedLevel;
import vn.nennep.review.campaign.CampaignProgress;

/** My campaigns and reviews, and the file of each. */
@RestController
@RequestMapping("/api/reviews")
class ReviewController {

    /** @param tasks of the reader's own that are open there; @param due the first of them; null where none has a day */
    record Listed(long id, int year, String period, String unit, String stateLabel, String href, int tasks, LocalDateTime due) {}

    record ShownList(List<Listed> own, List<Listed> units, List<Listed> campaigns, List<Offer> actions) {}

    /** @param doer null where several people do it, or nobody has taken it; @param href null where it isn't the reader's to do */
    record OpenStep(String name, String unit, int open, String doer, LocalDateTime due, boolean overdue, boolean mine, String href) {}

    /**
     * @param levelLabel how it is rated, where the reader may know it; null otherwise
     * @param progress of a campaign, for who follows it; empty otherwise
     */
    record ShownFile(
            long id, String kind, String title, String unit, String stateLabel, String levelLabel, List<OpenStep> now, List<Diagram> diagrams, List<Reading> sections,
            List<CampaignProgress.Row> progress, List<ReviewFile.Link> links, ReviewShelf.Shelf papers, List<Offer> actions) {}

    private static final Set<String> OF_LISTS = Set.of("openCampaign", "openQuarter");

    private final MyReviews mine;
    private final ReviewPlaces places;
    private final Map<String, ReviewFile> files;
    private final Subjects subjects;
    private final CampaignProgress progress;
    private final DecidedLevel levels;
    private final ReviewShelf shelf;
    private final List<ReviewProcesses> processes;
    private final ProcessDiagrams diagrams;
    private final Intake intake;
    private final OpenSteps steps;
    private final Register register;
    private final ReadingLog readings;
    private final Clock clock;

    ReviewController(
            MyReviews mine, ReviewPlaces places, List<ReviewFile> files, Subjects subjects, CampaignProgress progress, DecidedLevel levels, ReviewShelf shelf,
            List<ReviewProcesses> processes, ProcessDiagrams diagrams, Intake intake, OpenSteps steps, Register register, ReadingLog readings, Clock clock) {
        this.mine = mine;
        this.places = places;
        this.files = files.stream().collect(Collectors.toMap(ReviewFile::kind, Function.identity()));
        this.subjects = subjects;
        this.progress = progress;
        this.levels = levels;
        this.shelf = shelf;
        this.processes = processes;
        this.diagrams = diagrams;
        this.intake = intake;
        this.steps = steps;
        this.register = register;
        this.readings = readings;
        this.clock = clock;
    }

    @GetMapping
    ShownList reviews(@RequestAttribute(ApiDoor.MEMBER) String member) {
        Map<Long, List<Intake.TaskView>> open = intake.tasksOf(member).stream().collect(Collectors.groupingBy(Intake.TaskView::subject));
        MyReviews.Mine found = mine.of(member);
        Function<MyReviews.Line, Listed> listed = line -> listed(line, open.getOrDefault(line.id(), List.of()));
        return new ShownList(
                found.own().stream().map(listed).toList(), found.units().stream().map(listed).toList(), found.campaigns().stream().map(listed).toList(),
                intake.offers(member, null, null).stream().filter(offer -> OF_LISTS.contains(offer.name())).toList());
    }

    private static Listed listed(MyReviews.Line line, List<Intake.TaskView> tasks) {
        return new Listed(
                line.id(), line.year(), line.period(), line.unit(), line.stateLabel(), line.href(), tasks.size(),
                tasks.stream().map(Intake.TaskView::due).filter(Objects::nonNull).min(LocalDateTime::compareTo).orElse(null));
    }

    @GetMapping("/{id}")
    ShownFile review(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id) {
        ReviewFile file = subjects.kindOf(id).map(files::get).orElseThrow(ReviewController::unknown);
        ReviewFile.Shown shown = file.shown(id, member).orElseThrow(ReviewController::unknown);
        Optional<ReviewPlace> place = places.of(id, member);
        readings.note(member, What.of(file.readingKind(), shown.unitId(), file.personOf(id).orElse(null), id, null));
        return new ShownFile(
                id, file.kind(), shown.title(), register.unit(shown.unitId()).name(), shown.stateLabel(),
                place.flatMap(levels::in).map(RatingLevel::label).orElse(null), open(id, member), drawn(place.orElse(null), file.runs(id)), shown.sections(),
                place.filter(of -> of.file() == ReviewPlace.File.CAMPAIGN)
                        .map(of -> progress.of(of.campaign(), of.reader(), LocalDate.now(clock)))
                        .orElse(List.of()),
                shown.links(), place.map(shelf::of).orElse(ReviewShelf.EMPTY), intake.offers(member, shown.unitId(), id));
    }

    private static Denial unknown() {
        return new Denial(Denial.Kind.UNKNOWN, "intake.unknown");
    }

    private List<Diagram> drawn(ReviewPlace place, List<ReviewProcesses.Run> runs) {
        return Stream.concat(processes.stream().flatMap(of -> place == null ? Stream.empty() : of.of(place).stream()), runs.stream())
                .map(run -> diagrams.of(run.process(), run.key()))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<OpenStep> open(long subject, String member) {
        LocalDateTime now = LocalDateTime.now(clock);
        return steps.of(subject, member).stream()
                .map(step -> new OpenStep(
                        step.name(), register.unit(step.unit()).name(), step.open(), step.doer() == null ? null : register.nameOf(step.doer()), step.due(),
                        step.due() != null && step.due().isBefore(now), step.mine(), step.task() == null ? null : "/viec/" + step.task()))
                .toList();
    }
}
