package vn.nennep.session.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.nennep.platform.intake.Option;
import vn.nennep.session.SessionOpening;

/**
 * The people in the room as choices of a form: the members present by their ids, the guests by their place in the list of guests.
 *
 * @param members the members present, in the order of the roll
 * @param guests as they were announced
 */
record Participants(List<Option> members, List<String> guests) {

    private static final String GUEST = "guest-";

    static Participants of(SessionOpening opening, SittingOptions options) {
        return new Participants(options.people(opening.presentMembers()), opening.guestLines());
    }

    List<Option> options() {
        List<Option> all = new ArrayList<>(members);
        IntStream.range(0, guests.size()).forEach(place -> all.add(new Option(GUEST + place, guests.get(place))));
        return all;
    }

    /** The member's id; null where a guest was chosen. */
    String member(String chosen) {
        return chosen == null || chosen.startsWith(GUEST) ? null : chosen;
    }

    /** The guest; null where a member was chosen. */
    String guest(String chosen) {
        return chosen != null && chosen.startsWith(GUEST) ? guests.get(Integer.parseInt(chosen.substring(GUEST.length()))) : null;
    }

    /** The choice that stands for the person. */
    String choice(String member, String guest) {
        return member == null && guest != null ? GUEST + guests.indexOf(guest) : member;
    }
}
