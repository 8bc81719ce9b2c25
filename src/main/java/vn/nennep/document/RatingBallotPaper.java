package vn.nennep.document;

import java.util.List;

/**
 * The paper on which people vote in secret (phiếu bỏ phiếu kín xếp loại; domain.md §3.7; the layout is our own). It bears no number and no name of a voter.
 *
 * @param matter what is voted on, in lower case: {@code xếp loại chất lượng đảng viên năm 2026}
 */
public record RatingBallotPaper(PaperHeader header, String matter, List<Line> lines) implements Paper {

    /** Its template. */
    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "rating-ballot.docx", "issuerCapitals date abstract lines name", "excellent good completed notCompleted");

    private static final String BOX = "☐";
    private static final String NOT_OFFERED = "–";

    public RatingBallotPaper {
        lines = Entries.of(lines);
    }

    /**
     * One line.
     *
     * @param name of the member or organisation
     * @param excellent whether the level may be chosen
     */
    public record Line(String name, boolean excellent, boolean good, boolean completed, boolean notCompleted) {}

    @Override
    public String title() {
        return "Phiếu bỏ phiếu kín";
    }

    @Override
    public String abstractLine() {
        return PaperText.line(matter);
    }

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("matter", matter);
        Required.field("lines", lines);
        int row = 0;
        for (Line line : lines) {
            row++;
            Required.field("lines.name", line.name(), row);
        }
    }

    @Override
    public void fill(PaperTags tags) {
        tags.table("lines", lines, (row, line) -> {
            row.line("name", line.name());
            row.line("excellent", box(line.excellent()));
            row.line("good", box(line.good()));
            row.line("completed", box(line.completed()));
            row.line("notCompleted", box(line.notCompleted()));
        });
    }

    private static String box(boolean offered) {
        return offered ? BOX : NOT_OFFERED;
    }
}
