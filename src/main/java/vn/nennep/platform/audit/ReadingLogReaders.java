package vn.nennep.platform.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitRole;
import vn.nennep.platform.web.Desk;

/**
 * Who looks up who read what: an inspection commission for its unit and all below, administrators for everything. Neither gets to read the records
 * themselves by it.
 */
@Component
public class ReadingLogReaders implements Desk {

    /**
     * What a person may look up.
     *
     * @param units by name
     * @param everything also entries that belong to no unit
     */
    public record Scope(List<Unit> units, boolean everything) {

        public boolean isEmpty() {
            return units.isEmpty() && !everything;
        }
    }

    private final Register register;
    private final Clock clock;

    ReadingLogReaders(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Optional<Link> linkFor(String member) {
        return rolesOf(member).stream().anyMatch(held -> held.role() == Role.ADMINISTRATOR || held.role() == Role.INSPECTION_COMMISSION)
                ? Optional.of(new Link("/nhat-ky", "Nhật ký đọc", 80))
                : Optional.empty();
    }

    public Scope scopeOf(String member) {
        List<UnitRole> roles = rolesOf(member);
        boolean everything = roles.stream().anyMatch(held -> held.role() == Role.ADMINISTRATOR);
        Set<String> inspected = roles.stream()
                .filter(held -> held.role() == Role.INSPECTION_COMMISSION)
                .map(UnitRole::unitId)
                .collect(Collectors.toSet());
        if (!everything && inspected.isEmpty()) {
            return new Scope(List.of(), false);
        }
        List<Unit> all = register.units();
        Set<String> within = everything ? null : within(inspected, all);
        return new Scope(
                all.stream()
                        .filter(unit -> everything || within.contains(unit.id()))
                        .sorted(java.util.Comparator.comparing(Unit::name))
                        .toList(),
                everything);
    }

    /** The ids of these units and of all below them. */
    public static Set<String> within(Collection<String> units, List<Unit> all) {
        Map<String, Unit> byId = all.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        Set<String> found = new HashSet<>();
        for (Unit unit : all) {
            for (Unit at = unit; at != null; at = at.parentId() == null ? null : byId.get(at.parentId())) {
                if (units.contains(at.id())) {
                    found.add(unit.id());
                    break;
                }
            }
        }
        return found;
    }

    private List<UnitRole> rolesOf(String member) {
        return register.rolesOf(member, LocalDate.now(clock));
    }
}
