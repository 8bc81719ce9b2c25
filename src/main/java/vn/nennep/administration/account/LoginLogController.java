package vn.nennep.administration.account;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.administration.RegisterRights;
import vn.nennep.organization.LoginAttempts;
import vn.nennep.organization.LoginAttempts.Slowed;
import vn.nennep.organization.LoginEvent;
import vn.nennep.organization.LoginLog;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.RegisterAct;
import vn.nennep.organization.RegisterHistory;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.web.ApiDoor;
import vn.nennep.platform.web.Words;

/** All logins, and who is being slowed down after failures. For administrators. */
@RestController
@RequestMapping("/api/logins")
class LoginLogController {

    private static final int PAGE = 100;

    record Kind(String code, String label) {}

    /** @param name null when nobody has the id that was typed */
    record ShownEntry(long id, LocalDateTime at, String memberId, String name, String what, String address) {}

    /** @param minutes how long it still has to wait, rounded up; 0 when not at the moment */
    record ShownSlowed(String memberId, String name, String address, int failures, LocalDateTime last, long minutes) {}

    /** @param more whether there are earlier ones */
    record Page(List<Kind> kinds, List<ShownEntry> entries, boolean more, List<ShownSlowed> accounts, List<ShownSlowed> addresses) {}

    record Unlocked(String member) {}

    private final RegisterRights rights;
    private final LoginLog log;
    private final LoginAttempts attempts;
    private final Register register;
    private final RegisterHistory history;
    private final Words words;
    private final TransactionTemplate transaction;

    LoginLogController(
            RegisterRights rights, LoginLog log, LoginAttempts attempts, Register register, RegisterHistory history, Words words,
            TransactionTemplate transaction) {
        this.rights = rights;
        this.log = log;
        this.attempts = attempts;
        this.register = register;
        this.history = history;
        this.words = words;
        this.transaction = transaction;
    }

    @GetMapping
    Page read(
            @RequestAttribute(ApiDoor.MEMBER) String reader, @RequestParam(required = false) String member,
            @RequestParam(required = false) LoginEvent kind, @RequestParam(required = false) LocalDate day, @RequestParam(required = false) Long before) {
        onlyAdministrators(reader);
        String about = member == null || member.isBlank() ? null : member.strip();
        List<LoginLog.Entry> found = log.find(new LoginLog.Wanted(about, kind, day, before), PAGE + 1);
        List<LoginLog.Entry> shown = found.subList(0, Math.min(PAGE, found.size()));
        List<Slowed> accounts = attempts.accounts();
        Map<String, PartyMember> people = register.members(java.util.stream.Stream.concat(
                        shown.stream().map(LoginLog.Entry::memberId), accounts.stream().map(Slowed::memberId))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Page(
                Arrays.stream(LoginEvent.values()).map(event -> new Kind(event.name(), event.label())).toList(),
                shown.stream()
                        .map(e -> new ShownEntry(e.id(), e.occurredAt(), e.memberId(), name(people, e.memberId()), e.kind().label(), e.address()))
                        .toList(),
                found.size() > PAGE,
                accounts.stream().map(s -> shown(s, name(people, s.memberId()))).toList(),
                attempts.addresses().stream().map(s -> shown(s, null)).toList());
    }

    /** Forgives an account what was tried with it, so that its owner needn't wait. */
    @PostMapping("/unlocked")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@RequestAttribute(ApiDoor.MEMBER) String administrator, @RequestBody Unlocked unlocked) {
        onlyAdministrators(administrator);
        if (unlocked.member() == null || register.member(unlocked.member()).isEmpty()) {
            throw new Denial(Denial.Kind.UNKNOWN, "account.unknown");
        }
        transaction.executeWithoutResult(status -> {
            attempts.clear(unlocked.member());
            history.enter(administrator, RegisterAct.ACCOUNT_UNLOCKED, null, unlocked.member(), words.of("account.unlocked"));
        });
    }

    private void onlyAdministrators(String member) {
        if (!rights.isAdministrator(member)) {
            throw new Denial(Denial.Kind.NOT_YOURS, "door.closed");
        }
    }

    private static ShownSlowed shown(Slowed slowed, String name) {
        return new ShownSlowed(slowed.memberId(), name, slowed.address(), slowed.failures(), slowed.last(), minutes(slowed.pause()));
    }

    private static long minutes(Duration pause) {
        return (pause.toSeconds() + 59) / 60;
    }

    private static String name(Map<String, PartyMember> people, String id) {
        return id == null || !people.containsKey(id) ? null : people.get(id).fullName();
    }
}
