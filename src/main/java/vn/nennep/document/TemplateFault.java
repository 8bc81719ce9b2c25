package vn.nennep.document;

/** A template, or what policy says of a paper's symbol, was changed in a way in which no paper can be written with it. */
public final class TemplateFault extends PaperFault {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String tag;

    private TemplateFault(String fault, String file, String tag, Throwable cause) {
        super("document.template." + fault, cause);
        this.file = file;
        this.tag = tag;
    }

    /** It is not there, or is no DOCX. */
    static TemplateFault unreadable(String file, Throwable cause) {
        return new TemplateFault("unreadable", file, "", cause);
    }

    /** A part that opens and doesn't close, a row tag outside a table, or the like. */
    static TemplateFault malformed(String file, Throwable cause) {
        return new TemplateFault("malformed", file, "", cause);
    }

    /** Nothing stands for this tag. */
    static TemplateFault unknownTag(String file, String tag) {
        return new TemplateFault("unknownTag", file, tag, null);
    }

    /** The paper would not be one without this tag. */
    static TemplateFault lostTag(String file, String tag) {
        return new TemplateFault("lostTag", file, tag, null);
    }

    /** It heads a paper that a cell may not issue. */
    static TemplateFault forbiddenType(String file, String title) {
        return new TemplateFault("forbiddenType", file, title, null);
    }

    /** The abbreviation of an administrative paper that stands for a paper of another type. */
    static TemplateFault forbiddenSymbol(String abbreviation, String title) {
        return new TemplateFault("forbiddenSymbol", abbreviation, title, null);
    }

    /** The template's file name; where it is about a symbol, the abbreviation. */
    public String file() {
        return file;
    }

    /** The tag, or the title, that it is about; empty if it is about the whole file. */
    public String tag() {
        return tag;
    }

    @Override
    public Object[] arguments() {
        return new Object[] {file, tag};
    }

    @Override
    public String toString() {
        return getClass().getName() + ": " + getMessage() + " " + file + " " + tag;
    }
}
