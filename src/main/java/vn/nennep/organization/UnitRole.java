package vn.nennep.organization;

/**
 * A role in a unit, as a person holds it on one day.
 *
 * @param substitute true when the role is held for somebody else for a period
 */
public record UnitRole(String unitId, Role role, boolean substitute) {}
