package vn.nennep.review.reconsideration.process;

import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.review.reconsideration.Complaints;

/** Every step after the formal check is due with the answer. */
@Component
class ComplaintDue {

    private final Complaints complaints;

    ComplaintDue(Complaints complaints) {
        this.complaints = complaints;
    }

    Optional<LocalDateTime> of(OpenTask task) {
        return Optional.of(DayEnd.of(complaints.complaint(task.subject()).dueOn()));
    }
}
