package vn.nennep.session.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.intake.Intake;
import vn.nennep.session.Participations;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.ThematicSession;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.FactRows;

/**
 * Takes one session through the intake, step by step, as the people of its cell who do it, by every way that the model offers. Every text that is typed
 * ends with the mark.
 */
@TestComponent
@Import(FactRows.class)
public class WholeSession {

    static final String CELL = "CB-PD";
    static final String SECRETARY = "dv0001";
    static final String COMMITTEE_MEMBER = "dv0003";
    static final String PREPARER = "dv0005";
    static final String MINUTE_TAKER = "dv0006";
    static final String OFFICER = "dv0101";
    public static final LocalDateTime AT = LocalDateTime.of(2026, 6, 10, 14, 0);
    static final Cast PHU_DIEN = new Cast(
            CELL, SECRETARY, "dv0002", COMMITTEE_MEMBER, PREPARER, "dv0004", "dv0007", MINUTE_TAKER, "dv0008", SECRETARY);
    /** Of the central score sheet, in its order. */
    private static final List<Integer> MAXIMA = List.of(5, 5, 5, 5, 5, 25, 10, 5, 30, 5);

    /** Every walk is about a topic of its own: the same one on the same day is one session. */
    private static int walks;

    private final Intake intake;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Register register;
    private final FileStore files;
    private final Participations participations;
    private final SessionRepository sessions;
    private final MovableClock clock;

    private Cast cast;
    private String mark;
    private String preparer;
    private long session;

    WholeSession(
            Intake intake, TaskService tasks, RuntimeService runtime, ManagementService management, Register register, FileStore files,
            Participations participations, SessionRepository sessions, MovableClock clock) {
        this.intake = intake;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.register = register;
        this.files = files;
        this.participations = participations;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Who does what in a cell; null where nobody does.
     *
     * @param committee does the committee's work
     * @param absent says at the roll call why he isn't there
     * @param publisher says where materials and outcome were posted
     */
    public record Cast(
            String cell, String secretary, String deputy, String committee, String preparer, String coPreparer, String critic, String minuteTaker,
            String absent, String publisher) {

        /** Who approves what was prepared: the secretary, or the deputy what the secretary prepared. */
        public String reviewer() {
            return preparer.equals(secretary) ? deputy : secretary;
        }
    }

    public long start(String mark) {
        return start(PHU_DIEN, mark);
    }

    public long start(Cast people, String markOfTexts) {
        cast = people;
        preparer = cast.preparer();
        mark = " " + markOfTexts;
        String href = intake.perform("startThematicSession", cast.cell(), null, cast.secretary(), Map.of(
                "topic", text("Nêu gương trong tiết kiệm " + ++walks), "topicGroup", "PARTY_BUILDING",
                "furtherTopics", List.of(Map.of("topic", text("Tự soi, tự sửa"), "topicGroup", "PROFESSIONAL")),
                "topicsReason", text("Cùng một chỉ thị"), "bases", List.of("SUPERIOR_DIRECTION"), "basis", text("Kế hoạch năm"),
                "occasion", "SUPPLEMENTARY", "occasionReason", text("Chỉ thị mới ban hành"), "plannedAt", AT.toString(),
                "sittingForm", "SEPARATE"));
        session = Long.parseLong(href.substring(href.lastIndexOf('/') + 1));
        return session;
    }

    // ---- stretches of the way

    /** Its outline is under review. */
    public void underReview() {
        assign();
        brief();
        acknowledge();
        drafted();
    }

    /** Everybody was told, and it is awaited. */
    public void announced() {
        underReview();
        approved();
        prepared();
        clockAt(AT.minusDays(7));
        runJobs();
    }

    /** Held from the roll call to the conclusion; the vote comes next. */
    public void held() {
        opened();
        conducted();
        concluded();
    }

    /** Scored, and its minutes signed and issued. */
    public void recorded() {
        scored();
        minuted();
        signed();
        runJobs();
    }

    /** All that comes of a session whose resolution was passed; the report is sent. */
    void followedUp() {
        finalised();
        finalApproved();
        resolved();
        runJobs();
        published();
        runJobs();
    }

    // ---- preparation

    public void assign() {
        clockAt(LocalDateTime.of(2026, 5, 3, 15, 0));
        Map<String, Object> assignment = assignment(preparer);
        if (cast.coPreparer() != null) {
            assignment.put("others", List.of(Map.of("member", cast.coPreparer(), "part", "PRESENT")));
        }
        if (cast.critic() != null) {
            assignment.put("critic", cast.critic());
        }
        submit("assignPreparers", cast.secretary(), assignment);
    }

    /** After the committee gave it to another. */
    void assignTo(String member) {
        preparer = member;
        submit("assignPreparers", cast.secretary(), assignment(member));
    }

    Map<String, Object> assignment(String lead) {
        Map<String, Object> assignment = new HashMap<>(Map.of(
                "regularSessionOn", "2026-05-03", "regularSessionMinutesNumber", "05-BB/CB", "assignedOn", "2026-05-03",
                "assignee", "MEMBER", "reason", "EXPERTISE", "draftDue", "2026-05-30"));
        assignment.put("lead", lead);
        assignment.put("leadPost", text("Chi hội trưởng"));
        return assignment;
    }

    public void brief() {
        submit("briefPreparers", cast.secretary(), Map.of(
                "purpose", text("Mục đích"), "requirements", text("Yêu cầu"), "content", text("Nội dung"), "method", text("Phương pháp"),
                "questions", List.of(Map.of("wording", text("Tiết kiệm việc gì trước?"))), "referenceTexts", text("Chỉ thị 05-CT/TW")));
    }

    /** What is asked is clear only the second time. */
    public void acknowledge() {
        submit("acknowledgeBriefing", preparer, Map.of("answer", "UNCLEAR", "question", text("Liên hệ cả cơ quan hay chỉ chi bộ?")));
        brief();
        submit("acknowledgeBriefing", preparer, Map.of("answer", "CLEAR"));
    }

    public void drafted() {
        drafted(preparer);
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
        intake.perform("critiqueOutline", cast.cell(), session, cast.critic(), Map.of("opinion", text("Cần nêu rõ ai làm, bao giờ xong")));
    }

    void returned() {
        submit("reviewOutline", cast.reviewer(), Map.of("decision", "RETURNED", "returnReason", text("Mục 5 chưa nêu ai làm")));
    }

    /** Returned as often as the rules allow, so that the committee has to decide. */
    void returnedTooOften() {
        returned();
        drafted();
        returned();
        drafted();
        returned();
    }

    void supported(String supporter) {
        submit("resolveOutline", cast.committee(), Map.of(
                "way", "SUPPORT", "reason", text("Đề cương bị trả lại nhiều lần"), "support", text("Giúp viết mục 5"),
                "supporters", List.of(Map.of("member", supporter))));
    }

    void givenToAnother() {
        submit("resolveOutline", cast.committee(), Map.of("way", "OTHER_PREPARER", "reason", text("Đồng chí bận việc cơ quan")));
    }

    void topicReplaced() {
        submit("resolveOutline", cast.committee(), Map.of(
                "way", "OTHER_TOPIC", "reason", text("Chuyên đề không còn phù hợp"), "topic", text("Phòng, chống lãng phí " + walks),
                "topicGroup", "PROFESSIONAL", "bases", List.of("PRACTICAL_NEED"), "basis", text("Vấn đề nổi lên trong quý")));
    }

    public void approved() {
        submit("reviewOutline", cast.reviewer(), Map.of("decision", "APPROVED", "remark", text("Tốt")));
    }

    public void prepared() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("scheduledAt", AT.toString());
        answers.put("mode", "HYBRID");
        answers.put("place", text("Nhà văn hóa"));
        answers.put("meetingLink", "https://hop.example/1");
        answers.put("modeReason", text("Nhiều đồng chí đi xa"));
        answers.put("modeDecidedBy", cast.secretary());
        answers.put("agency", "AGREED");
        answers.put("agencyName", text("Ủy ban nhân dân xã"));
        answers.put("agenda", List.of(
                Map.of("title", text("Trình bày"), "person", preparer, "minutes", 20, "kind", "PRESENTATION"),
                Map.of("title", text("Thảo luận"), "person", cast.secretary(), "minutes", 60, "kind", "DISCUSSION")));
        answers.put("focalPoints", List.of(Map.of("wording", text("Việc làm ngay"))));
        answers.put("draftConclusion", text("Ba việc làm ngay"));
        answers.put("guests", List.of(Map.of(
                "name", text("Nguyễn Thị Sen"), "office", text("Giảng viên"), "organisation", text("Trường chính trị"), "kind", "EXPERT", "topic",
                text("Tiết kiệm"))));
        answers.put("meetingMinutes", text("Chi ủy thống nhất"));
        submit("prepareSession", cast.committee(), answers);
    }

    // ---- the wait

    /** One member reads, asks, is answered, and says all that a member can say beforehand. */
    void studied() {
        Map<String, Object> study = new HashMap<>(Map.of(
                "read", true, "questions", List.of(Map.of("wording", text("Định mức là bao nhiêu?"))), "speaks", true, "matter", "ITEM-2",
                "opinion", text("Tôi sẽ nói về điện"), "opinionShared", true, "comment", text("Thêm số liệu")));
        study.put("absent", true);
        study.put("absenceReason", text("Có thể bận"));
        study(cast.minuteTaker(), study);
        answered();
        intake.perform("askQuestion", cast.cell(), session, cast.minuteTaker(), Map.of("comment", text("Thêm hình ảnh")));
    }

    void study(String member, Map<String, Object> answers) {
        intake.submit(open("studyMaterials").taskAssignee(member).singleResult().getId(), member, answers);
    }

    void answered() {
        List<Map<String, Object>> answers = participations.openQuestions(session).stream()
                .map(question -> Map.<String, Object>of("question", String.valueOf(question.id()), "answer", text("Ba số mỗi tháng")))
                .toList();
        submit("answerQuestions", preparer, Map.of("answers", answers));
    }

    /** Something is missing, and somebody sees to it. */
    void checked() {
        List<Map<String, Object>> items = rows("checkReadiness", cast.secretary(), "items", "item");
        items.forEach(row -> row.put("state", "READY"));
        items.get(0).putAll(Map.of("state", "MISSING", "remedy", text("Mượn máy chiếu của trường"), "person", preparer));
        submit("checkReadiness", cast.secretary(), Map.of("items", items));
    }

    void materialsPosted() {
        submit("recordPosting", cast.publisher(), Map.of("posted", "NO", "reason", "OTHER", "note", text("Chi bộ đăng sau")));
    }

    void arrangementsChanged() {
        intake.perform("changeArrangements", cast.cell(), session, cast.deputy(), Map.of(
                "scheduledAt", AT.plusHours(1).toString(), "place", text("Trường học"), "mode", "IN_PERSON", "modeDecidedBy", cast.secretary(),
                "reason", text("Nhà văn hóa đang sửa")));
    }

    void postponed() {
        intake.perform("postponeSession", cast.cell(), session, cast.deputy(), Map.of("reason", "NATURAL_DISASTER", "note", text("Bão số 3")));
    }

    void cancelled() {
        intake.perform("cancelSession", cast.cell(), session, cast.secretary(), Map.of("reason", text("Chi bộ sáp nhập trong tháng")));
    }

    boolean isOffered(String action, String member) {
        return intake.offers(member, cast.cell(), session).stream().anyMatch(offer -> offer.name().equals(action));
    }

    void rescheduled(LocalDateTime at) {
        submit("rescheduleSession", cast.secretary(), Map.of("scheduledAt", at.toString(), "place", text("Trường học")));
    }

    /** Lets the time for opening pass. */
    void notOpened() {
        clockAt(session().scheduledAt().plusDays(2));
        management.createJobQuery().processInstanceId(instance()).timers().executable().list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    void newDateSet(LocalDateTime at) {
        submit("rescheduleSession", cast.secretary(), Map.of("outcome", "NEW_DATE", "scheduledAt", at.toString(), "place", text("Trường học")));
    }

    void enteredLate() {
        submit("rescheduleSession", cast.secretary(), Map.of("outcome", "HELD"));
    }

    // ---- the sitting

    public void opened() {
        ThematicSession now = session();
        if (LocalDateTime.now(clock).isBefore(now.scheduledAt())) {
            clockAt(now.scheduledAt());
        }
        Map<String, Object> opening = new HashMap<>(Map.of(
                "attendance", roll(true), "reason", text("Sinh hoạt quý II"), "guests", text("Khách mời"), "minuteTaker", cast.minuteTaker(),
                "agendaApproved", true, "agendaChanges", text("Thêm một mục")));
        opening.put("startedAt", now.scheduledAt().toString());
        submit("openSession", cast.secretary(), opening);
    }

    /** Nobody but secretary and deputy came. */
    void tooFewCame() {
        clockAt(session().scheduledAt());
        submit("openSession", cast.secretary(), Map.of("attendance", roll(false)));
    }

    private List<Map<String, Object>> roll(boolean enough) {
        List<Map<String, Object>> roll = new ArrayList<>();
        for (CellMember member : members()) {
            Map<String, Object> row = new HashMap<>(Map.of("member", member.id()));
            if (member.activity() == ActivityStatus.EXEMPT) {
                row.put("status", "EXEMPT");
            } else if (isThere(member) && (enough || List.of(cast.secretary(), cast.deputy()).contains(member.id()))) {
                row.putAll(Map.of("status", "PRESENT", "way", "IN_PERSON"));
            } else {
                row.putAll(Map.of("status", "EXCUSED", "reason", text("Đi công tác")));
            }
            roll.add(row);
        }
        return roll;
    }

    private boolean isThere(CellMember member) {
        return member.activity() == ActivityStatus.ACTIVE && !member.id().equals(cast.absent());
    }

    private List<CellMember> members() {
        return register.membersOf(cast.cell(), LocalDate.now(clock));
    }

    private Map<String, Object> course() {
        LocalDateTime begin = session().scheduledAt();
        Map<String, Object> course = new HashMap<>();
        course.put("purpose", text("Thống nhất việc tiết kiệm."));
        course.put("items", List.of(
                Map.of(
                        "title", text("Trình bày"), "kind", "PRESENTATION", "presenter", preparer, "startedAt", time(begin.plusMinutes(5)),
                        "endedAt", time(begin.plusMinutes(30)), "gist", text("Nêu thực trạng và ba giải pháp.")),
                Map.of(
                        "title", text("Thảo luận"), "kind", "DISCUSSION", "presenter", cast.secretary(), "startedAt",
                        time(begin.plusMinutes(30)), "endedAt", time(begin.plusMinutes(90)))));
        course.put("speeches", List.of(Map.of(
                "speaker", speaker(), "kind", "DRAFT_COMMENT", "gist", text("Tôi đề nghị làm rõ người chịu trách nhiệm."), "differentOpinion",
                true, "steeringNote", text("Đã trao đổi"), "response", "ACCEPTED")));
        return course;
    }

    private static String time(LocalDateTime moment) {
        return moment.toLocalTime().toString();
    }

    private String speaker() {
        return cast.critic() == null ? cast.deputy() : cast.critic();
    }

    void conducted() {
        after(95);
        submit("conductSession", cast.minuteTaker(), course());
    }

    /** So many minutes after its beginning, or now when that is later. */
    private void after(int minutes) {
        LocalDateTime moment = session().scheduledAt().plusMinutes(minutes);
        if (LocalDateTime.now(clock).isBefore(moment)) {
            clockAt(moment);
        }
    }

    void concluded() {
        Map<String, Object> conclusion = new HashMap<>();
        List.of("preparation", "quality", "meaning", "effect").forEach(point -> {
            conclusion.put(point + "Level", "GOOD");
            conclusion.put(point, text("Chu đáo"));
        });
        List<Map<String, Object>> comments = rows("concludeSession", cast.secretary(), "comments", "member");
        comments.forEach(row -> row.putAll(Map.of("strengths", text("Rõ ràng"), "weaknesses", text("Còn dài"))));
        conclusion.put("comments", comments);
        conclusion.put("praises", List.of(Map.of("member", speaker(), "merit", text("Tiết kiệm điện"))));
        conclusion.put("reminders", List.of(Map.of("member", cast.minuteTaker(), "wording", text("Cần phát biểu"))));
        conclusion.put("conclusion", text("Ban hành nghị quyết."));
        conclusion.put("points", List.of(Map.of("wording", text("Ghi rõ người."))));
        conclusion.put("matters", List.of(Map.of(
                "matter", text("Lãng phí điện"), "requirement", text("Giảm một phần mười"), "solution", text("Tắt khi ra về"), "member", preparer)));
        submit("concludeSession", cast.secretary(), conclusion);
    }

    Map<String, Object> count(int inFavour) {
        return Map.of("voteMethod", "SHOW_OF_HANDS", "inFavour", inFavour, "against", 0, "otherOpinions", 0);
    }

    /** All who may vote and are there are for it. */
    public void voted() {
        submit("recordVote", cast.secretary(), count(voters()));
    }

    void rejected() {
        submit("recordVote", cast.secretary(), Map.of(
                "voteMethod", "SHOW_OF_HANDS", "inFavour", 1, "against", voters() - 2, "otherOpinions", 1));
    }

    private int voters() {
        return (int) members().stream().filter(member -> member.official() && isThere(member)).count();
    }

    /** The deputy does it in the secretary's stead. */
    void deferred() {
        LocalDate today = LocalDate.now(clock);
        intake.takeOver(taskId("deferResolution"), cast.deputy());
        submit("deferResolution", cast.deputy(), Map.of(
                "responsible", preparer, "completeBy", today.plusDays(20).toString(), "voteAgainIn", "THEMATIC",
                "voteAgainOn", today.plusDays(80).toString(), "reason", text("Cần thêm số liệu của cơ quan")));
    }

    /** Every criterion at its maximum but the last, with its remark. */
    void scored() {
        List<Map<String, Object>> items = rows("scoreSession", cast.committee(), "items", "criterion");
        for (int i = 0; i < items.size(); i++) {
            items.get(i).putAll(Map.of("points", MAXIMA.get(i), "remark", text("Thực hiện tốt")));
        }
        items.get(items.size() - 1).put("points", 4.5);
        submit("scoreSession", cast.committee(), Map.of(
                "items", items,
                "weaknesses", List.of(Map.of(
                        "weakness", text("Kết thúc muộn"), "measure", text("Bám chương trình"), "person", cast.secretary(), "deadline",
                        "2026-12-30"))));
    }

    void minuted() {
        after(135);
        Map<String, Object> minutes = course();
        minutes.put("endedAt", time(session().scheduledAt().plusMinutes(130)));
        minutes.put("corrections", text("Sửa một chỗ"));
        minutes.put("readBackApprovals", voters());
        minutes.put("signed", true);
        submit("writeMinutes", cast.minuteTaker(), minutes);
    }

    void signed() {
        submit("signMinutes", cast.secretary(), Map.of("decision", "SIGN"));
    }

    void minutesReturned() {
        submit("signMinutes", cast.secretary(), Map.of("decision", "RETURN", "reason", text("Ghi thiếu một ý kiến")));
    }

    // ---- what comes of it

    public void finalised() {
        List<Map<String, Object>> comments = rows("finaliseTopic", preparer, "comments", "speech");
        comments.forEach(row -> row.putAll(Map.of("treatment", "REVISED", "section", text("Mục 5"))));
        String file = files.store(
                        new ByteArrayInputStream("%PDF-1.4".getBytes(StandardCharsets.UTF_8)), text("Chuyên đề") + ".pdf", cast.cell(), session,
                        preparer)
                .id();
        submit("finaliseTopic", preparer, Map.of("comments", comments, "files", List.of(file), "summary", text("Rút gọn")));
    }

    void finalReturned() {
        submit("approveFinalTopic", cast.reviewer(), Map.of("decision", "RETURNED", "reason", text("Mục 5 chưa nêu ai làm")));
    }

    void finalApproved() {
        submit("approveFinalTopic", cast.reviewer(), Map.of("decision", "APPROVED"));
    }

    void resolved() {
        submit("draftResolution", cast.secretary(), Map.of(
                "output", "RESOLUTION", "basis", text("Căn cứ Điều lệ Đảng"), "aim", text("Chi bộ tiết kiệm"), "signed", true,
                "tasks", List.of(Map.of(
                        "content", text("Tiết kiệm điện"), "person", preparer, "deadline", "2026-12-30", "product", text("Báo cáo"),
                        "priority", "KEY")),
                "recipients", List.of(Map.of("wording", text("Các đồng chí đảng viên")))));
    }

    void published() {
        submit("publishOutcome", cast.publisher(), Map.of("posted", "NO", "reason", "OTHER", "note", text("Chi bộ đăng sau")));
    }

    void moreRequested() {
        moreRequested("OTHER");
    }

    void moreRequested(String... parts) {
        submit("receiveReport", OFFICER, Map.of(
                "answer", "MORE_REQUESTED", "requested", List.of(parts), "reason", text("Chưa nêu biện pháp cụ thể")));
    }

    void supplemented() {
        submit("supplementReport", cast.secretary(), Map.of("supplement", text("Phân công phó bí thư phụ trách")));
    }

    void accepted() {
        submit("receiveReport", OFFICER, Map.of("answer", "ACCEPTED"));
    }

    // ---- the engine beneath it

    /** The rows with which the task's list is prefilled, with the value that says what each is about. */
    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(String key, String member, String list, String about) {
        List<Map<String, Object>> prefilled = (List<Map<String, Object>>) intake.form(taskId(key), member).orElseThrow().data().get(list);
        return prefilled.stream().map(row -> (Map<String, Object>) new HashMap<>(Map.of(about, row.get(about)))).toList();
    }

    public void clockAt(LocalDateTime moment) {
        ClockExtension.move(clock, moment);
    }

    public ThematicSession session() {
        return sessions.session(session);
    }

    /** The steps that are open, in the cell and above it. */
    List<String> steps() {
        return tasks.createTaskQuery().processVariableValueEquals(ProcessVariables.SUBJECT, session).list().stream()
                .map(Task::getTaskDefinitionKey)
                .distinct()
                .sorted()
                .toList();
    }

    public TaskQuery open(String key) {
        return tasks.createTaskQuery().taskDefinitionKey(key).processVariableValueEquals(ProcessVariables.SUBJECT, session);
    }

    public String taskId(String key) {
        return open(key).singleResult().getId();
    }

    public String instance() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(session().businessKey()).singleResult().getId();
    }

    boolean runs() {
        return runtime.createProcessInstanceQuery().variableValueEquals(ProcessVariables.SUBJECT, session).count() > 0;
    }

    String text(String words) {
        return words + mark;
    }

    public void submit(String key, String member, Map<String, Object> values) {
        intake.submit(taskId(key), member, values);
    }

    /** Runs the jobs of this session, in the cell and above it, until none waits. */
    public void runJobs() {
        for (List<Job> jobs = waiting(); !jobs.isEmpty(); jobs = waiting()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    List<Job> waiting() {
        return management.createJobQuery().messages().withRetriesLeft().executable().list().stream()
                .filter(job -> Long.valueOf(session).equals(runtime.getVariable(job.getExecutionId(), ProcessVariables.SUBJECT)))
                .toList();
    }
}
