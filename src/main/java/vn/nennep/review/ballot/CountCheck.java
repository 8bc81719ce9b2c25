package vn.nennep.review.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.review.RatingLevel;

/**
 * The arithmetic of a count ({@code domain.md} P6 “Ballot rule”): collected ≤ issued ≤ present; on each line the votes over the levels and the invalid
 * papers make up the papers collected; no votes for a level that wasn't on the paper.
 */
final class CountCheck {

    private final int present;
    private final List<BallotLine> lines;
    private final LongFunction<String> name;

    /** @param name of a target, as people read it */
    CountCheck(int present, List<BallotLine> lines, LongFunction<String> name) {
        this.present = present;
        this.lines = lines;
        this.name = name;
    }

    /** Everything that is wrong, each with its field; empty when the sums are right. */
    List<Finding> judge(CountSheet sheet) {
        List<Finding> findings = new ArrayList<>();
        if (sheet.issued() > present) {
            findings.add(new Finding("issued", "ballot.count.issuedTooMany", sheet.issued(), present));
        }
        if (sheet.collected() > sheet.issued()) {
            findings.add(new Finding("collected", "ballot.count.collectedTooMany", sheet.collected(), sheet.issued()));
        }
        for (int i = 0; i < lines.size(); i++) {
            judge(sheet.lines().get(i), lines.get(i), sheet.collected(), i, findings);
        }
        return findings;
    }

    private void judge(LineCount count, BallotLine line, int collected, int row, List<Finding> findings) {
        String at = "lines[" + row + "].";
        for (RatingLevel level : RatingLevel.values()) {
            if (count.votes(level) > 0 && !line.allowed().contains(level)) {
                findings.add(new Finding(at + CountFields.of(level), "ballot.count.levelNotOffered", name.apply(line.target()), level.label()));
                return;
            }
        }
        if (count.valid() + count.invalid() != collected) {
            findings.add(new Finding(
                    at + CountFields.INVALID, "ballot.count.sum", name.apply(line.target()), count.valid(), count.invalid(),
                    count.valid() + count.invalid(), collected));
        }
    }
}
