package vn.nennep.session.figures;

import java.util.List;
import java.util.Map;
import vn.nennep.session.Share;
import vn.nennep.session.training.Trainee;

/**
 * The figures of a year.
 *
 * @param total of all the cells
 * @param untrained secretaries and deputies of the cells who came to no class of the year
 */
public record YearFigures(List<CellFigures> cells, Map<Figure, Share> total, List<Trainee> untrained) {}
