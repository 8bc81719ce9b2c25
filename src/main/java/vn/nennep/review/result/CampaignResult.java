package vn.nennep.review.result;

import java.util.List;
import java.util.Map;
import vn.nennep.organization.Sector;
import vn.nennep.organization.Unit;

/**
 * What a campaign came to in one unit with everything below it.
 *
 * @param whole the unit itself
 * @param children the units directly below it; empty for a cell
 * @param cells every cell in it
 * @param bySector of its grass-roots organisations, by kind; those of no known kind stand under null
 * @param strayMembers members of the campaign that stand under no unit of the tree any more; only for the campaign's own unit
 */
public record CampaignResult(
        Line whole, List<Line> children, List<Line> cells, Map<Sector, Tally> bySector, int strayMembers) {

    public Unit unit() {
        return whole.unit();
    }

    public List<String> lateCells() {
        return cells.stream().filter(Line::late).map(line -> line.unit().name()).toList();
    }
}
