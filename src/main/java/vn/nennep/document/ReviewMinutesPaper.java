package vn.nennep.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Minutes of the meeting that reviews the members of a cell (biên bản hội nghị kiểm điểm; domain.md P6 row 9, §4.4). Chair and minute taker sign it. What is not
 * called optional must be filled.
 *
 * @param year that is reviewed
 * @param sittings the stretches of the meeting, in order
 * @param shortReason why it was shorter than it should be; optional
 * @param attendance who came and who didn't
 * @param cadre who attended for the committee above; optional
 * @param ownChair who presided while the chair himself was reviewed; optional
 * @param groups what the party groups of a large cell reported; optional
 * @param items each member who was reviewed, in order; optional
 */
public record ReviewMinutesPaper(
        PaperHeader header,
        int year,
        List<Sitting> sittings,
        String venue,
        String shortReason,
        MinutesPaper.Attendance attendance,
        String cadre,
        String chair,
        String ownChair,
        String minuteTaker,
        List<Group> groups,
        List<Item> items,
        String conclusion)
        implements NumberedPaper {

    /** Its template. */
    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "review-minutes.docx",
            "symbol issuerCapitals date abstract year sittings present items conclusion chair minuteTaker",
            "from to day venue shortReason obliged excused unexcused exempt absences name kind reason cadre ownChair groups group attended reporter gist"
                    + " member criticism reply replyText endTime endDate");

    public ReviewMinutesPaper {
        sittings = Entries.of(sittings);
        groups = Entries.of(groups);
        items = Entries.of(items);
    }

    /** One stretch, Vietnamese time. */
    public record Sitting(LocalDateTime from, LocalDateTime to) {}

    /**
     * What one party group reported.
     *
     * @param reporter the member of the committee who was there
     */
    public record Group(String name, LocalDate heldOn, int attended, String reporter, String gist) {}

    /**
     * One member's review.
     *
     * @param reply in a word, within a sentence: {@code tiếp thu}
     * @param replyText in his words; optional
     */
    public record Item(String member, String criticism, String reply, String replyText) {}

    @Override
    public DocumentType type() {
        return DocumentType.BB;
    }

    @Override
    public String abstractLine() {
        return "hội nghị kiểm điểm, đánh giá chất lượng đảng viên năm " + year;
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("sittings", sittings);
        int row = 0;
        for (Sitting sitting : sittings) {
            row++;
            Required.field("sittings.from", sitting.from(), row);
            Required.field("sittings.to", sitting.to(), row);
        }
        Required.field("venue", venue);
        Required.field("attendance", attendance);
        row = 0;
        for (MinutesPaper.Absence absence : attendance.absences()) {
            row++;
            Required.field("absences.name", absence.name(), row);
            Required.field("absences.kind", absence.kind(), row);
        }
        Required.field("chair", chair);
        Required.field("minuteTaker", minuteTaker);
        row = 0;
        for (Group group : groups) {
            row++;
            Required.field("groups.name", group.name(), row);
            Required.field("groups.heldOn", group.heldOn(), row);
            Required.field("groups.reporter", group.reporter(), row);
            Required.field("groups.gist", group.gist(), row);
        }
        row = 0;
        for (Item item : items) {
            row++;
            Required.field("items.member", item.member(), row);
            Required.field("items.criticism", item.criticism(), row);
            Required.field("items.reply", item.reply(), row);
        }
        Required.field("conclusion", conclusion);
    }

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public void fill(PaperTags tags) {
        tags.count("year", year);
        tags.list("sittings", sittings, (entry, sitting) -> {
            entry.line("from", PaperDate.time(sitting.from()));
            entry.line("to", PaperDate.time(sitting.to()));
            entry.line("day", PaperDate.inWords(sitting.from().toLocalDate()));
        });
        LocalDateTime end = sittings.get(sittings.size() - 1).to();
        tags.line("endTime", PaperDate.time(end));
        tags.line("endDate", PaperDate.inWords(end.toLocalDate()));
        tags.line("venue", PaperText.withoutStop(venue));
        tags.prose("shortReason", PaperText.withoutStop(shortReason));
        tags.count("obliged", attendance.obliged());
        tags.count("present", attendance.present());
        tags.count("excused", attendance.excused());
        tags.count("unexcused", attendance.unexcused());
        tags.count("exempt", attendance.exempt());
        tags.table("absences", attendance.absences(), (row, absence) -> {
            row.line("name", absence.name());
            row.line("kind", absence.kind().label());
            row.prose("reason", absence.reason());
        });
        tags.prose("cadre", PaperText.withoutStop(cadre));
        tags.line("chair", chair);
        tags.prose("ownChair", ownChair);
        tags.line("minuteTaker", minuteTaker);
        tags.list("groups", groups, (entry, group) -> {
            entry.line("group", group.name());
            entry.line("day", PaperDate.inWords(group.heldOn()));
            entry.count("attended", group.attended());
            entry.line("reporter", group.reporter());
            entry.prose("gist", group.gist());
        });
        tags.list("items", items, (entry, item) -> {
            entry.line("member", item.member());
            entry.prose("criticism", item.criticism());
            entry.line("reply", item.reply());
            entry.prose("replyText", item.replyText());
        });
        tags.prose("conclusion", conclusion);
    }
}
