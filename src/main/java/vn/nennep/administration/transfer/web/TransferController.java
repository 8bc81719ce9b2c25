package vn.nennep.administration.transfer.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.administration.transfer.MemberTransfer;
import vn.nennep.administration.transfer.TransferFile;
import vn.nennep.administration.transfer.TransferList;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.ActionWork.Offer;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ApiDoor;

/** The transfers that concern me, with the days that each has taken (fault F14), and the file of each. */
@RestController
@RequestMapping("/api/transfers")
class TransferController {

    record Named(String id, String name) {}

    /**
     * @param dueOn null once nobody has to do anything more
     * @param days from the event to its end or today
     * @param untilOn last day of a temporary stay; null otherwise
     */
    record ListedTransfer(
            long id, String member, Named unit, String destination, String reason, String stateLabel, LocalDate eventOn, LocalDate dueOn, long days,
            boolean overdue, LocalDate untilOn, String href) {}

    /** @param longest the days of the one that has taken longest */
    record UnitSum(Named unit, int open, int overdue, long longest) {}

    /** @param keeper whether the reader may begin transfers */
    record ShownList(
            int year, boolean keeper, List<UnitSum> units, List<ListedTransfer> open, List<ListedTransfer> away, List<ListedTransfer> closed) {}

    record ShownFile(long id, String title, Named unit, String stateLabel, long days, boolean overdue, List<Reading> sections, List<Offer> actions) {}

    private final TransferList list;
    private final TransferFile file;
    private final Intake intake;
    private final Register register;
    private final Clock clock;

    TransferController(TransferList list, TransferFile file, Intake intake, Register register, Clock clock) {
        this.list = list;
        this.file = file;
        this.intake = intake;
        this.register = register;
        this.clock = clock;
    }

    /** @param year in which those came to an end that are shown besides the open ones; this year when it isn't given */
    @GetMapping
    ShownList transfers(@RequestAttribute(ApiDoor.MEMBER) String member, @RequestParam(required = false) Integer year) {
        if (!list.isFor(member)) {
            throw new Denial(Denial.Kind.NOT_YOURS, "door.closed");
        }
        LocalDate today = LocalDate.now(clock);
        int shown = year == null ? today.getYear() : year;
        if (shown < 2018 || shown > 2100) {
            throw new Denial(Denial.Kind.UNKNOWN, "transfer.noYear", Integer.toString(shown));
        }
        TransferList.Year found = list.of(member, shown);
        Map<String, Unit> units = register.units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        Map<String, PartyMember> people = register.members(Stream.of(found.open(), found.away(), found.closed())
                .flatMap(List::stream)
                .map(MemberTransfer::memberId)
                .collect(Collectors.toSet()));
        Function<MemberTransfer, ListedTransfer> row = transfer -> row(transfer, people, units, today);
        return new ShownList(
                shown, list.isKeeper(member), sums(found.open(), units, today), found.open().stream().map(row).toList(), found.away().stream().map(row).toList(),
                found.closed().stream().map(row).toList());
    }

    @GetMapping("/{id}")
    ShownFile transfer(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id) {
        MemberTransfer transfer = file.find(id, member).orElseThrow(() -> new Denial(Denial.Kind.UNKNOWN, "intake.unknown"));
        LocalDate today = LocalDate.now(clock);
        return new ShownFile(
                id, file.titleOf(id), new Named(transfer.unitId(), register.unit(transfer.unitId()).name()), transfer.state().label(),
                transfer.daysOpen(today), transfer.overdue(today), file.sections(transfer, member), intake.offers(member, transfer.unitId(), id));
    }

    private ListedTransfer row(MemberTransfer transfer, Map<String, PartyMember> people, Map<String, Unit> units, LocalDate today) {
        return new ListedTransfer(
                transfer.id(), people.get(transfer.memberId()).fullName(), named(transfer.unitId(), units),
                transfer.inside() ? units.get(transfer.destinationUnitId()).name() : transfer.destinationName(), transfer.reason().label(),
                transfer.state().label(), transfer.eventOn(), transfer.state().open() ? transfer.dueOn() : null, transfer.daysOpen(today),
                transfer.overdue(today), transfer.untilOn(), file.hrefOf(transfer.id()));
    }

    /** By the name of the unit that the members leave. */
    private static List<UnitSum> sums(List<MemberTransfer> open, Map<String, Unit> units, LocalDate today) {
        Map<String, List<MemberTransfer>> byUnit =
                open.stream().collect(Collectors.groupingBy(transfer -> units.get(transfer.unitId()).name(), TreeMap::new, Collectors.toList()));
        return byUnit.values().stream()
                .map(of -> new UnitSum(
                        named(of.get(0).unitId(), units), of.size(), (int) of.stream().filter(transfer -> transfer.overdue(today)).count(),
                        of.stream().mapToLong(transfer -> transfer.daysOpen(today)).max().orElse(0)))
                .toList();
    }

    private static Named named(String unit, Map<String, Unit> units) {
        return new Named(unit, units.get(unit).name());
    }
}
