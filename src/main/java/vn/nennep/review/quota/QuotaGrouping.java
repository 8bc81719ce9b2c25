package vn.nennep.review.quota;

/** Into which groups of similar work a circle is divided. */
public enum QuotaGrouping {
    NONE,
    /** By the kind of body in which the organisation stands. */
    SECTOR,
    /** Members who lead or manage apart from the others. */
    LEADERS
}
