package vn.nennep.session.figures;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.nennep.session.QuarterState;
import vn.nennep.session.Share;

/**
 * The figures of one cell in one year.
 *
 * @param quarters the four quarters in order
 */
public record CellFigures(String unit, int held, List<QuarterState> quarters, Map<Figure, Share> figures) {

    /** The figures of all cells together: the counts are added, never the percentages. */
    static Map<Figure, Share> together(Collection<CellFigures> cells) {
        Map<Figure, Share> sums = new EnumMap<>(Figure.class);
        for (CellFigures cell : cells) {
            cell.figures.forEach((figure, share) -> sums.merge(
                    figure, share, (a, b) -> new Share(a.part() + b.part(), a.whole() + b.whole())));
        }
        return sums;
    }
}
