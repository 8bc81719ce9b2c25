package vn.nennep.review.campaign;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;
import vn.nennep.review.Regime;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.campaign.CampaignRoll.Person;
import vn.nennep.review.campaign.Eligibility.Case;
import vn.nennep.review.campaign.Eligibility.Verdict;

/** Who leads, as a campaign of the year sees it: who writes form 2B there and is rated. */
@Component
public class LeaderRoll {

    private final CampaignRoll roll;
    private final Eligibility eligibility;
    private final Register register;
    private final Policy policy;

    LeaderRoll(CampaignRoll roll, Eligibility eligibility, Register register, Policy policy) {
        this.roll = roll;
        this.eligibility = eligibility;
        this.register = register;
        this.policy = policy;
    }

    /** Ids of the cells below the committee, in the order in which they are opened. */
    public List<String> cells(String committee, LocalDate cutOff, LocalDate today) {
        return roll.units(committee, cutOff, today).stream().filter(unit -> unit.type().isCell()).map(Unit::id).toList();
    }

    /**
     * Ids of the leaders who are rated in the cell: each in one cell only, and none who is gone.
     *
     * @param cells all cells of the campaign
     * @param cutOff the day on which they lead; its rules judge
     */
    public List<String> leaders(String cell, Collection<String> cells, LocalDate cutOff, LocalDate today) {
        Map<Case, Verdict> judged = new HashMap<>();
        return leading(cell, cells, cutOff, today)
                .filter(person -> judged.computeIfAbsent(
                                new Case(cutOff, cell, person.activity(), Eligibility.months(person.admissionDate(), cutOff)), eligibility::judge)
                        .inScope())
                .map(Person::memberId)
                .toList();
    }

    /** Whether the member still leads and is active in the cell on the day. It writes nothing, so that pages may ask it. */
    public boolean stillLeads(String member, String cell, LocalDate day) {
        return leading(cell, List.of(cell), day, day).anyMatch(person -> person.memberId().equals(member) && person.activity() == ActivityStatus.ACTIVE);
    }

    private Stream<Person> leading(String cell, Collection<String> cells, LocalDate cutOff, LocalDate today) {
        Unit unit = register.unit(cell);
        PolicyOn rules = policy.on(cutOff, register.lineOf(cell));
        UsualForm usual = new UsualForm(Regime.valueOf(rules.text("rating.engine")), rules);
        Set<String> leaders = roll.leaders(cutOff);
        return roll.people(cutOff, cell, cells, today).stream()
                .filter(person -> person.gone() == null)
                .filter(person -> usual.form(leaders.contains(person.memberId()), person.post(), unit.sector()) == SelfReviewForm.FORM_2B);
    }
}
