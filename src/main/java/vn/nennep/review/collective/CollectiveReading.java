package vn.nennep.review.collective;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CriterionGroup;
import vn.nennep.review.collective.CollectiveReport.Indicator;
import vn.nennep.review.collective.CollectiveReport.Score;

/** An organisation's report as those read it who are entitled, by the parts of Mẫu 01. */
@Component
public class CollectiveReading {

    private final Register register;
    private final Words words;

    CollectiveReading(Register register, Words words) {
        this.register = register;
        this.words = words;
    }

    public Reading of(CollectiveReport report) {
        CollectiveReport.Texts texts = report.texts();
        Reading.Builder reading = Reading.titled(words.of(report.complete() ? "collective.read.report" : "collective.read.draft"))
                .text(null, words.of("collective.read.written", register.nameOf(report.writtenBy()), report.writtenAt()))
                .text(words.of("collective.field.organization"), texts.organization())
                .text(words.of("collective.field.politics"), texts.politics())
                .text(words.of("collective.field.example"), texts.example())
                .text(words.of("collective.field.cadres"), texts.cadres())
                .text(words.of("collective.read.work"), words.of(
                        "collective.read.workShown", report.work().tasks(), report.work().done(), report.work().late(), report.work().beyond()));
        if (report.work().corruption()) {
            reading.warning(words.of("collective.read.corruption", texts.corruptionNote()));
        }
        return reading.table(words.of("collective.read.shortcomings"), columns("content", "cause"),
                        report.shortcomings().stream().map(row -> List.of(row.content(), row.cause())).toList())
                .text(words.of("collective.field.noShortcomings"), texts.noShortcomings())
                .table(words.of("collective.read.remedies"), columns("shortcoming", "percent", "remaining"),
                        report.remedies().stream()
                                .map(row -> List.of(row.shortcoming(), row.donePercent() + "%", row.remaining() == null ? "" : row.remaining()))
                                .toList())
                .text(words.of("collective.field.promptsAnswer"), texts.promptsAnswer())
                .text(words.of("collective.field.responsibility"), texts.responsibility())
                .table(words.of("collective.read.plans"), columns("measure", "due"),
                        report.plans().stream().map(row -> List.of(row.measure(), ReadableTime.of(row.dueOn()))).toList())
                .table(words.of("collective.read.scores"), columns("criterion", "judged"), scores(report))
                .text(words.of("collective.field.takenOver"), report.takenOver())
                .text(words.of("collective.field.selfLevel"), report.selfLevel() == null ? null : report.selfLevel().label())
                .text(words.of("collective.field.levelReason"), report.levelReason())
                .table(words.of("collective.read.indicators"), columns("indicator", "shown"),
                        report.indicators().stream().map(row -> List.of(row.label(), row.shown())).toList())
                .build();
    }

    /** What the system knows of the year. */
    public Reading of(List<Indicator> indicators) {
        return Reading.titled(words.of("collective.read.indicators"))
                .table(null, columns("indicator", "shown"), indicators.stream().map(row -> List.of(row.label(), row.shown())).toList())
                .build();
    }

    private List<List<String>> scores(CollectiveReport report) {
        List<List<String>> rows = report.scores().stream().map(score -> List.of(score.label(), judged(score))).toList();
        return report.figures().score() == null
                ? rows
                : Stream.concat(rows.stream(), Stream.of(List.of(
                                words.of("collective.read.total", number(report.sum(CriterionGroup.COMMON)), number(report.sum(CriterionGroup.RESULT))),
                                words.of("collective.read.points", number(report.figures().score()), "100"))))
                        .toList();
    }

    private String judged(Score score) {
        return score.grade() != null ? score.grade().label() : words.of("collective.read.points", number(score.score()), number(score.points()));
    }

    private List<String> columns(String... keys) {
        return Stream.of(keys).map(key -> words.of("collective.column." + key)).toList();
    }

    /** 4.50 as “4,5”. */
    public static String number(BigDecimal points) {
        BigDecimal plain = points.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',');
    }
}
