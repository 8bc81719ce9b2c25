package vn.nennep.platform.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Posts;
import vn.nennep.organization.Posts.Substitution;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;

/** Who of the people who may do a task is to be its assignee. */
@Component
class RoleHolders {

    private final Register register;
    private final Posts posts;
    private final Clock clock;

    RoleHolders(Register register, Posts posts, Clock clock) {
        this.register = register;
        this.posts = posts;
        this.clock = clock;
    }

    /** Those of the unit today; asked once for many tasks. */
    OfDay today(String unit) {
        return on(unit, LocalDate.now(clock));
    }

    OfDay on(String unit, LocalDate day) {
        return new OfDay(unit, day);
    }

    /** Whether the person is a member of the unit or holds anything in it today. */
    boolean belongs(String unit, String member) {
        return register.rolesOf(member, LocalDate.now(clock)).stream().anyMatch(held -> held.unitId().equals(unit));
    }

    /** The holders of the roles of one unit on one day. */
    final class OfDay {

        private final String unit;
        private final LocalDate day;
        private final Map<Role, List<String>> holders = new EnumMap<>(Role.class);
        /** Asked when they are first wanted; who only looks whether a role is held needs neither. */
        private List<Substitution> substitutions;
        private List<Substitution> begun;

        private OfDay(String unit, LocalDate day) {
            this.unit = unit;
            this.day = day;
        }

        /** The substitutions for which the open tasks haven't gone over yet. */
        List<Substitution> begun() {
            if (begun == null) {
                begun = posts.substitutionsToHandOver(unit, day);
            }
            return begun;
        }

        private List<Substitution> substitutions() {
            if (substitutions == null) {
                substitutions = posts.substitutionsOf(unit).stream()
                        .filter(substitution -> !substitution.fromDate().isAfter(day) && !substitution.toDate().isBefore(day))
                        .toList();
            }
            return substitutions;
        }

        /** The holders of the first role that anybody but {@code except} holds. */
        List<String> first(Doer doer, String except) {
            return doer.roles().stream()
                    .map(role -> of(role, except))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }

        /**
         * The one holder of the first role that anybody but {@code except} holds, or his one substitute while he has one; null when several hold it or
         * nobody does.
         */
        String sole(Doer doer, String except) {
            List<String> first = first(doer, except);
            List<String> standIns = first.stream().filter(holder -> standsIn(holder, doer)).toList();
            if (first.size() == 2 && standIns.size() == 1) {
                return standIns.get(0);
            }
            return first.size() == 1 ? first.get(0) : null;
        }

        /** Everybody who may take it over. */
        List<String> all(Doer doer, String except) {
            return doer.roles().stream().flatMap(role -> of(role, except).stream()).distinct().toList();
        }

        /** Whether the person holds one of the task's roles. */
        boolean include(Doer doer, String member) {
            return doer.roles().stream().anyMatch(role -> of(role, null).contains(member));
        }

        /** Who has it keeps it as long as he holds one of its roles and nobody begins to stand in for him; then it is the one holder's. */
        String next(String assignee, Doer doer, String except) {
            boolean stays = assignee != null && include(doer, assignee) && !isSubstituted(assignee, doer);
            return stays ? assignee : sole(doer, except);
        }

        private boolean standsIn(String member, Doer doer) {
            return substitutions().stream()
                    .anyMatch(substitution -> substitution.substituteId().equals(member) && doer.roles().contains(substitution.role()));
        }

        /** Whether somebody begins to stand in for the assignee in the role by which he has the task. */
        private boolean isSubstituted(String assignee, Doer doer) {
            return begun().stream()
                    .filter(substitution -> doer.roles().contains(substitution.role()))
                    .anyMatch(substitution -> register.rolesOf(assignee, day).stream()
                            .anyMatch(held -> !held.substitute() && held.role() == substitution.role() && held.unitId().equals(unit)));
        }

        private List<String> of(Role role, String except) {
            return holders.computeIfAbsent(role, r -> register.holders(unit, r, day)).stream().filter(holder -> !holder.equals(except)).toList();
        }
    }
}
