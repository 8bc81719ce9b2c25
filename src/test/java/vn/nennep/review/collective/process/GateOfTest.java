package vn.nennep.review.collective.process;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Primary;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.gate.Cap;
import vn.nennep.review.gate.GateFacts;
import vn.nennep.review.gate.RatingGate;

/** Caps as the test wants it, and remembers what it was asked. */
@Primary
class GateOfTest implements RatingGate {

    final List<GateFacts> asked = new ArrayList<>();
    RatingLevel level = RatingLevel.GOOD;

    @Override
    public Cap cap(GateFacts facts) {
        asked.add(facts);
        return new Cap(level, level == RatingLevel.EXCELLENT ? List.of() : List.of("beyond"), "ratingGateTest v1");
    }

    @Override
    public String explained(Cap cap) {
        return "Vượt yêu cầu chưa đến 30% số nhiệm vụ.";
    }
}
