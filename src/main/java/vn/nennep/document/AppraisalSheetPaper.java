package vn.nennep.document;

import java.time.LocalDate;
import java.util.List;

/**
 * Sheet of how a proposal was appraised (phiếu thẩm định; domain.md P6 row 15). What is not called optional must be filled.
 *
 * @param sender who proposed
 * @param conclusion how it ended
 * @param lines who was proposed
 * @param legend what the short names of levels stand for
 * @param remarks of the boards; optional
 * @param concludedBy who concluded the appraisal and signs
 */
public record AppraisalSheetPaper(
        PaperHeader header, int year, String sender, LocalDate sentOn, String conclusion, List<Line> lines, String legend, List<Remark> remarks,
        String concludedBy)
        implements Paper {

    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "appraisal-sheet.docx",
            "issuerCapitals date abstract sender sentOn conclusion lines concludedBy",
            "name cap proposed appraised reason legend remarks board");

    public AppraisalSheetPaper {
        lines = Entries.of(lines);
        remarks = Entries.of(remarks);
    }

    /**
     * One who was proposed.
     *
     * @param cap highest level by the conditions; optional
     * @param appraised optional where it was sent back
     * @param reason of another level than the proposed one; optional
     */
    public record Line(String name, String cap, String proposed, String appraised, String reason) {}

    public record Remark(String board, String text) {}

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public String title() {
        return "Phiếu thẩm định";
    }

    @Override
    public String abstractLine() {
        return "đề nghị đánh giá, xếp loại chất lượng năm " + year;
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("sender", sender);
        Required.field("sentOn", sentOn);
        Required.field("conclusion", conclusion);
        Required.field("lines", lines);
        int row = 0;
        for (Line line : lines) {
            row++;
            Required.field("lines.name", line.name(), row);
            Required.field("lines.proposed", line.proposed(), row);
        }
        Required.field("legend", legend);
        Required.field("concludedBy", concludedBy);
    }

    @Override
    public void fill(PaperTags tags) {
        tags.line("sender", sender);
        tags.line("sentOn", PaperDate.inFigures(sentOn));
        tags.line("conclusion", PaperText.withoutStop(conclusion));
        tags.table("lines", lines, (row, line) -> {
            row.line("name", line.name());
            row.line("cap", line.cap());
            row.line("proposed", line.proposed());
            row.line("appraised", line.appraised());
            row.prose("reason", line.reason());
        });
        tags.line("legend", PaperText.withoutStop(legend));
        tags.list("remarks", remarks, (entry, remark) -> {
            entry.line("board", remark.board());
            entry.prose("text", remark.text());
        });
        tags.line("concludedBy", concludedBy);
    }
}
