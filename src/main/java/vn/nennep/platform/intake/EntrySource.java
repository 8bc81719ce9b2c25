package vn.nennep.platform.intake;

/** From what somebody entered a member's task for him (nhập hộ). */
public enum EntrySource {
    PAPER("Phiếu giấy của đảng viên"),
    PHONE("Qua điện thoại"),
    IN_PERSON("Trao đổi trực tiếp");

    private final String label;

    EntrySource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
