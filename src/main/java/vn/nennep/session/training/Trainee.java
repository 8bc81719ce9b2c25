package vn.nennep.session.training;

import vn.nennep.organization.Role;

/**
 * Somebody who is to be trained, by one of the posts he holds.
 *
 * @param unit the cell that he leads
 */
public record Trainee(String memberId, Role role, String unit) {}
