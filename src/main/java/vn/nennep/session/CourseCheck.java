package vn.nennep.session;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the course of a session can have been as it is written down. Source: {@code domain.md} A7.2, A7.3, A7.7, A13.2, A13.3, §1.3 row 3, P2 form 11
 * and “Combined mode”.
 *
 * @param form alone or with the regular session
 * @param openedAt when it began; nothing is earlier
 * @param now nothing is later
 * @param longestMinutes policy {@code session.maxMinutes}: a longer sitting has a time written down wrongly
 * @param discussion how much time discussion is to have
 */
public record CourseCheck(SittingForm form, LocalDateTime openedAt, LocalDateTime now, int longestMinutes, DiscussionRule discussion) {

    /** Name of the list of a part in the forms. */
    public static String listOf(SittingPart part) {
        return part == SittingPart.REGULAR ? "regularItems" : "items";
    }

    public List<Finding> judge(SessionCourse course) {
        List<Finding> findings = new ArrayList<>();
        for (SittingPart part : SittingPart.values()) {
            judgeItems(course.items(part), listOf(part), findings);
        }
        judgeParts(course, findings);
        judgeSpeeches(course.speeches(), findings);
        judgeInterruptions(course.interruptions(), findings);
        if (findings.isEmpty()) {
            judgeDiscussion(course, findings);
        }
        return findings;
    }

    private void judgeItems(List<CourseItem> items, String list, List<Finding> findings) {
        LocalDateTime free = openedAt;
        for (int row = 0; row < items.size(); row++) {
            CourseItem item = items.get(row);
            String path = list + "[" + row + "].";
            if (item.presenterId() == null && item.guest() == null) {
                findings.add(Finding.refusal(path + "presenter", "session.course.presenterMissing", row + 1));
            }
            if (!item.discussion() && !Text.present(item.gist())) {
                findings.add(Finding.refusal(path + "gist", "session.course.gistMissing", row + 1));
            }
            if (item.startedAt() == null || item.endedAt() == null) {
                findings.add(Finding.refusal(path + (item.startedAt() == null ? "startedAt" : "endedAt"), "session.course.timeMissing", row + 1));
                continue;
            }
            judgeTimes(item.startedAt(), item.endedAt(), path, "startedAt", "endedAt", findings);
            if (row > 0 && item.startedAt().isBefore(free)) {
                findings.add(Finding.refusal(path + "startedAt", "session.course.outOfOrder", row + 1, row));
            }
            free = item.endedAt();
        }
    }

    private void judgeTimes(LocalDateTime from, LocalDateTime to, String path, String fromField, String toField, List<Finding> findings) {
        if (from.isAfter(now)) {
            findings.add(Finding.refusal(path + fromField, "session.course.inFuture"));
        } else if (to.isBefore(from)) {
            findings.add(Finding.refusal(path + toField, "session.course.endBeforeStart"));
        } else if (to.isAfter(now)) {
            findings.add(Finding.refusal(path + toField, "session.course.inFuture"));
        } else if (Duration.between(openedAt, to).toMinutes() > longestMinutes) {
            findings.add(Finding.refusal(path + toField, "session.course.tooLong", longestMinutes / 60));
        }
    }

    private void judgeParts(SessionCourse course, List<Finding> findings) {
        List<CourseItem> thematic = course.items(SittingPart.THEMATIC);
        List<CourseItem> regular = course.items(SittingPart.REGULAR);
        if (thematic.isEmpty()) {
            findings.add(Finding.refusal("items", "session.course.itemsMissing"));
        }
        if (form == SittingForm.COMBINED && regular.isEmpty()) {
            findings.add(Finding.refusal("regularItems", "session.course.regularPartMissing"));
        }
        if (findings.isEmpty() && !regular.isEmpty() && !before(regular, thematic) && !before(thematic, regular)) {
            findings.add(Finding.refusal("regularItems", "session.course.partsOverlap"));
        }
    }

    private static boolean before(List<CourseItem> one, List<CourseItem> other) {
        return !one.get(one.size() - 1).endedAt().isAfter(other.get(0).startedAt());
    }

    private static void judgeSpeeches(List<Speech> speeches, List<Finding> findings) {
        for (int row = 0; row < speeches.size(); row++) {
            Speech speech = speeches.get(row);
            String path = "speeches[" + row + "].";
            if (speech.memberId() == null && speech.guest() == null) {
                findings.add(Finding.refusal(path + "speaker", "session.course.speakerMissing", row + 1));
            }
            if (Text.length(speech.gist()) < Speech.SHORTEST_GIST) {
                findings.add(Finding.refusal(path + "gist", "session.course.gistTooShort", row + 1, Speech.SHORTEST_GIST));
            }
        }
    }

    private void judgeInterruptions(List<Interruption> interruptions, List<Finding> findings) {
        for (int row = 0; row < interruptions.size(); row++) {
            Interruption interruption = interruptions.get(row);
            judgeTimes(interruption.fromAt(), interruption.toAt(), "interruptions[" + row + "].", "fromAt", "toAt", findings);
        }
    }

    private void judgeDiscussion(SessionCourse course, List<Finding> findings) {
        Share minutes = SittingFigures.discussion(course);
        if (discussion.tooLittle(minutes) && !Text.present(course.discussionNote())) {
            findings.add(Finding.refusal(
                    "discussionNote", "session.course.discussionNoteMissing", minutes.part(), minutes.whole(),
                    discussion.minShare().atLeastOf(minutes.whole())));
        }
    }
}
