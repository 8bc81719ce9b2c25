package vn.nennep.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a session decided, issued as a resolution, a conclusion or a notice (nghị quyết, kết luận, thông báo; domain.md A8.4,
 * A8.5, A8.8, §4.4). What is not called optional must be filled.
 *
 * @param type {@link DocumentType#NQ}, {@link DocumentType#KL} or {@link DocumentType#TB}
 * @param header what stands above the paper
 * @param abstractLine what it is about, at most 4000 characters, such as {@code về đổi mới nội dung sinh hoạt chuyên đề}
 * @param bases the lines it rests on, each a whole phrase ({@code Căn cứ Điều lệ Đảng}); dash and final mark are added
 * @param adoptedOn day of the session that adopted it
 * @param aim what is to be reached; line feeds separate paragraphs
 * @param conclusions what was concluded and by which means; optional
 * @param tasks who does what by when
 * @param vote the vote that adopted it
 * @param replaced the paper whose place it takes; optional
 * @param closing recipients and signature
 */
public record ResolutionPaper(
        DocumentType type,
        PaperHeader header,
        String abstractLine,
        List<String> bases,
        LocalDate adoptedOn,
        String aim,
        List<String> conclusions,
        List<Task> tasks,
        VoteTaken vote,
        IssuedPaper replaced,
        Closing closing)
        implements NumberedPaper {

    /** Its template. */
    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "resolution.docx",
            "symbol issuerCapitals date abstract bases aim tasks inFavour counted authority position signatory",
            "adoptedOn conclusions tasksSection executionSection content responsible support deadline product replaced"
                    + " matter method officialPresent against other percent passed rejected");

    private static final Set<DocumentType> DECIDING = EnumSet.of(DocumentType.NQ, DocumentType.KL, DocumentType.TB);

    /** @throws IllegalArgumentException if the type is none of the three, or the vote did not carry */
    public ResolutionPaper {
        if (type != null && !DECIDING.contains(type)) {
            throw new IllegalArgumentException("A session decides by " + DECIDING + ", not by " + type);
        }
        if (vote != null && !vote.passed()) {
            throw new IllegalArgumentException("What was not passed can't be issued");
        }
        bases = Entries.of(bases);
        conclusions = Entries.of(conclusions);
        tasks = Entries.of(tasks);
    }

    /**
     * One task (domain.md A8.5: none without a person or unit, a deadline and a product).
     *
     * @param content what is to be done
     * @param responsible person or unit that answers for it
     * @param support who helps; optional
     * @param deadline last day
     * @param product what will be there then
     */
    public record Task(String content, String responsible, String support, LocalDate deadline, String product) {}

    @Override
    public void requireComplete() {
        Required.field("type", type);
        Required.field("header", header);
        header.requireComplete();
        Required.field("abstractLine", abstractLine);
        Required.field("bases", bases);
        int row = 0;
        for (String basis : bases) {
            row++;
            Required.field("bases.text", basis, row);
        }
        Required.field("adoptedOn", adoptedOn);
        Required.field("aim", aim);
        Required.field("tasks", tasks);
        row = 0;
        for (Task task : tasks) {
            row++;
            Required.field("tasks.content", task.content(), row);
            Required.field("tasks.responsible", task.responsible(), row);
            Required.field("tasks.deadline", task.deadline(), row);
            Required.field("tasks.product", task.product(), row);
        }
        Required.field("vote", vote);
        vote.requireComplete("vote", 0);
        Required.field("closing", closing);
        closing.requireComplete();
    }

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public void fill(PaperTags tags) {
        tags.list("bases", withFinalMarks(bases), (entry, basis) -> entry.line("text", basis));
        tags.line("adoptedOn", "ngày " + PaperDate.inFigures(adoptedOn));
        tags.prose("aim", aim);
        tags.lines("conclusions", conclusions);
        tags.line("tasksSection", conclusions.isEmpty() ? "II" : "III");
        tags.line("executionSection", conclusions.isEmpty() ? "III" : "IV");
        tags.table("tasks", tasks, (row, task) -> {
            row.prose("content", task.content());
            row.prose("responsible", task.responsible());
            row.prose("support", task.support());
            row.date("deadline", task.deadline());
            row.prose("product", task.product());
        });
        vote.fill(tags);
        tags.prose("replaced", replaced == null ? "" : replaced.cited());
        closing.fill(tags, header.issuerKind());
    }

    /** Lines of the legal basis end in semicolons, the last in a full stop (domain.md §4.2). */
    private static List<String> withFinalMarks(List<String> bases) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < bases.size(); i++) {
            String bare = PaperText.line(bases.get(i)).replaceFirst("^[-–]\\s*", "").replaceFirst("[;.,\\s]+$", "");
            lines.add(bare + (i + 1 < bases.size() ? ";" : "."));
        }
        return lines;
    }
}
