package vn.nennep.review.quarter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;
import vn.nennep.review.Regime;

/** Which quarters may be rated, and until when ({@code domain.md} §3.1, P12). What holds on the last day of the quarter decides. */
@Component
public class QuarterRules {

    /** The parameter that switches it on. */
    static final String ENABLED = "review.quarterly.enabled";
    /** The first year with parameters for it. */
    static final int FIRST_YEAR = 2026;

    private final Policy policy;
    private final Register register;

    QuarterRules(Policy policy, Register register) {
        this.policy = policy;
        this.register = register;
    }

    /** Whether the committee rates its leaders by quarters on the day. */
    public boolean enabled(String unit, LocalDate day) {
        if (day.getYear() < FIRST_YEAR) {
            return false;
        }
        PolicyOn rules = of(unit, day);
        return rules.flag(ENABLED) && Regime.valueOf(rules.text("rating.engine")) == Regime.R2025;
    }

    /** @throws Refusal naming every field that can't be */
    void check(QuarterPlan plan, LocalDate today) {
        Quarter quarter = plan.quarter();
        if (quarter.year() < FIRST_YEAR || quarter.year() > today.getYear()) {
            throw Refusal.at("year", "quarter.year", Integer.toString(FIRST_YEAR), Integer.toString(today.getYear()));
        }
        if (today.isBefore(quarter.ripeOn())) {
            throw Refusal.at("quarter", "quarter.tooEarly", quarter.label(), quarter.ripeOn());
        }
        if (!enabled(plan.unit(), quarter.last())) {
            throw Refusal.at("quarter", "quarter.notEnabled", quarter.label());
        }
        List<Finding> findings = new ArrayList<>();
        if (plan.planOn().isAfter(today)) {
            findings.add(new Finding("planOn", "review.campaign.planLater"));
        }
        if (plan.writtenDueOn().isBefore(today)) {
            findings.add(new Finding("writtenDueOn", "quarter.past"));
        }
        if (plan.decidedDueOn().isBefore(plan.writtenDueOn())) {
            findings.add(new Finding("decidedDueOn", "quarter.decidedBeforeWritten", plan.writtenDueOn()));
        }
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    /** The usual last day for the leaders to hand in what begins on the day. */
    LocalDate writtenDue(String unit, Quarter quarter, LocalDate from) {
        return from.plus(rules(unit, quarter).period("review.quarterly.writing"));
    }

    LocalDate decidedDue(String unit, Quarter quarter, LocalDate writtenDue) {
        return writtenDue.plus(rules(unit, quarter).period("review.quarterly.decide"));
    }

    /** Until when a leader's own word is waited for; afterwards the committee goes on without it. */
    public LocalDateTime waitedUntil(LeaderReview review, QuarterCampaign campaign) {
        return DayEnd.of(review.dueOn().plus(rules(review.unitId(), campaign.period()).period("review.quarterly.grace")));
    }

    /** When the appraisal that begins on the day is due. */
    public LocalDateTime appraisedBy(LeaderReview review, LocalDate from) {
        return DayEnd.of(from.plus(policy.on(from, register.lineOf(review.decidingUnitId())).period("appraisal.due")));
    }

    PolicyOn rules(String unit, Quarter quarter) {
        return of(unit, quarter.last());
    }

    private PolicyOn of(String unit, LocalDate day) {
        return policy.on(day, register.lineOf(unit));
    }
}
