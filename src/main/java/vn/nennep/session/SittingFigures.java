package vn.nennep.session;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a sitting looks like in figures. Source: the measures of {@code domain.md} A23, F2 (depth), F4 (speakers), F5 (minutes) and F18 (discussion).
 *
 * @param depth speeches that relate the topic to the cell or propose something for the draft, among all (F2)
 * @param speakers members who spoke, among the members who came (F4)
 * @param discussion minutes of discussion among those of the thematic part (F18)
 * @param minutes length of the sitting; of a combined one the parts are added, without a break between them
 * @param completeOnFirstTry whether the minutes were complete when the minute taker first signed and the chair never gave them back (F5); empty before
 */
public record SittingFigures(Share depth, Share speakers, Share discussion, int minutes, Optional<Boolean> completeOnFirstTry) {

    /** The kinds of speech that don't stay general (F2). */
    public static final Set<SpeechKind> DEEP = Collections.unmodifiableSet(EnumSet.of(SpeechKind.LOCAL_RELATION, SpeechKind.DRAFT_COMMENT));

    /** @param endedAt when the sitting ended; null as long as it isn't known, then the last item's end counts */
    static SittingFigures of(SessionOpening opening, SessionCourse course, LocalDateTime endedAt, Optional<Boolean> completeOnFirstTry) {
        return new SittingFigures(
                depth(course.speeches()), speakers(opening.presentMembers(), course.speeches()), discussion(course),
                minutes(opening.openedAt(), course, endedAt), completeOnFirstTry);
    }

    /** Share of the speeches that don't stay general (F2). */
    public static Share depth(List<Speech> speeches) {
        return new Share((int) speeches.stream().filter(speech -> DEEP.contains(speech.kind())).count(), speeches.size());
    }

    /** Share of the members present who spoke; how often and what guests said doesn't matter (F4). */
    public static Share speakers(Collection<String> present, List<Speech> speeches) {
        Set<String> attended = Set.copyOf(present);
        return new Share((int) speeches.stream().map(Speech::memberId).filter(Objects::nonNull).distinct().filter(attended::contains).count(),
                attended.size());
    }

    /** Share of the sessions whose minutes were complete on the first try, among those with minutes (F5). */
    public static Share completeOnFirstTry(Collection<SittingFigures> sittings) {
        List<Boolean> tried = sittings.stream().map(SittingFigures::completeOnFirstTry).flatMap(Optional::stream).toList();
        return new Share((int) tried.stream().filter(Boolean::booleanValue).count(), tried.size());
    }

    static Share discussion(SessionCourse course) {
        List<CourseItem> items = course.items(SittingPart.THEMATIC);
        return new Share(minutes(items.stream().filter(CourseItem::discussion).toList()), minutes(items));
    }

    /** The members present who haven't spoken, in the order of the roll. */
    static List<String> silent(Collection<String> present, List<Speech> speeches) {
        Set<String> spoke = speeches.stream().map(Speech::memberId).collect(Collectors.toSet());
        return present.stream().filter(member -> !spoke.contains(member)).toList();
    }

    private static int minutes(List<CourseItem> items) {
        return items.stream().mapToInt(CourseItem::minutes).sum();
    }

    private static int minutes(LocalDateTime openedAt, SessionCourse course, LocalDateTime endedAt) {
        Optional<LocalDateTime> lastEnd = ends(course.items());
        LocalDateTime end = endedAt == null ? lastEnd.orElse(openedAt) : endedAt;
        int whole = (int) Duration.between(openedAt, end).toMinutes();
        return whole - breakBetweenTheParts(course);
    }

    private static int breakBetweenTheParts(SessionCourse course) {
        List<CourseItem> regular = course.items(SittingPart.REGULAR);
        List<CourseItem> thematic = course.items(SittingPart.THEMATIC);
        if (ends(regular).isEmpty() || ends(thematic).isEmpty()) {
            return 0;
        }
        boolean regularFirst = !ends(regular).get().isAfter(starts(thematic));
        Duration pause = regularFirst
                ? Duration.between(ends(regular).get(), starts(thematic))
                : Duration.between(ends(thematic).get(), starts(regular));
        return (int) pause.toMinutes();
    }

    private static Optional<LocalDateTime> ends(List<CourseItem> items) {
        return items.stream().map(CourseItem::endedAt).filter(Objects::nonNull).max(LocalDateTime::compareTo);
    }

    private static LocalDateTime starts(List<CourseItem> items) {
        return items.stream().map(CourseItem::startedAt).filter(Objects::nonNull).min(LocalDateTime::compareTo).orElseThrow();
    }
}
