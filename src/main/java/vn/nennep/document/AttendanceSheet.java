package vn.nennep.document;

import java.util.List;

/**
 * Attendance sheet of a session (danh sách điểm danh): before it to be signed by hand, after it with the roll as it was called.
 *
 * @param members in the order in which they are called
 * @param guests optional
 * @param result numbers of the roll-call; null before it
 * @param caller name of who called the roll; optional
 * @param chair name of who presided; optional
 */
public record AttendanceSheet(
        PaperHeader header, MeetingPlan plan, List<Row> members, List<Guest> guests, Result result, String caller, String chair) implements Paper {

    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "attendance.docx",
            "issuerCapitals date abstract when venue members",
            "topic mode link name standing attendance reason guests office total taken obliged present excused unexcused exempt caller chair");

    public AttendanceSheet {
        members = Entries.of(members);
        guests = Entries.of(guests);
    }

    /**
     * @param standing official, on probation, exempt
     * @param attendance present, or how he was absent; empty before the roll-call
     * @param reason why he was absent; optional
     */
    public record Row(String name, String standing, String attendance, String reason) {}

    /** @param office what he is, and where; optional */
    public record Guest(String name, String office) {}

    /** Numbers as in {@link MinutesPaper.Attendance}. */
    public record Result(int obliged, int present, int excused, int unexcused, int exempt) {}

    @Override
    public String title() {
        return "Danh sách điểm danh";
    }

    @Override
    public String abstractLine() {
        return "buổi sinh hoạt chuyên đề " + plan.cited();
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
            row.line("standing", member.standing());
            row.line("attendance", member.attendance());
            row.line("reason", member.reason());
        });
        tags.table("guests", guests, (row, guest) -> {
            row.line("name", guest.name());
            row.line("office", guest.office());
        });
        tags.count("total", members.size());
        tags.shown("taken", result != null);
        Result counted = result == null ? new Result(0, 0, 0, 0, 0) : result;
        tags.count("obliged", counted.obliged());
        tags.count("present", counted.present());
        tags.count("excused", counted.excused());
        tags.count("unexcused", counted.unexcused());
        tags.count("exempt", counted.exempt());
        tags.line("caller", caller);
        tags.line("chair", chair);
    }
}
