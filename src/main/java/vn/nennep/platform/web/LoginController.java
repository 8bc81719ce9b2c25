package vn.nennep.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.organization.Accounts;
import vn.nennep.organization.LoginAttempts.Attempt;
import vn.nennep.organization.LoginAttempts.Purpose;

/** Logging in with the password, and out. */
@RestController
class LoginController {

    record Credentials(String user, String password) {}

    private final Entrance entrance;
    private final Login login;
    private final Accounts accounts;
    private final Words words;

    LoginController(Entrance entrance, Login login, Accounts accounts, Words words) {
        this.entrance = entrance;
        this.login = login;
        this.accounts = accounts;
        this.words = words;
    }

    @PostMapping("/api/login")
    @BeforeLogin
    ResponseEntity<?> login(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        Attempt attempt = entrance.admit(request, Purpose.PASSWORD, credentials.user());
        if (!accounts.matches(attempt.memberId(), credentials.password()) || !login.mayEnter(attempt.memberId())) {
            entrance.refuse(attempt);
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(new ApiErrors.Answer(words.of("login.failed"), List.of()));
        }
        entrance.open(request, response, attempt);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(HttpServletRequest request) {
        entrance.leave(request);
    }
}
