package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.document.DocumentType;
import vn.nennep.document.PaperRegistry;
import vn.nennep.notification.Outbox;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.session.MinutesBook;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SessionState;
import vn.nennep.testing.EngineTest;

/** From the roll-call to the superior's answer, through the intake as the people who do it, with the demo's cell of ten official members. */
@EngineTest
class SittingProcessTest {

    private static final String CELL = "CB-PD";
    private static final String SECRETARY = "dv0001";
    private static final String MINUTE_TAKER = "dv0004";
    private static final String OFFICER = "dv0101";
    private static final String GIST = "Tôi nhất trí với dự thảo, đề nghị làm rõ người chịu trách nhiệm.";

    @Autowired private Intake intake;
    @Autowired private TaskService tasks;
    @Autowired private RuntimeService runtime;
    @Autowired private HistoryService history;
    @Autowired private ManagementService management;
    @Autowired private SessionRepository sessions;
    @Autowired private SessionFile file;
    @Autowired private PaperRegistry papers;
    @Autowired private MinutesBook minutes;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private Outbox outbox;
    @Autowired private JdbcClient jdbc;
    @Autowired private Clock clock;

    private long session;
    private String instance;

    @BeforeEach
    void materialsWereSent() {
        LocalDateTime at = LocalDateTime.now(clock).withNano(0);
        int sequence = sessions.lastSequence(CELL, at.getYear()) + 1;
        jdbc.sql("""
                        insert into session (unit_id, session_year, sequence, topic, basis, planned_at, scheduled_at, place, state,
                            started_by, started_at, version)
                        values (:unit, :year, :sequence, 'Giữ gìn vệ sinh môi trường', 'Việc bức xúc của khu dân cư', :at, :at,
                            'Nhà văn hóa Phú Điền', 'NOTIFIED', :by, :at, 0)""")
                .param("unit", CELL)
                .param("year", at.getYear())
                .param("sequence", sequence)
                .param("at", at)
                .param("by", SECRETARY)
                .update();
        session = jdbc.sql("select max(id) from session").query(Long.class).single();
        instance = runtime.createProcessInstanceByKey(SessionVariables.PROCESS)
                .businessKey(sessions.session(session).businessKey())
                .setVariable(ProcessVariables.UNIT, CELL)
                .setVariable(ProcessVariables.SUBJECT, session)
                .setVariable(SessionVariables.PREPARER, "dv0005")
                .setVariable(SessionVariables.NOT_OPENED_BY, java.sql.Timestamp.valueOf(at.plusDays(1)))
                .startBeforeActivity("openSession")
                .execute()
                .getId();
    }

    @Test
    void aSessionWithAResolutionIsCompletedWhenTheSuperiorConfirms() {
        open(9);
        conduct(8, 0, 0);
        writeMinutes();
        submit("signMinutes", SECRETARY, Map.of("decision", "SIGN"));
        runJob();
        assertThat(state()).isEqualTo(SessionState.RESOLVING);
        submit("draftResolution", SECRETARY, resolution(today().plusDays(30)));
        runJob();
        runJob();
        assertThat(state()).isEqualTo(SessionState.REPORTED);
        submit("receiveReport", OFFICER, Map.of("answer", "ACCEPTED"));
        runJob();

        assertThat(state()).isEqualTo(SessionState.COMPLETED);
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult().getEndTime()).isNotNull();
        assertThat(paper(DocumentType.BB)).contains("Giữ gìn vệ sinh môi trường", GIST, "88,9", "Phạm Thị Ngọc");
        assertThat(paper(DocumentType.NQ)).contains("Ra quân dọn kênh", "Đồng chí Hoàng Đức Thắng", "Biên bản nghiệm thu");
        assertThat(outbox.withKey("resolution-")).hasSizeGreaterThanOrEqualTo(12);
        assertThat(file.chapters(sessions.session(session), OFFICER)).extracting("title")
                .contains("Điểm danh, mở đầu", "Diễn biến, biểu quyết, kết luận", "Biên bản", "Nghị quyết", "Báo cáo cấp trên");
    }

    @Test
    void aResolutionThatWasNotPassedIsNotDrafted() {
        open(9);
        conduct(4, 4, 0);
        writeMinutes();
        submit("signMinutes", SECRETARY, Map.of("decision", "SIGN"));
        runJob();
        runJob();
        submit("receiveReport", OFFICER, Map.of("answer", "ACCEPTED"));
        runJob();

        assertThat(state()).isEqualTo(SessionState.COMPLETED_NO_RESOLUTION);
        assertThat(papers.of(session)).extracting("type").containsExactly(DocumentType.BB);
    }

    @Test
    void theSuperiorMayAskForMore() {
        open(9);
        conduct(4, 4, 0);
        writeMinutes();
        submit("signMinutes", SECRETARY, Map.of("decision", "SIGN"));
        runJob();
        runJob();
        assertThat(refused("receiveReport", OFFICER, Map.of("answer", "MORE_REQUESTED", "reason", "Thiếu"))).containsExactly("reason");
        submit("receiveReport", OFFICER, Map.of("answer", "MORE_REQUESTED", "reason", "Chưa nêu biện pháp khắc phục cụ thể."));
        runJob();
        assertThat(state()).isEqualTo(SessionState.REPORTED);
        submit("supplementReport", SECRETARY, Map.of("supplement", "Chi bộ phân công đồng chí phó bí thư phụ trách."));
        runJob();
        intake.takeOver(task("receiveReport").getId(), "dv0102");
        submit("receiveReport", "dv0102", Map.of("answer", "ACCEPTED"));
        runJob();

        assertThat(state()).isEqualTo(SessionState.COMPLETED_NO_RESOLUTION);
        assertThat(jdbc.sql("select count(*) from upward_report where session_id = :id").param("id", session).query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void minutesThatTheChairReturnsAreWrittenAnew() {
        open(9);
        conduct(8, 0, 0);
        writeMinutes();
        assertThat(refused("signMinutes", SECRETARY, Map.of("decision", "RETURN"))).containsExactly("reason");
        submit("signMinutes", SECRETARY, Map.of("decision", "RETURN", "reason", "Ghi rõ hơn phần kết luận."));
        writeMinutes();
        submit("signMinutes", SECRETARY, Map.of("decision", "SIGN"));
        runJob();

        assertThat(jdbc.sql("select returned_reason from meeting_minutes where session_id = :id order by number")
                        .param("id", session).query(String.class).list())
                .containsExactly("Ghi rõ hơn phần kết luận.", null);
        assertThat(papers.of(session)).hasSize(1);
        new TransactionTemplate(transactions).executeWithoutResult(status -> minutes.issue(session));
        assertThat(papers.of(session)).as("a job that runs twice").hasSize(1);
    }

    @Test
    void withoutAQuorumTheSessionWaitsForANewDate() {
        open(7);
        assertThat(state()).isEqualTo(SessionState.POSTPONED);
        assertThat(task("rescheduleSession")).isNotNull();
    }

    @Test
    void aRollThatIsNotRightIsRefusedWithItsField() {
        Map<String, Object> missing = opening(9);
        rows(missing).remove(11);
        assertThat(refused("openSession", SECRETARY, missing)).containsExactly("attendance");

        Map<String, Object> excused = opening(9);
        rows(excused).get(2).put("status", "EXCUSED");
        assertThat(refused("openSession", SECRETARY, excused)).containsExactly("attendance[2].reason");

        Map<String, Object> chairWrites = opening(9);
        chairWrites.put("minuteTaker", SECRETARY);
        assertThat(refused("openSession", SECRETARY, chairWrites)).containsExactly("minuteTaker");

        Map<String, Object> notExempt = opening(9);
        rows(notExempt).get(2).put("status", "EXEMPT");
        assertThat(refused("openSession", SECRETARY, notExempt)).containsExactly("attendance[2].status");
        assertThat(state()).isEqualTo(SessionState.NOTIFIED);
    }

    @Test
    void numbersOfAVoteThatDontAddUpAreRefused() {
        open(9);
        assertThat(refused("conductSession", MINUTE_TAKER, course(9, 1, 0))).containsExactly("inFavour");
        Map<String, Object> shortGist = course(8, 0, 0);
        shortGist.put("speeches", List.of(Map.of("member", "dv0005", "kind", "OTHER", "gist", "Nhất trí.")));
        assertThat(refused("conductSession", MINUTE_TAKER, shortGist)).containsExactly("speeches[0].gist");
        Map<String, Object> unanswered = course(8, 0, 0);
        unanswered.put("speeches", List.of(Map.of("member", "dv0005", "kind", "DRAFT_COMMENT", "gist", GIST)));
        assertThat(refused("conductSession", MINUTE_TAKER, unanswered)).containsExactly("speeches[0].response");
    }

    @Test
    void aTaskOfTheResolutionNeedsSomebodyAndADayToCome() {
        open(9);
        conduct(8, 0, 0);
        writeMinutes();
        submit("signMinutes", SECRETARY, Map.of("decision", "SIGN"));
        runJob();
        assertThat(refused("draftResolution", SECRETARY, resolution(today().minusDays(1)))).containsExactly("tasks[0].deadline");
        Map<String, Object> nobody = resolution(today());
        nobody.put("tasks", List.of(Map.of("content", "Ra quân", "deadline", today().toString(), "product", "Báo cáo")));
        assertThat(refused("draftResolution", SECRETARY, nobody)).containsExactly("tasks[0].person");
    }

    @Test
    void onlyTheMinuteTakerWritesAndTheSuperiorReadsNothingYet() {
        open(9);
        assertThat(catchThrowableOfType(Denial.class, () -> intake.submit(task("conductSession").getId(), "dv0005", course(8, 0, 0))))
                .extracting(Denial::kind).isEqualTo(Denial.Kind.NOT_YOURS);
        assertThat(file.mayRead(OFFICER, session)).as("before the report").isFalse();
    }

    /** The first so many of the members who had to come are there: eleven active ones, two of them probationary, and the exempt one isn't. */
    private Map<String, Object> opening(int present) {
        List<Map<String, Object>> roll = new ArrayList<>();
        List<String> active = List.of(
                "dv0001", "dv0004", "dv0005", "dv0002", "dv0003", "dv0006", "dv0007", "dv0008", "dv0011", "dv0012", "dv0009");
        for (int i = 0; i < active.size(); i++) {
            roll.add(new HashMap<>(Map.of("member", active.get(i), "status", i < present ? "PRESENT" : "UNEXCUSED")));
        }
        roll.add(new HashMap<>(Map.of("member", "dv0010", "status", "EXEMPT")));
        return new HashMap<>(Map.of(
                "attendance", roll, "reason", "Sinh hoạt chuyên đề quý II", "minuteTaker", MINUTE_TAKER, "agendaApproved", true));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> opening) {
        return (List<Map<String, Object>>) opening.get("attendance");
    }

    private void open(int present) {
        submit("openSession", SECRETARY, opening(present));
    }

    private static Map<String, Object> course(int inFavour, int against, int other) {
        Map<String, Object> course = new HashMap<>();
        course.put("purpose", "Thống nhất việc giữ gìn vệ sinh môi trường.");
        course.put("presenter", "dv0005");
        course.put("presentation", "Nêu thực trạng và ba giải pháp.");
        course.put("speeches", List.of(
                Map.of("member", "dv0006", "kind", "DRAFT_COMMENT", "gist", GIST, "response", "ACCEPTED", "questionNumber", 1)));
        course.put("voteMethod", "SHOW_OF_HANDS");
        course.put("inFavour", inFavour);
        course.put("against", against);
        course.put("otherOpinions", other);
        course.put("conclusion", "Chi bộ thống nhất ban hành nghị quyết.");
        course.put("pointsTaken", "Ghi rõ người chịu trách nhiệm.");
        return course;
    }

    private void conduct(int inFavour, int against, int other) {
        submit("conductSession", MINUTE_TAKER, course(inFavour, against, other));
    }

    private void writeMinutes() {
        Map<String, Object> minutes = new HashMap<>(course(0, 0, 0));
        minutes.keySet().retainAll(List.of("purpose", "presentation", "speeches", "conclusion"));
        minutes.put("endedAt", LocalTime.of(23, 55).toString());
        minutes.put("readBackApprovals", 9);
        minutes.put("signed", true);
        submit("writeMinutes", MINUTE_TAKER, minutes);
    }

    private static Map<String, Object> resolution(LocalDate deadline) {
        return new HashMap<>(Map.of(
                "basis", "Căn cứ Điều lệ Đảng", "aim", "Khu dân cư sạch đẹp", "signed", true,
                "tasks", List.of(Map.of(
                        "content", "Ra quân dọn kênh", "person", "dv0005", "deadline", deadline.toString(), "product", "Biên bản nghiệm thu"))));
    }

    private void submit(String key, String member, Map<String, Object> values) {
        String task = task(key).getId();
        assertThat(intake.form(task, member)).isPresent();
        intake.submit(task, member, values);
    }

    private List<String> refused(String key, String member, Map<String, Object> values) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> intake.submit(task(key).getId(), member, values));
        assertThat(refusal).isNotNull();
        return refusal.findings().stream().map(Refusal.Finding::field).toList();
    }

    private Task task(String key) {
        return tasks.createTaskQuery().taskDefinitionKey(key).processVariableValueEquals(ProcessVariables.SUBJECT, session).singleResult();
    }

    /** The one job that waits for this session, in the cell or above it. */
    private void runJob() {
        List<Job> jobs = management.createJobQuery().list().stream()
                .filter(job -> session == (Long) runtime.getVariable(job.getExecutionId(), ProcessVariables.SUBJECT))
                .toList();
        assertThat(jobs).hasSize(1);
        management.executeJob(jobs.get(0).getId());
    }

    private String paper(DocumentType type) {
        long id = papers.of(session).stream().filter(p -> p.type() == type).findFirst().orElseThrow().id();
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(papers.bytes(id))))) {
            return text.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SessionState state() {
        return sessions.session(session).state();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
