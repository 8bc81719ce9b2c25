package vn.nennep.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.nennep.organization.Register;
import vn.nennep.platform.audit.ReadingKind;
import vn.nennep.platform.audit.ReadingLog;
import vn.nennep.platform.audit.ReadingLog.What;
import vn.nennep.platform.files.FileLink;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.intake.ActionWork.Offer;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.platform.intake.Intake.FormAnswer;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Subjects;

/** Actions: what a person may start or interrupt. */
@RestController
@RequestMapping("/api/actions")
class ActionController {

    /** The action in the place of the task, so that the same host shows it. */
    record ShownAction(
            String key, String name, String instruction, TaskController.Named unit, TaskController.Subject subject, String person, boolean mine) {}

    /**
     * @param formKey to be sent with the values, so that a form handed in twice takes effect once
     * @param seen to be sent with the values, so that nothing is overwritten that was changed meanwhile; may be null
     * @param preview whether the person is to see what it would change before he sends it
     */
    record ShownForm(
            String state, ShownAction task, JsonNode schema, Map<String, Object> data, List<Reading> reading, String formKey, String seen,
            boolean preview) {}

    record Body(String unit, Long subject, String person, String formKey, String seen, Map<String, Object> values) {}

    record Preview(List<Reading> reading) {}

    record Done(String message, String href) {}

    private static final Pattern FORM_KEY = Pattern.compile("[0-9a-f-]{36}");

    private final Intake intake;
    private final Register register;
    private final FileStore files;
    private final Subjects subjects;
    private final Words words;
    private final ReadingLog readings;

    ActionController(Intake intake, Register register, FileStore files, Subjects subjects, Words words, ReadingLog readings) {
        this.intake = intake;
        this.files = files;
        this.register = register;
        this.subjects = subjects;
        this.words = words;
        this.readings = readings;
    }

    @GetMapping
    List<Offer> offers(
            @RequestAttribute(ApiDoor.MEMBER) String member,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) Long subject) {
        return intake.offers(member, unit, subject);
    }

    /** What I may do with the unit's register, or with the person's place in it. */
    @GetMapping("/about")
    List<Offer> offersAbout(
            @RequestAttribute(ApiDoor.MEMBER) String member, @RequestParam String unit, @RequestParam(required = false) String person) {
        return intake.offersAbout(member, unit, person);
    }

    @GetMapping("/{name}/form")
    ShownForm form(
            @RequestAttribute(ApiDoor.MEMBER) String member,
            @PathVariable String name,
            @RequestParam String unit,
            @RequestParam(required = false) Long subject,
            @RequestParam(required = false) String person) {
        FormAnswer form = intake.actionForm(new Asked(name, unit, subject, person), member);
        Offer offer = form.offer();
        if (!form.reading().isEmpty()) {
            readings.note(member, what(offer));
        }
        return new ShownForm(
                "OPEN",
                new ShownAction(
                        offer.name(),
                        offer.title(),
                        offer.description(),
                        new TaskController.Named(offer.unit(), register.unit(offer.unit()).name()),
                        offer.subject() == null
                                ? null
                                : new TaskController.Subject(
                                        offer.subject(), subjects.titleOf(offer.subject()), subjects.hrefOf(offer.subject())),
                        offer.person() == null ? null : register.nameOf(offer.person()),
                        true),
                form.schema(),
                form.data(),
                form.reading(),
                UUID.randomUUID().toString(),
                intake.seen(offer),
                intake.previews(name));
    }

    private What what(Offer offer) {
        if (offer.subject() == null) {
            return What.of(ReadingKind.TASK_FORM, offer.unit(), offer.person(), null, offer.name());
        }
        String person = offer.person() == null ? subjects.personOf(offer.subject()).orElse(null) : offer.person();
        return What.of(
                subjects.rates(offer.subject()) ? ReadingKind.REVIEW_TASK : ReadingKind.TASK_FORM, offer.unit(), person, offer.subject(), offer.name());
    }

    @PostMapping("/{name}/files")
    FileLink file(
            @RequestAttribute(ApiDoor.MEMBER) String member,
            @PathVariable String name,
            @RequestParam String unit,
            @RequestParam(required = false) Long subject,
            @RequestParam MultipartFile file)
            throws IOException {
        Offer offer = intake.actionForm(new Asked(name, unit, subject, null), member).offer();
        return files.store(file.getInputStream(), file.getOriginalFilename(), offer.unit(), offer.subject(), member);
    }

    @PostMapping("/{name}")
    Done perform(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable String name, @RequestBody Body body) {
        if (body.formKey() == null || !FORM_KEY.matcher(body.formKey()).matches()) {
            throw Refusal.at(null, "intake.formKeyMissing");
        }
        String href = intake.perform(
                asked(name, body), member, body.formKey(), body.values() == null ? Map.of() : body.values());
        return new Done(words.of("intake.done"), href);
    }

    @PostMapping("/{name}/preview")
    Preview preview(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable String name, @RequestBody Body body) {
        return new Preview(intake.preview(asked(name, body), member, body.values() == null ? Map.of() : body.values()));
    }

    private static Asked asked(String name, Body body) {
        return new Asked(name, body.unit(), body.subject(), body.person(), body.seen());
    }
}
