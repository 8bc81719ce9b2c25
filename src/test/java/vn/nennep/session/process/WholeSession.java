package vn.nennep.session.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Intake;
import vn.nennep.testing.ClockExtension;
import vn.nennep.platform.clock.MovableClock;

/** Takes one session of CB-PD through the intake, step by step, as the people who do it. Every text that is typed ends with the mark. */
@TestComponent
class WholeSession {

    static final String CELL = "CB-PD";
    static final String SECRETARY = "dv0001";
    static final String COMMITTEE_MEMBER = "dv0003";
    static final String PREPARER = "dv0005";
    static final String MINUTE_TAKER = "dv0006";
    static final String OFFICER = "dv0101";
    static final LocalDateTime AT = LocalDateTime.of(2026, 6, 10, 14, 0);

    private final Intake intake;
    private final TaskService tasks;
    private final ManagementService management;
    private final Register register;
    private final MovableClock clock;
    /** Every walk is about a topic of its own: the same one on the same day is one session. */
    private static int walks;
    private String mark;
    private long session;

    WholeSession(Intake intake, TaskService tasks, ManagementService management, Register register, MovableClock clock) {
        this.intake = intake;
        this.tasks = tasks;
        this.management = management;
        this.register = register;
        this.clock = clock;
    }

    long start(String mark) {
        this.mark = " " + mark;
        String href = intake.perform("startThematicSession", CELL, null, SECRETARY, Map.of(
                "topic", text("Nêu gương trong tiết kiệm " + ++walks), "topicGroup", "PARTY_BUILDING",
                "furtherTopics", List.of(Map.of("topic", text("Tự soi, tự sửa"), "topicGroup", "PROFESSIONAL")),
                "topicsReason", text("Cùng một chỉ thị"), "bases", List.of("SUPERIOR_DIRECTION"), "basis", text("Kế hoạch năm"),
                "occasion", "SUPPLEMENTARY", "occasionReason", text("Chỉ thị mới ban hành"), "plannedAt", AT.toString(),
                "sittingForm", "SEPARATE"));
        session = Long.parseLong(href.substring(href.lastIndexOf('/') + 1));
        return session;
    }

    void assign() {
        clockAt(LocalDateTime.of(2026, 5, 3, 15, 0));
        Map<String, Object> assignment = new HashMap<>(Map.of(
                "regularSessionOn", "2026-05-03", "regularSessionMinutesNumber", "05-BB/CB", "assignedOn", "2026-05-03",
                "assignee", "MEMBER", "lead", PREPARER, "reason", "EXPERTISE", "draftDue", "2026-05-30"));
        assignment.put("leadPost", text("Chi hội trưởng"));
        assignment.put("others", List.of(Map.of("member", "dv0004", "part", "PRESENT")));
        assignment.put("critic", "dv0007");
        submit("assignPreparers", SECRETARY, assignment);
    }

    void brief() {
        submit("briefPreparers", SECRETARY, Map.of(
                "purpose", text("Mục đích"), "requirements", text("Yêu cầu"), "content", text("Nội dung"), "method", text("Phương pháp"),
                "questions", List.of(Map.of("wording", text("Tiết kiệm việc gì trước?"))), "referenceTexts", text("Chỉ thị 05-CT/TW")));
    }

    /** What is asked is clear only the second time. */
    void acknowledge() {
        submit("acknowledgeBriefing", PREPARER, Map.of("answer", "UNCLEAR", "question", text("Liên hệ cả cơ quan hay chỉ chi bộ?")));
        brief();
        submit("acknowledgeBriefing", PREPARER, Map.of("answer", "CLEAR"));
    }

    void drafted() {
        drafted(PREPARER);
    }

    void drafted(String author) {
        Map<String, Object> outline = new HashMap<>();
        List.of("basis", "purpose", "content", "situation", "solutions", "draftConclusion", "execution")
                .forEach(section -> outline.put(section, text("Mục " + section)));
        outline.put("questions", List.of(Map.of("wording", text("Tiết kiệm việc gì trước?"), "section", "SOLUTIONS")));
        outline.put("presentationMinutes", 20);
        outline.put("secrecy", "NONE");
        submit("draftOutline", author, outline);
    }

    void critiqued() {
        intake.perform("critiqueOutline", CELL, session, "dv0007", Map.of("opinion", text("Cần nêu rõ ai làm, bao giờ xong")));
    }

    void returned() {
        submit("reviewOutline", SECRETARY, Map.of("decision", "RETURNED", "returnReason", text("Mục 5 chưa nêu ai làm")));
    }

    void approved() {
        submit("reviewOutline", SECRETARY, Map.of("decision", "APPROVED", "remark", text("Tốt")));
    }

    void prepared() {
        submit("prepareSession", COMMITTEE_MEMBER, Map.of(
                "scheduledAt", AT.toString(), "place", text("Nhà văn hóa"),
                "agenda", List.of(
                        Map.of("title", text("Trình bày"), "person", PREPARER, "minutes", 20, "kind", "PRESENTATION"),
                        Map.of("title", text("Thảo luận"), "person", SECRETARY, "minutes", 60, "kind", "DISCUSSION")),
                "focalPoints", List.of(Map.of("wording", text("Việc làm ngay"))), "draftConclusion", text("Ba việc làm ngay")));
    }

    void opened() {
        List<Map<String, Object>> roll = new ArrayList<>();
        for (CellMember member : register.membersOf(CELL, LocalDate.now(clock))) {
            Map<String, Object> row = new HashMap<>(Map.of(
                    "member", member.id(), "status", member.activity() == ActivityStatus.EXEMPT ? "EXEMPT" : "PRESENT"));
            if (member.id().equals("dv0008")) {
                row.put("status", "EXCUSED");
                row.put("reason", text("Đi công tác"));
            }
            roll.add(row);
        }
        submit("openSession", SECRETARY, Map.of(
                "attendance", roll, "reason", text("Sinh hoạt quý II"), "guests", text("Khách mời"), "minuteTaker", MINUTE_TAKER,
                "agendaApproved", true));
    }

    private Map<String, Object> course() {
        Map<String, Object> course = new HashMap<>();
        course.put("purpose", text("Thống nhất việc tiết kiệm."));
        course.put("items", List.of(
                Map.of(
                        "title", text("Trình bày"), "kind", "PRESENTATION", "presenter", PREPARER, "startedAt", "14:05", "endedAt", "14:30",
                        "gist", text("Nêu thực trạng và ba giải pháp.")),
                Map.of(
                        "title", text("Thảo luận"), "kind", "DISCUSSION", "presenter", SECRETARY, "startedAt", "14:30", "endedAt", "15:30")));
        course.put("speeches", List.of(Map.of(
                "speaker", "dv0007", "kind", "DRAFT_COMMENT", "gist", text("Tôi đề nghị làm rõ người chịu trách nhiệm."), "differentOpinion", true,
                "steeringNote", text("Đã trao đổi"), "response", "ACCEPTED")));
        return course;
    }

    void conducted() {
        clockAt(AT.plusMinutes(95));
        submit("conductSession", MINUTE_TAKER, course());
    }

    void concluded() {
        Map<String, Object> conclusion = new HashMap<>();
        List.of("preparation", "quality", "meaning", "effect").forEach(point -> {
            conclusion.put(point + "Level", "GOOD");
            conclusion.put(point, text("Chu đáo"));
        });
        conclusion.put("comments", List.of(Map.of("member", PREPARER, "strengths", text("Rõ ràng"), "weaknesses", text("Còn dài"))));
        conclusion.put("praises", List.of(Map.of("member", "dv0007", "merit", text("Tiết kiệm điện"))));
        conclusion.put("reminders", List.of(Map.of("member", "dv0009", "wording", text("Cần phát biểu"))));
        conclusion.put("conclusion", text("Ban hành nghị quyết."));
        conclusion.put("points", List.of(Map.of("wording", text("Ghi rõ người."))));
        conclusion.put("matters", List.of(Map.of(
                "matter", text("Lãng phí điện"), "requirement", text("Giảm một phần mười"), "solution", text("Tắt khi ra về"), "member", PREPARER)));
        submit("concludeSession", SECRETARY, conclusion);
    }

    Map<String, Object> count(int inFavour) {
        return Map.of("voteMethod", "SHOW_OF_HANDS", "inFavour", inFavour, "against", 0, "otherOpinions", 0);
    }

    /** Eight official members are there: ten less the exempt one and the excused one. */
    void voted() {
        submit("recordVote", SECRETARY, count(8));
    }

    void minuted() {
        clockAt(AT.plusMinutes(135));
        Map<String, Object> minutes = course();
        minutes.put("endedAt", "16:10");
        minutes.put("corrections", text("Sửa một chỗ"));
        minutes.put("readBackApprovals", 8);
        minutes.put("signed", true);
        submit("writeMinutes", MINUTE_TAKER, minutes);
    }

    void signed() {
        submit("signMinutes", SECRETARY, Map.of("decision", "SIGN"));
    }

    void resolved() {
        submit("draftResolution", SECRETARY, Map.of(
                "basis", text("Căn cứ Điều lệ Đảng"), "aim", text("Chi bộ tiết kiệm"), "signed", true,
                "tasks", List.of(Map.of(
                        "content", text("Tiết kiệm điện"), "person", PREPARER, "deadline", "2026-09-30", "product", text("Báo cáo")))));
    }

    void moreRequested() {
        submit("receiveReport", OFFICER, Map.of("answer", "MORE_REQUESTED", "reason", text("Chưa nêu biện pháp cụ thể")));
    }

    void supplemented() {
        submit("supplementReport", SECRETARY, Map.of("supplement", text("Phân công phó bí thư phụ trách")));
    }

    void accepted() {
        submit("receiveReport", OFFICER, Map.of("answer", "ACCEPTED"));
    }

    void clockAt(LocalDateTime moment) {
        ClockExtension.move(clock, moment);
    }

    String taskId(String key) {
        return tasks.createTaskQuery().taskDefinitionKey(key).processVariableValueEquals("subjectId", session).singleResult().getId();
    }

    String text(String words) {
        return words + mark;
    }

    void submit(String key, String member, Map<String, Object> values) {
        intake.submit(taskId(key), member, values);
    }

    /** Runs the jobs that wait, until none does. */
    void runJobs() {
        for (List<Job> jobs = waiting(); !jobs.isEmpty(); jobs = waiting()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    List<Job> waiting() {
        return management.createJobQuery().messages().withRetriesLeft().executable().list();
    }
}
