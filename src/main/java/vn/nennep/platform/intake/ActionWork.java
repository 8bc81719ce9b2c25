package vn.nennep.platform.intake;

import java.util.List;
import java.util.Map;

/** Something that a person may start or interrupt outside his tasks. The form is {@code forms/<name>.form}. */
public interface ActionWork {

    String name();

    /**
     * Where the person may do it now: one offer for each unit or subject.
     *
     * @param unit only for this unit; null for all of his
     * @param subject only for this subject; null when it is not about one
     */
    List<Offer> offers(String member, String unit, Long subject);

    Map<String, Object> prefill(Offer offer, String member);

    default List<Reading> reading(Offer offer, String member) {
        return List.of();
    }

    /**
     * Does it.
     *
     * @return the page that shows what came of it
     */
    String perform(Offer offer, String member, Answers answers);

    /** An action as it is offered. {@code subject} is null when it starts something new. */
    record Offer(String name, String title, String description, String unit, Long subject) {}
}
