package vn.nennep.notification.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.notification.Inbox;
import vn.nennep.notification.Inbox.Received;
import vn.nennep.notification.Mail;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.ApiDoor;

/** What I was written: everybody his own, with or without a mail server. */
@RestController
@RequestMapping("/api/messages")
class InboxController {

    private static final int PAGE = 30;
    private static final int MOST_READ_AT_ONCE = 500;

    record Named(String id, String name) {}

    /**
     * @param unit whose news it is; null where it is nobody's in particular
     * @param href the page that it is about; null when there is none
     */
    record Listed(long id, String subject, Named unit, boolean reminder, LocalDateTime at, boolean read, String href) {}

    /**
     * @param unread how many that aren't reminders are unread, on this page or elsewhere
     * @param more whether there are earlier ones
     */
    record Page(List<Listed> messages, int unread, boolean more) {}

    /**
     * @param text all of it as plain text
     * @param blocks its parts: {@code TEXT}, {@code FACTS}, {@code LIST}, {@code BUTTON}
     */
    record Shown(
            long id, String subject, Named unit, boolean reminder, LocalDateTime at, boolean read, String href, String text, List<Mail.Block> blocks) {}

    record ReadNow(List<Long> ids) {}

    record Unread(int unread) {}

    private final Inbox inbox;
    private final Register register;

    InboxController(Inbox inbox, Register register) {
        this.inbox = inbox;
        this.register = register;
    }

    /**
     * My messages, the latest first.
     *
     * @param before only those before this one
     * @param reminders true for reminders only, false for all but them
     * @param unread only what I haven't read
     */
    @GetMapping
    Page messages(
            @RequestAttribute(ApiDoor.MEMBER) String member, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(required = false) Boolean reminders, @RequestParam(defaultValue = "false") boolean unread) {
        List<Received> found = inbox.of(member, before, reminders, unread, PAGE + 1);
        List<Received> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<String, Named> units = shown.stream()
                .map(Received::unit)
                .filter(Objects::nonNull)
                .distinct()
                .map(this::named)
                .collect(Collectors.toMap(Named::id, Function.identity()));
        return new Page(
                shown.stream()
                        .map(m -> new Listed(m.id(), m.subject(), units.get(m.unit()), m.reminder(), m.at(), m.read(), m.content().path()))
                        .toList(),
                inbox.unread(member),
                found.size() > PAGE);
    }

    @GetMapping("/{id}")
    Shown message(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id) {
        Received m = inbox.find(member, id).orElseThrow(() -> new Denial(Denial.Kind.UNKNOWN, "inbox.unknown"));
        return new Shown(
                m.id(), m.subject(), m.unit() == null ? null : named(m.unit()), m.reminder(), m.at(), m.read(), m.content().path(), m.text(),
                m.content().blocks());
    }

    /** I have read these. Others' ids do nothing. */
    @PostMapping("/read")
    Unread read(@RequestAttribute(ApiDoor.MEMBER) String member, @RequestBody ReadNow read) {
        if (read.ids() == null || read.ids().size() > MOST_READ_AT_ONCE || read.ids().contains(null)) {
            throw Refusal.at("ids", "inbox.which");
        }
        inbox.read(member, read.ids());
        return new Unread(inbox.unread(member));
    }

    private Named named(String unit) {
        return new Named(unit, register.find(unit).map(Unit::name).orElse(unit));
    }
}
