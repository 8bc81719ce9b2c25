package vn.nennep.document;

import java.util.List;

/**
 * List of the members without electronic mail, who are told of a session in person (danh sách thông báo trực tiếp; domain.md A5.3, F17). Each signs, or
 * whoever told him notes how.
 *
 * @param members in the order of their names
 */
public record DirectNoticeList(PaperHeader header, MeetingPlan plan, List<Row> members, Closing closing) implements Paper {

    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "direct-notice.docx",
            "issuerCapitals date abstract topic when venue members authority position signatory",
            "mode link name phone total");

    public DirectNoticeList {
        members = Entries.of(members);
    }

    /** @param phone optional */
    public record Row(String name, String phone) {}

    @Override
    public String title() {
        return "Danh sách thông báo trực tiếp";
    }

    @Override
    public String abstractLine() {
        return "về buổi sinh hoạt chuyên đề " + plan.cited();
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("plan", plan);
        plan.requireComplete();
        Required.field("members", members);
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
        plan.fill(tags);
        tags.table("members", members, (row, member) -> {
            row.line("name", member.name());
            row.line("phone", member.phone());
        });
        tags.count("total", members.size());
        closing.fill(tags, header.issuerKind());
    }
}
