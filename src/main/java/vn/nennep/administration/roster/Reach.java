package vn.nennep.administration.roster;

import java.util.HashSet;
import java.util.Set;
import vn.nennep.administration.RegisterRights;
import vn.nennep.organization.Role;

/** What the importer may touch: units, those that his file founds included, and roles. */
final class Reach {

    private final boolean everything;
    private final Set<String> units;
    private final Set<Role> roles;

    private Reach(boolean everything, Set<String> units, Set<Role> roles) {
        this.everything = everything;
        this.units = units;
        this.roles = roles;
    }

    static Reach of(String member, RegisterRights rights) {
        return new Reach(rights.isAdministrator(member), new HashSet<>(rights.unitsKeptFromAboveBy(member)), rights.rolesGivenFromAboveBy(member));
    }

    boolean everything() {
        return everything;
    }

    boolean covers(String unit) {
        return everything || units.contains(unit);
    }

    boolean gives(Role role, String unit) {
        return covers(unit) && roles.contains(role);
    }

    void include(String unit) {
        units.add(unit);
    }

    Set<String> units() {
        return units;
    }
}
