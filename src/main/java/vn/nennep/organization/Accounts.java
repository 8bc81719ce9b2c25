package vn.nennep.organization;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may log in. Passwords are stored as bcrypt hashes and nowhere else. */
@Component
public class Accounts {

    /** bcrypt looks at 72 bytes and refuses more; a longer entry can't be a password. */
    private static final int LONGEST_PASSWORD_IN_BYTES = 72;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder = new BCryptPasswordEncoder(11);
    /** Compared when the account is unknown, so that the answer takes as long as for a known one. */
    private final String nobodysHash = encoder.encode("nobody");

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this is the password of the account; an unknown account answers false after the same time. */
    public boolean matches(String memberId, String password) {
        if (password == null || password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_PASSWORD_IN_BYTES) {
            return false;
        }
        Optional<String> hash = jdbc.sql("select password_hash from account where member_id = :id")
                .param("id", memberId)
                .query(String.class)
                .optional();
        boolean matches = encoder.matches(password, hash.orElse(nobodysHash));
        return matches && hash.isPresent();
    }

    public boolean exist() {
        return jdbc.sql("select count(*) from account").query(Long.class).single() > 0;
    }

    /** Gives each of the members this first password; none of them may have an account yet. */
    @Transactional
    public void open(Iterable<String> memberIds, String password) {
        String hash = encoder.encode(password);
        for (String id : memberIds) {
            jdbc.sql("insert into account (member_id, password_hash) values (:id, :hash)")
                    .param("id", id)
                    .param("hash", hash)
                    .update();
        }
    }
}
