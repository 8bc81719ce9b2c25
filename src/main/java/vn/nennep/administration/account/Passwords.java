package vn.nennep.administration.account;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.administration.RegisterRights;
import vn.nennep.organization.Accounts;
import vn.nennep.organization.LoginEvent;
import vn.nennep.organization.LoginLog;
import vn.nennep.organization.OneTimeCodes;
import vn.nennep.organization.OneTimeCodes.Brought;
import vn.nennep.organization.PasswordRule;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Refusal.Finding;

/** Sets passwords: by a code, by the link of a mail, or by who knows the one before. Each ends all sessions and all other codes of the person. */
@Component
class Passwords {

    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final RegisterRights rights;
    private final Register register;
    private final LoginLog log;

    Passwords(Accounts accounts, OneTimeCodes codes, RegisterRights rights, Register register, LoginLog log) {
        this.accounts = accounts;
        this.codes = codes;
        this.rights = rights;
        this.register = register;
        this.log = log;
    }

    /**
     * Whether whoever issued the code still keeps all of the person. Meanwhile the person may have been given a post beyond the other's reach, who might
     * have kept a copy of the code.
     */
    boolean stillGood(Brought code) {
        return code.issuedBy() == null || rights.keepsAllOf(code.issuedBy(), code.memberId());
    }

    /**
     * Sets the password by a code, which is used up by it.
     *
     * @return false when the code was used in the meantime
     * @throws Refusal if the password isn't good enough; the code can still be used then
     */
    @Transactional
    public boolean setBy(Brought code, String password, String again, LoginEvent event, String address) {
        check(code.memberId(), password, again);
        if (!codes.use(code)) {
            return false;
        }
        set(code.memberId(), password, event, address);
        return true;
    }

    /** @throws Refusal if the password isn't good enough, or is the one before */
    @Transactional
    public void change(String member, String before, String password, String again, String address) {
        check(member, password, again);
        if (PasswordRule.plain(password).equals(PasswordRule.plain(before))) {
            throw Refusal.at("password", "account.password.same");
        }
        set(member, password, LoginEvent.PASSWORD_CHANGED, address);
    }

    private void set(String member, String password, LoginEvent event, String address) {
        accounts.set(member, password);
        codes.end(member);
        log.enter(event, member, address);
    }

    private void check(String member, String password, String again) {
        List<Finding> findings = PasswordRule.findings(password, member, register.nameOf(member)).stream()
                .map(code -> new Finding("password", code, PasswordRule.SHORTEST))
                .toList();
        if (!findings.isEmpty()) {
            throw new Refusal(findings.subList(0, 1));
        }
        if (!Objects.equals(PasswordRule.plain(password), PasswordRule.plain(again))) {
            throw Refusal.at("again", "account.password.notTheSame");
        }
    }
}
