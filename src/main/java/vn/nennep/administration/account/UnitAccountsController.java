package vn.nennep.administration.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.administration.RegisterRights;
import vn.nennep.administration.account.CodeSheets.Slip;
import vn.nennep.organization.AccountHolders;
import vn.nennep.organization.AccountHolders.Figures;
import vn.nennep.organization.Accounts;
import vn.nennep.organization.OneTimeCodes;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.web.ApiDoor;

/** The accounts of a unit, for those who keep it: who has logged in, who has a code, who has neither; and the code sheets. */
@RestController
@RequestMapping("/api/accounts")
class UnitAccountsController {

    record KeptUnit(String id, String name, int people, int withoutPassword) {}

    /**
     * @param codeUntil until when his printed code can be used; null when he has none
     * @param mayIssue whether the caller may issue a code for him
     */
    record Account(String id, String name, boolean email, boolean password, LocalDateTime lastLogin, LocalDateTime codeUntil, boolean mayIssue) {}

    record UnitAccounts(String id, String name, List<Account> accounts) {}

    /** @param members null for all who have no password yet */
    record Wanted(Collection<String> members) {}

    record Sheet(String unit, String address, List<Slip> slips) {}

    private final RegisterRights rights;
    private final Register register;
    private final AccountHolders holders;
    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final CodeSheets sheets;
    private final Clock clock;

    UnitAccountsController(
            RegisterRights rights, Register register, AccountHolders holders, Accounts accounts, OneTimeCodes codes, CodeSheets sheets, Clock clock) {
        this.rights = rights;
        this.register = register;
        this.holders = holders;
        this.accounts = accounts;
        this.codes = codes;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** The units that the caller keeps and that have people; empty for who keeps none. */
    @GetMapping
    List<KeptUnit> units(@RequestAttribute(ApiDoor.MEMBER) String member) {
        Set<String> kept = rights.unitsKeptBy(member);
        Map<String, Figures> figures = kept.isEmpty() ? Map.of() : holders.figures(LocalDate.now(clock));
        return register.units().stream()
                .filter(unit -> kept.contains(unit.id()) && figures.containsKey(unit.id()))
                .map(unit -> new KeptUnit(unit.id(), unit.name(), figures.get(unit.id()).people(), figures.get(unit.id()).withoutPassword()))
                .toList();
    }

    @GetMapping("/{unit}")
    UnitAccounts ofUnit(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable String unit) {
        if (register.find(unit).isEmpty() || !rights.keeps(member, unit)) {
            throw new Denial(Denial.Kind.NOT_YOURS, "account.notYourUnit");
        }
        List<PartyMember> people = holders.peopleOf(unit, LocalDate.now(clock));
        List<String> ids = people.stream().map(PartyMember::id).toList();
        Set<String> mine = rights.whollyKept(member, ids);
        Set<String> withPassword = accounts.having(ids);
        Map<String, LocalDateTime> lastLogins = accounts.lastLogins(ids);
        Map<String, OneTimeCodes.Open> open = codes.open(ids);
        return new UnitAccounts(
                unit,
                register.unit(unit).name(),
                people.stream()
                        .map(p -> new Account(
                                p.id(), p.fullName(), p.email() != null, withPassword.contains(p.id()), lastLogins.get(p.id()),
                                open.containsKey(p.id()) ? open.get(p.id()).validUntil() : null, mine.contains(p.id())))
                        .toList());
    }

    /** The codes stand in this answer and nowhere else; it isn't kept by browser or proxy. */
    @PostMapping("/{unit}/codes")
    Sheet issue(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable String unit, @RequestBody Wanted wanted) {
        List<Slip> slips = sheets.issue(member, unit, wanted.members());
        return new Sheet(register.unit(unit).name(), sheets.address(), slips);
    }
}
