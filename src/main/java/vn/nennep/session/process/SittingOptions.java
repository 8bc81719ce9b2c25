package vn.nennep.session.process;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;

/** What the tasks of the sitting ask the register and the policy. */
@Component
class SittingOptions {

    private final Register register;
    private final Policy policy;

    SittingOptions(Register register, Policy policy) {
        this.register = register;
        this.policy = policy;
    }

    /** The members of the cell on the day, to choose from. */
    List<Option> members(String unit, LocalDate on) {
        return register.membersOf(unit, on).stream().map(m -> new Option(m.id(), m.name())).toList();
    }

    /** These members, to choose from, in the order given. */
    List<Option> people(Collection<String> ids) {
        Map<String, PartyMember> people = register.members(ids);
        return ids.stream().map(id -> new Option(id, people.get(id).fullName())).toList();
    }

    PolicyOn policy(String unit, LocalDate judged) {
        return policy.on(judged, register.lineOf(unit));
    }
}
