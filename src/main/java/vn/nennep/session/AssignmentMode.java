package vn.nennep.session;

/** From when the assignment of the preparers counts as in time (policy {@code assignment.mode}, A3.1). */
public enum AssignmentMode {

    AT_PREVIOUS_REGULAR_SESSION("Tại buổi sinh hoạt thường kỳ của tháng trước"),
    P1M("Trước ngày sinh hoạt chuyên đề một tháng");

    private final String label;

    AssignmentMode(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
