package vn.nennep.document;

/**
 * A paper can't be written. Nothing was issued and no number used; the caller's transaction is not spoilt. The exception's text is the message code
 * alone, so that nothing personal gets into a log or an incident.
 */
public abstract sealed class PaperFault extends RuntimeException permits MissingField, TemplateFault {

    private static final long serialVersionUID = 1L;

    PaperFault(String code, Throwable cause) {
        super(code, cause);
    }

    /** Code in {@code messages/document.properties}. */
    public String messageCode() {
        return getMessage();
    }

    /** What the message's places {@code {0}}, {@code {1}} stand for. */
    public abstract Object[] arguments();
}
