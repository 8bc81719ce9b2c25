package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.document.DocumentType;
import vn.nennep.document.PaperRegistry;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.session.MinutesBook;
import vn.nennep.session.OpenMatters;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SessionState;
import vn.nennep.session.Silence;
import vn.nennep.session.SittingFigures;
import vn.nennep.session.SittingMeasures;
import vn.nennep.session.ThematicSession;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.SampleSubjects;

/**
 * From the roll-call to the signed minutes, through the intake as the people who do it, with the demo's cell of ten official members: nine of them and
 * two probationary ones have to come, one is exempt.
 */
@EngineTest
class SittingProcessTest {

    private static final String CELL = "CB-PD";
    private static final String SECRETARY = "dv0001";
    private static final String DEPUTY = "dv0002";
    private static final String COMMITTEE_MEMBER = "dv0003";
    private static final String MINUTE_TAKER = "dv0004";
    private static final String PREPARER = "dv0005";
    private static final String SPEAKER = "dv0006";
    private static final String SILENT = "dv0007";
    private static final String OFFICER = "dv0101";
    private static final String GIST = "Tôi nhất trí với dự thảo, đề nghị làm rõ người chịu trách nhiệm.";
    private static final String REMINDER = "Đồng chí cần phát biểu ở buổi sau.";
    private static final LocalDateTime AT = LocalDateTime.of(2026, 4, 20, 14, 0);

    @Autowired private Intake intake;
    @Autowired private TaskService tasks;
    @Autowired private RuntimeService runtime;
    @Autowired private SessionRepository sessions;
    @Autowired private SessionFile file;
    @Autowired private PaperRegistry papers;
    @Autowired private MinutesBook minutes;
    @Autowired private SittingMeasures measures;
    @Autowired private Silence silence;
    @Autowired private OpenMatters matters;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    private long session;

    @BeforeEach
    void materialsWereSent() {
        ClockExtension.move(clock, AT);
        session = announced();
    }

    @Test
    void aSittingGoesFromTheRollToSignedMinutes() {
        open(9);
        assertThat(state()).isEqualTo(SessionState.IN_SESSION);
        conduct();
        conclude();
        vote(8, 0, 0);
        assertThat(state()).isEqualTo(SessionState.MINUTES);
        score();
        writeMinutes();
        sign();
        issue();

        assertThat(paper()).contains(
                        "Giữ gìn vệ sinh môi trường", GIST, "88,9", "Phạm Thị Ngọc", "Trình bày chuyên đề (14:05–14:30), đồng chí Hoàng Đức Thắng",
                        "Đánh giá việc chuẩn bị: Tốt. Chu đáo.", "Ưu điểm: Rõ ràng; hạn chế: Còn dài", "Biểu dương đồng chí Vũ Thị Thu Hà",
                        "đảng viên thực hiện: đồng chí Hoàng Đức Thắng", "8/8 đảng viên chính thức có mặt tán thành", "16 giờ 10")
                .doesNotContain(REMINDER);
        assertThat(titles(SECRETARY)).contains("Điểm danh, mở đầu", "Diễn biến", "Đánh giá, kết luận, biểu quyết", "Biên bản");
    }

    @Test
    void aReminderIsReadByTheRemindedAndTheCommitteeOnly() {
        open(9);
        conduct();
        conclude();

        assertThat(whole(SILENT)).contains(REMINDER);
        assertThat(whole(COMMITTEE_MEMBER)).contains(REMINDER);
        assertThat(whole(SPEAKER)).doesNotContain(REMINDER).contains("Đánh giá việc chuẩn bị");
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

        Map<String, Object> later = opening(9);
        later.put("startedAt", "2026-04-20T14:01");
        assertThat(refused("openSession", SECRETARY, later)).containsExactly("startedAt");
        assertThat(state()).isEqualTo(SessionState.NOTIFIED);
    }

    @Test
    void whatWasAnnouncedAndAgreedBeforehandIsFilledIn() {
        jdbc.sql("""
                        insert into session_preparation (session_id, draft_conclusion, prepared_by, prepared_at, version)
                        values (:id, 'Ba việc làm ngay', :by, :at, 0)""")
                .param("id", session).param("by", SECRETARY).param("at", AT).update();
        long preparation = jdbc.sql("select max(id) from session_preparation").query(Long.class).single();
        jdbc.sql("insert into session_guest (preparation_id, position, name, office, kind) values (:id, 0, 'Bà Lê Thu', 'Chủ tịch Hội', 'OTHER')")
                .param("id", preparation).update();
        jdbc.sql("insert into agenda_item (preparation_id, position, title, person_id, minutes, kind) values (:id, 0, "
                        + "'Trình bày chuyên đề', :person, 10, 'PRESENTATION')")
                .param("id", preparation).param("person", PREPARER).update();
        jdbc.sql("insert into absence_notice (session_id, member_id, given_at, reason) values (:id, :member, :at, 'Đi viện')")
                .param("id", session).param("member", SILENT).param("at", AT).update();

        Map<String, Object> data = intake.form(task("openSession").getId(), SECRETARY).orElseThrow().data();
        assertThat(data.get("guests")).isEqualTo("Bà Lê Thu, Chủ tịch Hội");
        assertThat(rows(data)).filteredOn(row -> row.get("member").equals(SILENT)).singleElement()
                .satisfies(row -> assertThat(row).containsEntry("status", "EXCUSED").containsEntry("reason", "Đi viện"));
        open(9);
        assertThat(intake.form(task("conductSession").getId(), MINUTE_TAKER).orElseThrow().data().get("items"))
                .isEqualTo(List.of(Map.of("title", "Trình bày chuyên đề", "kind", "PRESENTATION", "presenter", PREPARER)));
        conduct();
        assertThat(whole(SECRETARY)).as("A1.9").contains("25 phút, dự kiến 10 phút (vượt dự kiến)");
    }

    @Test
    void whoPresidesInTheSecretarysSteadSaysWhy() {
        Map<String, Object> byDeputy = opening(9);
        byDeputy.put("chair", DEPUTY);
        intake.takeOver(task("openSession").getId(), DEPUTY);
        assertThat(refused("openSession", DEPUTY, byDeputy)).containsExactly("substitutionReason");
        byDeputy.put("chair", PREPARER);
        byDeputy.put("substitutionReason", "Đồng chí bí thư đi họp ở xã.");
        assertThat(refused("openSession", DEPUTY, byDeputy)).as("neither deputy nor committee").containsExactly("chair");
        byDeputy.put("chair", COMMITTEE_MEMBER);
        submit("openSession", DEPUTY, byDeputy);

        conduct();
        assertThat(task("concludeSession").getAssignee()).isEqualTo(COMMITTEE_MEMBER);
        assertThat(whole(SECRETARY)).contains("Đồng chí bí thư đi họp ở xã.");
    }

    @Test
    void aCombinedSittingAsksForTheFeesAndForBothParts() {
        jdbc.sql("update session set sitting_form = 'COMBINED' where id = :id").param("id", session).update();
        Map<String, Object> opening = opening(9);
        assertThat(refused("openSession", SECRETARY, opening)).containsExactly("partyFees");
        opening.put("partyFees", "Chín đồng chí đã đóng đủ, hai đồng chí đóng trong tuần.");
        opening.put("agendaChanges", "Thêm phần thông tin thời sự.");
        submit("openSession", SECRETARY, opening);

        ClockExtension.move(clock, AT.plusMinutes(130));
        Map<String, Object> course = course();
        assertThat(refused("conductSession", MINUTE_TAKER, course)).containsExactly("regularItems");
        course.put("regularItems", List.of(item("Đánh giá tháng trước", null, "14:20", "14:50", "Sáu việc đã làm xong.")));
        assertThat(refused("conductSession", MINUTE_TAKER, course)).as("in the midst of the other part").containsExactly("regularItems");
        course.put("regularItems", List.of(item("Đánh giá tháng trước", null, "15:20", "15:55", "Sáu việc đã làm xong.")));
        submit("conductSession", MINUTE_TAKER, course);
        conclude();
        vote(8, 0, 0);
        score();
        Map<String, Object> values = minutesOf(course);
        values.put("endedAt", "15:55");
        submit("writeMinutes", MINUTE_TAKER, values);
        sign();
        issue();

        assertThat(paper()).contains(
                "A- Phần sinh hoạt thường kỳ", "Sáu việc đã làm xong.", "B- Phần sinh hoạt chuyên đề", "Chín đồng chí đã đóng đủ",
                "Thêm phần thông tin thời sự");
        assertThat(whole(SECRETARY)).as("115 minutes").contains("ít hơn 120 phút");
    }

    @Test
    void inAHybridSessionEachIsThereInHisOwnWay() {
        jdbc.sql("update session set sitting_mode = 'HYBRID' where id = :id").param("id", session).update();
        Map<String, Object> opening = opening(9);
        assertThat(refused("openSession", SECRETARY, opening)).hasSize(9).allMatch(field -> field.endsWith(".way"));
        rows(opening).stream().filter(row -> row.get("status").equals("PRESENT")).forEach(row -> row.put("way", "APP"));
        rows(opening).get(0).put("way", "IN_PERSON");
        submit("openSession", SECRETARY, opening);
        assertThat(jdbc.sql("select way, count(*) from session_attendance group by way, opening_id having opening_id = (select max(id) from "
                        + "session_opening) order by 2").query((row, i) -> row.getString(1) + row.getInt(2)).list())
                .containsExactlyInAnyOrder("IN_PERSON1", "APP8", "null3");

        ClockExtension.move(clock, AT.plusMinutes(90));
        Map<String, Object> course = course();
        course.put("interruptions", List.of(Map.of("fromAt", "14:20", "toAt", "14:10", "what", "Mất mạng")));
        assertThat(refused("conductSession", MINUTE_TAKER, course)).containsExactly("interruptions[0].toAt");
        course.put("interruptions", List.of(Map.of("fromAt", "14:20", "toAt", "14:25", "what", "Mất mạng")));
        submit("conductSession", MINUTE_TAKER, course);
        assertThat(whole(SECRETARY)).contains("Gián đoạn từ 14:20 đến 14:25: Mất mạng");
    }

    @Test
    void aSpecialCellTakesNoAttendanceInTheApplication() {
        jdbc.sql("update unit set special = true where id = :id").param("id", CELL).update();
        try {
            Map<String, Object> opening = opening(9);
            opening.put("way", "APP");
            submit("openSession", SECRETARY, opening);
            assertThat(jdbc.sql("select distinct way from session_attendance where status = 'PRESENT' and opening_id = (select max(id) from "
                            + "session_opening)").query(String.class).list()).containsExactly("IN_PERSON");
        } finally {
            jdbc.sql("update unit set special = false where id = :id").param("id", CELL).update();
        }
    }

    @Test
    void aCourseThatCannotHaveBeenIsRefusedWithItsField() {
        open(9);
        ClockExtension.move(clock, AT.plusMinutes(90));
        Map<String, Object> shortGist = course();
        shortGist.put("speeches", List.of(Map.of("speaker", PREPARER, "kind", "OTHER", "gist", "Nhất trí.")));
        assertThat(refused("conductSession", MINUTE_TAKER, shortGist)).containsExactly("speeches[0].gist");

        Map<String, Object> early = course();
        early.put("items", List.of(item("Trình bày", "PRESENTATION", "13:59", "14:30", "Ba giải pháp."), discussion()));
        assertThat(refused("conductSession", MINUTE_TAKER, early)).as("before the opening is after midnight").contains("items[0].startedAt");

        Map<String, Object> little = course();
        little.put("items", List.of(item("Trình bày", "PRESENTATION", "14:05", "14:50", "Ba giải pháp."), item("Thảo luận", "DISCUSSION", "14:50", "15:15", null)));
        assertThat(refused("conductSession", MINUTE_TAKER, little)).as("25 of 70 minutes").containsExactly("discussionNote");
        little.put("discussionNote", "Đề cương dài, đã gửi trước.");
        submit("conductSession", MINUTE_TAKER, little);
        assertThat(whole(SECRETARY)).contains("ít hơn 28 phút", "Đề cương dài, đã gửi trước.");
    }

    @Test
    void aGuestSpeaksAndAMinorityKeepsItsOpinion() {
        Map<String, Object> opening = opening(9);
        opening.put("guests", "Bà Lê Thu, chuyên gia môi trường\nÔng Trần An, Mặt trận xã");
        submit("openSession", SECRETARY, opening);
        ClockExtension.move(clock, AT.plusMinutes(90));
        Map<String, Object> course = course();
        course.put("speeches", List.of(
                Map.of("speaker", "guest-1", "kind", "OTHER", "gist", GIST),
                Map.of("speaker", SPEAKER, "kind", "AWARENESS", "gist", GIST, "differentOpinion", true, "steeringNote", "Đã trao đổi thêm.", "opinionKept", true,
                        "response", "RESERVED")));
        submit("conductSession", MINUTE_TAKER, course);

        assertThat(whole(SECRETARY)).contains("Ông Trần An, Mặt trận xã", "Đã trao đổi thêm.", "bảo lưu ý kiến", "Bảo lưu");
        assertThat(measures.of(sessions.session(session)).orElseThrow().speakers().part()).as("guests aren't attendees").isEqualTo(1);
    }

    @Test
    void eachWhoPreparedTheTopicIsCommentedOn() {
        open(9);
        conduct();
        Map<String, Object> conclusion = conclusion();
        conclusion.put("comments", List.of(comment(PREPARER)));
        assertThat(refused("concludeSession", SECRETARY, conclusion)).containsExactly("comments");
        conclusion.put("comments", List.of(comment(PREPARER), comment(PREPARER)));
        assertThat(refused("concludeSession", SECRETARY, conclusion)).containsExactly("comments[1].member", "comments");
        conclusion.put("comments", List.of(comment(PREPARER), comment(SPEAKER)));
        assertThat(refused("concludeSession", SECRETARY, conclusion)).containsExactly("comments[1].member");
        Map<String, Object> half = conclusion();
        half.remove("effectLevel");
        assertThat(refused("concludeSession", SECRETARY, half)).containsExactly("effectLevel");
    }

    @Test
    void numbersOfAVoteThatDontAddUpAreRefused() {
        open(9);
        conduct();
        conclude();
        assertThat(refused("recordVote", SECRETARY, count(9, 1, 0))).containsExactly("inFavour");
        assertThat(refused("recordVote", SECRETARY, count(7, 0, 0))).as("one of eight is missing").containsExactly("inFavour");
    }

    @Test
    void thePolicySaysOfWhomMoreThanHalfMustApprove() {
        open(7, "dv0012", "dv0009");
        conduct();
        conclude();
        assertThat(intake.form(task("recordVote").getId(), SECRETARY).orElseThrow().data().get("voteHint").toString()).contains("ít nhất 5");
        long row = policy("vote.denominator", "OFFICIAL_PRESENT");
        try {
            vote(4, 4, 0);
            assertThat(task("deferResolution")).as("four of eight present").isNotNull();
        } finally {
            jdbc.sql("delete from policy_parameter where id = :id").param("id", row).update();
        }
    }

    @Test
    void aResolutionThatWasNotPassedIsPutOffAndStaysAnOpenMatter() {
        open(9);
        conduct();
        conclude();
        vote(4, 4, 0);
        Map<String, Object> deferral = new HashMap<>(Map.of(
                "responsible", PREPARER, "completeBy", "2026-05-02", "voteAgainOn", "2026-05-03", "voteAgainIn", "REGULAR",
                "reason", "Chưa rõ kinh phí và người chịu trách nhiệm."));
        deferral.put("voteAgainOn", "2026-04-20");
        assertThat(refused("deferResolution", SECRETARY, deferral)).containsExactly("voteAgainOn");
        deferral.put("voteAgainOn", "2026-05-01");
        assertThat(refused("deferResolution", SECRETARY, deferral)).containsExactly("completeBy");
        deferral.put("voteAgainOn", "2026-05-03");
        submit("deferResolution", SECRETARY, deferral);
        score();
        writeMinutes();
        sign();
        issue();

        assertThat(whole(SECRETARY)).contains("Chưa rõ kinh phí");
        assertThat(paper()).contains("không được thông qua", "Chưa rõ kinh phí");
        long next = announced();
        assertThat(matters.before(sessions.session(next)).orElseThrow().toString()).contains("Chưa rõ kinh phí", "03/5/2026");
        ClockExtension.move(clock, LocalDateTime.of(2026, 5, 3, 14, 0));
        session = next;
        open(9);
        ClockExtension.move(clock, LocalDateTime.of(2026, 5, 3, 15, 30));
        submit("conductSession", MINUTE_TAKER, course());
        conclude();
        vote(8, 0, 0);
        assertThat(matters.before(sessions.session(announced()))).as("voted on again").isEmpty();
    }

    @Test
    void minutesThatTheChairReturnsAreWrittenAnew() {
        voted();
        writeMinutes();
        assertThat(refused("signMinutes", SECRETARY, Map.of("decision", "RETURN"))).containsExactly("reason");
        submit("signMinutes", SECRETARY, Map.of("decision", "RETURN", "reason", "Ghi rõ hơn phần kết luận."));
        writeMinutes();
        sign();
        issue();

        assertThat(jdbc.sql("select returned_reason from meeting_minutes where session_id = :id order by number")
                        .param("id", session).query(String.class).list())
                .containsExactly("Ghi rõ hơn phần kết luận.", null);
        assertThat(papers.of(session)).hasSize(1);
        issue();
        assertThat(papers.of(session)).as("a job that runs twice").hasSize(1);
        assertThat(figures().completeOnFirstTry()).as("F5: returned once").contains(false);
    }

    /** F5 “Biên bản sơ sài”: a first try that lacks something counts, although it is refused. */
    @Test
    void minutesThatLackSomethingAreRefusedAndTheTryIsCounted() {
        open(9);
        conduct(withoutResponse());
        conclude();
        vote(8, 0, 0);
        score();
        assertThat(figures().completeOnFirstTry()).isEmpty();
        Map<String, Object> values = minutesOf(withoutResponse());
        values.put("endedAt", "15:00");
        assertThat(refused("writeMinutes", MINUTE_TAKER, values)).containsExactlyInAnyOrder("speeches[0].response", "endedAt");
        assertThat(figures().completeOnFirstTry()).contains(false);
        assertThat(jdbc.sql("select lacks from minutes_attempt where session_id = :id").param("id", session).query(String.class).single())
                .isEqualTo("session.minutes.endBeforeLastItem,session.course.responseMissing");
        writeMinutes();
        assertThat(figures().completeOnFirstTry()).as("the second try").contains(false);
    }

    @Test
    void minutesEndAfterMidnightButNotLaterThanNow() {
        jdbc.sql("update session set scheduled_at = :at where id = :id")
                .param("at", LocalDateTime.of(2026, 4, 20, 21, 0)).param("id", session).update();
        ClockExtension.move(clock, LocalDateTime.of(2026, 4, 20, 21, 0));
        open(9);
        ClockExtension.move(clock, LocalDateTime.of(2026, 4, 21, 0, 20));
        Map<String, Object> course = course();
        course.put("items", List.of(
                item("Trình bày", "PRESENTATION", "21:05", "22:00", "Ba giải pháp."), item("Thảo luận", "DISCUSSION", "22:00", "23:50", null)));
        submit("conductSession", MINUTE_TAKER, course);
        conclude();
        vote(8, 0, 0);
        score();
        Map<String, Object> values = minutesOf(course);
        values.put("endedAt", "00:21");
        assertThat(refused("writeMinutes", MINUTE_TAKER, values)).containsExactly("endedAt");
        values.put("endedAt", "00:15");
        values.put("readBackApprovals", 9);
        assertThat(refused("writeMinutes", MINUTE_TAKER, values)).as("eight official members").containsExactly("readBackApprovals");
        values.put("readBackApprovals", 8);
        submit("writeMinutes", MINUTE_TAKER, values);

        assertThat(sessions.session(session).endedAt()).isEqualTo(LocalDateTime.of(2026, 4, 21, 0, 15));
        assertThat(figures().minutes()).isEqualTo(195);
    }

    @Test
    void whoCannotGoOnHandsOverWithWhatHeHasTyped() {
        open(9);
        String task = task("conductSession").getId();
        intake.saveDraft(task, MINUTE_TAKER, 0, Map.of("purpose", "Đã ghi được một nửa"));
        assertThat(intake.offers(SPEAKER, CELL, session)).extracting("name").doesNotContain("handOverDuty");
        Map<String, Object> toChair = Map.of("duty", "MINUTE_TAKER", "successor", SECRETARY, "reason", "Thư ký bị mệt, phải về trước.");
        assertThat(catchThrowableOfType(Refusal.class, () -> intake.perform("handOverDuty", CELL, session, COMMITTEE_MEMBER, toChair)).findings())
                .extracting(Refusal.Finding::field).containsExactly("successor");
        intake.perform("handOverDuty", CELL, session, COMMITTEE_MEMBER,
                Map.of("duty", "MINUTE_TAKER", "successor", SPEAKER, "reason", "Thư ký bị mệt, phải về trước."));

        assertThat(task("conductSession").getAssignee()).isEqualTo(SPEAKER);
        assertThat(intake.form(task, SPEAKER).orElseThrow().draft().values()).containsEntry("purpose", "Đã ghi được một nửa");
        assertThat(catchThrowableOfType(Denial.class, () -> intake.submit(task, MINUTE_TAKER, course())).kind()).isEqualTo(Denial.Kind.NOT_YOURS);
        ClockExtension.move(clock, AT.plusMinutes(90));
        submit("conductSession", SPEAKER, course());
        intake.perform("handOverDuty", CELL, session, SECRETARY,
                Map.of("duty", "CHAIR", "successor", DEPUTY, "reason", "Có việc gấp của xã phải đi."));
        submit("concludeSession", DEPUTY, conclusion());
        submit("recordVote", DEPUTY, count(8, 0, 0));
        score();
        ClockExtension.move(clock, AT.plusMinutes(140));
        submit("writeMinutes", SPEAKER, minutesOf(course()));
        submit("signMinutes", DEPUTY, Map.of("decision", "SIGN"));
        issue();

        assertThat(intake.offers(SECRETARY, CELL, session)).as("signed").extracting("name").doesNotContain("handOverDuty");
        assertThat(paper()).contains("Thư ký bị mệt, phải về trước.", "Có việc gấp của xã phải đi.", "Chủ trì: đồng chí Trần Thị Lan");
        assertThat(whole(SECRETARY)).contains("Thư ký bị mệt, phải về trước.");
    }

    /** F2 “Thảo luận chưa sâu”, F4 “ít người phát biểu”: counted from what was recorded, whoever asks. */
    @Test
    void figuresAreTakenFromWhatWasRecorded() {
        open(9);
        ClockExtension.move(clock, AT.plusMinutes(90));
        Map<String, Object> course = course();
        course.put("speeches", List.of(
                Map.of("speaker", SPEAKER, "kind", "LOCAL_RELATION", "gist", GIST),
                Map.of("speaker", SPEAKER, "kind", "AWARENESS", "gist", GIST),
                Map.of("speaker", PREPARER, "kind", "DRAFT_COMMENT", "gist", GIST, "response", "ACCEPTED"),
                Map.of("speaker", DEPUTY, "kind", "OTHER", "gist", GIST)));
        submit("conductSession", MINUTE_TAKER, course);

        assertThat(figures().depth().percent()).as("F2").isEqualByComparingTo("50.0");
        assertThat(figures().speakers().part()).as("F4").isEqualTo(3);
        assertThat(figures().speakers().whole()).as("F4").isEqualTo(9);
        assertThat(silence.among(List.of(SPEAKER, SILENT), sessions.session(session)).keySet()).as("not three sessions yet").doesNotContain(SPEAKER);
        long row = policy("silent.alertAfter", "1");
        try {
            assertThat(silence.among(List.of(SPEAKER, SILENT), sessions.session(session)).keySet()).containsExactly(SILENT);
        } finally {
            jdbc.sql("delete from policy_parameter where id = :id").param("id", row).update();
        }
    }

    /** long, decomposed, with emoji: kept composed, and printed. */
    @Test
    void aLongSpeechInDecomposedLettersIsKeptComposed() {
        String decomposed = Normalizer.normalize("Ứng xử, tư tưởng 🌾 ", Normalizer.Form.NFD);
        String speech = decomposed.repeat(9_000 / decomposed.length());
        open(9);
        ClockExtension.move(clock, AT.plusMinutes(90));
        Map<String, Object> course = course();
        course.put("speeches", List.of(Map.of("speaker", SPEAKER, "kind", "OTHER", "gist", speech)));
        submit("conductSession", MINUTE_TAKER, course);

        String kept = jdbc.sql("select gist from session_speech order by course_id desc fetch first 1 rows only").query(String.class).single();
        assertThat(kept).isEqualTo(Normalizer.normalize(speech, Normalizer.Form.NFC).strip());
    }

    @Test
    void onlyTheMinuteTakerWritesAndTheSuperiorReadsNothingYet() {
        open(9);
        assertThat(catchThrowableOfType(Denial.class, () -> intake.submit(task("conductSession").getId(), PREPARER, course())))
                .extracting(Denial::kind).isEqualTo(Denial.Kind.NOT_YOURS);
        assertThat(file.mayRead(OFFICER, session)).as("before the report").isFalse();
    }

    private long announced() {
        int sequence = sessions.lastSequence(CELL, AT.getYear()) + 1;
        LocalDateTime at = LocalDateTime.now(clock).withNano(0);
        long id = SampleSubjects.next(jdbc, ThematicSession.KIND);
        jdbc.sql("""
                        insert into session (id, unit_id, session_year, sequence, topic, basis, planned_at, scheduled_at, place, state,
                            started_by, started_at, version)
                        values (:id, :unit, :year, :sequence, 'Giữ gìn vệ sinh môi trường', 'Việc bức xúc của khu dân cư', :at, :at,
                            'Nhà văn hóa Phú Điền', 'NOTIFIED', :by, :at, 0)""")
                .param("id", id)
                .param("unit", CELL)
                .param("year", AT.getYear())
                .param("sequence", sequence)
                .param("at", at)
                .param("by", SECRETARY)
                .update();
        prepared(id);
        runtime.createProcessInstanceByKey(SessionVariables.PROCESS)
                .businessKey(sessions.session(id).businessKey())
                .setVariable(ProcessVariables.UNIT, CELL)
                .setVariable(ProcessVariables.SUBJECT, id)
                .setVariable(SessionVariables.PREPARER, PREPARER)
                .setVariable(SessionVariables.NOT_OPENED_BY, java.sql.Timestamp.valueOf(at.plusDays(30)))
                .startBeforeActivity("openSession")
                .execute();
        return id;
    }

    /** Two members prepared the topic. */
    private void prepared(long id) {
        jdbc.sql("""
                        insert into preparation_assignment (session_id, round, recorded_by, recorded_at, assigned_on, lead_id, reason, draft_due,
                            timeliness, rule_version, version)
                        values (:id, 1, :by, :at, :day, :lead, 'EXPERTISE', :day, 'IN_TIME', 1, 0)""")
                .param("id", id)
                .param("by", SECRETARY)
                .param("at", AT)
                .param("day", AT.toLocalDate())
                .param("lead", PREPARER)
                .update();
        jdbc.sql("insert into co_preparer (assignment_id, position, member_id, part) select max(id), 0, :member, 'WRITE' from preparation_assignment")
                .param("member", "dv0008")
                .update();
    }

    /** The first so many of the members who had to come are there, and the exempt one isn't. */
    private Map<String, Object> opening(int present, String... more) {
        List<Map<String, Object>> roll = new ArrayList<>();
        List<String> active = List.of(
                "dv0001", "dv0004", "dv0005", "dv0002", "dv0003", "dv0006", "dv0007", "dv0008", "dv0011", "dv0012", "dv0009");
        for (int i = 0; i < active.size(); i++) {
            boolean comes = i < present || List.of(more).contains(active.get(i));
            roll.add(new HashMap<>(Map.of("member", active.get(i), "status", comes ? "PRESENT" : "UNEXCUSED")));
        }
        roll.add(new HashMap<>(Map.of("member", "dv0010", "status", "EXEMPT")));
        return new HashMap<>(Map.of(
                "attendance", roll, "reason", "Sinh hoạt chuyên đề quý II", "minuteTaker", MINUTE_TAKER, "agendaApproved", true));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> opening) {
        return (List<Map<String, Object>>) opening.get("attendance");
    }

    private void open(int present, String... more) {
        submit("openSession", SECRETARY, opening(present, more));
    }

    private static Map<String, Object> course() {
        Map<String, Object> course = new HashMap<>();
        course.put("purpose", "Thống nhất việc giữ gìn vệ sinh môi trường.");
        course.put("items", List.of(item("Trình bày chuyên đề", "PRESENTATION", "14:05", "14:30", "Nêu thực trạng và ba giải pháp."), discussion()));
        course.put("speeches", List.of(Map.of("speaker", SPEAKER, "kind", "DRAFT_COMMENT", "gist", GIST, "response", "ACCEPTED")));
        return course;
    }

    private static Map<String, Object> withoutResponse() {
        Map<String, Object> course = course();
        course.put("speeches", List.of(Map.of("speaker", SPEAKER, "kind", "DRAFT_COMMENT", "gist", GIST)));
        return course;
    }

    private static Map<String, Object> item(String title, String kind, String from, String to, String gist) {
        Map<String, Object> item = new HashMap<>(Map.of("title", title, "presenter", PREPARER, "startedAt", from, "endedAt", to));
        if (kind != null) {
            item.put("kind", kind);
        }
        if (gist != null) {
            item.put("gist", gist);
        }
        return item;
    }

    private static Map<String, Object> discussion() {
        return item("Thảo luận", "DISCUSSION", "14:30", "15:20", null);
    }

    private void conduct() {
        conduct(course());
    }

    private void conduct(Map<String, Object> course) {
        ClockExtension.move(clock, AT.plusMinutes(90));
        submit("conductSession", MINUTE_TAKER, course);
    }

    private static Map<String, Object> conclusion() {
        Map<String, Object> conclusion = new HashMap<>();
        List.of("preparation", "quality", "meaning", "effect").forEach(point -> {
            conclusion.put(point + "Level", "GOOD");
            conclusion.put(point, "Chu đáo.");
        });
        conclusion.put("comments", List.of(comment(PREPARER), comment("dv0008")));
        conclusion.put("praises", List.of(Map.of("member", SPEAKER, "merit", "Vận động tổ tự quản.")));
        conclusion.put("reminders", List.of(Map.of("member", SILENT, "wording", REMINDER)));
        conclusion.put("conclusion", "Chi bộ thống nhất ban hành nghị quyết.");
        conclusion.put("points", List.of(Map.of("wording", "Ghi rõ người chịu trách nhiệm.")));
        conclusion.put("matters", List.of(Map.of(
                "matter", "Rác ở kênh", "requirement", "Sạch trong quý", "solution", "Ra quân hằng tuần", "member", PREPARER)));
        return conclusion;
    }

    private static Map<String, Object> comment(String member) {
        return Map.of("member", member, "strengths", "Rõ ràng.", "weaknesses", "Còn dài.");
    }

    private void conclude() {
        submit("concludeSession", task("concludeSession").getAssignee(), conclusion());
    }

    private static Map<String, Object> count(int inFavour, int against, int other) {
        return Map.of("voteMethod", "SHOW_OF_HANDS", "inFavour", inFavour, "against", against, "otherOpinions", other);
    }

    private void vote(int inFavour, int against, int other) {
        submit("recordVote", SECRETARY, count(inFavour, against, other));
    }

    private void voted() {
        open(9);
        conduct();
        conclude();
        vote(8, 0, 0);
        score();
    }

    @SuppressWarnings("unchecked")
    private void score() {
        String task = task("scoreSession").getId();
        List<Map<String, Object>> items = (List<Map<String, Object>>) intake.form(task, SECRETARY).orElseThrow().data().get("items");
        List<String> criteria = items.stream().map(item -> (String) item.get("criterion")).toList();
        intake.takeOver(task, SECRETARY);
        intake.submit(task, SECRETARY, HeldSession.score(criteria, Collections.nCopies(criteria.size(), 5)));
    }

    private static Map<String, Object> minutesOf(Map<String, Object> course) {
        Map<String, Object> minutes = new HashMap<>(course);
        minutes.put("endedAt", "16:10");
        minutes.put("readBackApprovals", 8);
        minutes.put("signed", true);
        return minutes;
    }

    private void writeMinutes() {
        ClockExtension.move(clock, AT.plusMinutes(140));
        submit("writeMinutes", MINUTE_TAKER, minutesOf(course()));
    }

    private void sign() {
        submit("signMinutes", SECRETARY, Map.of("decision", "SIGN"));
    }

    private void issue() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> minutes.issue(session));
    }

    private SittingFigures figures() {
        return measures.of(sessions.session(session)).orElseThrow();
    }

    /** Puts another value in the place of the one that holds everywhere. */
    private long policy(String key, String value) {
        jdbc.sql("""
                        insert into policy_parameter (param_key, unit_id, param_value, valid_from, valid_to, source, confidence)
                        values (:key, :unit, :value, '2026-01-01', null, 'thử', 'P')""")
                .param("key", key).param("unit", CELL).param("value", value).update();
        return jdbc.sql("select max(id) from policy_parameter").query(Long.class).single();
    }

    private List<String> titles(String member) {
        return file.chapters(sessions.session(session), member).stream().map(Reading::title).toList();
    }

    private String whole(String member) {
        return file.chapters(sessions.session(session), member).toString();
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

    private String paper() {
        long id = papers.of(session).stream().filter(p -> p.type() == DocumentType.BB).findFirst().orElseThrow().id();
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(papers.bytes(id))))) {
            return text.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SessionState state() {
        return sessions.session(session).state();
    }
}
