package vn.nennep.review.ballot;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.Memberships;
import vn.nennep.organization.Register;

/** Whether somebody who was entitled when the ballot was prepared still is (fault S-23). */
@Component
public class Entitlement {

    private final Register register;
    private final Memberships memberships;

    Entitlement(Register register, Memberships memberships) {
        this.register = register;
        this.memberships = memberships;
    }

    /** He belongs to the unit on the day, and isn't suspended anywhere. */
    public boolean lasts(String member, String unit, LocalDate on) {
        return register.rolesOf(member, on).stream().anyMatch(held -> held.unitId().equals(unit))
                && memberships.of(member).stream().noneMatch(segment -> segment.lastsOn(on) && segment.activity() == ActivityStatus.SUSPENDED);
    }
}
