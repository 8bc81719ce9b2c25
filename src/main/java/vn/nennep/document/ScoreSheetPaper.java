package vn.nennep.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * How a cell scored its session (phiếu chấm điểm; domain.md §2.1, A11.1): points by criterion, what was deducted and why, the quality that follows, weak
 * points and remedies. It carries no number. What is not called optional must be filled.
 *
 * @param header what stands above the paper
 * @param topic the session's topic
 * @param heldAt when it began
 * @param venue where it was held
 * @param sheet name of the sheet by which it was scored
 * @param items the criteria, in the order of the sheet
 * @param grade Vietnamese name of the quality: {@code Tốt}
 * @param weaknesses optional
 * @param scorer name of the person who wrote the points down
 * @param closing signature for the cell
 */
public record ScoreSheetPaper(
        PaperHeader header,
        String topic,
        LocalDateTime heldAt,
        String venue,
        String sheet,
        List<Item> items,
        String grade,
        List<Weakness> weaknesses,
        String scorer,
        Closing closing)
        implements Paper {

    /** Its template. */
    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "score-sheet.docx",
            "issuerCapitals date abstract items maximum points total grade authority position signatory",
            "heldTime heldOn venue sheet code wording deduction remark weaknesses measure responsible deadline scorer");

    public ScoreSheetPaper {
        items = Entries.of(items);
        weaknesses = Entries.of(weaknesses);
    }

    /**
     * One criterion.
     *
     * @param code as the sheet numbers it: {@code 4.2}
     * @param maximum points at most
     * @param points as given
     * @param remark what speaks for it; optional
     */
    public record Item(String code, String wording, int maximum, BigDecimal points, String remark) {}

    /** A weak point, what is done about it, by whom and until when. */
    public record Weakness(String wording, String measure, String responsible, LocalDate deadline) {}

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public String title() {
        return "Phiếu chấm điểm";
    }

    @Override
    public String abstractLine() {
        return "chất lượng buổi sinh hoạt chuyên đề “" + PaperText.line(topic) + "”";
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("topic", topic);
        Required.field("start", heldAt);
        Required.field("venue", venue);
        Required.field("items", items);
        int row = 0;
        for (Item item : items) {
            row++;
            Required.field("items.wording", item.wording(), row);
            Required.field("items.points", item.points(), row);
        }
        Required.field("grade", grade);
        row = 0;
        for (Weakness weakness : weaknesses) {
            row++;
            Required.field("weaknesses.wording", weakness.wording(), row);
            Required.field("weaknesses.measure", weakness.measure(), row);
        }
        Required.field("scorer", scorer);
        Required.field("closing", closing);
        closing.requireComplete();
    }

    @Override
    public void fill(PaperTags tags) {
        tags.line("heldTime", PaperDate.time(heldAt));
        tags.line("heldOn", PaperDate.inWords(heldAt.toLocalDate()));
        tags.line("venue", venue);
        tags.line("sheet", sheet);
        tags.table("items", items, (row, item) -> {
            row.line("code", item.code());
            row.line("wording", item.wording());
            row.count("maximum", item.maximum());
            row.decimal("points", item.points());
            row.decimal("deduction", BigDecimal.valueOf(item.maximum()).subtract(item.points()));
            row.prose("remark", item.remark());
        });
        BigDecimal total = items.stream().map(Item::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        int maximum = items.stream().mapToInt(Item::maximum).sum();
        tags.count("maximum", maximum);
        tags.decimal("total", total);
        tags.decimal("deduction", BigDecimal.valueOf(maximum).subtract(total));
        tags.line("grade", grade);
        tags.table("weaknesses", weaknesses, (row, weakness) -> {
            row.prose("wording", weakness.wording());
            row.prose("measure", weakness.measure());
            row.line("responsible", weakness.responsible());
            row.date("deadline", weakness.deadline());
        });
        tags.line("scorer", scorer);
        closing.fill(tags, header.issuerKind());
    }
}
