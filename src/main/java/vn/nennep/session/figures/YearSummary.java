package vn.nennep.session.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How cells held their thematic sessions in one year, in plain numbers for who judges the year ({@code domain.md} A15.6, P7 row 1).
 *
 * @param held sessions held
 * @param cancelled sessions planned and given up
 * @param heldByQuarter four counts, the first quarter first
 * @param topics of the sessions held, in their order
 * @param averageScore of the scored ones, to one decimal; null when none was scored
 * @param grades label of each grade that was given, and how often, the best first
 * @param attendees came to the sessions held, added up
 * @param obliged had to come to them, added up
 * @param presentObliged came of those who had to, added up
 * @param opinions spoken, added up
 * @param tasks assigned by resolutions of these sessions
 * @param tasksDue of these, due within the year
 */
public record YearSummary(
        int held, int cancelled, List<Integer> heldByQuarter, List<String> topics, BigDecimal averageScore, Map<String, Integer> grades, int attendees,
        int obliged, int presentObliged, int opinions, int tasks, int tasksDue) {}
