package vn.nennep.organization;

import java.time.LocalDate;

/**
 * A Party organisation.
 *
 * @param parentId the direct superior; null at the root
 * @param place the place named in the date line of its papers
 * @param closedOn the last day of its existence; null while it exists
 * @param special a special cell of the armed forces, which takes no attendance in the application ({@code domain.md} §1.3)
 */
public record Unit(
        String id,
        String name,
        UnitType type,
        String parentId,
        String place,
        LocalDate foundedOn,
        LocalDate closedOn,
        boolean special) {}
