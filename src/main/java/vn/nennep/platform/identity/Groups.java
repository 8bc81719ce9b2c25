package vn.nennep.platform.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.nennep.organization.Role;
import vn.nennep.organization.UnitRole;

/**
 * How roles of the register are named as groups of the engine: {@code ROLE@unit} for each role in a unit, and three generic groups that
 * only carry grants.
 */
public final class Groups {

    /** Everybody who holds a role or a membership; without any, nothing is open. */
    public static final String MEMBER = "member";
    /** Who watches in Cockpit. */
    public static final String MONITOR = "monitor";
    /** Who may change models and filters. */
    public static final String ADMINISTRATOR = "administrator";

    private Groups() {}

    public static String of(Role role, String unitId) {
        return role + "@" + unitId;
    }

    /** What a generic group is called where an administrator sees it; another one by its id. */
    static String nameOf(String generic) {
        return switch (generic) {
            case MEMBER -> "Mọi người dùng";
            case MONITOR -> "Người theo dõi quy trình";
            case ADMINISTRATOR -> "Quản trị hệ thống";
            default -> generic;
        };
    }

    static List<String> of(List<UnitRole> roles) {
        Set<String> groups = new TreeSet<>();
        if (!roles.isEmpty()) {
            groups.add(MEMBER);
        }
        for (UnitRole held : roles) {
            groups.add(of(held.role(), held.unitId()));
            if (held.role() == Role.MONITOR) {
                groups.add(MONITOR);
            }
            if (held.role() == Role.ADMINISTRATOR) {
                groups.add(ADMINISTRATOR);
            }
        }
        return new ArrayList<>(groups);
    }
}
