package vn.nennep.administration.account;

import jakarta.servlet.http.HttpServletRequest;
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
import vn.nennep.platform.web.BeforeLogin;
import vn.nennep.platform.web.CallerAddress;
import vn.nennep.platform.web.Entrance;
import vn.nennep.platform.web.Login;
import vn.nennep.platform.web.Words;

/** Who has forgotten his password asks for a mail, and sets another one by its link. */
@RestController
class ForgottenPasswordController {

    record Asked(String user) {}

    record NewPassword(String token, String password, String again) {}

    record Said(String message, List<String> errors) {}

    private final Entrance entrance;
    private final ForgottenPassword forgotten;
    private final OneTimeCodes codes;
    private final Passwords passwords;
    private final Login login;
    private final Words words;

    ForgottenPasswordController(
            Entrance entrance, ForgottenPassword forgotten, OneTimeCodes codes, Passwords passwords, Login login, Words words) {
        this.entrance = entrance;
        this.forgotten = forgotten;
        this.codes = codes;
        this.passwords = passwords;
        this.login = login;
        this.words = words;
    }

    /** Always the same answer, whether there is such an account or not. Each request counts as a try of its address and of this id. */
    @PostMapping("/api/password-requests")
    @BeforeLogin
    Said ask(@RequestBody Asked asked, HttpServletRequest request) {
        Attempt attempt = entrance.admit(request, Purpose.RESET, asked.user());
        forgotten.asked(attempt.memberId(), attempt.address());
        return new Said(words.of("account.reset.asked"), List.of());
    }

    /** The token can't be guessed, so nothing is slowed down here. Who has set the password logs in with it. */
    @PostMapping("/api/password-resets")
    @BeforeLogin
    ResponseEntity<Said> set(@RequestBody NewPassword typed, HttpServletRequest request) {
        Optional<Brought> code = codes.findOfMail(typed.token()).filter(brought -> login.mayEnter(brought.memberId()));
        if (code.isEmpty() || !passwords.setBy(code.get(), typed.password(), typed.again(), LoginEvent.RESET_USED, CallerAddress.of(request))) {
            return ResponseEntity.status(HttpStatus.GONE).body(new Said(words.of("account.reset.gone"), List.of()));
        }
        return ResponseEntity.ok(new Said(words.of("account.reset.done", code.get().memberId()), List.of()));
    }
}
