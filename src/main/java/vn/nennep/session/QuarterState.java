package vn.nennep.session;

/** How a cell stands with its thematic sessions of a quarter. */
public enum QuarterState {

    HELD("Đã sinh hoạt"),
    WAIVED("Được miễn do tạm dừng sinh hoạt"),
    NO_CELL("Chi bộ không hoạt động vào cuối quý"),
    OPEN("Còn thời gian"),
    MISSING("Chưa sinh hoạt");

    private final String label;

    QuarterState(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
