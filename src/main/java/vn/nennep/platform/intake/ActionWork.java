package vn.nennep.platform.intake;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /**
     * The offer to do it with a unit's register, or with a person's place in it; such offers are made only on the page of the unit or the person.
     *
     * @param person whom it is about; null when it is about the unit
     * @return empty when the member may not do it now, or it isn't that kind of action
     */
    default Optional<Offer> offerAbout(String member, String unit, String person) {
        return Optional.empty();
    }

    Map<String, Object> prefill(Offer offer, String member);

    /**
     * What the form is filled from and would overwrite. It is compared when the form comes back: who was slower than another is told so.
     *
     * @return null when nothing can be overwritten unseen
     */
    default String seen(Offer offer) {
        return null;
    }

    default List<Reading> reading(Offer offer, String member) {
        return List.of();
    }

    /** Whether the person is shown what it would change before it is done. */
    default boolean previews() {
        return false;
    }

    /** What it would change. Called in a transaction that is rolled back afterwards, so it may try what it tells. */
    default List<Reading> preview(Offer offer, String member, Answers answers) {
        return List.of();
    }

    /**
     * Does it.
     *
     * @return the page that shows what came of it
     */
    String perform(Offer offer, String member, Answers answers);

    /**
     * The same, at the moment that is recorded with it.
     *
     * @param now the moment, Vietnamese time
     */
    default String perform(Offer offer, String member, Answers answers, LocalDateTime now) {
        return perform(offer, member, answers);
    }

    /** For whom these answers are entered (nhập hộ); empty when the person speaks for himself. */
    default Optional<Intake.Entry> entry(Answers answers) {
        return Optional.empty();
    }

    /**
     * An action as it is offered.
     *
     * @param subject null when it starts something new
     * @param person whom of the unit it is about; null when it is about nobody in particular
     */
    record Offer(String name, String title, String description, String unit, Long subject, String person) {

        public Offer(String name, String title, String description, String unit, Long subject) {
            this(name, title, description, unit, subject, null);
        }
    }
}
