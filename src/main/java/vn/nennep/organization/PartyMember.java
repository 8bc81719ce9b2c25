package vn.nennep.organization;

/**
 * A person of the register.
 *
 * @param id opaque, never reused; the login name
 * @param email null when the person has none
 */
public record PartyMember(String id, String fullName, String email) {}
