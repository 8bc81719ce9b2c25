package vn.nennep.document;

import java.util.List;

/**
 * Notice to a cell or organisation of how it and its members were rated (domain.md P6 row 18). What is not called optional must be filled.
 *
 * @param committee that decided, as it stands at the beginning of a sentence
 * @param unit that is told
 * @param decision as papers cite it
 * @param unitLevel level of the unit itself; optional where members are told of
 * @param members optional where the unit itself is
 * @param changes where the level isn't the proposed one, and why, a sentence each; optional
 */
public record RatingUnitNoticePaper(
        PaperHeader header, int year, String committee, String unit, String decision, String unitLevel, List<Member> members, List<String> changes,
        Closing closing)
        implements NumberedPaper {

    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "rating-unit-notice.docx",
            "symbol issuerCapitals date abstract year unit decision authority position signatory",
            "committee unitLevel members name level changes");

    public RatingUnitNoticePaper {
        members = Entries.of(members);
        changes = Entries.of(changes);
    }

    public record Member(String name, String level) {}

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public DocumentType type() {
        return DocumentType.TB;
    }

    @Override
    public String abstractLine() {
        return "kết quả đánh giá, xếp loại chất lượng năm " + year;
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("committee", committee);
        Required.field("unit", unit);
        Required.field("decision", decision);
        if (members.isEmpty()) {
            Required.field("unitLevel", unitLevel);
        }
        int row = 0;
        for (Member member : members) {
            row++;
            Required.field("members.name", member.name(), row);
            Required.field("members.level", member.level(), row);
        }
        Required.field("closing", closing);
        closing.requireComplete();
    }

    @Override
    public void fill(PaperTags tags) {
        tags.line("year", Integer.toString(year));
        tags.line("committee", committee);
        tags.line("unit", unit);
        tags.line("decision", decision);
        tags.prose("unitLevel", PaperText.line(unitLevel));
        tags.table("members", members, (entry, member) -> {
            entry.line("name", member.name());
            entry.line("level", member.level());
        });
        tags.lines("changes", PaperText.withoutStops(changes));
        closing.fill(tags, header.issuerKind());
    }
}
