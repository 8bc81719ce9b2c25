package vn.nennep.session;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.document.Closing;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.web.Words;

/** Who signs the papers before a session, and who above is told of them. */
@Component
class Letterhead {

    private final PaperFrame frame;
    private final Register register;
    private final Leaders leaders;
    private final Words words;

    Letterhead(PaperFrame frame, Register register, Leaders leaders, Words words) {
        this.frame = frame;
        this.register = register;
        this.leaders = leaders;
        this.words = words;
    }

    /**
     * Recipients and signature.
     *
     * @param actor who acted: he signs if he leads the cell that day, as what he does so; otherwise, and for null, its leader signs
     */
    Closing closing(ThematicSession session, String actor, LocalDate on, List<String> recipients) {
        String signatory = actor != null && leads(session, actor, on) ? actor : leader(session, on);
        return signatory == null ? new Closing(recipients, null, "") : frame.closing(session.unitId(), recipients, signatory, on);
    }

    /** Name of who leads the cell that day; empty where nobody does. */
    String leaderName(ThematicSession session, LocalDate on) {
        return register.nameOf(leader(session, on));
    }

    /** As papers name who is sent one for his information: not the organisation above, but its committee. */
    String upperCommittee(ThematicSession session) {
        String above = register.unit(session.unitId()).parentId();
        return above == null ? "" : words.of("paper.recipient.upper", frame.committee(above));
    }

    private String leader(ThematicSession session, LocalDate on) {
        return leaders.of(session.unitId(), on).stream().findFirst().orElse(null);
    }

    private boolean leads(ThematicSession session, String person, LocalDate on) {
        return register.rolesOf(person, on).stream()
                .filter(held -> held.unitId().equals(session.unitId()))
                .anyMatch(held -> held.role() == Role.SECRETARY || held.role() == Role.DEPUTY_SECRETARY);
    }
}
