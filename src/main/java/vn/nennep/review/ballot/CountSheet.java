package vn.nennep.review.ballot;

import java.util.List;

/**
 * What a count of the papers found.
 *
 * @param issued papers given out
 * @param collected papers that came back
 * @param lines in the order of the paper
 */
public record CountSheet(int issued, int collected, List<LineCount> lines) {

    public CountSheet {
        lines = List.copyOf(lines);
    }
}
