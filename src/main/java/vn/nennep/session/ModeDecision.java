package vn.nennep.session;

/**
 * Why the members don't all meet in one room, and who decided it (A13.1).
 *
 * @param decidedBy id of a member of the committee
 */
public record ModeDecision(String reason, String decidedBy) {}
