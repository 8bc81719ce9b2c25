package vn.nennep.administration.transfer;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.nennep.administration.transfer.TransferPlan.Destination;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.platform.web.ReadableTime;

/**
 * Whether a member can be transferred as planned, introduced and received as entered.
 *
 * @param longestStay policy {@code transfer.temporary.longest}
 * @param otherCells names of the cells to which he belongs besides the one that he leaves
 */
public record TransferCheck(LocalDate today, Period longestStay, List<String> otherCells) {

    /** Years back that an event may lie: late transfers are what this is for, typing errors aren't. */
    static final int YEARS_BACK = 5;
    private static final int YEARS_AHEAD = 1;
    /** Days ahead for which a cell may fix the first day of a member. */
    private static final int DAYS_AHEAD = 31;

    /** What is wrong with the plan; empty when nothing is. */
    public List<Finding> plan(TransferPlan plan) {
        List<Finding> findings = new ArrayList<>(destination(plan.duration(), plan.destination()));
        if (plan.eventOn().isBefore(today.minusYears(YEARS_BACK))) {
            findings.add(new Finding("eventOn", "transfer.event.tooOld", ReadableTime.of(today.minusYears(YEARS_BACK))));
        }
        if (plan.eventOn().isAfter(today.plusYears(YEARS_AHEAD))) {
            findings.add(new Finding("eventOn", "transfer.event.tooFar", ReadableTime.of(today.plusYears(YEARS_AHEAD))));
        }
        if (plan.duration() == TransferDuration.TEMPORARY) {
            findings.addAll(stay(plan));
        }
        return findings;
    }

    /** What keeps a member of other cells from joining one more. */
    public List<Finding> destination(TransferDuration duration, Destination destination) {
        return duration == TransferDuration.PERMANENT && destination.inside() && !otherCells.isEmpty()
                ? List.of(new Finding("destination", "transfer.destination.otherCell", String.join(", ", otherCells)))
                : List.of();
    }

    private List<Finding> stay(TransferPlan plan) {
        List<Finding> findings = new ArrayList<>();
        if (!plan.reason().canPass()) {
            findings.add(new Finding("duration", "transfer.duration.forGood", plan.reason().label()));
        }
        LocalDate latest = plan.eventOn().plus(longestStay);
        if (!plan.untilOn().isAfter(plan.eventOn()) || plan.untilOn().isBefore(today)) {
            findings.add(new Finding("untilOn", "transfer.until.over"));
        } else if (plan.untilOn().isAfter(latest)) {
            findings.add(new Finding("untilOn", "transfer.until.tooLong", ReadableTime.of(latest)));
        }
        return findings;
    }

    /** What is missing before the papers may go out; a note says why something is. */
    public static List<Finding> papers(List<TransferPaper> together, String note) {
        List<String> missing = Arrays.stream(TransferPaper.values())
                .filter(paper -> !together.contains(paper))
                .map(TransferPaper::label)
                .toList();
        return missing.isEmpty() || note != null
                ? List.of()
                : List.of(new Finding("papers", "transfer.papers.missing", String.join("; ", missing)));
    }

    public List<Finding> letter(LocalDate letterOn) {
        return letterOn.isAfter(today) ? List.of(new Finding("letterOn", "transfer.letter.inFuture")) : List.of();
    }

    /**
     * @param letterOn of the letter of introduction; null where none was entered
     * @param receivedOn the first day at the other place
     */
    public List<Finding> received(MemberTransfer transfer, LocalDate letterOn, LocalDate receivedOn) {
        if (letterOn != null && receivedOn.isBefore(letterOn)) {
            return List.of(new Finding("receivedOn", "transfer.received.beforeLetter", ReadableTime.of(letterOn)));
        }
        if (receivedOn.isAfter(today.plusDays(DAYS_AHEAD))) {
            return List.of(new Finding("receivedOn", "transfer.received.tooFar", ReadableTime.of(today.plusDays(DAYS_AHEAD))));
        }
        return transfer.temporary() && !receivedOn.isBefore(transfer.untilOn())
                ? List.of(new Finding("receivedOn", "transfer.received.afterStay", ReadableTime.of(transfer.untilOn())))
                : List.of();
    }
}
