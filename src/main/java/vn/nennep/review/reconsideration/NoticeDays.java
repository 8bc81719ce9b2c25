package vn.nennep.review.reconsideration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.review.Rating;

/** From which day on the time for a complaint runs: the notice of the decision, or the decision itself where no notice was sent or it changed since. */
@Component
class NoticeDays {

    private record Noticed(long targetId, LocalDate noticedOn) {}

    private final JdbcClient jdbc;

    NoticeDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param rating one that is decided */
    LocalDate knownOn(Rating rating) {
        return knownOn(List.of(rating)).get(rating.targetId());
    }

    /** By target. */
    Map<Long, LocalDate> knownOn(Collection<Rating> decided) {
        Map<Long, LocalDate> days = new HashMap<>();
        if (decided.isEmpty()) {
            return days;
        }
        decided.forEach(rating -> days.put(rating.targetId(), rating.decidedOn()));
        jdbc.sql("""
                        select target_id, max(cast(noticed_at as date)) as noticed_on from rating_decision_line
                         where target_id in (:targets) and noticed_at is not null group by target_id
                        union all
                        select unit_review_id, max(cast(noticed_at as date)) from rating_unit_notice
                         where unit_review_id in (:targets) and noticed_at is not null group by unit_review_id
                        """)
                .param("targets", days.keySet())
                .query(Noticed.class)
                .list()
                .forEach(notice -> days.merge(notice.targetId(), notice.noticedOn(), (one, other) -> one.isAfter(other) ? one : other));
        return days;
    }
}
