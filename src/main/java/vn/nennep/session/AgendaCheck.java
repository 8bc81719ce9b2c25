package vn.nennep.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.nennep.platform.policy.Ratio;

/**
 * Whether an agenda can stand. Source: {@code domain.md} P2 form 7 and “Combined mode”, A1.3, A13.3, A14.3: each part has an item, focal points are
 * few, a combined session is long enough, and the thematic part leaves time to discuss. What is too short or leaves too little is said, and stops
 * nothing.
 *
 * @param mostFocalPoints policy {@code session.focalPoints.max}
 * @param leastCombinedMinutes policy {@code session.combined.minMinutes}
 * @param leastDiscussion policy {@code discussion.minShare}: of the time of presentation and discussion
 */
public record AgendaCheck(int mostFocalPoints, int leastCombinedMinutes, Ratio leastDiscussion) {

    private static final String THEMATIC = "agenda";
    private static final String REGULAR = "regularAgenda";

    /** @param items of both parts */
    public List<Finding> judge(boolean combined, List<AgendaItem> items, int focalPoints) {
        List<Finding> findings = new ArrayList<>();
        if (items.stream().noneMatch(item -> item.part() == SittingPart.THEMATIC)) {
            findings.add(Finding.refusal(THEMATIC, "session.agenda.empty"));
        }
        if (combined && items.stream().noneMatch(item -> item.part() == SittingPart.REGULAR)) {
            findings.add(Finding.refusal(REGULAR, "session.agenda.regularEmpty"));
        }
        if (focalPoints > mostFocalPoints) {
            findings.add(Finding.refusal("focalPoints", "session.agenda.tooManyFocalPoints", mostFocalPoints));
        }
        int total = items.stream().mapToInt(AgendaItem::minutes).sum();
        if (combined && total < leastCombinedMinutes) {
            findings.add(Finding.warning(THEMATIC, "session.agenda.tooShort", total, leastCombinedMinutes));
        }
        judgeDiscussion(items, findings);
        return findings;
    }

    private void judgeDiscussion(List<AgendaItem> items, List<Finding> findings) {
        int listening = thematicMinutes(items, item -> item.kind().listening());
        int discussing = thematicMinutes(items, item -> item.kind() == AgendaItemKind.DISCUSSION);
        if (discussing < leastDiscussion.atLeastOf(listening + discussing)) {
            findings.add(Finding.warning(THEMATIC, "session.agenda.littleDiscussion", percent(discussing, listening + discussing),
                    percent((int) leastDiscussion.numerator(), (int) leastDiscussion.denominator())));
        }
    }

    private static int thematicMinutes(List<AgendaItem> items, Predicate<AgendaItem> which) {
        return items.stream().filter(item -> item.part() == SittingPart.THEMATIC).filter(which).mapToInt(AgendaItem::minutes).sum();
    }

    /** Rounded down, so that what is too little doesn't read as enough. */
    private static int percent(int part, int whole) {
        return 100 * part / whole;
    }
}
