package vn.nennep.review.gate;

import java.util.List;
import vn.nennep.review.CriterionGroup;
import vn.nennep.review.Disciplines.Discipline;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.WorkFigures;

/**
 * What is judged.
 *
 * @param year of the campaign; its last day chooses the rules
 * @param unit where it is reviewed, for policies of the unit
 * @param figures of the one who is rated
 * @param ledUnits of a leader: the figures of the organisations that he leads, as far as they are known; empty for others
 * @param disciplines of the year: his own, or the organisation's own
 * @param civilServantLevel his result as a civil servant or public employee; null where there is none
 * @param subUnits of an organisation: how many sub-units or, of a cell, members it has; 0 for a member
 * @param disciplinedSubUnits how many of them were disciplined in the year
 * @param unitCorruption the organisation had corruption or grave waste in the year
 * @param groups to which group each of the graded criteria belongs, in the order of {@link WorkFigures#grades}; empty where it isn't known, then every
 *     criterion counts as one of the results
 */
public record GateFacts(
        int year,
        String unit,
        boolean organization,
        WorkFigures figures,
        List<WorkFigures> ledUnits,
        List<Discipline> disciplines,
        RatingLevel civilServantLevel,
        int subUnits,
        int disciplinedSubUnits,
        boolean unitCorruption,
        List<CriterionGroup> groups) {

    public GateFacts {
        ledUnits = List.copyOf(ledUnits);
        disciplines = List.copyOf(disciplines);
        groups = List.copyOf(groups);
    }

    /** Where it isn't known to which group the criteria belong, or they give points. */
    public GateFacts(
            int year, String unit, boolean organization, WorkFigures figures, List<WorkFigures> ledUnits, List<Discipline> disciplines,
            RatingLevel civilServantLevel, int subUnits, int disciplinedSubUnits, boolean unitCorruption) {
        this(
                year, unit, organization, figures, ledUnits, disciplines, civilServantLevel, subUnits, disciplinedSubUnits, unitCorruption, List.of());
    }
}
