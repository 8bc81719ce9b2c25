package vn.nennep.administration.transfer;

/** What happened to the member, so that he has to move ({@code domain.md} A17.6). */
public enum TransferReason {
    RETIRED("Nghỉ hưu", false),
    LEFT_WORK("Nghỉ việc", false),
    POSTED("Chuyển công tác", true),
    MOVED("Chuyển nơi cư trú", true),
    STUDY_OR_MISSION("Đi học, công tác dài hạn", true),
    REORGANISED("Tổ chức sắp xếp lại", false);

    private final String label;
    private final boolean passing;

    TransferReason(String label, boolean passing) {
        this.label = label;
        this.passing = passing;
    }

    public String label() {
        return label;
    }

    /** Whether it can be for a time only. */
    boolean canPass() {
        return passing;
    }
}
