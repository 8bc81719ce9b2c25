package vn.nennep.session;

import java.time.LocalDateTime;

/**
 * What was agreed on with the head of the agency whose people the members are (A14.6).
 *
 * @param name the agency; null where none had to be asked
 * @param time when the session is to begin by his wish; null where he agreed to the committee's
 */
public record AgencyAgreement(AgencyAnswer answer, String name, LocalDateTime time) {}
