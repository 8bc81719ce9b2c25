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
 * @param legend what the short names of levels stand for
 * @param members a line for each organisation
 * @param memberSum all of them together
 * @param organizations the same of organisations; optional
 * @param organizationSum null where there are none
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
        String legend,
        List<Line> members,
        Line memberSum,
        List<Line> organizations,
        Line organizationSum,
        List<String> quota,
        String explanation,
        List<String> strengths,
        List<String> shortcomings,
        List<String> proposals,
        Closing closing)
        implements NumberedPaper {

    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "result-report.docx",
            "symbol issuerCapitals date abstract addressee opening general members memberSumTotal quota strengths authority position signatory",
            "organizations legend explanation shortcomings proposals name total inScope excellent good completed notCompleted unrated memberSumName"
                    + " memberSumInScope memberSumExcellent memberSumGood memberSumCompleted memberSumNotCompleted memberSumUnrated organizationSumName"
                    + " organizationSumTotal organizationSumInScope organizationSumExcellent organizationSumGood organizationSumCompleted"
                    + " organizationSumNotCompleted organizationSumUnrated");

    private static final Line NOTHING = new Line("", 0, 0, "", "", "", "", 0);

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
        return "kết quả kiểm điểm, đánh giá, xếp loại tổ chức đảng, đảng viên năm " + year;
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("addressee", addressee);
        Required.field("opening", opening);
        Required.field("general", general);
        Required.field("legend", legend);
        Required.field("memberSum", memberSum);
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
        tags.line("legend", PaperText.withoutStop(legend));
        tags.table("members", members, ResultReportPaper::fill);
        fillSum(tags, "memberSum", memberSum);
        tags.table("organizations", organizations, ResultReportPaper::fill);
        tags.shown("organizations", organizationSum != null);
        fillSum(tags, "organizationSum", organizationSum == null ? NOTHING : organizationSum);
        tags.lines("quota", PaperText.withoutStops(quota));
        tags.prose("explanation", explanation);
        tags.list("strengths", strengths, (entry, text) -> entry.prose("text", text));
        tags.list("shortcomings", shortcomings, (entry, text) -> entry.prose("text", text));
        tags.lines("proposals", proposals);
        closing.fill(tags, header.issuerKind());
    }

    private static void fill(PaperTags row, Line line) {
        row.line("name", line.name());
        row.amount("total", line.total());
        row.amount("inScope", line.inScope());
        row.prose("excellent", shareBelow(line.excellent()));
        row.prose("good", shareBelow(line.good()));
        row.prose("completed", shareBelow(line.completed()));
        row.prose("notCompleted", shareBelow(line.notCompleted()));
        row.amount("unrated", line.unrated());
    }

    private static void fillSum(PaperTags tags, String prefix, Line sum) {
        tags.line(prefix + "Name", sum.name());
        tags.amount(prefix + "Total", sum.total());
        tags.amount(prefix + "InScope", sum.inScope());
        tags.prose(prefix + "Excellent", shareBelow(sum.excellent()));
        tags.prose(prefix + "Good", shareBelow(sum.good()));
        tags.prose(prefix + "Completed", shareBelow(sum.completed()));
        tags.prose(prefix + "NotCompleted", shareBelow(sum.notCompleted()));
        tags.amount(prefix + "Unrated", sum.unrated());
    }

    /** The columns are narrow, and all rows are to look alike. */
    private static String shareBelow(String counted) {
        return PaperText.line(counted).replace(" (", "\n(");
    }
}
