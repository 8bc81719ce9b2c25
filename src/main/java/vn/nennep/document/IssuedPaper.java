package vn.nennep.document;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A paper that has been issued. It never changes; a corrected one is a further version with a number of its own.
 *
 * @param id the paper's identity
 * @param unit id of the issuing unit
 * @param type the series' type
 * @param term the term (nhiệm kỳ) through which the series runs, such as {@code 2025-2027}
 * @param number 1, 2, 3 … within unit, type and term
 * @param symbol number and symbol, {@code 05-NQ/CB}
 * @param abstractLine what it is about
 * @param issuedOn the date printed on it
 * @param layout the guidance that governs its format
 * @param template file name of the template it was written with
 * @param templateHash SHA-256 of that template, hexadecimal
 * @param contentHash SHA-256 of the DOCX, hexadecimal
 * @param size bytes of the DOCX
 * @param subject what it belongs to, as the caller knows it: the id of the session
 * @param version 1 for the first paper of this type on the subject, then counted up
 * @param issuedAt when the registry issued it, Vietnamese time
 */
public record IssuedPaper(
        long id,
        String unit,
        DocumentType type,
        String term,
        int number,
        String symbol,
        String abstractLine,
        LocalDate issuedOn,
        LayoutProfile layout,
        String template,
        String templateHash,
        String contentHash,
        int size,
        long subject,
        int version,
        LocalDateTime issuedAt) {

    /** A name under which it can be saved anywhere: {@code 05-NQ-CB.docx}. */
    public String fileName() {
        return symbol.replace('/', '-') + ".docx";
    }

    /** As papers cite it (domain.md §4.2): {@code Nghị quyết số 12-NQ/CB, ngày 05/9/2026}. */
    public String cited() {
        return type.title() + " số " + symbol + ", ngày " + PaperDate.inFigures(issuedOn);
    }
}
