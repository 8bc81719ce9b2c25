package vn.nennep.document;

import java.time.LocalDate;
import java.util.List;

/**
 * The report in which an organisation reviews itself (báo cáo kiểm điểm, Mẫu 01; domain.md §3.7). What is not called optional must be filled.
 *
 * @param year that is reviewed
 * @param addressee to whom it goes
 * @param results by heading
 * @param work the year's tasks in one sentence
 * @param corruption what happened and how it was dealt with; optional
 * @param shortcomings with their causes; optional
 * @param noShortcomings why there are none; optional
 * @param remedies how far those of the year before are put right; optional
 * @param promptsAnswer answer to the prompts of the committee above; optional
 * @param plans what is to be done until when
 * @param takenOver what was taken over of the opinions; optional
 * @param scores each criterion with its points or grade
 * @param total the sum of the points in one sentence; optional, for graded years have none
 * @param level that the organisation gives itself
 * @param levelReason why it is higher than the conditions allow; optional
 */
public record CollectiveReportPaper(
        PaperHeader header,
        int year,
        String addressee,
        List<Section> results,
        String work,
        String corruption,
        List<Shortcoming> shortcomings,
        String noShortcomings,
        List<Remedy> remedies,
        String promptsAnswer,
        String responsibility,
        List<Plan> plans,
        String takenOver,
        List<Score> scores,
        String total,
        String level,
        String levelReason,
        Closing closing)
        implements NumberedPaper {

    /** Its template. */
    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "collective-report.docx",
            "symbol issuerCapitals date abstract addressee results work responsibility scores level authority position signatory",
            "heading corruption shortcomings noShortcomingsReason cause remedies shortcoming percent remaining promptsAnswer plans content deadline takenOver"
                    + " criterion judged total levelReason year");

    public CollectiveReportPaper {
        results = Entries.of(results);
        shortcomings = Entries.of(shortcomings);
        remedies = Entries.of(remedies);
        plans = Entries.of(plans);
        scores = Entries.of(scores);
    }

    public record Section(String heading, String text) {}

    public record Shortcoming(String content, String cause) {}

    public record Remedy(String shortcoming, int percent, String remaining) {}

    public record Plan(String content, LocalDate deadline) {}

    /** @param judged {@code 9/12} or {@code Tốt} */
    public record Score(String criterion, String judged) {}

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
        return "kiểm điểm, tự đánh giá, xếp loại tập thể năm " + year;
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("addressee", addressee);
        Required.field("results", results);
        int row = 0;
        for (Section section : results) {
            Required.field("results.text", section.text(), ++row);
        }
        Required.field("work", work);
        row = 0;
        for (Shortcoming shortcoming : shortcomings) {
            Required.field("shortcomings.content", shortcoming.content(), ++row);
        }
        Required.field("responsibility", responsibility);
        Required.field("plans", plans);
        Required.field("scores", scores);
        row = 0;
        for (Score score : scores) {
            Required.field("scores.judged", score.judged(), ++row);
        }
        Required.field("level", level);
        Required.field("closing", closing);
        closing.requireComplete();
    }

    @Override
    public void fill(PaperTags tags) {
        tags.count("year", year);
        tags.line("addressee", addressee);
        tags.list("results", results, (entry, section) -> {
            entry.line("heading", section.heading());
            entry.prose("text", section.text());
        });
        tags.line("work", work);
        tags.prose("corruption", corruption);
        tags.table("shortcomings", shortcomings, (entry, shortcoming) -> {
            entry.prose("content", shortcoming.content());
            entry.prose("cause", shortcoming.cause());
        });
        tags.prose("noShortcomingsReason", noShortcomings);
        tags.table("remedies", remedies, (entry, remedy) -> {
            entry.prose("shortcoming", remedy.shortcoming());
            entry.count("percent", remedy.percent());
            entry.prose("remaining", remedy.remaining());
        });
        tags.prose("promptsAnswer", promptsAnswer);
        tags.prose("responsibility", responsibility);
        tags.table("plans", plans, (entry, plan) -> {
            entry.prose("content", plan.content());
            entry.date("deadline", plan.deadline());
        });
        tags.prose("takenOver", takenOver);
        tags.table("scores", scores, (entry, score) -> {
            entry.line("criterion", score.criterion());
            entry.line("judged", score.judged());
        });
        tags.prose("total", total);
        tags.line("level", level);
        tags.prose("levelReason", levelReason);
        closing.fill(tags, header.issuerKind());
    }
}
