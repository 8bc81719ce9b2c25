package vn.nennep.document;

import java.time.LocalDate;

/**
 * Notice to a member of how he was rated (thông báo kết quả xếp loại; domain.md P6 row 18). What is not called optional must be filled.
 *
 * @param committee that decided, as it stands at the beginning of a sentence
 * @param member his name
 * @param unit his cell
 * @param decision as papers cite it
 * @param level that was decided
 * @param proposed level that the cell proposed
 * @param reason why it isn't that one; optional
 * @param complaintUntil last day on which he may ask that it be reconsidered
 */
public record RatingNoticePaper(
        PaperHeader header, int year, String committee, String member, String unit, String decision, String level, String proposed, String reason,
        LocalDate complaintUntil, Closing closing)
        implements NumberedPaper {

    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "rating-notice.docx",
            "symbol issuerCapitals date abstract year member unit decision level complaintUntil authority position signatory",
            "committee proposed reason");

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public DocumentType type() {
        return DocumentType.TB;
    }

    @Override
    public String abstractLine() {
        return "kết quả đánh giá, xếp loại chất lượng đảng viên năm " + year;
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("committee", committee);
        Required.field("member", member);
        Required.field("unit", unit);
        Required.field("decision", decision);
        Required.field("level", level);
        Required.field("proposed", proposed);
        Required.field("complaintUntil", complaintUntil);
        Required.field("closing", closing);
        closing.requireComplete();
    }

    @Override
    public void fill(PaperTags tags) {
        tags.line("year", Integer.toString(year));
        tags.line("committee", committee);
        tags.line("member", member);
        tags.line("unit", unit);
        tags.line("decision", decision);
        tags.line("level", level);
        tags.line("proposed", proposed);
        tags.prose("reason", PaperText.withoutStop(reason));
        tags.line("complaintUntil", PaperDate.inFigures(complaintUntil));
        closing.fill(tags, header.issuerKind());
    }
}
