package vn.nennep.document.pdf;

/** No PDF could be made; the DOCX is there all the same. The exception's text is a message code alone, and nothing of the paper. */
public final class PdfRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PdfRefused(String code) {
        super(code);
    }

    /** Code in {@code messages/paper.properties}. */
    public String code() {
        return getMessage();
    }
}
