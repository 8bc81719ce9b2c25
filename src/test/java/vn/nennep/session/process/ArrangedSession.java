package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.ThematicSession;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.SampleSubjects;

/** A session of CB-PD whose outline was approved, from the committee's preparatory meeting to its opening, as the people do it through the intake. */
@TestComponent
class ArrangedSession {

    static final String CELL = "CB-PD";
    static final String SECRETARY = "dv0001";
    static final String DEPUTY = "dv0002";
    static final String COMMITTEE_MEMBER = "dv0003";
    static final String PREPARER = "dv0005";
    static final String MEMBER = "dv0006";
    static final String OTHER_MEMBER = "dv0007";
    static final String EXEMPT = "dv0010";
    static final String OFFICER = "dv0101";
    static final LocalDateTime AT = LocalDateTime.of(2026, 6, 10, 14, 0);

    private final Intake intake;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final SessionRepository sessions;
    private final SessionFile file;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private long id;

    ArrangedSession(
            Intake intake, RuntimeService runtime, ManagementService management, SessionRepository sessions, SessionFile file, JdbcClient jdbc,
            MovableClock clock) {
        this.intake = intake;
        this.runtime = runtime;
        this.management = management;
        this.sessions = sessions;
        this.file = file;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Planned for that moment; the committee is to meet next. */
    void approved(LocalDateTime at, String form) {
        int sequence = sessions.lastSequence(CELL, at.getYear()) + 1;
        id = SampleSubjects.next(jdbc, ThematicSession.KIND);
        jdbc.sql("""
                        insert into session (id, unit_id, session_year, sequence, topic, basis, planned_at, scheduled_at, state, sitting_form,
                            started_by, started_at, version)
                        values (:id, :unit, :year, :sequence, 'Nêu gương trong tiết kiệm', 'Kế hoạch năm', :at, :at, 'PREPARING', :form, :by, :at, 0)""")
                .param("id", id)
                .param("unit", CELL)
                .param("year", at.getYear())
                .param("sequence", sequence)
                .param("at", at)
                .param("form", form)
                .param("by", SECRETARY)
                .update();
        jdbc.sql("""
                        insert into preparation_assignment (session_id, round, recorded_by, recorded_at, assigned_on, lead_id, reason,
                            draft_due, timeliness, rule_version, version)
                        values (:session, 1, :by, :at, :on, :lead, 'EXPERTISE', :on, 'IN_TIME', 1, 0)""")
                .param("session", id)
                .param("by", SECRETARY)
                .param("at", at)
                .param("on", at.toLocalDate())
                .param("lead", PREPARER)
                .update();
        jdbc.sql("""
                        insert into outline_version (session_id, number, basis, solutions, draft_conclusion, presentation_minutes, secrecy,
                            submitted_by, submitted_at, review_decision, review_on_topic, review_practical, review_concrete,
                            review_clear_questions, review_concise, review_reviewed_by, review_reviewed_at, version)
                        values (:session, 1, 'Căn cứ', 'Giải pháp', 'Thống nhất ba việc', 20, 'NONE', :lead, :at, 'APPROVED', true, true, true,
                            true, true, :by, :at, 0)""")
                .param("session", id)
                .param("lead", PREPARER)
                .param("at", at)
                .param("by", SECRETARY)
                .update();
        jdbc.sql("""
                        insert into outline_question (outline_id, position, wording, section)
                        select id, 0, 'Đồng chí tiết kiệm việc gì trước?', 'SOLUTIONS' from outline_version where session_id = :session""")
                .param("session", id)
                .update();
        runtime.createProcessInstanceByKey(SessionVariables.PROCESS)
                .businessKey(session().businessKey())
                .setVariable(ProcessVariables.UNIT, CELL)
                .setVariable(ProcessVariables.SUBJECT, id)
                .setVariable(SessionVariables.PREPARER, PREPARER)
                .startBeforeActivity("prepareSession")
                .execute();
    }

    /** As the committee most simply agrees. */
    Map<String, Object> preparation() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("scheduledAt", session().scheduledAt().toString());
        answers.put("mode", "IN_PERSON");
        answers.put("place", "Nhà văn hóa thôn");
        answers.put("agency", "NOT_NEEDED");
        answers.put("agenda", List.of(item("Trình bày", PREPARER, 20, "PRESENTATION"), item("Thảo luận", SECRETARY, 60, "DISCUSSION")));
        answers.put("focalPoints", List.of(Map.of("wording", "Việc làm ngay trong tháng")));
        answers.put("draftConclusion", "Sẽ chọn ba việc làm ngay");
        answers.put("meetingMinutes", "Chi ủy thống nhất chương trình");
        return answers;
    }

    static Map<String, Object> item(String title, String person, int minutes, String kind) {
        return Map.of("title", title, "person", person, "minutes", minutes, "kind", kind);
    }

    /** Agreed on, and everybody told. */
    void announced(LocalDateTime at) {
        approved(at, "SEPARATE");
        announced(preparation());
    }

    void announced(Map<String, Object> preparation) {
        submit("prepareSession", DEPUTY, preparation);
        runJobs();
    }

    void submit(String key, String member, Map<String, Object> answers) {
        intake.submit(task(key, member).id(), member, answers);
    }

    void perform(String action, String member, Map<String, Object> answers) {
        intake.perform(action, CELL, id, member, answers);
    }

    List<String> offers(String member) {
        return intake.offers(member, CELL, id).stream().map(offer -> offer.name()).toList();
    }

    TaskView task(String key, String member) {
        return intake.tasksOf(member).stream()
                .filter(task -> task.key().equals(key) && task.subject() == id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + key + " for " + member));
    }

    boolean hasTask(String key, String member) {
        return intake.tasksOf(member).stream().anyMatch(task -> task.key().equals(key) && task.subject() == id);
    }

    Intake.FormAnswer form(String key, String member) {
        return intake.form(task(key, member).id(), member).orElseThrow();
    }

    void runJobs() {
        jobs("message").forEach(job -> management.executeJob(job.getId()));
    }

    /** Lets the time for opening pass. */
    void notOpened() {
        clockAt(LocalDateTime.ofInstant(
                ((Date) runtime.getVariable(instance(), SessionVariables.NOT_OPENED_BY)).toInstant(), ZoneId.systemDefault()));
        jobs("timer").forEach(job -> management.executeJob(job.getId()));
    }

    private List<Job> jobs(String kind) {
        var query = management.createJobQuery().processInstanceId(instance());
        return (kind.equals("timer") ? query.timers() : query.messages()).list();
    }

    String instance() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(session().businessKey()).singleResult().getId();
    }

    ThematicSession session() {
        return sessions.session(id);
    }

    long id() {
        return id;
    }

    String chapters(String member) {
        return file.chapters(session(), member).toString();
    }

    void clockAt(LocalDateTime moment) {
        ClockExtension.move(clock, moment);
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
