package vn.nennep.document;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A member's self-review of a year (bản kiểm điểm cá nhân, Mẫu 2A, 2B, 2C; domain.md §3.7, P6 form 4). It is his own paper and carries no number; what the
 * committee and the cell write below it is written by hand.
 *
 * @param edition which form it is, under which regulation
 * @param member who wrote it
 * @param texts in words
 * @param tasks of the year
 * @param shortcomings that he names; none when {@link Texts#noShortcomings} says why
 * @param remedies of earlier years' shortcomings; optional
 * @param measures what he will do
 * @param scores by criterion
 * @param sum of the points; null where criteria are graded
 * @param selfLevel the level that he takes; optional in a first version
 * @param levelExplanation why he takes a higher one than score and conditions allow; optional
 * @param proposedLevel what the cell proposed; optional
 * @param decidedLevel what the competent committee decided; optional
 */
public record SelfReviewPaper(
        PaperHeader header,
        Edition edition,
        int year,
        Member member,
        Texts texts,
        List<Task> tasks,
        List<Shortcoming> shortcomings,
        List<Remedy> remedies,
        List<Measure> measures,
        List<Score> scores,
        Sum sum,
        String selfLevel,
        String levelExplanation,
        String proposedLevel,
        String decidedLevel)
        implements Paper {

    private static final String INDISPENSABLE =
            "issuerCapitals date abstract name ideology ethics style discipline example tasks pledge measures scores selfLevel";
    private static final String OPTIONAL = """
            birth posts post workplace cell noShortcomings shortcomings remedies promptAnswer responsibility content dueOn progress quality evidence cause
            expression shortcoming remaining criterion score sum total common result levelExplanation proposedLevel decidedLevel leadership
            """;

    /** The forms of the two regulations; the later one gives points and has a form of its own for members outside the political system. */
    public enum Edition {
        FORM_2A_GRADED("self-review-2a-2023.docx", "2A"),
        FORM_2B_GRADED("self-review-2b-2023.docx", "2B"),
        FORM_2A("self-review-2a.docx", "2A"),
        FORM_2B("self-review-2b.docx", "2B"),
        FORM_2C("self-review-2c.docx", "2C");

        private final String form;
        private final PaperTemplate template;

        Edition(String file, String form) {
            this.form = form;
            this.template = PaperTemplate.of(file, form.equals("2B") ? INDISPENSABLE + " leadership" : INDISPENSABLE, OPTIONAL);
        }

        PaperTemplate template() {
            return template;
        }
    }

    /** Each edition has its own. */
    static final List<PaperTemplate> TEMPLATES = Arrays.stream(Edition.values()).map(Edition::template).toList();

    /**
     * @param birthOn optional
     * @param posts in the Party; optional
     * @param post in the state, an enterprise or a mass organisation; optional
     * @param workplace optional
     */
    public record Member(String name, LocalDate birthOn, List<String> posts, String post, String workplace, String cell) {

        public Member {
            posts = Entries.of(posts);
        }
    }

    /** @param leadership of leaders only; the last three are optional */
    public record Texts(
            String ideology, String ethics, String style, String discipline, String example, String pledge, String leadership, String noShortcomings,
            String promptAnswer, String responsibility) {}

    /**
     * @param progress {@code 100%}
     * @param quality {@code đúng hạn, vượt yêu cầu}; optional
     * @param evidence optional
     */
    public record Task(String content, LocalDate dueOn, String progress, String quality, String evidence) {}

    /** @param expression optional */
    public record Shortcoming(String content, String cause, String expression) {}

    /** @param remaining optional */
    public record Remedy(String shortcoming, String progress, String remaining) {}

    public record Measure(String content, LocalDate dueOn) {}

    /** @param score points or grade, as people write it */
    public record Score(String criterion, String score) {}

    public record Sum(String total, String common, String result) {}

    public SelfReviewPaper {
        tasks = Entries.of(tasks);
        shortcomings = Entries.of(shortcomings);
        remedies = Entries.of(remedies);
        measures = Entries.of(measures);
        scores = Entries.of(scores);
    }

    @Override
    public String title() {
        return "Bản kiểm điểm cá nhân";
    }

    @Override
    public String abstractLine() {
        return "năm " + year + " (Mẫu " + edition.form + ")";
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("edition", edition);
        Required.field("member", member);
        Required.field("member.name", member.name());
        Required.field("texts", texts);
        Required.field("texts.ideology", texts.ideology());
        Required.field("texts.ethics", texts.ethics());
        Required.field("texts.style", texts.style());
        Required.field("texts.discipline", texts.discipline());
        Required.field("texts.example", texts.example());
        Required.field("tasks", tasks);
        Required.field("texts.pledge", texts.pledge());
        Required.field("measures", measures);
        Required.field("scores", scores);
    }

    @Override
    public PaperTemplate template() {
        return edition.template();
    }

    @Override
    public void fill(PaperTags tags) {
        tags.line("name", member.name());
        tags.date("birth", member.birthOn());
        tags.prose("posts", String.join("; ", member.posts()));
        tags.prose("post", member.post());
        tags.prose("workplace", member.workplace());
        tags.line("cell", member.cell());
        tags.prose("ideology", texts.ideology());
        tags.prose("ethics", texts.ethics());
        tags.prose("style", texts.style());
        tags.prose("discipline", texts.discipline());
        tags.prose("example", texts.example());
        tags.prose("pledge", texts.pledge());
        tags.prose("leadership", texts.leadership());
        tags.prose("noShortcomings", texts.noShortcomings());
        tags.prose("promptAnswer", texts.promptAnswer());
        tags.prose("responsibility", texts.responsibility());
        tags.table("tasks", tasks, (row, task) -> {
            row.prose("content", task.content());
            row.date("dueOn", task.dueOn());
            row.line("progress", task.progress());
            row.line("quality", task.quality());
            row.prose("evidence", task.evidence());
        });
        tags.list("shortcomings", shortcomings, (entry, shortcoming) -> {
            entry.prose("content", PaperText.withoutStop(shortcoming.content()));
            entry.prose("cause", PaperText.withoutStop(shortcoming.cause()));
            entry.prose("expression", PaperText.withoutStop(shortcoming.expression()));
        });
        tags.list("remedies", remedies, (entry, remedy) -> {
            entry.prose("shortcoming", PaperText.withoutStop(remedy.shortcoming()));
            entry.line("progress", remedy.progress());
            entry.prose("remaining", PaperText.withoutStop(remedy.remaining()));
        });
        tags.table("measures", measures, (row, measure) -> {
            row.prose("content", measure.content());
            row.date("dueOn", measure.dueOn());
        });
        tags.table("scores", scores, (row, score) -> {
            row.line("criterion", score.criterion());
            row.line("score", score.score());
        });
        tags.shown("sum", sum != null);
        tags.line("total", sum == null ? null : sum.total());
        tags.line("common", sum == null ? null : sum.common());
        tags.line("result", sum == null ? null : sum.result());
        tags.prose("selfLevel", selfLevel);
        tags.prose("levelExplanation", levelExplanation);
        tags.prose("proposedLevel", proposedLevel);
        tags.prose("decidedLevel", decidedLevel);
    }
}
