/**
 * Papers of a cell: their number, their form and their keeping (văn thư).
 *
 * <p>A capability describes a paper with a record of this room ({@link vn.nennep.document.MinutesPaper}, {@link vn.nennep.document.ResolutionPaper} …).
 * There are two ways out. {@link vn.nennep.document.PaperRegistry} issues a {@link vn.nennep.document.NumberedPaper}: it names what is missing, gives
 * the next number of the series, writes the DOCX from a template and keeps the bytes under their hash, all in the caller's transaction, so that a paper
 * that was not issued has used no number. {@link vn.nennep.document.PaperPress} prints any {@link vn.nennep.document.Paper} from its facts whenever it
 * is asked for, without a number, and keeps nothing.
 *
 * <p>The words of a paper stand in {@code src/main/resources/documents/*.docx}, which are edited in Word or LibreOffice; this
 * package supplies the facts. The templates are the source, no generator is kept: it would overwrite what people edited. What
 * must stay (margins, font, spacing, repeated table heads, page number) is held by a test that reads the papers back.
 *
 * <p>It knows neither the engine nor any other room (domain.md §4).
 */
package vn.nennep.document;
