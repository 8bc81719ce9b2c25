package vn.nennep.review;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The four levels, the best first ({@code domain.md} §3.4). */
public enum RatingLevel {
    EXCELLENT("Hoàn thành xuất sắc nhiệm vụ", "Xuất sắc", "HTXSNV"),
    GOOD("Hoàn thành tốt nhiệm vụ", "Tốt", "HTTNV"),
    COMPLETED("Hoàn thành nhiệm vụ", "Hoàn thành", "HTNV"),
    NOT_COMPLETED("Không hoàn thành nhiệm vụ", "Không hoàn thành", "KHTNV");

    private final String label;
    private final String word;
    private final String shortLabel;

    RatingLevel(String label, String word, String shortLabel) {
        this.label = label;
        this.word = word;
        this.shortLabel = shortLabel;
    }

    public String label() {
        return label;
    }

    /** For the head of a column and beside figures, where people read it without explanation. */
    public String word() {
        return word;
    }

    /** For papers, which explain it. */
    public String shortLabel() {
        return shortLabel;
    }

    /** What the short names stand for, as papers say it below a table that has them. */
    public static String legend() {
        return Stream.of(values()).map(level -> level.shortLabel + ": " + level.label.toLowerCase(Locale.forLanguageTag("vi"))).collect(Collectors.joining("; "));
    }

    public boolean betterThan(RatingLevel other) {
        return ordinal() < other.ordinal();
    }

    public RatingLevel worseOf(RatingLevel other) {
        return betterThan(other) ? other : this;
    }

    /** This level and those below it, the best first: what may be chosen under a cap. */
    public List<RatingLevel> andBelow() {
        return Stream.of(values()).filter(level -> !level.betterThan(this)).sorted(Comparator.naturalOrder()).toList();
    }
}
