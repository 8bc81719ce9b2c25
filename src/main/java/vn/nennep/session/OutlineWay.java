package vn.nennep.session;

/** How the preparation goes on after an outline was returned too often (P2 row 6b). */
public enum OutlineWay {

    OTHER_PREPARER("Giao người khác chuẩn bị"),
    SUPPORT("Cử thêm người hỗ trợ"),
    OTHER_TOPIC("Đổi chuyên đề");

    private final String label;

    OutlineWay(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
