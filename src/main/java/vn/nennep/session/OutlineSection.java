package vn.nennep.session;

/** The sections of the one common outline (A4.1, A4.2). */
public enum OutlineSection {

    BASIS(1, "Căn cứ, lý do chọn"),
    PURPOSE(2, "Mục đích, yêu cầu"),
    CONTENT(3, "Nội dung cơ bản (lý luận, văn bản)"),
    SITUATION(4, "Thực trạng của chi bộ, cơ quan (ưu điểm, hạn chế, nguyên nhân)"),
    SOLUTIONS(5, "Giải pháp, việc làm cụ thể"),
    QUESTIONS(6, "Câu hỏi thảo luận"),
    DRAFT_CONCLUSION(7, "Dự thảo kết luận, nghị quyết"),
    EXECUTION(8, "Phân công thực hiện");

    private static final int LAST_REQUIRED_IN_A_DRAFT = 6;

    private final int number;
    private final String title;

    OutlineSection(int number, String title) {
        this.number = number;
        this.title = title;
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** Number and title, as they head the section. */
    public String label() {
        return number + ". " + title;
    }

    /** Sections 1–6 are written before the outline goes to review, 7 and 8 at the latest when it is approved (P2 form 4). */
    public boolean requiredAt(OutlineStage stage) {
        return stage == OutlineStage.REVIEW || number <= LAST_REQUIRED_IN_A_DRAFT;
    }
}
