package vn.nennep.administration.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.administration.RegisterRights;
import vn.nennep.notification.Mail;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.AccountHolders;
import vn.nennep.organization.Accounts;
import vn.nennep.organization.OneTimeCodes;
import vn.nennep.organization.OneTimeCodes.Issued;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.RegisterAct;
import vn.nennep.organization.RegisterHistory;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Issues the codes that are printed and handed over: one slip a person. The answer is the only place where a code ever stands. */
@Component
class CodeSheets {

    /** What is cut out and handed over. */
    record Slip(String id, String name, String code, LocalDateTime validUntil) {}

    private final AccountHolders holders;
    private final RegisterRights rights;
    private final OneTimeCodes codes;
    private final Accounts accounts;
    private final Register register;
    private final RegisterHistory history;
    private final Outbox outbox;
    private final Words words;
    private final Clock clock;
    private final String baseUrl;

    CodeSheets(
            AccountHolders holders, RegisterRights rights, OneTimeCodes codes, Accounts accounts, Register register, RegisterHistory history,
            Outbox outbox, Words words, Clock clock, @Value("${nennep.base-url}") String baseUrl) {
        this.holders = holders;
        this.rights = rights;
        this.codes = codes;
        this.accounts = accounts;
        this.register = register;
        this.history = history;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** The address that stands on the slips. */
    String address() {
        return baseUrl + "/dang-nhap-lan-dau";
    }

    /**
     * Issues a code for each of these people of the unit, or for all of it who have no password yet.
     *
     * @param members null for all without a password, as far as the keeper may
     * @throws Denial if the keeper doesn't keep the unit, or not all of one of the named people
     * @throws Refusal if one of the named isn't of the unit, or nobody is left
     */
    @Transactional
    public List<Slip> issue(String keeper, String unit, Collection<String> members) {
        if (!rights.keeps(keeper, unit)) {
            throw new Denial(Denial.Kind.NOT_YOURS, "account.notYourUnit");
        }
        List<PartyMember> people = holders.peopleOf(unit, LocalDate.now(clock));
        List<String> ids = people.stream().map(PartyMember::id).toList();
        Set<String> mine = rights.whollyKept(keeper, ids);
        Set<String> withPassword = accounts.having(ids);
        if (members != null && !ids.containsAll(members)) {
            throw Refusal.at("members", "account.code.notOfTheUnit");
        }
        if (members != null && !mine.containsAll(members)) {
            throw new Denial(Denial.Kind.NOT_YOURS, "account.code.beyondYou");
        }
        List<PartyMember> wanted = people.stream()
                .filter(p -> members == null ? mine.contains(p.id()) && !withPassword.contains(p.id()) : members.contains(p.id()))
                .toList();
        if (wanted.isEmpty()) {
            throw Refusal.at("members", "account.code.nobody");
        }
        List<Slip> slips = new ArrayList<>();
        for (PartyMember person : wanted) {
            slips.add(issue(keeper, unit, person, withPassword.contains(person.id())));
        }
        return slips;
    }

    private Slip issue(String keeper, String unit, PartyMember person, boolean hadPassword) {
        Issued issued = codes.issue(person.id(), keeper);
        history.enter(keeper, RegisterAct.CODE_ISSUED, unit, person.id(), words.of("account.code.history", ReadableTime.of(issued.validUntil())));
        if (hadPassword && person.email() != null) {
            outbox.mail(
                    "code-issued-" + issued.id(),
                    person.id(),
                    Mail.of(
                                    words.of("account.code.mailSubject"),
                                    words.of(
                                            "account.code.mailText", person.fullName(), register.nameOf(keeper),
                                            ReadableTime.of(LocalDateTime.now(clock))))
                            .from(unit));
        }
        return new Slip(person.id(), person.fullName(), issued.code(), issued.validUntil());
    }
}
