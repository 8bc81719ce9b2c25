package vn.nennep.session;

import vn.nennep.document.DocumentType;

/** The paper in which the cell lays down its result (A8.8). */
public enum OutputDocument {

    RESOLUTION("Nghị quyết", DocumentType.NQ),
    CONCLUSION("Kết luận", DocumentType.KL),
    NOTICE("Thông báo", DocumentType.TB);

    private final String label;
    private final DocumentType type;

    OutputDocument(String label, DocumentType type) {
        this.label = label;
        this.type = type;
    }

    /** The type of its paper, one of those that a cell may issue ({@code domain.md} §4.3). */
    public DocumentType type() {
        return type;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
