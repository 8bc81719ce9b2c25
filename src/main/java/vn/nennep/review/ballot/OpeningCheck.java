package vn.nennep.review.ballot;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.nennep.platform.intake.Refusal.Finding;

/**
 * Whether a vote may be held so ({@code domain.md} P6 row 12 and “Ballot rule”).
 *
 * @param electors who may vote by the list
 * @param stillMay whether an elector may vote today
 */
record OpeningCheck(BallotRules.Rules rules, Set<String> electors, Predicate<String> stillMay, LocalDateTime now) {

    List<Finding> judge(Opening opening) {
        List<Finding> findings = new ArrayList<>();
        if (opening.present().isEmpty()) {
            findings.add(new Finding("present", "ballot.open.nobody"));
        }
        if (!electors.containsAll(opening.present()) || !opening.present().stream().allMatch(stillMay)) {
            findings.add(new Finding("present", "ballot.open.notEntitled"));
        }
        findings.addAll(judgeTeam(opening));
        if (opening.way() == BallotWay.ELECTRONIC) {
            electronic(opening, findings);
        }
        return findings;
    }

    /** Whether the counting team may be this one. */
    List<Finding> judgeTeam(Opening opening) {
        List<Finding> findings = new ArrayList<>();
        if (!opening.present().contains(opening.headId())) {
            findings.add(new Finding("head", "ballot.open.tellerAbsent"));
        }
        if (!opening.present().containsAll(opening.teamIds())) {
            findings.add(new Finding("team", "ballot.open.tellerAbsent"));
        }
        int needed = Math.min(rules.countingTeam(), opening.present().size());
        if (opening.teamSize() < needed) {
            findings.add(new Finding("team", "ballot.open.teamTooSmall", needed));
        }
        return findings;
    }

    private void electronic(Opening opening, List<Finding> findings) {
        if (!rules.electronic()) {
            findings.add(new Finding("way", "ballot.open.noElectronic"));
        } else if (opening.present().size() < rules.minPapers()) {
            findings.add(new Finding("way", "ballot.open.tooFew", opening.present().size(), rules.minPapers()));
        }
        if (!opening.inPerson()) {
            findings.add(new Finding("inPerson", "ballot.open.inPerson"));
        }
        if (opening.openUntil() == null) {
            findings.add(new Finding("openUntil", "ballot.open.until"));
        } else if (!opening.openUntil().isAfter(now)) {
            findings.add(new Finding("openUntil", "ballot.open.untilPassed"));
        }
    }
}
