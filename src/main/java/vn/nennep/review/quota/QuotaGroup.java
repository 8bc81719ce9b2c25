package vn.nennep.review.quota;

/**
 * A circle that is counted by itself.
 *
 * @param members whether it is one of members; otherwise of organisations
 * @param unit whose circle it is
 * @param part the kind of body, or leaders or others, where the circle is divided; null where it isn't
 */
public record QuotaGroup(boolean members, String unit, String part) {}
