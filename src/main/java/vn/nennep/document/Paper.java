package vn.nennep.document;

/**
 * The facts of a paper. Texts are given as people wrote them; this room makes them fit. A kind of paper is a record of this room that says what
 * template it is written with and what stands for each of the template's tags; it knows nothing of the procedure that the facts come from.
 */
public interface Paper {

    /** The template, with the tags that it may and must have. */
    PaperTemplate template();

    PaperHeader header();

    /** The type's Vietnamese name, first letter capital: {@code Nghị quyết}, {@code Phiếu chấm điểm}. */
    String title();

    /** What the paper is about (trích yếu), in lower case, without the type's name. */
    String abstractLine();

    /** @throws MissingField naming the first mandatory field, in reading order, that is not filled */
    void requireComplete();

    /** Says what each tag of the template stands for; header and abstract are said already. Called only on complete papers. */
    void fill(PaperTags tags);
}
