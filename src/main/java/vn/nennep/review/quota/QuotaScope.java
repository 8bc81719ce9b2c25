package vn.nennep.review.quota;

/** Within which circle members are counted. Organisations are counted by the committee that decides. */
public enum QuotaScope {
    DECIDING_COMMITTEE,
    /** Each grass-roots organisation (tổ chức cơ sở đảng) by itself. */
    GRASSROOTS,
    CELL
}
