package vn.nennep.session.process;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.policy.Ratio;
import vn.nennep.session.AgendaItemKind;
import vn.nennep.session.Attendance;
import vn.nennep.session.AttendanceStatus;
import vn.nennep.session.AttendanceWay;
import vn.nennep.session.CourseItem;
import vn.nennep.session.MinutesBook;
import vn.nennep.session.OpeningWords;
import vn.nennep.session.OpinionResponse;
import vn.nennep.session.QuorumRule;
import vn.nennep.session.SessionConclusion;
import vn.nennep.session.SessionCourse;
import vn.nennep.session.SessionOpening;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SessionState;
import vn.nennep.session.SessionVote;
import vn.nennep.session.SittingPart;
import vn.nennep.session.Sittings;
import vn.nennep.session.Speech;
import vn.nennep.session.SpeechKind;
import vn.nennep.session.ThematicSession;
import vn.nennep.session.Vote;
import vn.nennep.session.VoteCount;
import vn.nennep.session.VoteMethod;
import vn.nennep.session.VoteResult;
import vn.nennep.session.VoteRoll;
import vn.nennep.testing.SampleSubjects;

/**
 * A session that was held, for tests of what comes after: everybody was there, three spoke, and the comments of the first and the third were
 * accepted. Its process stands where the test wants it.
 */
@TestComponent
class HeldSession {

    static final LocalDateTime BEGIN = LocalDateTime.of(2026, 6, 10, 14, 0);
    static final LocalDateTime END = LocalDateTime.of(2026, 6, 10, 16, 5);
    static final String COMMENT = "Đề nghị làm rõ người chịu trách nhiệm từng việc.";

    private static final String SECOND_COMMENT = "Đề nghị bổ sung mốc thời gian từng việc.";

    private final Intake intake;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final SessionRepository sessions;
    private final Sittings sittings;
    private final MinutesBook minutes;
    private final Register register;
    private final FileStore files;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private String cell;
    private long session;

    HeldSession(
            Intake intake, TaskService tasks, RuntimeService runtime, ManagementService management, SessionRepository sessions,
            Sittings sittings, MinutesBook minutes, Register register, FileStore files, JdbcClient jdbc,
            PlatformTransactionManager transactions, Clock clock) {
        this.intake = intake;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.sessions = sessions;
        this.sittings = sittings;
        this.minutes = minutes;
        this.register = register;
        this.files = files;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Announced and not yet held. */
    long announced(String unit) {
        cell = unit;
        session = SampleSubjects.next(jdbc, ThematicSession.KIND);
        jdbc.sql("""
                        insert into session (id, unit_id, session_year, sequence, topic, basis, planned_at, scheduled_at, place, state,
                            started_by, started_at, version)
                        values (:id, :unit, 2026, :sequence, 'Giữ gìn vệ sinh môi trường', 'Việc bức xúc của khu dân cư', :at, :at,
                            'Nhà văn hóa', 'NOTIFIED', 'dv0001', :at, 0)""")
                .param("id", session)
                .param("unit", unit)
                .param("sequence", sessions.lastSequence(unit, 2026) + 1)
                .param("at", BEGIN)
                .update();
        return session;
    }

    /** Held, the vote taken, the minutes not yet written. */
    long held(String unit, String chair, String minuteTaker, boolean passed) {
        announced(unit);
        SessionOpening opening = SessionOpening.called(
                session, BEGIN, BEGIN, chair, chair, minuteTaker,
                new OpeningWords("Sinh hoạt chuyên đề quý II", null, true, null, null, null),
                register.membersOf(unit, BEGIN.toLocalDate()).stream().map(HeldSession::present).toList(), new QuorumRule(new Ratio(2, 3)));
        transaction.executeWithoutResult(status -> {
            sittings.open(opening);
            sittings.conduct(course(opening));
            sittings.conclude(conclusion(chair));
            sittings.vote(vote(opening, passed));
        });
        return session;
    }

    /** The minutes signed too, so that what follows may begin. */
    long minuted(String unit, String chair, String minuteTaker, boolean passed) {
        held(unit, chair, minuteTaker, passed);
        transaction.executeWithoutResult(status -> {
            minutes.write(sittings.courseOf(session).orElseThrow(), END, null, 5, minuteTaker, END);
            minutes.sign(session, chair, END);
        });
        return session;
    }

    private static Attendance present(CellMember member) {
        return new Attendance(member.id(), AttendanceStatus.PRESENT, null, AttendanceWay.IN_PERSON, member.official(), member.activity());
    }

    private SessionCourse course(SessionOpening opening) {
        List<String> there = opening.presentMembers();
        return SessionCourse.of(
                session, "Thống nhất việc cần làm.",
                List.of(new CourseItem(
                        SittingPart.THEMATIC, "Trình bày chuyên đề", AgendaItemKind.PRESENTATION, there.get(0), null, BEGIN, BEGIN.plusMinutes(20), 20,
                        "Nêu thực trạng và giải pháp.")),
                List.of(
                        speech(there.get(1), SpeechKind.DRAFT_COMMENT, COMMENT, OpinionResponse.ACCEPTED),
                        speech(there.get(2), SpeechKind.AWARENESS, "Tôi nhất trí với dự thảo chuyên đề.", null),
                        speech(there.get(1), SpeechKind.DRAFT_COMMENT, SECOND_COMMENT, OpinionResponse.ACCEPTED)),
                null, List.of());
    }

    private static Speech speech(String member, SpeechKind kind, String gist, OpinionResponse response) {
        return new Speech(member, null, kind, null, gist, false, null, false, response);
    }

    private SessionConclusion conclusion(String chair) {
        return SessionConclusion.drawn(
                session, chair, END, "Chi bộ thống nhất ban hành nghị quyết.", null, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private SessionVote vote(SessionOpening opening, boolean passed) {
        VoteRoll roll = opening.voteRoll();
        int inFavour = passed ? roll.officialPresent() : 0;
        VoteCount count = new VoteCount(inFavour, roll.officialPresent() - inFavour, 0);
        return SessionVote.taken(
                session, opening.chairId(), END,
                Vote.of(VoteMethod.SHOW_OF_HANDS, count, roll, new VoteResult(roll.counted(), BigDecimal.TEN, passed, List.of())));
    }

    /** Begins the process before the step; the variables are what the steps before would have left. */
    String standsBefore(String step, Map<String, Object> variables) {
        return begin(variables).startBeforeActivity(step).execute().getId();
    }

    /** Begins the process where the session is awaited, with this step beside the opening. */
    void isAwaitedWith(String step) {
        begin(Map.of()).startBeforeActivity("openSession").startBeforeActivity(step).execute();
    }

    private ProcessInstantiationBuilder begin(Map<String, Object> variables) {
        ProcessInstantiationBuilder begin = runtime.createProcessInstanceByKey(SessionVariables.PROCESS)
                .businessKey(sessions.session(session).businessKey())
                .setVariable(ProcessVariables.UNIT, cell)
                .setVariable(ProcessVariables.SUBJECT, session)
                .setVariable(SessionVariables.NOT_OPENED_BY, java.sql.Timestamp.valueOf(BEGIN.plusDays(1)));
        variables.forEach(begin::setVariable);
        return begin;
    }

    Task task(String key) {
        return tasks.createTaskQuery().taskDefinitionKey(key).processVariableValueEquals(ProcessVariables.SUBJECT, session).singleResult();
    }

    Map<String, Object> prefilled(String key, String member) {
        return intake.form(task(key).getId(), member).orElseThrow().data();
    }

    String reading(String key, String member) {
        return intake.form(task(key).getId(), member).orElseThrow().reading().toString();
    }

    void submit(String key, String member, Map<String, Object> values) {
        intake.submit(task(key).getId(), member, values);
    }

    /** Runs the jobs of this session, in the cell and above it, until none waits. */
    void runJobs() {
        for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> jobs() {
        return management.createJobQuery().messages().list().stream()
                .filter(job -> Long.valueOf(session).equals(runtime.getVariable(job.getExecutionId(), ProcessVariables.SUBJECT)))
                .toList();
    }

    SessionState state() {
        return sessions.session(session).state();
    }

    String pdf(String member) {
        return files.store(
                        new ByteArrayInputStream("%PDF-1.4 chuyên đề".getBytes(StandardCharsets.UTF_8)), "Chuyên đề hoàn thiện.pdf", cell, session,
                        member)
                .id();
    }

    /** A score of the sheet with these points in its order; each item has a remark. */
    static Map<String, Object> score(List<String> criteria, List<? extends Number> points) {
        return new HashMap<>(Map.of(
                "items", IntStream.range(0, criteria.size())
                        .mapToObj(i -> new HashMap<>(Map.of(
                                "criterion", criteria.get(i), "points", points.get(i), "remark", "Thực hiện theo kế hoạch")))
                        .toList(),
                "weaknesses", List.of(Map.of(
                        "weakness", "Ít đồng chí phát biểu", "measure", "Gửi câu hỏi trước cho từng đồng chí", "person", "dv0003",
                        "deadline", BEGIN.toLocalDate().plusDays(20).toString()))));
    }

    /** The row of the accepted comment with this place in the order of speaking, filled so. */
    static Map<String, Object> comment(int speech, Map<String, Object> treatment) {
        Map<String, Object> row = new HashMap<>(treatment);
        row.put("speech", String.valueOf(speech));
        row.put("gist", speech == 1 ? COMMENT : SECOND_COMMENT);
        return row;
    }

    Map<String, Object> finalTopic(String member) {
        return new HashMap<>(Map.of(
                "comments", List.of(
                        comment(1, Map.of("treatment", "REVISED", "section", "Mục 5, đoạn 2")),
                        comment(3, Map.of("treatment", "KEPT", "reason", "Mốc thời gian đã có trong kế hoạch năm."))),
                "files", List.of(pdf(member)), "summary", "Rút gọn phần thực trạng"));
    }

    static Map<String, Object> resolution(String output, String person, LocalDate deadline) {
        return new HashMap<>(Map.of(
                "output", output, "basis", "Căn cứ Điều lệ Đảng", "aim", "Khu dân cư sạch đẹp", "signed", true,
                "tasks", List.of(Map.of(
                        "content", "Ra quân dọn kênh", "person", person, "deadline", deadline.toString(), "product", "Biên bản nghiệm thu",
                        "priority", "URGENT")),
                "recipients", List.of(Map.of("wording", "Đảng bộ xã Thanh Bình (để báo cáo)"))));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
