package vn.nennep.session;

import java.time.LocalDateTime;

/**
 * What the preparer said to the briefing.
 *
 * @param clear whether he knows what is asked of him
 * @param question what has to be talked over; null when it is clear
 */
public record BriefingReply(boolean clear, String question, String repliedBy, LocalDateTime repliedAt) {}
