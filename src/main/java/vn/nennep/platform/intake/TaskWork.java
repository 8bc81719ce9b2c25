package vn.nennep.platform.intake;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a capability does for one user task of a model. The form is {@code forms/<key>.form}. */
public interface TaskWork {

    /** Id of the user task. */
    String task();

    /** Values to prefill and option lists ({@code valuesKey} → list of {@link Option}) of the form. */
    Map<String, Object> prefill(OpenTask task);

    /** What the doer needs to read to do it; may be empty. */
    default List<Reading> reading(OpenTask task) {
        return List.of();
    }

    /**
     * Writes the facts and answers with the values that choose the way on; only ids, enums, dates, counts and booleans.
     *
     * @throws Refusal if the domain can't accept the answers; nothing is written then
     */
    Map<String, Object> submit(OpenTask task, Answers answers);

    /** When it is due; asked once, when the task is created. */
    default Optional<LocalDateTime> due(OpenTask task) {
        return Optional.empty();
    }

    /**
     * Whether what the doer chooses is nobody else's to know, as on a ballot paper: no draft of it is kept, nothing of it is shown again, and he looks
     * through it once more before he hands it in.
     */
    default boolean secret() {
        return false;
    }

    /** Code of the sentence that thanks the doer. */
    default String doneMessage() {
        return "intake.done";
    }
}
