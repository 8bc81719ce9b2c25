package vn.nennep.platform.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;

/** Who of the people who may do a task is to be its assignee. */
@Component
class RoleHolders {

    private final Register register;
    private final Clock clock;

    RoleHolders(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** Those of the unit today; asked once for many tasks. */
    OfDay today(String unit) {
        return on(unit, LocalDate.now(clock));
    }

    OfDay on(String unit, LocalDate day) {
        return new OfDay(unit, day);
    }

    /** The one holder of the first role that anybody but {@code except} holds; null when several hold it or nobody does. */
    String sole(String unit, Doer doer, String except) {
        return today(unit).sole(doer, except);
    }

    /** The holders of the roles of one unit on one day. */
    final class OfDay {

        private final String unit;
        private final LocalDate day;
        private final Map<Role, List<String>> holders = new EnumMap<>(Role.class);

        private OfDay(String unit, LocalDate day) {
            this.unit = unit;
            this.day = day;
        }

        /** The holders of the first role that anybody but {@code except} holds. */
        List<String> first(Doer doer, String except) {
            return doer.roles().stream()
                    .map(role -> of(role).stream().filter(holder -> !holder.equals(except)).toList())
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }

        String sole(Doer doer, String except) {
            List<String> first = first(doer, except);
            return first.size() == 1 ? first.get(0) : null;
        }

        /** Everybody who may take it over. */
        List<String> all(Doer doer, String except) {
            return doer.roles().stream().flatMap(role -> of(role).stream()).filter(holder -> !holder.equals(except)).distinct().toList();
        }

        /** Who has it keeps it as long as he holds one of its roles; then it is the one holder's. */
        String next(String assignee, Doer doer, String except) {
            boolean stays = assignee != null && doer.roles().stream().anyMatch(role -> of(role).contains(assignee));
            return stays ? assignee : sole(doer, except);
        }

        private List<String> of(Role role) {
            return holders.computeIfAbsent(role, r -> register.holders(unit, r, day));
        }
    }
}
