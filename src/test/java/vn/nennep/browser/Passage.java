package vn.nennep.browser;

import static vn.nennep.browser.Colleagues.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps of a session that a journey only passes through: from the assignment to the approved outline, and what follows the vote. They are handed
 * in without a form.
 */
record Passage(Colleagues colleagues, String secretary, String preparer) {

    private static final String OFFICER = "dv0101";

    /** The maxima of the central score sheet, in its order; the last criterion is given half a point less. */
    private static final List<Double> POINTS = List.of(5.0, 5.0, 5.0, 5.0, 5.0, 25.0, 10.0, 5.0, 30.0, 4.5);

    /** To the approved outline, on 3 May 2026. */
    void prepareOutline(String secondPreparer) {
        assign(secondPreparer, LocalDate.of(2026, 5, 3), LocalDate.of(2026, 5, 28));
        writeOutline();
        colleagues.handIn(secretary, "Thẩm duyệt đề cương", row("decision", "APPROVED"));
    }

    /** On that day: who prepares and until when, what is wanted of them, and that they understood it. */
    void assign(String secondPreparer, LocalDate day, LocalDate due) {
        colleagues.moveClock(day + "T15:00");
        Map<String, Object> assignment = row(
                "regularSessionOn", day.toString(), "regularSessionMinutesNumber", "05-BB/CB", "assignedOn", day.toString(), "assignee",
                "MEMBER", "lead", preparer, "reason", "EXPERTISE", "draftDue", due.toString());
        assignment.put("others", List.of(row("member", secondPreparer, "part", "EDIT")));
        colleagues.handIn(secretary, "Phân công người chuẩn bị", assignment);
        Map<String, Object> briefing = row(
                "purpose", "Thống nhất những việc cần làm ngay.", "requirements", "Liên hệ việc thật của chi bộ.", "content", "Thực trạng và giải pháp.",
                "method", "Trình bày ngắn, thảo luận nhiều.");
        briefing.put("questions", List.of(row("wording", "Đồng chí sẽ làm việc gì trước?")));
        colleagues.handIn(secretary, "Trao đổi mục đích, yêu cầu", briefing);
        colleagues.handIn(preparer, "Xác nhận đã nắm yêu cầu", row("answer", "CLEAR"));
    }

    private void writeOutline() {
        Map<String, Object> outline = row(
                "basis", "Chỉ thị của cấp ủy cấp trên.", "purpose", "Thống nhất việc làm cụ thể.", "content", "Những điều cơ bản của chỉ thị.", "situation",
                "Thực trạng của chi bộ trong hai năm qua.", "solutions", "Ba việc làm ngay, mỗi việc một đồng chí.", "draftConclusion",
                "Chi bộ thống nhất ba việc làm ngay.", "execution", "Chi bộ phân công từng đồng chí.", "secrecy", "NONE");
        outline.put("presentationMinutes", 20);
        outline.put("questions", List.of(row("wording", "Đồng chí sẽ làm việc gì trước?", "section", "SOLUTIONS")));
        colleagues.handIn(preparer, "Xây dựng đề cương", outline);
    }

    /** The chair's conclusion about these preparers. */
    void conclude(String conclusion, List<String> preparers) {
        Map<String, Object> values = row("conclusion", conclusion);
        List.of("preparation", "quality", "meaning", "effect").forEach(point -> {
            values.put(point + "Level", "GOOD");
            values.put(point, "Đạt yêu cầu chi bộ đề ra.");
        });
        values.put("comments", preparers.stream()
                .map(member -> row("member", member, "strengths", "Chuẩn bị sớm, rõ ý.", "weaknesses", "Còn ít số liệu."))
                .toList());
        colleagues.handIn(secretary, "Đánh giá, kết luận", values);
    }

    void score(String member) {
        List<Map<String, Object>> items = new ArrayList<>();
        colleagues.prefilled(member, "Chấm điểm buổi sinh hoạt", "items").forEach(item -> {
            item.put("points", POINTS.get(items.size()));
            item.put("remark", "Thực hiện theo kế hoạch.");
            items.add(item);
        });
        colleagues.handIn(member, "Chấm điểm buổi sinh hoạt", Map.of(
                "items", items,
                "weaknesses", List.of(row(
                        "weakness", "Kết thúc muộn", "measure", "Bám sát chương trình", "person", secretary, "deadline", "2026-09-30"))));
    }

    void signMinutes() {
        colleagues.handIn(secretary, "Duyệt, ký biên bản", row("decision", "SIGN"));
    }

    /** The topic as it was improved after the discussion, approved; every accepted comment is met. */
    void finaliseTopic() {
        List<Map<String, Object>> comments = colleagues.prefilled(preparer, "Hoàn thiện chuyên đề", "comments");
        comments.forEach(comment -> comment.putAll(Map.of("treatment", "REVISED", "section", "Mục 5")));
        Map<String, Object> topic = new HashMap<>(Map.of(
                "comments", comments, "files", List.of(colleagues.upload(preparer, "Hoàn thiện chuyên đề", "Chuyên đề hoàn thiện.pdf"))));
        colleagues.handIn(preparer, "Hoàn thiện chuyên đề", topic);
        colleagues.handIn(secretary, "Duyệt chuyên đề hoàn thiện", row("decision", "APPROVED"));
    }

    void acceptReport() {
        colleagues.handIn(OFFICER, "Tiếp nhận báo cáo", row("answer", "ACCEPTED"));
    }
}
