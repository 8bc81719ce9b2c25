package vn.nennep.document;

import java.time.LocalDate;
import java.util.List;

/**
 * A report to the committee above (báo cáo; domain.md A9.3, §4.4): results, shortcomings and their causes, tasks, proposals. What is not called optional
 * must be filled.
 *
 * @param header what stands above the paper
 * @param abstractLine what it is about, such as {@code kết quả sinh hoạt chuyên đề “…”}
 * @param addressee to whom it goes
 * @param opening the sentence before the first section
 * @param results a sentence or two each
 * @param shortcomings a sentence each; optional
 * @param tasks what is to be done now; optional
 * @param proposals what is asked of the committee above, or added at its request; optional
 * @param enclosures what goes with it; optional
 * @param closing recipients and signature
 */
public record ReportPaper(
        PaperHeader header,
        String abstractLine,
        String addressee,
        String opening,
        List<String> results,
        List<String> shortcomings,
        List<Task> tasks,
        List<String> proposals,
        List<String> enclosures,
        Closing closing)
        implements NumberedPaper {

    /** Its template. */
    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "report.docx",
            "symbol issuerCapitals date abstract addressee results authority position signatory",
            "opening shortcomings tasks content responsible deadline proposals enclosures");

    public ReportPaper {
        results = Entries.of(results);
        shortcomings = Entries.of(shortcomings);
        tasks = Entries.of(tasks);
        proposals = Entries.of(proposals);
        enclosures = Entries.of(enclosures);
    }

    /** A task: what, by whom, until when. */
    public record Task(String content, String responsible, LocalDate deadline) {}

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public DocumentType type() {
        return DocumentType.BC;
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("abstractLine", abstractLine);
        Required.field("addressee", addressee);
        Required.field("opening", opening);
        Required.field("results", results);
        int row = 0;
        for (Task task : tasks) {
            row++;
            Required.field("tasks.content", task.content(), row);
            Required.field("tasks.responsible", task.responsible(), row);
        }
        Required.field("closing", closing);
        closing.requireComplete();
    }

    @Override
    public void fill(PaperTags tags) {
        tags.line("addressee", addressee);
        tags.prose("opening", opening);
        tags.list("results", results, (entry, text) -> entry.prose("text", text));
        tags.list("shortcomings", shortcomings, (entry, text) -> entry.prose("text", text));
        tags.table("tasks", tasks, (row, task) -> {
            row.prose("content", task.content());
            row.line("responsible", task.responsible());
            row.date("deadline", task.deadline());
        });
        tags.list("proposals", proposals, (entry, text) -> entry.prose("text", text));
        tags.lines("enclosures", enclosures);
        closing.fill(tags, header.issuerKind());
    }
}
