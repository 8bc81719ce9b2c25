package vn.nennep.administration.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.notification.Mail;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.Accounts;
import vn.nennep.organization.LoginEvent;
import vn.nennep.organization.LoginLog;
import vn.nennep.organization.OneTimeCodes;
import vn.nennep.organization.OneTimeCodes.Issued;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.Login;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Sends who has forgotten his password a link by which he sets another one, if he has an account and an address. */
@Component
class ForgottenPassword {

    private final OneTimeCodes codes;
    private final Accounts accounts;
    private final Register register;
    private final Login login;
    private final Outbox outbox;
    private final LoginLog log;
    private final Words words;

    ForgottenPassword(
            OneTimeCodes codes, Accounts accounts, Register register, Login login, Outbox outbox, LoginLog log, Words words) {
        this.codes = codes;
        this.accounts = accounts;
        this.register = register;
        this.login = login;
        this.outbox = outbox;
        this.log = log;
        this.words = words;
    }

    /**
     * The link carries its token behind a {@code #}, which browsers don't send on, so that it stands in no log of any server.
     *
     * @param member null when nobody has the id that was typed
     */
    @Transactional
    public void asked(String member, String address) {
        log.enter(LoginEvent.RESET_ASKED, member, address);
        // whoever the id belongs to, or nobody: a password is compared, which takes longer than anything else that is done here
        accounts.matches(member, "");
        Optional<PartyMember> person = member == null ? Optional.empty() : register.member(member);
        person.filter(p -> p.email() != null && login.mayEnter(p.id()))
                .flatMap(p -> codes.issueForMail(p.id()))
                .ifPresent(code -> send(person.get(), code));
    }

    private void send(PartyMember person, Issued code) {
        outbox.mailInConfidence(
                "password-reset-" + code.id(),
                person.id(),
                Mail.of(words.of("account.reset.subject"), words.of("account.reset.opening", person.fullName()))
                        .button(words.of("account.reset.button"), "/mat-khau-moi#" + code.code())
                        .text(words.of("account.reset.text", ReadableTime.of(code.validUntil()), person.id())),
                code.validUntil());
    }
}
