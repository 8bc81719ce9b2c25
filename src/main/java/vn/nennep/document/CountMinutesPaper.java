package vn.nennep.document;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Minutes of the counting of a secret ballot (biên bản kiểm phiếu; domain.md §3.7, P6 “Ballot rule”; the layout is our own). The counting team signs. Where
 * totals are withheld the numbers of a line are empty, and a sentence says so.
 *
 * @param matter what was voted on, in lower case: {@code xếp loại chất lượng đảng viên năm 2026}
 * @param countedAt when the count was finished, Vietnamese time
 * @param entitled how many may vote
 * @param rule by which a level is reached, a sentence
 * @param head of the counting team
 * @param tellers the others of the team; empty where the head counted alone
 * @param first the first vote
 * @param again the vote on what the first left undecided; null when there was none
 */
public record CountMinutesPaper(
        PaperHeader header,
        String matter,
        LocalDateTime countedAt,
        int entitled,
        String rule,
        String head,
        List<String> tellers,
        Round first,
        Round again)
        implements NumberedPaper {

    /** Its template. */
    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "count-minutes.docx",
            "symbol issuerCapitals date abstract entitled present issued collected lines name level head",
            "countedTime countedOn way rule tellers withheld againWay againPresent againIssued againCollected againWithheld againLines excellent good completed"
                    + " notCompleted invalid teamSize");

    public CountMinutesPaper {
        tellers = Entries.of(tellers);
    }

    /**
     * One vote.
     *
     * @param way how people voted, Vietnamese
     * @param present how many were there to vote
     * @param withheld why there are no numbers, a sentence; null where there are
     */
    public record Round(String way, int present, int issued, int collected, String withheld, List<Line> lines) {

        public Round {
            lines = Entries.of(lines);
        }
    }

    /**
     * What one line came to.
     *
     * @param name of the member or organisation
     * @param excellent votes with their share, {@code 7 (63,6%)}; a dash where the level wasn't on the paper, empty where totals are withheld
     * @param level the level that was reached, or that none was
     */
    public record Line(String name, String excellent, String good, String completed, String notCompleted, String invalid, String level) {}

    @Override
    public DocumentType type() {
        return DocumentType.BB;
    }

    @Override
    public String abstractLine() {
        return "kiểm phiếu " + PaperText.line(matter);
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
        Required.field("countedAt", countedAt);
        Required.field("rule", rule);
        Required.field("head", head);
        Required.field("first", first);
        Required.field("way", first.way());
        Required.field("lines", first.lines());
        int row = 0;
        for (Line line : first.lines()) {
            row++;
            Required.field("lines.name", line.name(), row);
            Required.field("lines.level", line.level(), row);
        }
    }

    @Override
    public void fill(PaperTags tags) {
        tags.line("countedTime", PaperDate.time(countedAt));
        tags.line("countedOn", PaperDate.inWords(countedAt.toLocalDate()));
        tags.line("way", first.way());
        tags.line("rule", PaperText.withoutStop(rule));
        tags.count("entitled", entitled);
        tags.count("teamSize", tellers.size() + 1);
        tags.line("head", head);
        tags.lines("tellers", tellers);
        tags.count("present", first.present());
        tags.count("issued", first.issued());
        tags.count("collected", first.collected());
        tags.prose("withheld", PaperText.withoutStop(first.withheld()));
        table(tags, "lines", first.lines());
        tags.line("againWay", again == null ? null : again.way());
        tags.count("againPresent", again == null ? 0 : again.present());
        tags.count("againIssued", again == null ? 0 : again.issued());
        tags.count("againCollected", again == null ? 0 : again.collected());
        tags.prose("againWithheld", again == null ? null : PaperText.withoutStop(again.withheld()));
        table(tags, "againLines", again == null ? List.of() : again.lines());
    }

    private static void table(PaperTags tags, String tag, List<Line> lines) {
        tags.table(tag, lines, (row, line) -> {
            row.line("name", line.name());
            row.prose("excellent", shareBelow(line.excellent()));
            row.prose("good", shareBelow(line.good()));
            row.prose("completed", shareBelow(line.completed()));
            row.prose("notCompleted", shareBelow(line.notCompleted()));
            row.line("invalid", line.invalid());
            row.line("level", line.level());
        });
    }

    /** The share stands below the votes: the columns are narrow, and all rows are to look alike. */
    private static String shareBelow(String votes) {
        return PaperText.line(votes).replace(" (", "\n(");
    }
}
