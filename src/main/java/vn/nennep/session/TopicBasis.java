package vn.nennep.session;

/** On what a topic rests (căn cứ chọn chuyên đề, {@code domain.md} A2.5 and A2.19). */
public enum TopicBasis {

    SUPERIOR_DIRECTION("Chỉ đạo của đảng ủy"),
    WORK_PLAN("Kế hoạch công tác của cơ quan, đơn vị"),
    CELL_RESOLUTION("Nghị quyết của chi bộ"),
    PRACTICAL_NEED("Vấn đề cấp thiết từ tình hình thực tiễn, nhu cầu công tác"),
    SECTOR("Chỉ đạo, kế hoạch của ngành"),
    EMULATION("Phong trào thi đua");

    private final String label;

    TopicBasis(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
