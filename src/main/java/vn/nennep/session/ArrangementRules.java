package vn.nennep.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import org.springframework.stereotype.Component;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;

/** The rules for arranging a session and for the wait for it, with the figures that hold in its unit on its day. */
@Component
public class ArrangementRules {

    private final Policy policy;
    private final Register register;

    ArrangementRules(Policy policy, Register register) {
        this.policy = policy;
        this.register = register;
    }

    /** @param day of the session */
    public AgendaCheck agenda(String unit, LocalDate day) {
        PolicyOn on = on(unit, day);
        return new AgendaCheck(
                on.integer("session.focalPoints.max"), on.integer("session.combined.minMinutes"), on.ratio("discussion.minShare"));
    }

    /** How long before the session notice and materials must be out. */
    public Period materialsLead(String unit, LocalDate day) {
        return on(unit, day).period("materials.minLead");
    }

    /** When a session that wasn't opened until then is to be scheduled anew (P2 timers). */
    public LocalDateTime notOpenedBy(String unit, LocalDateTime start) {
        return start.plus(on(unit, start.toLocalDate()).period("session.notOpened.grace"));
    }

    /** How many thematic sessions the cell must hold in the quarter (A1.1). */
    public int thematicSessionsDue(String unit, Quarter quarter) {
        return on(unit, quarter.firstDay()).integer("session.thematic.minPerQuarter");
    }

    /** Whether the cell has a committee (chi ủy) on the day; otherwise secretary and deputy stand for it. */
    public boolean hasCommittee(String unit, LocalDate day) {
        return new CommitteeRule(on(unit, day).integer("cell.committeeFrom")).has(
                register.membersOf(unit, day).stream().filter(CellMember::official).count(),
                !register.holders(unit, Role.COMMITTEE_MEMBER, day).isEmpty());
    }

    private PolicyOn on(String unit, LocalDate day) {
        return policy.on(day, register.lineOf(unit));
    }
}
