package vn.nennep.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import vn.nennep.organization.Register;
import vn.nennep.platform.audit.ReadingKind;
import vn.nennep.platform.audit.ReadingLog;
import vn.nennep.platform.audit.ReadingLog.What;
import vn.nennep.platform.files.FileLink;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.DraftAnswer;
import vn.nennep.platform.intake.Intake.DraftView;
import vn.nennep.platform.intake.Intake.FormAnswer;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Subjects;

/** Tasks: list, form, draft, files, submission. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

    record Named(String id, String name) {}

    record Subject(long id, String title, String href) {}

    record ListedTask(
            String id, String name, String instruction, Named unit, Subject subject, LocalDateTime due, boolean overdue, boolean assignedToMe) {}

    record Card(String subject, String unit, LocalDateTime due) {}

    record ShownTask(
            String id, String key, String name, String instruction, Named unit, Subject subject, LocalDateTime due, Named assignee, boolean mine,
            boolean mayTakeOver) {}

    record ShownForm(
            String state, String message, ShownTask task, JsonNode schema, Map<String, Object> data, DraftView draft, List<Reading> reading) {}

    record DraftBody(int version, Map<String, Object> values) {}

    record SavedDraft(int version, LocalDateTime savedAt) {}

    record NewerDraft(String message, DraftView draft, List<String> errors) {}

    record Values(Map<String, Object> values) {}

    record Done(String message) {}


    private final Intake intake;
    private final FileStore files;
    private final Register register;
    private final Subjects subjects;
    private final Words words;
    private final ReadingLog readings;
    private final Clock clock;

    TaskController(
            Intake intake, FileStore files, Register register, Subjects subjects, Words words, ReadingLog readings, Clock clock) {
        this.intake = intake;
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
                        t.id(), t.name(), t.instruction(), unit(t.unit()), subject(t.subject()), t.due(),
                        t.due() != null && t.due().isBefore(now), t.mine()))
                .toList();
    }

    @GetMapping("/cards")
    Map<String, Card> cards(@RequestAttribute(ApiDoor.MEMBER) String member, @RequestParam List<String> ids) {
        Map<String, Card> cards = new HashMap<>();
        intake.visible(member, ids.stream().limit(200).toList())
                .forEach(t -> cards.put(t.id(), new Card(subjects.titleOf(t.subject()), register.unit(t.unit()).name(), t.due())));
        return cards;
    }

    @GetMapping("/{id}/form")
    ShownForm form(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable String id) {
        return intake.form(id, member)
                .map(form -> shown(form, member))
                .orElseGet(() -> new ShownForm("DONE", words.of("intake.alreadyDone"), null, null, null, null, null));
    }

    @PostMapping("/{id}/takeover")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOver(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable String id) {
        intake.takeOver(id, member);
    }

    @PutMapping("/{id}/draft")
    ResponseEntity<?> draft(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable String id, @RequestBody DraftBody body) {
        DraftAnswer answer = intake.saveDraft(id, member, body.version(), body.values() == null ? Map.of() : body.values());
        DraftView draft = answer.draft();
        return answer.saved()
                ? ResponseEntity.ok(new SavedDraft(draft.version(), draft.savedAt()))
                : ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(new NewerDraft(words.of("intake.draftNewer", ReadableTime.of(draft.savedAt())), draft, List.of()));
    }

    @PostMapping("/{id}/files")
    FileLink file(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable String id, @RequestParam MultipartFile file)
            throws IOException {
        OpenTask task = intake.forUpload(id, member);
        return files.store(file.getInputStream(), file.getOriginalFilename(), task.unit(), task.subject(), member);
    }

    @PostMapping("/{id}/submission")
    Done submission(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable String id, @RequestBody Values body) {
        return new Done(words.of(intake.submit(id, member, body.values() == null ? Map.of() : body.values())));
    }

    private ShownForm shown(FormAnswer form, String member) {
        TaskView task = form.task();
        readings.note(member, What.of(ReadingKind.TASK_FORM, task.unit(), task.subject(), task.key()));
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
                form.reading());
    }

    private Named unit(String id) {
        return new Named(id, register.unit(id).name());
    }

    private Subject subject(long id) {
        return new Subject(id, subjects.titleOf(id), subjects.hrefOf(id));
    }
}
