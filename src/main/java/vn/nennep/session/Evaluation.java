package vn.nennep.session;

import java.util.List;
import java.util.stream.Stream;

/** What the chair thinks of preparation, quality, meaning and effect of the session ({@code domain.md} A8.1): of each a level and why. */
public record Evaluation(
        SessionGrade preparationLevel, String preparation, SessionGrade qualityLevel, String quality, SessionGrade meaningLevel,
        String meaning, SessionGrade effectLevel, String effect) {

    /**
     * One of the four points.
     *
     * @param name {@code preparation}, {@code quality}, {@code meaning} or {@code effect}
     * @param level null in sessions from before levels were asked
     */
    public record Point(String name, SessionGrade level, String text) {

        boolean complete() {
            return level != null && Text.present(text);
        }
    }

    /** The four points; those from before levels were asked may be without a level and without a text. */
    public List<Point> points() {
        return List.of(
                new Point("preparation", preparationLevel, preparation), new Point("quality", qualityLevel, quality),
                new Point("meaning", meaningLevel, meaning), new Point("effect", effectLevel, effect));
    }

    Stream<Point> said() {
        return points().stream().filter(point -> point.level() != null || Text.present(point.text()));
    }
}
