package vn.nennep.session.process;

import java.util.Collection;
import java.util.List;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.session.Finding;

/** Hands what the rules found over to the intake. */
final class Findings {

    private Findings() {}

    /**
     * Stops the step when a rule refuses; warnings let it pass.
     *
     * @throws Refusal with every refusal at once
     */
    static void refuseIfAny(Collection<Finding> findings) {
        List<Refusal.Finding> refusals = findings.stream()
                .filter(Finding::refuses)
                .map(f -> new Refusal.Finding(f.field(), f.code(), f.arguments().toArray()))
                .toList();
        if (!refusals.isEmpty()) {
            throw new Refusal(refusals);
        }
    }
}
