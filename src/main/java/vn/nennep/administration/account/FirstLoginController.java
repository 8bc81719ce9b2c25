package vn.nennep.administration.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.organization.LoginAttempts.Attempt;
import vn.nennep.organization.LoginAttempts.Purpose;
import vn.nennep.organization.LoginEvent;
import vn.nennep.organization.OneTimeCodes;
import vn.nennep.organization.OneTimeCodes.Brought;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.BeforeLogin;
import vn.nennep.platform.web.Entrance;
import vn.nennep.platform.web.Login;
import vn.nennep.platform.web.Words;

/** The first login, or one after a new code was handed over: login id, code and a password of one's own. */
@RestController
class FirstLoginController {

    record FirstLogin(String user, String code, String password, String again) {}

    record Refused(String message, List<String> errors) {}

    private final Entrance entrance;
    private final Login login;
    private final OneTimeCodes codes;
    private final Passwords passwords;
    private final Words words;

    FirstLoginController(Entrance entrance, Login login, OneTimeCodes codes, Passwords passwords, Words words) {
        this.entrance = entrance;
        this.login = login;
        this.codes = codes;
        this.passwords = passwords;
        this.words = words;
    }

    @PostMapping("/api/first-login")
    @BeforeLogin
    ResponseEntity<?> enter(@RequestBody FirstLogin typed, HttpServletRequest request, HttpServletResponse response) {
        Attempt attempt = entrance.admit(request, Purpose.CODE, typed.user());
        Optional<Brought> code = codes.find(attempt.memberId(), typed.code())
                .filter(passwords::stillGood)
                .filter(brought -> login.mayEnter(brought.memberId()));
        if (code.isEmpty()) {
            return refuse(attempt);
        }
        try {
            if (!passwords.setBy(code.get(), typed.password(), typed.again(), LoginEvent.CODE_USED, attempt.address())) {
                return refuse(attempt);
            }
        } catch (Refusal refusal) {
            entrance.passed(attempt);
            throw refusal;
        }
        entrance.open(request, response, attempt);
        return ResponseEntity.noContent().build();
    }

    /** One answer for an unknown id, a wrong code and one that can't be used any more. */
    private ResponseEntity<?> refuse(Attempt attempt) {
        entrance.refuse(attempt);
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(new Refused(words.of("account.code.wrong"), List.of()));
    }
}
