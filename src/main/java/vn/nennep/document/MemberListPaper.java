package vn.nennep.document;

import java.time.LocalDate;
import java.util.List;

/**
 * List of a cell's members in a review (danh sách đảng viên kiểm điểm, xếp loại; domain.md P6 “Documents”): who is rated and by which form, who isn't and why.
 *
 * @param year that is reviewed
 * @param regulation by which it is judged, as papers cite it
 * @param cutOff the day on which it is judged who stands in the list
 * @param sums how many there are, and how they add up; one line without a full stop
 * @param members those who are rated, in the order of their names
 * @param out those who aren't; optional
 */
public record MemberListPaper(
        PaperHeader header, int year, String regulation, LocalDate cutOff, String sums, List<Row> members, List<Out> out, Closing closing) implements Paper {

    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "member-list.docx",
            "issuerCapitals date abstract year sums members authority position signatory",
            "regulation cutOff name standing form civil out why listed");

    public MemberListPaper {
        members = Entries.of(members);
        out = Entries.of(out);
    }

    /**
     * @param standing official or on probation
     * @param form which self-review he writes
     * @param civil what is to be said where he is a civil servant; empty otherwise
     */
    public record Row(String name, String standing, String form, String civil) {}

    /** @param why he isn't rated */
    public record Out(String name, String why) {}

    @Override
    public String title() {
        return "Danh sách";
    }

    @Override
    public String abstractLine() {
        return "đảng viên kiểm điểm, đánh giá, xếp loại năm " + year;
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("regulation", regulation);
        Required.field("cutOff", cutOff);
        Required.field("sums", sums);
        int row = 0;
        for (Row member : members) {
            row++;
            Required.field("members.name", member.name(), row);
        }
        Required.field("closing", closing);
        closing.requireComplete();
    }

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public void fill(PaperTags tags) {
        tags.count("year", year);
        tags.line("regulation", PaperText.withoutStop(regulation));
        tags.date("cutOff", cutOff);
        tags.line("sums", PaperText.withoutStop(sums));
        tags.count("listed", members.size() + out.size());
        tags.table("members", members, (row, member) -> {
            row.line("name", member.name());
            row.line("standing", member.standing());
            row.line("form", member.form());
            row.line("civil", member.civil());
        });
        tags.table("out", out, (row, member) -> {
            row.line("name", member.name());
            row.line("why", member.why());
        });
        closing.fill(tags, header.issuerKind());
    }
}
