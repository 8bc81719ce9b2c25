/**
 * Papers of a cell: their number, their form and their keeping (văn thư).
 *
 * <p>A capability describes a paper with a record ({@link vn.nennep.document.MinutesPaper},
 * {@link vn.nennep.document.ResolutionPaper}) and hands it to {@link vn.nennep.document.PaperRegistry}, which names what is
 * missing, gives the next number of the series, writes the DOCX from a template in the format of HD 05-HD/VPTW and keeps the
 * bytes under their hash. All of it happens in the caller's transaction: a paper that was not issued has used no number.
 *
 * <p>The words of a paper stand in {@code src/main/resources/documents/*.docx}, which are edited in Word or LibreOffice; this
 * package supplies the facts. The templates are the source, no generator is kept: it would overwrite what people edited. What
 * must stay (margins, font, spacing, repeated table heads, page number) is held by a test that reads the papers back.
 *
 * <p>It knows neither the engine nor any other room (domain.md §4).
 */
package vn.nennep.document;
