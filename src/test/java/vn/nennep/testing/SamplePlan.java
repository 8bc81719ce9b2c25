package vn.nennep.testing;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers with which a session is begun, each about a topic of its own: the same one on the same day is refused. */
public final class SamplePlan {

    private static final AtomicInteger PLANS = new AtomicInteger();

    private SamplePlan() {}

    public static Map<String, Object> on(String plannedAt) {
        return Map.of(
                "topic", "Học tập và làm theo, lần " + PLANS.incrementAndGet(), "topicGroup", "PARTY_BUILDING", "basis", "Kế hoạch năm",
                "occasion", "PLANNED", "plannedAt", plannedAt, "sittingForm", "SEPARATE");
    }
}
