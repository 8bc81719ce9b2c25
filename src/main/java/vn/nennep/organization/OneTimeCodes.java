package vn.nennep.organization;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes by which a person sets a password. A printed one is handed over by whoever keeps his unit, the one of a mail he has asked for. Of each kind he has
 * one at a time: a later one replaces the earlier. A code is known to nobody but who is given it: only its hash is kept, and that only until it has ended.
 */
@Component
public class OneTimeCodes {

    private static final String OPEN = "ended_at is null and valid_until > :now";
    /** No more mails than these are sent to one person, however often somebody asks. */
    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(15);
    private static final int MAILS_A_DAY = 5;
    /** bcrypt with 2^8 rounds: ten letters of twenty are 43 bits, so this is enough, and a sheet of two hundred takes seconds. */
    private static final int STRENGTH = 8;

    private enum Kind {
        PAPER,
        MAIL
    }

    /** A code, to be shown once. */
    public record Issued(long id, String memberId, String code, LocalDateTime validUntil) {}

    /**
     * A code that somebody brings and that is his.
     *
     * @param issuedBy null when he asked for it himself
     */
    public record Brought(long id, String memberId, String issuedBy) {}

    /** A printed code that can still be used. */
    public record Open(String memberId, LocalDateTime issuedAt, LocalDateTime validUntil) {}

    private record Hashed(long id, String memberId, String issuedBy, String codeHash) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration paperValidity;
    private final Duration mailValidity;
    private final PasswordEncoder encoder = new BCryptPasswordEncoder(STRENGTH);
    /** Compared when there is no code, so that the answer takes as long. */
    private final String nobodysHash = encoder.encode("nobody");

    OneTimeCodes(
            JdbcClient jdbc, Clock clock, @Value("${nennep.account.code-validity}") Duration paperValidity,
            @Value("${nennep.account.mail-code-validity}") Duration mailValidity) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.paperValidity = paperValidity;
        this.mailValidity = mailValidity;
    }

    /** Makes a code to be printed; an earlier one is of no use any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Issued issue(String member, String issuer) {
        hold(member);
        String code = CodeText.random();
        LocalDateTime until = now().plus(paperValidity);
        long id = replace(member, Kind.PAPER, encoder.encode(CodeText.plain(code)), issuer, until);
        return new Issued(id, member, code, until);
    }

    /**
     * Makes the token of a mail's link.
     *
     * @return nothing when one has just been sent, or too many today
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Issued> issueForMail(String member) {
        hold(member);
        LocalDateTime now = now();
        List<LocalDateTime> today = jdbc.sql(
                        "select issued_at from account_code where member_id = :member and kind = 'MAIL' and issued_at > :from order by issued_at desc")
                .param("member", member)
                .param("from", now.minusDays(1))
                .query(LocalDateTime.class)
                .list();
        if (today.size() >= MAILS_A_DAY || !today.isEmpty() && today.get(0).isAfter(now.minus(BETWEEN_MAILS))) {
            return Optional.empty();
        }
        String token = Secrets.token();
        LocalDateTime until = now.plus(mailValidity);
        return Optional.of(new Issued(replace(member, Kind.MAIL, Secrets.sha256(token), null, until), member, token, until));
    }

    /**
     * The printed code of the member, if it is this one and can still be used. Takes as long when there is none.
     *
     * @param member null when nobody has the id that was typed
     */
    public Optional<Brought> find(String member, String typed) {
        Optional<Hashed> open = member == null
                ? Optional.empty()
                : jdbc.sql("select id, member_id, issued_by, code_hash from account_code where member_id = :member and kind = 'PAPER' and " + OPEN)
                        .param("member", member)
                        .param("now", now())
                        .query(Hashed.class)
                        .optional();
        boolean right = encoder.matches(CodeText.plain(typed), open.map(Hashed::codeHash).orElse(nobodysHash));
        return open.filter(code -> right).map(code -> new Brought(code.id(), code.memberId(), code.issuedBy()));
    }

    /** The code of a mail's link, if it can still be used. */
    public Optional<Brought> findOfMail(String token) {
        return jdbc.sql("select id, member_id, issued_by, code_hash from account_code where code_hash = :hash and kind = 'MAIL' and " + OPEN)
                .param("hash", Secrets.sha256(token == null ? "" : token))
                .param("now", now())
                .query(Hashed.class)
                .optional()
                .map(code -> new Brought(code.id(), code.memberId(), code.issuedBy()));
    }

    /**
     * Uses the code up.
     *
     * @return false when it was used or replaced in the meantime
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(Brought code) {
        return jdbc.sql("update account_code set ended_at = :now, used = true, code_hash = '' where id = :id and " + OPEN)
                        .param("now", now())
                        .param("id", code.id())
                        .update()
                == 1;
    }

    /** The person has set a password by another way: what was sent or printed before is of no use any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String member) {
        jdbc.sql("update account_code set ended_at = :now, code_hash = '' where member_id = :member and ended_at is null")
                .param("now", now())
                .param("member", member)
                .update();
    }

    /** Of these people, who has a printed code that can still be used. */
    public Map<String, Open> open(Collection<String> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("select member_id, issued_at, valid_until from account_code where member_id in (:members) and kind = 'PAPER' and " + OPEN)
                .param("members", members)
                .param("now", now())
                .query(Open.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Open::memberId, Function.identity()));
    }

    private long replace(String member, Kind kind, String hash, String issuer, LocalDateTime until) {
        LocalDateTime now = now();
        jdbc.sql("update account_code set ended_at = :now, code_hash = '' where member_id = :member and kind = :kind and ended_at is null")
                .param("now", now)
                .param("member", member)
                .param("kind", kind.name())
                .update();
        jdbc.sql(
                        """
                        insert into account_code (member_id, kind, code_hash, issued_at, issued_by, valid_until, used)
                        values (:member, :kind, :hash, :now, :issuer, :until, false)
                        """)
                .param("member", member)
                .param("kind", kind.name())
                .param("hash", hash)
                .param("now", now)
                .param("issuer", issuer, java.sql.Types.VARCHAR)
                .param("until", until)
                .update();
        return jdbc.sql("select max(id) from account_code where member_id = :member and kind = :kind")
                .param("member", member)
                .param("kind", kind.name())
                .query(Long.class)
                .single();
    }

    /** Two who make a code for one person do so one after the other. */
    private void hold(String member) {
        jdbc.sql("select id from party_member where id = :id for update").param("id", member).query(String.class).single();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
