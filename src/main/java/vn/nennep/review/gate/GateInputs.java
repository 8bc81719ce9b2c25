package vn.nennep.review.gate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.nennep.review.CriterionGrade;
import vn.nennep.review.CriterionGroup;
import vn.nennep.review.Disciplines.Discipline;
import vn.nennep.review.WorkFigures;

/**
 * What the decision tables of the gate are asked with: counts, shares in percent, and the gravest discipline. A share of no tasks at all is 0 % late and 0 %
 * beyond what was required, but all done ({@code domain.md} §3.4 doesn't say; the tables have a line of their own for it).
 */
public final class GateInputs {

    private static final String NONE = "NONE";

    private GateInputs() {}

    public static Map<String, Object> of(GateFacts facts) {
        Map<String, Object> inputs = new HashMap<>();
        WorkFigures own = facts.figures();
        if (own.score() != null) {
            inputs.put("score", own.score().doubleValue());
        }
        inputs.put("tasks", own.tasks());
        inputs.put("undone", own.tasks() - own.done());
        inputs.put("late", own.late());
        inputs.put("latePercent", percent(own.late(), own.tasks(), 0));
        inputs.put("donePercent", percent(own.done(), own.tasks(), 100));
        inputs.put("beyondPercent", percent(own.beyond(), own.tasks(), 0));
        inputs.put("openShortcomings", own.openShortcomings());
        grades(inputs, own.grades(), facts.groups());
        led(inputs, facts.ledUnits());
        discipline(inputs, facts.disciplines());
        inputs.put("civilServant", facts.civilServantLevel() == null ? NONE : facts.civilServantLevel().name());
        inputs.put("disciplinedSubUnits", facts.disciplinedSubUnits());
        inputs.put("disciplinedPercent", percent(facts.disciplinedSubUnits(), facts.subUnits(), 0));
        inputs.put("corruption", facts.unitCorruption());
        return inputs;
    }

    private static void grades(Map<String, Object> inputs, List<CriterionGrade> grades, List<CriterionGroup> groups) {
        inputs.put("poorGrades", (int) grades.stream().filter(grade -> grade == CriterionGrade.POOR).count());
        inputs.put("gradesBelowGood", (int) grades.stream().filter(grade -> grade.ordinal() > CriterionGrade.GOOD.ordinal()).count());
        inputs.put("resultsBelowExcellent", (int) IntStream.range(0, grades.size())
                .filter(at -> at >= groups.size() || groups.get(at) == CriterionGroup.RESULT)
                .filter(at -> grades.get(at) != CriterionGrade.EXCELLENT)
                .count());
    }

    /** The worst of the units that he leads; who leads none has nothing against him here. */
    private static void led(Map<String, Object> inputs, List<WorkFigures> units) {
        inputs.put("ledUndone", units.stream().mapToInt(unit -> unit.tasks() - unit.done()).sum());
        inputs.put("ledLate", units.stream().mapToInt(WorkFigures::late).sum());
        inputs.put("ledLatePercent", units.stream().mapToDouble(unit -> percent(unit.late(), unit.tasks(), 0)).max().orElse(0));
        inputs.put("ledBeyondPercent", units.stream().mapToDouble(unit -> percent(unit.beyond(), unit.tasks(), 0)).min().orElse(100));
    }

    /** One that isn't excused outweighs every excused one. */
    private static void discipline(Map<String, Object> inputs, List<Discipline> disciplines) {
        List<Discipline> telling = disciplines.stream().anyMatch(one -> !one.excused())
                ? disciplines.stream().filter(one -> !one.excused()).toList()
                : disciplines;
        inputs.put("discipline", telling.stream().map(Discipline::kind).max(Comparator.naturalOrder()).map(Enum::name).orElse(NONE));
        inputs.put("excused", !telling.isEmpty() && telling.get(0).excused());
    }

    private static double percent(int part, int whole, double ofNothing) {
        return whole == 0 ? ofNothing : part * 100.0 / whole;
    }
}
