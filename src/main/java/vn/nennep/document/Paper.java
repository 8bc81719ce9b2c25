package vn.nennep.document;

/** The facts of a paper before it has a number. Texts are given as people wrote them; the registry makes them fit. */
public sealed interface Paper permits MinutesPaper, ResolutionPaper {

    DocumentType type();

    PaperHeader header();

    /** What the paper is about (trích yếu), in lower case, without the type's name. */
    String abstractLine();

    /** @throws MissingField naming the first mandatory field, in reading order, that is not filled */
    void requireComplete();
}
