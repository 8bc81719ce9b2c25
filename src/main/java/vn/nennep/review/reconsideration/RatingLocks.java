package vn.nennep.review.reconsideration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.organization.Register;
import vn.nennep.platform.policy.Policy;
import vn.nennep.review.Rating;
import vn.nennep.review.Ratings;

/** Locks ratings about which nobody complained in time ({@code domain.md} P6 row 20). An open complaint keeps its rating open. */
@Component
class RatingLocks {

    private record Span(String unit, LocalDate knownOn) {}

    private final Ratings ratings;
    private final NoticeDays notices;
    private final Register register;
    private final Policy policy;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RatingLocks(Ratings ratings, NoticeDays notices, Register register, Policy policy, JdbcClient jdbc, TransactionTemplate transaction) {
        this.ratings = ratings;
        this.notices = notices;
        this.register = register;
        this.policy = policy;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @return how many were locked */
    int lockDue(LocalDateTime now) {
        Map<Span, Period> windows = new HashMap<>();
        int locked = 0;
        long last = 0;
        List<Rating> piece = unlocked(last);
        while (!piece.isEmpty()) {
            last = piece.get(piece.size() - 1).targetId();
            Map<Long, LocalDate> known = notices.knownOn(piece);
            List<Long> due = piece.stream()
                    .filter(rating -> window(rating.unitId(), known.get(rating.targetId()), windows).isOver(now))
                    .map(Rating::targetId)
                    .toList();
            Integer done = transaction.execute(status -> lock(due, now));
            locked += done == null ? 0 : done;
            piece = unlocked(last);
        }
        return locked;
    }

    private List<Rating> unlocked(long after) {
        return jdbc.sql("""
                        select * from rating where locked_at is null and decided_on is not null and contested = false and target_id > :after
                         order by target_id fetch first 500 rows only
                        """)
                .param("after", after)
                .query(Rating.class)
                .list();
    }

    private ComplaintWindow window(String unit, LocalDate knownOn, Map<Span, Period> windows) {
        Period length = windows.computeIfAbsent(
                new Span(unit, knownOn), span -> policy.on(span.knownOn(), register.lineOf(span.unit())).period("complaint.window"));
        return new ComplaintWindow(knownOn, length);
    }

    /** Asks again under the lock of the row: a complaint may have come meanwhile. */
    private int lock(List<Long> due, LocalDateTime now) {
        if (due.isEmpty()) {
            return 0;
        }
        jdbc.sql("select target_id from rating where target_id in (:due) order by target_id for update").param("due", due).query(Long.class).list();
        List<Rating> free = ratings.of(due).values().stream()
                .filter(rating -> rating.lockedAt() == null && !rating.contested() && rating.decided())
                .toList();
        free.forEach(rating -> ratings.lock(rating.targetId(), now));
        return free.size();
    }
}
