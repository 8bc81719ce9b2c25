package vn.nennep.document;

import java.util.List;

/**
 * Report on the results of the yearly review and classification (báo cáo kết quả kiểm điểm, đánh giá, xếp loại; domain.md P9, A16.4). What is not called
 * optional must be filled.
 *
 * @param year of the campaign
 * @param addressee to whom it goes
 * @param opening the sentence before the first section
 * @param general a sentence or two each
 * @param members a line for each organisation, the sum last
 * @param organizations the same of organisations; optional
 * @param quota how many are rated excellent, by each reading of the limit
 * @param explanation why figures are as they are; optional
 * @param shortcomings optional
 * @param proposals optional
 */
public record ResultReportPaper(
        PaperHeader header,
        int year,
        String addressee,
        String opening,
        List<String> general,
        List<Line> members,
        List<Line> organizations,
        List<String> quota,
        String explanation,
        List<String> strengths,
        List<String> shortcomings,
        List<String> proposals,
        Closing closing)
        implements NumberedPaper {

    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "result-report.docx",
            "symbol issuerCapitals date abstract addressee opening general members quota strengths authority position signatory",
            "organizations explanation shortcomings proposals name total inScope excellent good completed notCompleted unrated");

    /** One organisation's figures; those of levels with their share, as they are to be read. */
    public record Line(
            String name, int total, int inScope, String excellent, String good, String completed, String notCompleted, int unrated) {}

    public ResultReportPaper {
        general = Entries.of(general);
        members = Entries.of(members);
        organizations = Entries.of(organizations);
        quota = Entries.of(quota);
        strengths = Entries.of(strengths);
        shortcomings = Entries.of(shortcomings);
        proposals = Entries.of(proposals);
    }

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public DocumentType type() {
        return DocumentType.BC;
    }

    @Override
    public String abstractLine() {
        return "kết quả kiểm điểm, đánh giá, xếp loại chất lượng tổ chức đảng, đảng viên năm " + year;
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("addressee", addressee);
        Required.field("opening", opening);
        Required.field("general", general);
        Required.field("members", members);
        Required.field("quota", quota);
        Required.field("strengths", strengths);
        Required.field("closing", closing);
        closing.requireComplete();
    }

    @Override
    public void fill(PaperTags tags) {
        tags.line("addressee", addressee);
        tags.prose("opening", opening);
        tags.list("general", general, (entry, text) -> entry.prose("text", text));
        tags.table("members", members, ResultReportPaper::fill);
        tags.table("organizations", organizations, ResultReportPaper::fill);
        tags.lines("quota", quota);
        tags.prose("explanation", explanation);
        tags.list("strengths", strengths, (entry, text) -> entry.prose("text", text));
        tags.list("shortcomings", shortcomings, (entry, text) -> entry.prose("text", text));
        tags.lines("proposals", proposals);
        closing.fill(tags, header.issuerKind());
    }

    private static void fill(PaperTags row, Line line) {
        row.line("name", line.name());
        row.count("total", line.total());
        row.count("inScope", line.inScope());
        row.line("excellent", line.excellent());
        row.line("good", line.good());
        row.line("completed", line.completed());
        row.line("notCompleted", line.notCompleted());
        row.count("unrated", line.unrated());
    }
}
