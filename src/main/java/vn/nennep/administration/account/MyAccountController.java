package vn.nennep.administration.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.administration.RegisterRights;
import vn.nennep.organization.Accounts;
import vn.nennep.organization.LoginAttempts.Attempt;
import vn.nennep.organization.LoginAttempts.Purpose;
import vn.nennep.organization.LoginEvent;
import vn.nennep.organization.LoginLog;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.ApiDoor;
import vn.nennep.platform.web.CallerAddress;
import vn.nennep.platform.web.Entrance;

/** My account: who I am to the system, when I logged in, my password. */
@RestController
@RequestMapping("/api/account")
class MyAccountController {

    private static final int SHOWN_LOGINS = 20;

    record ShownLogin(LocalDateTime at, String what, boolean failed, String address) {}

    /**
     * @param passwordSetAt null when it is the first of the installation
     * @param keeps whether he keeps the accounts of a unit
     * @param readsLog whether the log of all logins is open to him
     */
    record MyAccount(
            String id, String name, String email, LocalDateTime passwordSetAt, List<ShownLogin> logins, boolean keeps, boolean printsLetters,
            boolean readsLog) {}

    record Change(String current, String password, String again) {}

    private final Register register;
    private final Accounts accounts;
    private final LoginLog log;
    private final Passwords passwords;
    private final Entrance entrance;
    private final RegisterRights rights;
    private final LetterKeepers letterKeepers;
    private final SessionEnding sessions;

    MyAccountController(
            Register register, Accounts accounts, LoginLog log, Passwords passwords, Entrance entrance, RegisterRights rights,
            LetterKeepers letterKeepers, SessionEnding sessions) {
        this.register = register;
        this.accounts = accounts;
        this.log = log;
        this.passwords = passwords;
        this.entrance = entrance;
        this.rights = rights;
        this.letterKeepers = letterKeepers;
        this.sessions = sessions;
    }

    @GetMapping
    MyAccount mine(@RequestAttribute(ApiDoor.MEMBER) String member) {
        PartyMember person = register.member(member).orElseThrow();
        return new MyAccount(
                member,
                person.fullName(),
                person.email(),
                accounts.passwordSetAt(member).orElse(null),
                log.of(member, SHOWN_LOGINS).stream()
                        .map(e -> new ShownLogin(
                                e.occurredAt(), e.kind().label(), e.kind() == LoginEvent.FAILED || e.kind() == LoginEvent.THROTTLED, e.address()))
                        .toList(),
                !rights.unitsKeptBy(member).isEmpty(),
                !letterKeepers.unitsOf(member).isEmpty(),
                rights.isAdministrator(member));
    }

    /** Sets another password. Every session of the person ends; the caller goes on in a new one. */
    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @RequestAttribute(ApiDoor.MEMBER) String member, @RequestBody Change change, HttpServletRequest request, HttpServletResponse response) {
        Attempt attempt = entrance.admit(request, Purpose.PASSWORD, member);
        if (!accounts.matches(member, change.current())) {
            entrance.refuse(attempt);
            throw Refusal.at("current", "account.password.wrong");
        }
        try {
            passwords.change(member, change.current(), change.password(), change.again(), attempt.address());
        } catch (Refusal refusal) {
            entrance.passed(attempt);
            throw refusal;
        }
        entrance.open(request, response, attempt);
    }

    /** Ends all sessions of the caller, this one too. */
    @PostMapping("/farewell")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leaveEverywhere(@RequestAttribute(ApiDoor.MEMBER) String member, HttpServletRequest request) {
        sessions.endAll(member, CallerAddress.of(request));
    }
}
