package vn.nennep.organization;

import java.time.LocalDate;

/**
 * A Party organisation.
 *
 * @param parentId the direct superior; null at the root
 * @param place the place named in the date line of its papers
 * @param closedOn the last day of its existence; null while it exists
 * @param special a special cell of the armed forces, which takes no attendance in the application ({@code domain.md} §1.3)
 * @param sector loại hình; null where it isn't known
 * @param mergedInto the unit that took over its members when it closed; null otherwise
 */
public record Unit(
        String id,
        String name,
        UnitType type,
        String parentId,
        String place,
        LocalDate foundedOn,
        LocalDate closedOn,
        boolean special,
        Sector sector,
        String mergedInto) {

    public boolean existsOn(LocalDate day) {
        return !foundedOn.isAfter(day) && RegisterDays.reaches(closedOn, day);
    }

    /** A party group (tổ đảng) of this unit. */
    boolean isGroupOf(String cell) {
        return type == UnitType.PARTY_GROUP && cell.equals(parentId);
    }
}
