package vn.nennep.reminder;

import java.time.LocalDateTime;
import java.util.List;

/** Deadlines that no task stands for. Implemented by the capability that knows them; asked at each sweep. */
public interface DeadlineSource {

    /** What was missed and still is. Each is told once to everybody whom it names. */
    List<Missed> missed(LocalDateTime now);

    /**
     * A deadline that was missed.
     *
     * @param urged who are told so that they see to it that it is done
     */
    record Missed(Deadline deadline, List<String> urged) {}
}
