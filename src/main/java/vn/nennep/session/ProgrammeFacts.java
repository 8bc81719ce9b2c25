package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.document.MeetingPlan;
import vn.nennep.document.ProgrammeItem;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.Words;

/** What the papers before a session say of it: when and where, who is in charge of what, who comes from outside. */
@Component
class ProgrammeFacts {

    private final Register register;
    private final Words words;

    ProgrammeFacts(Register register, Words words) {
        this.register = register;
        this.words = words;
    }

    MeetingPlan plan(ThematicSession session) {
        return plan(session, session.scheduledAt());
    }

    MeetingPlan plan(ThematicSession session, LocalDateTime start) {
        SessionSetting setting = session.setting();
        return new MeetingPlan(session.topic(), start, session.venue(), setting.mode().label(), setting.meetingLink());
    }

    /** The agenda; each item begins when the one before it ends. */
    List<ProgrammeItem> agenda(ThematicSession session, SessionPreparation preparation) {
        Map<String, PartyMember> people = register.members(preparation.agenda().stream().map(AgendaItem::personId).distinct().toList());
        List<ProgrammeItem> items = new ArrayList<>();
        LocalDateTime begin = session.scheduledAt();
        for (AgendaItem item : preparation.agenda()) {
            items.add(new ProgrammeItem(
                    begin, session.setting().combined() ? item.part().label() : "", MinutesPapers.programmeLine(item),
                    people.containsKey(item.personId()) ? people.get(item.personId()).fullName() : "", item.minutes()));
            begin = begin.plusMinutes(item.minutes());
        }
        return items;
    }

    LocalDateTime end(ThematicSession session, SessionPreparation preparation) {
        return session.scheduledAt().plusMinutes(preparation.agenda().stream().mapToInt(AgendaItem::minutes).sum());
    }

    /** Guests by name, then the cells whose delegates come. */
    List<String> guests(SessionPreparation preparation) {
        return Stream.concat(
                        preparation.guests().stream().map(this::addressed),
                        preparation.invitedCells().stream().map(cell -> words.of("paper.guest.cell", register.unit(cell.unitId()).name())))
                .toList();
    }

    /** An expert or another guest may be no member of the Party. */
    String addressed(Guest guest) {
        String named = Stream.of(guest.name(), guest.office(), guest.organisation()).filter(Text::present).collect(Collectors.joining(", "));
        return switch (guest.kind()) {
            case UPPER_LEVEL, CELL_DELEGATE -> words.of("paper.comrade", named);
            case EXPERT, OTHER -> words.of("paper.guest.other", named);
        };
    }
}
