package vn.nennep.session.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.web.ApiDoor;
import vn.nennep.session.QuarterState;
import vn.nennep.session.Share;
import vn.nennep.session.SuspensionPeriod;
import vn.nennep.session.SuspensionPeriods;
import vn.nennep.session.figures.Figure;
import vn.nennep.session.figures.Figures;
import vn.nennep.session.figures.FiguresReader;
import vn.nennep.session.figures.YearFigures;
import vn.nennep.session.training.Trainee;

/** The figures of a year, for committees of their own cell and for the superior of all its cells. */
@RestController
class FiguresController {

    record Named(String id, String name) {}

    /** @param percent null of nothing */
    record ShownFigure(Figure figure, String label, int part, int whole, BigDecimal percent) {}

    record ShownQuarter(int number, QuarterState state, String label) {}

    record ShownCell(Named unit, int held, List<ShownQuarter> quarters, List<ShownFigure> figures) {}

    record Untrained(String name, String role, String unit) {}

    /** @param cells names of those that the reader may read of */
    record ShownSuspension(String documentNumber, String issuer, LocalDate from, LocalDate to, List<String> cells) {}

    record ShownYear(
            int year, List<ShownCell> cells, List<ShownFigure> total, List<Untrained> untrained, List<ShownSuspension> suspensions) {}

    private final FiguresReader readers;
    private final Figures figures;
    private final SuspensionPeriods suspensions;
    private final Register register;
    private final Clock clock;

    FiguresController(FiguresReader readers, Figures figures, SuspensionPeriods suspensions, Register register, Clock clock) {
        this.readers = readers;
        this.figures = figures;
        this.suspensions = suspensions;
        this.register = register;
        this.clock = clock;
    }

    /** @param year this year when it isn't given */
    @GetMapping("/api/figures")
    ShownYear figures(@RequestAttribute(ApiDoor.MEMBER) String member, @RequestParam(required = false) Integer year) {
        int thisYear = LocalDate.now(clock).getYear();
        if (readers.cellsFor(member, thisYear).isEmpty()) {
            throw new Denial(Denial.Kind.NOT_YOURS, "door.closed");
        }
        int shown = year == null ? thisYear : year;
        if (shown < 2018 || shown > 2100) {
            throw new Denial(Denial.Kind.UNKNOWN, "session.figures.noYear", Integer.toString(shown));
        }
        List<Unit> cells = readers.cellsFor(member, shown);
        Map<String, String> names = cells.stream().collect(Collectors.toMap(Unit::id, Unit::name));
        YearFigures found = figures.of(cells.stream().map(Unit::id).toList(), shown);
        return new ShownYear(
                shown,
                found.cells().stream()
                        .map(cell -> new ShownCell(
                                new Named(cell.unit(), names.get(cell.unit())), cell.held(), quarters(cell.quarters()), shares(cell.figures())))
                        .toList(),
                shares(found.total()),
                untrained(found.untrained(), names),
                suspensions(names, shown));
    }

    private static List<ShownQuarter> quarters(List<QuarterState> states) {
        return IntStream.range(0, states.size())
                .mapToObj(i -> new ShownQuarter(i + 1, states.get(i), states.get(i).label()))
                .toList();
    }

    private static List<ShownFigure> shares(Map<Figure, Share> shares) {
        return Arrays.stream(Figure.values())
                .filter(shares::containsKey)
                .map(figure -> {
                    Share share = shares.get(figure);
                    return new ShownFigure(figure, figure.label(), share.part(), share.whole(), share.whole() == 0 ? null : share.percent());
                })
                .toList();
    }

    private List<Untrained> untrained(List<Trainee> leaders, Map<String, String> names) {
        Map<String, PartyMember> people = register.members(leaders.stream().map(Trainee::memberId).collect(Collectors.toSet()));
        return leaders.stream()
                .map(leader -> new Untrained(
                        people.get(leader.memberId()).fullName(), leader.role().label(), names.get(leader.unit())))
                .toList();
    }

    private List<ShownSuspension> suspensions(Map<String, String> names, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return names.keySet().stream()
                .flatMap(cell -> suspensions.touching(cell, first, first.plusYears(1).minusDays(1)).stream())
                .collect(Collectors.toMap(SuspensionPeriod::id, period -> period, (a, b) -> a))
                .values()
                .stream()
                .sorted(Comparator.comparing(SuspensionPeriod::startsOn))
                .map(period -> new ShownSuspension(
                        period.documentNumber(), period.issuer(), period.startsOn(), period.lastDay(),
                        period.cellIds().stream().filter(names::containsKey).map(names::get).sorted().toList()))
                .toList();
    }
}
