package vn.nennep.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.audit.ReadingKind;
import vn.nennep.platform.audit.ReadingLog;
import vn.nennep.platform.audit.ReadingLog.What;
import vn.nennep.platform.files.FileLink;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Entering;
import vn.nennep.platform.intake.Entering.EnterableTask;
import vn.nennep.platform.intake.EntrySource;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.DraftAnswer;
import vn.nennep.platform.intake.Intake.DraftView;
import vn.nennep.platform.intake.Intake.Ended;
import vn.nennep.platform.intake.Intake.Entry;
import vn.nennep.platform.intake.Intake.FormAnswer;
import vn.nennep.platform.intake.Intake.Handing;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.platform.intake.Submissions;

/** Tasks: list, form, draft, files, submission. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

    record Named(String id, String name) {}

    record Subject(long id, String title, String href) {}

    /** @param daysLeft calendar days to the due day, negative when that is past; null without a due date */
    record ListedTask(
            String id, String name, String instruction, Named unit, Subject subject, LocalDateTime due, Long daysLeft, boolean overdue,
            boolean assignedToMe) {}

    record OthersTask(
            String id, String name, Named unit, Subject subject, LocalDateTime due, boolean overdue, Named member, String hint) {}

    /**
     * What a card of Tasklist tells of its task.
     *
     * @param date of what it is about, such as the session; may be null
     * @param daysLeft calendar days to the due day, negative when that is past; null without a due date
     * @param doer who does it when somebody else does; null when it is mine or nobody's
     */
    record Card(
            String subject, String unit, LocalDateTime date, String instruction, LocalDateTime due, Long daysLeft, boolean overdue, boolean taken,
            String doer) {}

    /** @param subject null where he may no longer read about it; @param note for whom or by whom it was done, if not all by himself */
    record FinishedTask(long id, String name, Named unit, Subject subject, LocalDateTime doneAt, String note) {}

    record Finished(List<FinishedTask> tasks, boolean more) {}

    record ShownTask(
            String id, String key, String name, String instruction, Named unit, Subject subject, LocalDateTime due, Named assignee, boolean mine,
            boolean mayTakeOver) {}

    record ShownForm(
            String state, String message, ShownTask task, JsonNode schema, Map<String, Object> data, DraftView draft, LeftBehind left,
            EntryForm entry, List<Reading> reading, boolean secret) {}

    /** What somebody else has typed of the task; without values when it may only be known to exist. */
    record LeftBehind(Named member, LocalDateTime savedAt, Map<String, Object> values) {}

    /** @param warning the member has begun the task himself; null when he hasn't */
    record EntryForm(Named member, List<Option> sources, String warning) {}

    record DraftBody(int version, Map<String, Object> values, String forMember) {}

    record SavedDraft(int version, LocalDateTime savedAt) {}

    record NewerDraft(String message, DraftView draft, List<String> errors) {}

    /** @param key names what is handed in; @param forMember for whom it is entered, and {@code source} from what: null for one's own work */
    record Values(String key, Map<String, Object> values, String forMember, EntrySource source) {}

    /** @param assignee who had the task on the page */
    record Taking(String assignee) {}

    record Done(String message) {}

    private static final int LONGEST_KEY = 36;
    private static final int LONGEST_ID = 32;
    private static final int FINISHED_AT_ONCE = 30;

    private final Intake intake;
    private final Entering entering;
    private final Submissions submissions;
    private final FileStore files;
    private final Register register;
    private final Subjects subjects;
    private final Words words;
    private final ReadingLog readings;
    private final Clock clock;

    TaskController(
            Intake intake, Entering entering, Submissions submissions, FileStore files, Register register, Subjects subjects, Words words,
            ReadingLog readings, Clock clock) {
        this.intake = intake;
        this.entering = entering;
        this.submissions = submissions;
        this.files = files;
        this.register = register;
        this.subjects = subjects;
        this.words = words;
        this.readings = readings;
        this.clock = clock;
    }

    @GetMapping
    List<ListedTask> mine(@RequestAttribute(ApiDoor.MEMBER) String member) {
        LocalDateTime now = LocalDateTime.now(clock);
        return intake.tasksOf(member).stream()
                .map(t -> new ListedTask(
                        t.id(), t.name(), t.instruction(), unit(t.unit()), subject(t.subject()), t.due(), daysLeft(t.due(), now),
                        t.due() != null && t.due().isBefore(now), t.mine()))
                .toList();
    }

    /** What I may enter for members who can't do it themselves (nhập hộ). */
    @GetMapping("/for-others")
    List<OthersTask> forOthers(@RequestAttribute(ApiDoor.MEMBER) String member) {
        List<EnterableTask> open = entering.tasksFor(member);
        Map<String, PartyMember> members = register.members(open.stream().map(EnterableTask::member).distinct().toList());
        return open.stream()
                .map(t -> others(
                        t.id(), t.name(), t.unit(), t.subject(), t.due(), members.get(t.member()),
                        members.get(t.member()).email() == null ? words.of("intake.entry.noMail") : null))
                .toList();
    }

    /** What somebody else has to do and I may take over. */
    @GetMapping("/stand-in")
    List<OthersTask> standIn(@RequestAttribute(ApiDoor.MEMBER) String member) {
        List<TaskView> open = intake.standInTasksOf(member);
        Map<String, PartyMember> members = register.members(open.stream().map(TaskView::assignee).distinct().toList());
        return open.stream()
                .map(t -> others(t.id(), t.name(), t.unit(), t.subject(), t.due(), members.get(t.assignee()), null))
                .toList();
    }

    @GetMapping("/cards")
    Map<String, Card> cards(@RequestAttribute(ApiDoor.MEMBER) String member, @RequestParam List<String> ids) {
        Map<String, Card> cards = new HashMap<>();
        intake.visible(member, ids.stream().limit(200).toList())
                .forEach(t -> cards.put(t.id(), card(t)));
        return cards;
    }

    /** What I have done, newest first. */
    @GetMapping("/finished")
    Finished finished(@RequestAttribute(ApiDoor.MEMBER) String member, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        List<Submissions.FinishedTask> found = submissions.finishedBy(member, before, FINISHED_AT_ONCE + 1);
        Map<Long, Boolean> readable = new HashMap<>();
        return new Finished(
                found.stream().limit(FINISHED_AT_ONCE).map(done -> finished(done, member, readable)).toList(), found.size() > FINISHED_AT_ONCE);
    }

    @GetMapping("/{id}/form")
    ShownForm form(
            @RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable String id, @RequestParam(required = false) String forMember) {
        String other = member.equals(forMember) ? null : forMember;
        return intake.form(id, member, other).map(form -> shown(form, member, other)).orElseGet(() -> ended(id, member));
    }

    @PostMapping("/{id}/takeover")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOver(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable String id, @RequestBody(required = false) Taking seen) {
        intake.takeOver(id, member, seen == null ? null : seen.assignee());
    }

    @PutMapping("/{id}/draft")
    ResponseEntity<?> draft(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable String id, @RequestBody DraftBody body) {
        DraftAnswer answer = intake.saveDraft(id, member, body.forMember(), body.version(), body.values() == null ? Map.of() : body.values());
        DraftView draft = answer.draft();
        return answer.saved()
                ? ResponseEntity.ok(new SavedDraft(draft.version(), draft.savedAt()))
                : ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(new NewerDraft(words.of("intake.draftNewer", ReadableTime.of(draft.savedAt())), draft, List.of()));
    }

    @PostMapping("/{id}/files")
    FileLink file(
            @RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable String id, @RequestParam MultipartFile file,
            @RequestParam(required = false) String forMember)
            throws IOException {
        OpenTask task = intake.forUpload(id, member, forMember);
        return files.store(file.getInputStream(), file.getOriginalFilename(), task.unit(), task.subject(), member);
    }

    @PostMapping("/{id}/submission")
    Done submission(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable String id, @RequestBody Values body) {
        if (body.key() != null && body.key().length() > LONGEST_KEY) {
            throw new Denial(Denial.Kind.MOVED_ON, "intake.formKeyMissing");
        }
        Entry entry = body.forMember() == null || body.forMember().equals(member) ? null : new Entry(body.forMember(), body.source());
        Map<String, Object> values = body.values() == null ? Map.of() : body.values();
        return new Done(words.of(intake.submit(id, member, new Handing(body.key(), values, entry))));
    }

    private ShownForm ended(String id, String member) {
        Ended ended = intake.ended(id, member);
        Map<String, Object> data = ended.draft() == null ? null : Map.of("$people", namesIn(ended.draft().values()));
        return new ShownForm("DONE", words.of(ended.code(), ended.arguments().toArray()), null, ended.schema(), data, ended.draft(), null, null, null, false);
    }

    /** The form's own lists of people can't be had any more; what was typed is to be read with names all the same. */
    private Map<String, String> namesIn(Map<String, Object> values) {
        List<String> ids = texts(values).filter(text -> text.length() <= LONGEST_ID).distinct().toList();
        return register.members(ids).values().stream().collect(Collectors.toMap(PartyMember::id, PartyMember::fullName));
    }

    private static Stream<String> texts(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(TaskController::texts);
        }
        if (value instanceof List<?> list) {
            return list.stream().flatMap(TaskController::texts);
        }
        return value instanceof String text ? Stream.of(text) : Stream.empty();
    }

    private ShownForm shown(FormAnswer form, String member, String forMember) {
        TaskView task = form.task();
        ReadingKind kind = subjects.rates(task.subject()) ? ReadingKind.REVIEW_TASK : ReadingKind.TASK_FORM;
        readings.note(member, What.of(kind, task.unit(), subjects.personOf(task.subject()).orElse(null), task.subject(), task.key()));
        Named assignee = task.assignee() == null ? null : new Named(task.assignee(), register.nameOf(task.assignee()));
        return new ShownForm(
                "OPEN",
                null,
                new ShownTask(
                        task.id(), task.key(), task.name(), task.instruction(), unit(task.unit()), subject(task.subject()), task.due(), assignee,
                        task.mine(), task.mayTakeOver()),
                form.schema(),
                form.data(),
                form.draft(),
                intake.leftDraft(task.id(), member)
                        .map(left -> new LeftBehind(new Named(left.member(), register.nameOf(left.member())), left.savedAt(), left.values()))
                        .orElse(null),
                forMember == null ? null : entryForm(task.id(), forMember),
                form.reading(),
                form.secret());
    }

    private EntryForm entryForm(String task, String forMember) {
        String name = register.nameOf(forMember);
        return new EntryForm(
                new Named(forMember, name),
                Arrays.stream(EntrySource.values()).map(source -> new Option(source.name(), source.label())).toList(),
                intake.begunByHimself(task, forMember).map(at -> words.of("intake.entry.begunByHimself", name, at)).orElse(null));
    }

    private OthersTask others(String id, String name, String unit, long subject, LocalDateTime due, PartyMember member, String hint) {
        return new OthersTask(
                id, name, unit(unit), subject(subject), due, due != null && due.isBefore(LocalDateTime.now(clock)),
                new Named(member.id(), member.fullName()), hint);
    }

    private Card card(TaskView task) {
        LocalDateTime due = task.due();
        LocalDateTime now = LocalDateTime.now(clock);
        return new Card(
                subjects.titleOf(task.subject()),
                register.unit(task.unit()).name(),
                subjects.dateOf(task.subject()).orElse(null),
                task.instruction(),
                due,
                daysLeft(due, now),
                due != null && due.isBefore(now),
                task.assignee() != null,
                task.assignee() == null || task.mine() ? null : register.nameOf(task.assignee()));
    }

    private static Long daysLeft(LocalDateTime due, LocalDateTime now) {
        return due == null ? null : ChronoUnit.DAYS.between(now.toLocalDate(), due.toLocalDate());
    }

    private FinishedTask finished(Submissions.FinishedTask done, String member, Map<Long, Boolean> readable) {
        boolean mayRead = readable.computeIfAbsent(done.subjectId(), subject -> subjects.mayRead(member, subject));
        return new FinishedTask(
                done.id(), done.title(), unit(done.unitId()), mayRead ? subject(done.subjectId()) : null, done.submittedAt(), noteOn(done, member));
    }

    private String noteOn(Submissions.FinishedTask done, String member) {
        if (done.onBehalfOf() == null) {
            return null;
        }
        if (!done.actor().equals(member)) {
            return words.of("intake.finished.enteredBy", register.nameOf(done.actor()));
        }
        return words.of(done.entered() ? "intake.finished.enteredFor" : "intake.finished.insteadOf", register.nameOf(done.onBehalfOf()));
    }

    private Named unit(String id) {
        return new Named(id, register.unit(id).name());
    }

    private Subject subject(long id) {
        return new Subject(id, subjects.titleOf(id), subjects.hrefOf(id));
    }
}
