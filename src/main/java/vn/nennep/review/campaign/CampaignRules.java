package vn.nennep.review.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;
import vn.nennep.review.Regime;
import vn.nennep.review.campaign.CampaignPlan.Deadlines;

/** Which days a campaign proposes and accepts ({@code domain.md} B1, §7.3). What is usual in a year is policy of its last day. */
@Component
public class CampaignRules {

    /** The first year with dated policies (R2018). */
    static final int FIRST_YEAR = 2018;

    private final Policy policy;
    private final Register register;

    CampaignRules(Policy policy, Register register) {
        this.policy = policy;
        this.register = register;
    }

    public Regime regime(String unit, int year) {
        return Regime.valueOf(of(unit, year).text("rating.engine"));
    }

    public LocalDate cutOff(String unit, int year) {
        return of(unit, year).dayOf("review.cutOff", year);
    }

    /** The usual days of the year; where members would have no time left to write, all of them later by the same number of days. */
    public Deadlines proposed(String unit, int year, LocalDate today) {
        PolicyOn rules = of(unit, year);
        Deadlines usual = new Deadlines(
                rules.dayOf("review.due.selfReview", year), rules.dayOf("review.due.cell", year), rules.dayOf("review.due.collective", year),
                rules.dayOf("review.due.grassroots", year), rules.dayOf("review.due.rollUp", year));
        LocalDate earliest = today.plusDays(rules.days("review.writingTime"));
        return usual.selfReview().isBefore(earliest) ? usual.later(ChronoUnit.DAYS.between(usual.selfReview(), earliest)) : usual;
    }

    /** @throws Refusal naming every field that can't be */
    public void check(CampaignPlan plan, LocalDate today) {
        if (plan.year() < FIRST_YEAR || plan.year() > today.getYear()) {
            throw Refusal.at("year", "review.campaign.year", Integer.toString(FIRST_YEAR), Integer.toString(today.getYear()));
        }
        List<Finding> findings = new ArrayList<>();
        Deadlines due = plan.deadlines();
        if (plan.cutOffOn().getYear() != plan.year()) {
            findings.add(new Finding("cutOffOn", "review.campaign.cutOff", Integer.toString(plan.year())));
        }
        if (plan.planOn().isAfter(today)) {
            findings.add(new Finding("planOn", "review.campaign.planLater"));
        }
        if (due.selfReview().isBefore(today)) {
            findings.add(new Finding("selfReviewDueOn", "review.campaign.past"));
        }
        if (due.collective().isBefore(due.selfReview())) {
            findings.add(new Finding("collectiveDueOn", "review.campaign.collectiveBeforeWriting", due.selfReview()));
        }
        if (due.cell().isBefore(due.collective())) {
            findings.add(new Finding("cellDueOn", "review.campaign.cellBeforeCollective", due.collective()));
        }
        if (due.grassroots().isBefore(due.cell())) {
            findings.add(new Finding("grassrootsDueOn", "review.campaign.grassrootsBeforeCells", due.cell()));
        }
        if (due.rollUp().isBefore(due.grassroots())) {
            findings.add(new Finding("rollUpDueOn", "review.campaign.rollUpBefore", due.grassroots()));
        }
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    private PolicyOn of(String unit, int year) {
        return policy.on(Regime.judged(year), register.lineOf(unit));
    }
}
