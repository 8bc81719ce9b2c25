package vn.nennep.review.result;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Sector;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitType;
import vn.nennep.review.CellDeadlines;
import vn.nennep.review.ReviewCampaign;

/** Sums a campaign up the tree. Two or three queries, however many cells there are; the rest is one walk from the leaves to the root. */
@Component
public class Results {

    private final ResultFacts facts;
    private final CellDeadlines deadlines;
    private final Register register;
    private final Clock clock;

    Results(ResultFacts facts, CellDeadlines deadlines, Register register, Clock clock) {
        this.facts = facts;
        this.deadlines = deadlines;
        this.register = register;
        this.clock = clock;
    }

    /** As it stands now. */
    public CampaignResult now(ReviewCampaign campaign, String unit) {
        return of(campaign, unit, facts.now(campaign.id()));
    }

    /** As a version keeps it. */
    public CampaignResult asOf(Snapshot version, ReviewCampaign campaign, String unit) {
        return of(campaign, unit, facts.asOf(version));
    }

    private CampaignResult of(ReviewCampaign campaign, String root, List<ResultFacts.Row> rows) {
        Map<String, Unit> units = register.units().stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        Set<String> late = late(campaign);
        Map<String, Tally> members = new HashMap<>();
        Map<String, Tally> organizations = new HashMap<>();
        rows.forEach(row -> (row.organization() ? organizations : members).merge(row.unitId(), Tally.of(row), Tally::plus));
        Map<String, List<Unit>> below = units.values().stream()
                .filter(unit -> unit.parentId() != null && unit.type() != UnitType.PARTY_GROUP)
                .collect(Collectors.groupingBy(Unit::parentId));
        Map<String, Line> lines = new LinkedHashMap<>();
        Line whole = sum(units.get(root), sector(units, root), new Walk(below, members, organizations, late, lines));
        List<Line> children = below.getOrDefault(root, List.of()).stream().map(unit -> lines.get(unit.id())).filter(Results::counts).sorted(BY_NAME).toList();
        List<Line> cells = lines.values().stream().filter(line -> line.unit().type().isCell() && counts(line)).sorted(BY_NAME).toList();
        int counted = members.values().stream().mapToInt(Tally::total).sum();
        return new CampaignResult(
                whole, children, cells, bySector(lines.values()), root.equals(campaign.unitId()) ? counted - whole.members().total() : 0);
    }

    private Set<String> late(ReviewCampaign campaign) {
        LocalDate today = LocalDate.now(clock);
        if (!today.isAfter(campaign.cellDueOn())) {
            return Set.of();
        }
        CellDeadlines.OfCampaign due = deadlines.of(campaign);
        return facts.unfinishedCells(campaign.id()).stream().filter(cell -> today.isAfter(due.of(cell))).collect(Collectors.toSet());
    }

    private static final Comparator<Line> BY_NAME = Comparator.comparing(line -> line.unit().name());

    private record Walk(
            Map<String, List<Unit>> below, Map<String, Tally> members, Map<String, Tally> organizations, Set<String> late, Map<String, Line> lines) {}

    private static Line sum(Unit unit, Sector sector, Walk walk) {
        Tally members = walk.members().getOrDefault(unit.id(), Tally.NONE);
        Tally organizations = walk.organizations().getOrDefault(unit.id(), Tally.NONE);
        boolean late = walk.late().contains(unit.id());
        for (Unit child : walk.below().getOrDefault(unit.id(), List.of())) {
            Line line = sum(child, child.sector() == null ? sector : child.sector(), walk);
            members = members.plus(line.members());
            organizations = organizations.plus(line.organizations());
            late |= line.late();
        }
        Line line = new Line(unit, sector, members, organizations, late);
        walk.lines().put(unit.id(), line);
        return line;
    }

    private static boolean counts(Line line) {
        return line.members().total() + line.organizations().total() > 0;
    }

    /** Members by the kind of the grass-roots organisation, or of the cell directly below the superior committee, in which they are. */
    private static Map<Sector, Tally> bySector(Iterable<Line> lines) {
        Map<Sector, Tally> sums = new HashMap<>();
        List<Line> cells = new ArrayList<>();
        lines.forEach(line -> {
            if (line.unit().type().isCell()) {
                cells.add(line);
            }
        });
        cells.stream().filter(Results::counts).forEach(line -> sums.merge(line.sector(), line.members(), Tally::plus));
        Map<Sector, Tally> sorted = new LinkedHashMap<>();
        for (Sector sector : Sector.values()) {
            if (sums.containsKey(sector)) {
                sorted.put(sector, sums.get(sector));
            }
        }
        if (sums.containsKey(null)) {
            sorted.put(null, sums.get(null));
        }
        return sorted;
    }

    private static Sector sector(Map<String, Unit> units, String id) {
        for (Unit unit = units.get(id); unit != null; unit = unit.parentId() == null ? null : units.get(unit.parentId())) {
            if (unit.sector() != null) {
                return unit.sector();
            }
        }
        return null;
    }
}
