package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.nennep.session.process.ArrangedSession.AT;
import static vn.nennep.session.process.ArrangedSession.CELL;
import static vn.nennep.session.process.ArrangedSession.DEPUTY;
import static vn.nennep.session.process.ArrangedSession.EXEMPT;
import static vn.nennep.session.process.ArrangedSession.MEMBER;
import static vn.nennep.session.process.ArrangedSession.OFFICER;
import static vn.nennep.session.process.ArrangedSession.OTHER_MEMBER;
import static vn.nennep.session.process.ArrangedSession.PREPARER;
import static vn.nennep.session.process.ArrangedSession.SECRETARY;
import static vn.nennep.session.process.ArrangementsProcessTest.refusedAt;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.notification.MessageState;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.session.AnnouncementRecord;
import vn.nennep.session.DispatchRecipient;
import vn.nennep.session.DispatchRepository;
import vn.nennep.session.Lead;
import vn.nennep.session.Participations;
import vn.nennep.session.PostponementReason;
import vn.nennep.session.PostponementRepository;
import vn.nennep.session.SessionCalendar;
import vn.nennep.session.SessionState;
import vn.nennep.session.Standing;
import vn.nennep.testing.EngineTest;

/** From the notice to the opening: who is told what, what the members do meanwhile, and how a session is put on another date (P2 rows 8–9b). */
@EngineTest
@Import(ArrangedSession.class)
class WaitProcessTest {

    @Autowired private ArrangedSession walk;
    @Autowired private Register register;
    @Autowired private DispatchRepository dispatches;
    @Autowired private Participations participations;
    @Autowired private PostponementRepository postponements;
    @Autowired private AnnouncementRecord announced;
    @Autowired private Outbox outbox;
    @Autowired private SessionCalendar calendar;
    @Autowired private RuntimeService runtime;
    @Autowired private TaskService tasks;
    @Autowired private JdbcClient jdbc;

    @Test
    void noticeGoesToWhoMustComeWhoMayComeAndWhoWatchesOver() {
        activity("dv0008", "SUSPENDED");
        activity("dv0009", "TEMPORARILY_ELSEWHERE");
        try {
            walk.approved(AT, "SEPARATE");
            Map<String, Object> answers = walk.preparation();
            answers.put("modelSession", true);
            answers.put("invitedCells", List.of("CB-AH"));
            walk.announced(answers);

            assertThat(dispatches.findBySessionIdOrderByRound(walk.id())).singleElement().satisfies(dispatch -> {
                assertThat(dispatch.timeliness()).isEqualTo(Lead.IN_TIME);
                assertThat(dispatch.recipients()).filteredOn(r -> r.standing() == Standing.OBLIGED).extracting(DispatchRecipient::memberId)
                        .contains(SECRETARY, MEMBER, "dv0011").doesNotContain("dv0008", "dv0009", EXEMPT);
                assertThat(dispatch.recipients())
                        .contains(new DispatchRecipient(EXEMPT, false, Standing.EXEMPT), new DispatchRecipient(OFFICER, true, Standing.SUPERIOR),
                                new DispatchRecipient("dv0021", true, Standing.INVITED_CELL))
                        .extracting(DispatchRecipient::memberId).doesNotContain("dv0008", "dv0009");
            });
            assertThat(outbox.withKey("notice-" + walk.id() + "-1-" + EXEMPT)).singleElement()
                    .satisfies(message -> assertThat(message.state()).isEqualTo(MessageState.PRINT));
            assertThat(notice(EXEMPT, 1)).contains("không bắt buộc dự");
            assertThat(notice("dv0021", 1)).contains("sinh hoạt mẫu").doesNotContain("/ho-so/");
            assertThat(notice(MEMBER, 1)).contains("Nêu gương trong tiết kiệm", "14:00 ngày 10/06/2026", "Nhà văn hóa thôn", "/ho-so/" + walk.id());
            assertThat(walk.chapters(SECRETARY)).contains("Bản giấy", "Đảng viên được miễn, mời dự", "Chưa đọc");
            assertThat(walk.chapters(MEMBER)).doesNotContain("Bản giấy");
            assertThat(walk.hasTask("studyMaterials", MEMBER)).isTrue();
            assertThat(walk.hasTask("studyMaterials", EXEMPT)).as("no duty for who is exempt").isFalse();
        } finally {
            activity("dv0008", "ACTIVE");
            activity("dv0009", "ACTIVE");
        }
    }

    private void activity(String member, String activity) {
        jdbc.sql("update membership set activity = :activity where member_id = :member and unit_id = :unit")
                .param("activity", activity).param("member", member).param("unit", CELL).update();
    }

    @Test
    void theListOfStudentsIsNeverStored() {
        walk.announced(AT);
        assertThat(runtime.createVariableInstanceQuery().variableName(SessionVariables.NOT_OPENED_BY).processInstanceIdIn(walk.instance()).count())
                .as("the search finds what is stored").isEqualTo(1);
        assertThat(runtime.createVariableInstanceQuery().variableName(SessionVariables.PARTICIPANTS).count()).isZero();
        for (String table : List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail", "act_ge_bytearray")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where name_ = :name").param("name", SessionVariables.PARTICIPANTS)
                    .query(Long.class).single()).as(table).isZero();
        }
        assertThat(tasks.createTaskQuery().processInstanceId(walk.instance()).taskDefinitionKey("studyMaterials").count()).isEqualTo(11);
    }

    /** A23 F3 “Content not announced beforehand (S2)”: how many of the year's sessions were announced at least a day ahead. */
    @Test
    void F3_late_sending_is_recorded_counted_and_shown_to_the_chair() {
        LocalDateTime at = LocalDateTime.of(2031, 6, 10, 14, 0);
        walk.clockAt(at.minusDays(3));
        walk.announced(at);
        assertThat(announced.of(CELL, 2031)).isEqualTo(new AnnouncementRecord.Share(1, 1));
        assertThat(text("openSession", SECRETARY)).doesNotContain("Gửi chậm");

        LocalDateTime next = at.plusDays(2);
        walk.approved(next, "SEPARATE");
        walk.clockAt(next.minusHours(23));
        walk.announced(walk.preparation());
        assertThat(dispatches.findBySessionIdOrderByRound(walk.id())).singleElement().matches(dispatch -> dispatch.late());
        assertThat(walk.session().state()).as("late isn't stopped").isEqualTo(SessionState.NOTIFIED);
        assertThat(text("openSession", SECRETARY)).contains("Gửi chậm: gửi lúc 15:00 ngày 11/06/2031");
        assertThat(walk.chapters(MEMBER)).contains("(Chậm)");
        assertThat(announced.of(CELL, 2031)).isEqualTo(new AnnouncementRecord.Share(2, 1));
        assertThat(announced.of(CELL, 2031).percent()).isEqualTo(50);
        assertThat(walk.chapters(SECRETARY)).contains("1 trên 2 buổi (50%)");
    }

    @Test
    void oneTickIsEnoughToHaveStudied() {
        walk.announced(AT);
        assertThat(walk.task("studyMaterials", MEMBER).due()).isEqualTo(AT);
        assertThat(walk.offers(MEMBER)).isEmpty();
        assertThatThrownBy(() -> walk.submit("studyMaterials", MEMBER, Map.of())).satisfies(refusedAt("read"));
        walk.submit("studyMaterials", MEMBER, Map.of("read", true));
        assertThat(participations.readers(walk.id())).containsExactly(MEMBER);
        assertThat(walk.chapters(SECRETARY)).contains("08:00 ngày 20/04/2026");
        assertThat(walk.offers(MEMBER)).containsExactly("askQuestion");
        assertThat(walk.offers(EXEMPT)).containsExactly("askQuestion");
        assertThat(walk.offers("dv0021")).isEmpty();
    }

    @Test
    void whatAMemberPreparedIsHisUnlessHeSharesItWithTheChair() {
        walk.announced(AT);
        walk.submit("studyMaterials", MEMBER, Map.of("read", true, "opinion", "Tôi sẽ nói về điện", "speaks", true, "matter", "ITEM-2"));
        walk.submit("studyMaterials", OTHER_MEMBER, Map.of(
                "read", true, "opinion", "Tôi sẽ nói về giấy", "opinionShared", true, "speaks", true, "matter", "QUESTION-1", "absent", true,
                "absenceReason", "Đi công tác", "comment", "Nên thêm số liệu"));
        assertThat(walk.chapters(MEMBER)).contains("Tôi sẽ nói về điện", "Mục 2 của chương trình: Thảo luận", "Nên thêm số liệu")
                .doesNotContain("Tôi sẽ nói về giấy", "Đi công tác", "Câu hỏi thảo luận 1");
        assertThat(walk.chapters(SECRETARY)).contains("Tôi sẽ nói về giấy", "Đi công tác", "Mục 2 của chương trình", "Câu hỏi thảo luận 1: Đồng chí")
                .doesNotContain("Tôi sẽ nói về điện");
        assertThat(walk.chapters("dv0003")).as("committee, not in the chair").contains("Đi công tác").doesNotContain("Tôi sẽ nói về giấy");
        assertThat(text("openSession", SECRETARY)).contains("Tôi sẽ nói về giấy", "Đi công tác");
        assertThat(participations.absences(walk.id()).values()).singleElement()
                .satisfies(absence -> assertThat(absence).extracting("memberId", "reason").containsExactly(OTHER_MEMBER, "Đi công tác"));
        assertThatThrownBy(() -> walk.submit("studyMaterials", "dv0008", Map.of("read", true, "absent", true))).satisfies(refusedAt("absenceReason"));
        assertThatThrownBy(() -> walk.submit("studyMaterials", "dv0008", Map.of("read", true, "speaks", true, "matter", "ITEM-9")))
                .satisfies(refusedAt("matter"));
    }

    @Test
    void questionsGoToThePreparerAndHisAnswersToEverybody() {
        walk.announced(AT);
        walk.submit("studyMaterials", MEMBER, Map.of("read", true, "questions", List.of(Map.of("wording", "Định mức điện là bao nhiêu?"))));
        assertThat(walk.task("answerQuestions", PREPARER).due()).isEqualTo(AT);
        walk.perform("askQuestion", EXEMPT, Map.of("questions", List.of(Map.of("wording", "Ai kiểm tra?"), Map.of("wording", "Bao giờ xong?"))));
        assertThat(tasks.createTaskQuery().processInstanceId(walk.instance()).taskDefinitionKey("answerQuestions").count())
                .as("one task for all").isEqualTo(1);
        assertThat(text("answerQuestions", PREPARER)).contains("Định mức điện là bao nhiêu?", "Ai kiểm tra?");
        assertThat(text("openSession", SECRETARY)).contains("Còn 3 câu hỏi chưa được trả lời");

        List<Map<String, Object>> rows = rows();
        assertThatThrownBy(() -> walk.submit("answerQuestions", PREPARER, Map.of("answers", answered(rows.subList(0, 2)))))
                .satisfies(refusedAt("answers"));
        List<Map<String, Object>> twice = new ArrayList<>(rows);
        twice.add(rows.get(0));
        assertThatThrownBy(() -> walk.submit("answerQuestions", PREPARER, Map.of("answers", answered(twice))))
                .satisfies(refusedAt("answers[3].question"));
        assertThatThrownBy(() -> walk.submit("answerQuestions", PREPARER, Map.of("answers", rows)))
                .satisfies(refusedAt("answers[0].answer", "answers[1].answer", "answers[2].answer"));
        walk.submit("answerQuestions", PREPARER, Map.of("answers", answered(rows)));

        assertThat(participations.openQuestions(walk.id())).isEmpty();
        assertThat(walk.chapters(OTHER_MEMBER)).contains("Ai kiểm tra?", "Ba số mỗi tháng");
        assertThat(participations.questions(walk.id())).allSatisfy(question ->
                assertThat(outbox.withKey("answer-" + question.id())).singleElement().satisfies(
                        mail -> assertThat(mail.memberId()).isEqualTo(question.askedBy())));
        assertThat(walk.hasTask("answerQuestions", PREPARER)).isFalse();
        walk.perform("askQuestion", MEMBER, Map.of("questions", List.of(Map.of("wording", "Thế còn nước?"))));
        assertThat(walk.hasTask("answerQuestions", PREPARER)).isTrue();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows() {
        return (List<Map<String, Object>>) walk.form("answerQuestions", PREPARER).data().get("answers");
    }

    private static List<Map<String, Object>> answered(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> Map.<String, Object>of("question", row.get("question"), "answer", "Ba số mỗi tháng")).toList();
    }

    @Test
    void aMemberAddsToWhatHeSaidUntilTheSessionIsOpened() {
        walk.announced(AT);
        walk.submit("studyMaterials", MEMBER, Map.of("read", true));
        assertThatThrownBy(() -> walk.perform("askQuestion", MEMBER, Map.of())).isInstanceOf(Refusal.class)
                .hasMessageContaining("session.ask.nothingAdded");
        walk.perform("askQuestion", MEMBER, Map.of("speaks", true, "comment", "Xin bổ sung mục nước", "absent", true, "absenceReason", "Ốm"));
        assertThat(participations.registrations(walk.id())).hasSize(1);
        assertThat(participations.absences(walk.id()).get(MEMBER).reason()).isEqualTo("Ốm");
        assertThat(walk.chapters(OTHER_MEMBER)).contains("Xin bổ sung mục nước");
        walk.clockAt(AT);
        rollCall(true);
        assertThat(walk.session().state()).isEqualTo(SessionState.IN_SESSION);
        assertThat(walk.offers(MEMBER)).isEmpty();
        assertThat(walk.hasTask("studyMaterials", OTHER_MEMBER)).as("opening takes what is open along").isFalse();
        assertThat(walk.offers(SECRETARY)).doesNotContain("cancelSession", "postponeSession", "changeArrangements");
    }

    @Test
    void aPostponedSessionIsPutOnANewDateAndAnnouncedAgain() {
        walk.announced(AT);
        walk.submit("studyMaterials", MEMBER, Map.of("read", true, "questions", List.of(Map.of("wording", "Họp ở đâu?"))));
        assertThatThrownBy(() -> walk.perform("postponeSession", SECRETARY, Map.of("reason", "OTHER"))).satisfies(refusedAt("note"));
        walk.perform("postponeSession", DEPUTY, Map.of("reason", "NATURAL_DISASTER", "note", "Bão số 3"));
        assertThat(walk.session().state()).isEqualTo(SessionState.POSTPONED);
        assertThat(calendar.file(walk.session(), MEMBER)).as("no date is settled").isEmpty();
        assertThat(outbox.withKey("postponed-" + walk.id())).hasSameSizeAs(outbox.withKey("notice-" + walk.id() + "-1-"));
        assertThat(walk.hasTask("answerQuestions", PREPARER)).isFalse();
        assertThat(text("rescheduleSession", SECRETARY)).contains("Thiên tai", "Bão số 3");
        assertThat(walk.form("rescheduleSession", SECRETARY).data().get("dateHint").toString()).contains("quý 2 năm 2026", "24 giờ");
        assertThatThrownBy(() -> walk.submit("rescheduleSession", SECRETARY, Map.of(
                        "scheduledAt", walk.now().minusMinutes(1).withNano(0).toString(), "place", "Nhà văn hóa")))
                .satisfies(refusedAt("scheduledAt"));
        LocalDateTime next = AT.plusMonths(1);
        walk.submit("rescheduleSession", SECRETARY, Map.of("scheduledAt", next.toString(), "place", "Trường học", "outcome", "HELD"));
        walk.runJobs();

        assertThat(walk.session().state()).isEqualTo(SessionState.NOTIFIED);
        assertThat(walk.session().scheduledAt()).as("held is offered only when it wasn't opened in time").isEqualTo(next);
        assertThat(postponements.findBySessionIdOrderById(walk.id())).singleElement().satisfies(postponement -> {
            assertThat(postponement.fromAt()).isEqualTo(AT);
            assertThat(postponement.toAt()).isEqualTo(next);
            assertThat(postponement.withinQuarter()).isFalse();
            assertThat(postponement.decidedBy()).isEqualTo(DEPUTY);
        });
        assertThat(notice(MEMBER, 2)).contains(
                "Thời gian: 14:00 ngày 10/07/2026 (trước đây: 14:00 ngày 10/06/2026)", "Địa điểm: Trường học (trước đây: Nhà văn hóa thôn)");
        assertThat(calendar.file(walk.session(), MEMBER)).get().asString()
                .contains("METHOD:PUBLISH", "UID:session-" + walk.id() + "-" + MEMBER + "@nennep", "SEQUENCE:2", "DTSTART;TZID=Asia/Ho_Chi_Minh:20260710T140000");
        assertThat(walk.chapters(MEMBER)).contains("Thêm vào lịch của tôi");
        // one entry of the calendar: announced, taken out, and announced anew
        assertThat(entry("notice-" + walk.id() + "-1-" + MEMBER)).contains("\"key\":\"session-" + walk.id() + "\"", "\"sequence\":0", "\"cancelled\":false");
        assertThat(entry("postponed-" + walk.id() + "-1-" + MEMBER))
                .contains("\"key\":\"session-" + walk.id() + "\"", "\"sequence\":1", "\"cancelled\":true");
        assertThat(entry("notice-" + walk.id() + "-2-" + MEMBER))
                .contains("\"key\":\"session-" + walk.id() + "\"", "\"sequence\":2", "\"cancelled\":false", "2026-07-10T14:00", "Trường học");
        assertThat(entry("notice-" + walk.id() + "-1-" + EXEMPT)).contains("\"optional\":true");
        assertThat(outbox.withKey("quarter-" + walk.id())).hasSize(1);
        assertThat(walk.chapters(MEMBER)).contains("Thiên tai: Bão số 3", "Ngoài quý", "Đã chuyển sang quý khác");
        assertThat(walk.hasTask("studyMaterials", MEMBER)).as("he has studied already").isFalse();
        assertThat(walk.hasTask("studyMaterials", OTHER_MEMBER)).isTrue();
        assertThat(walk.hasTask("answerQuestions", PREPARER)).as("what is open is asked again").isTrue();
    }

    @Test
    void whenTooFewCameTheNewDateIsSetWithoutAskingForTheReason() {
        walk.announced(AT);
        walk.clockAt(AT);
        rollCall(false);
        assertThat(text("rescheduleSession", SECRETARY)).contains("Không đủ tỷ lệ đảng viên dự");
        assertThat(walk.form("rescheduleSession", SECRETARY).data()).containsEntry("notOpened", false);
        walk.submit("rescheduleSession", SECRETARY, Map.of("scheduledAt", AT.plusDays(2).toString(), "place", "Nhà văn hóa thôn"));
        walk.runJobs();
        assertThat(walk.session().state()).isEqualTo(SessionState.NOTIFIED);
        assertThat(postponements.findBySessionIdOrderById(walk.id())).singleElement().satisfies(postponement -> {
            assertThat(postponement.reason()).isEqualTo(PostponementReason.NO_QUORUM);
            assertThat(postponement.withinQuarter()).isTrue();
        });
    }

    @Test
    void aSessionNobodyOpenedIsPutOnANewDate() {
        walk.announced(AT);
        assertThat(runtime.getVariable(walk.instance(), SessionVariables.NOT_OPENED_BY)).isEqualTo(Timestamp.valueOf(AT.plusDays(1)));
        walk.notOpened();
        assertThat(text("rescheduleSession", SECRETARY)).contains("Quá hạn chưa khai mạc");
        assertThat(walk.hasTask("openSession", SECRETARY)).isFalse();
        assertThatThrownBy(() -> walk.submit("rescheduleSession", SECRETARY, Map.of("scheduledAt", AT.plusDays(5).toString(), "place", "Trường học")))
                .satisfies(refusedAt("outcome"));
        walk.submit("rescheduleSession", SECRETARY, Map.of(
                "outcome", "NEW_DATE", "scheduledAt", AT.plusDays(5).toString(), "place", "Trường học"));
        walk.runJobs();
        assertThat(postponements.findBySessionIdOrderById(walk.id())).singleElement()
                .satisfies(postponement -> assertThat(postponement.reason()).isEqualTo(PostponementReason.NOT_OPENED));
        assertThat(dispatches.findBySessionIdOrderByRound(walk.id())).hasSize(2);
    }

    @Test
    void howLongToWaitAndHowManySessionsAQuarterNeedsFollowThePolicy() {
        setPolicy("session.notOpened.grace", "P3D");
        setPolicy("session.thematic.minPerQuarter", "2");
        try {
            walk.announced(AT.plusYears(8));
            assertThat(runtime.getVariable(walk.instance(), SessionVariables.NOT_OPENED_BY))
                    .isEqualTo(Timestamp.valueOf(AT.plusYears(8).plusDays(3)));
            walk.perform("cancelSession", SECRETARY, Map.of("reason", "Chi bộ sáp nhập trong tháng"));
            assertThat(walk.chapters(MEMBER)).contains("Quý 2 năm 2034: đã tổ chức 0 trên 2");
        } finally {
            jdbc.sql("delete from policy_parameter where unit_id = :unit").param("unit", CELL).update();
        }
    }

    private void setPolicy(String key, String value) {
        jdbc.sql("""
                        insert into policy_parameter (param_key, unit_id, param_value, valid_from, source, confidence)
                        values (:key, :unit, :value, :from, 'thử', 'P')""")
                .param("key", key)
                .param("unit", CELL)
                .param("value", value)
                .param("from", LocalDate.of(2026, 1, 1))
                .update();
    }

    @Test
    void noSessionIsPutOnASuspendedDay() {
        walk.announced(AT);
        jdbc.sql("""
                        insert into suspension_period (unit_id, issuer, document_number, issued_on, starts_on, ends_on, recorded_by, recorded_at,
                            version)
                        values ('DU-TB', 'Đảng ủy xã', '230-CV/TU', :from, :from, :until, 'dv0101', :now, 0)""")
                .param("from", LocalDate.of(2026, 6, 15))
                .param("until", LocalDate.of(2026, 6, 20))
                .param("now", AT)
                .update();
        jdbc.sql("insert into suspended_cell (period_id, position, unit_id) select max(id), 0, :unit from suspension_period")
                .param("unit", CELL)
                .update();
        try {
            LocalDateTime suspended = LocalDateTime.of(2026, 6, 20, 23, 59);
            Map<String, Object> change = new HashMap<>(Map.of(
                    "scheduledAt", suspended.toString(), "place", "Trường học", "mode", "IN_PERSON", "reason", "Trùng lịch họp xã"));
            assertThatThrownBy(() -> walk.perform("changeArrangements", SECRETARY, change)).satisfies(refusedAt("scheduledAt"));
            walk.perform("postponeSession", DEPUTY, Map.of("reason", "EPIDEMIC"));
            assertThatThrownBy(() -> walk.submit("rescheduleSession", SECRETARY, change("2026-06-15T00:00"))).satisfies(refusedAt("scheduledAt"));
            walk.submit("rescheduleSession", SECRETARY, change("2026-06-21T00:00"));
        } finally {
            jdbc.sql("delete from suspended_cell").update();
            jdbc.sql("delete from suspension_period").update();
        }
    }

    private static Map<String, Object> change(String at) {
        return Map.of("scheduledAt", at, "place", "Trường học");
    }

    @Test
    void aSessionThatTookPlaceIsEnteredLateWithoutTellingAnybody() {
        walk.announced(AT);
        walk.notOpened();
        long mails = outbox.withKey("").size();
        walk.submit("rescheduleSession", SECRETARY, Map.of("outcome", "HELD"));
        walk.runJobs();

        assertThat(outbox.withKey("")).hasSize((int) mails);
        assertThat(walk.session().scheduledAt()).isEqualTo(AT);
        assertThat(dispatches.findBySessionIdOrderByRound(walk.id())).hasSize(1);
        assertThat(postponements.findBySessionIdOrderById(walk.id())).isEmpty();
        assertThat(walk.hasTask("studyMaterials", MEMBER)).isFalse();
        assertThat(walk.chapters(MEMBER)).contains("Đã diễn ra, nhập sau");
        Date notOpenedBy = (Date) runtime.getVariable(walk.instance(), SessionVariables.NOT_OPENED_BY);
        assertThat(notOpenedBy.toInstant()).isAfterOrEqualTo(Timestamp.valueOf(AT.plusDays(2)).toInstant());
        assertThat(walk.hasTask("openSession", SECRETARY)).isTrue();

        walk.notOpened();
        walk.submit("rescheduleSession", SECRETARY, Map.of(
                "outcome", "NEW_DATE", "scheduledAt", AT.plusDays(9).toString(), "place", "Trường học"));
        walk.runJobs();
        assertThat(dispatches.findBySessionIdOrderByRound(walk.id())).as("a new date is told").hasSize(2);
    }

    @Test
    void onlyTheLeadersOfACellPutOffAndCallOff() {
        walk.announced(AT);
        assertThat(walk.offers(DEPUTY)).contains("cancelSession", "changeArrangements", "postponeSession");
        assertThat(walk.offers(MEMBER)).isEmpty();
        assertThat(walk.offers("dv0021")).isEmpty();
    }

    private void rollCall(boolean enough) {
        List<Map<String, Object>> roll = register.membersOf(CELL, LocalDate.of(2026, 6, 10)).stream()
                .map(CellMember::id)
                .map(member -> Map.<String, Object>of("member", member, "status", status(member, enough), "reason", "Bận việc nhà"))
                .toList();
        Map<String, Object> answers = new HashMap<>(Map.of("attendance", roll));
        if (enough) {
            answers.putAll(Map.of("reason", "Sinh hoạt quý II", "minuteTaker", MEMBER, "agendaApproved", true));
        }
        walk.submit("openSession", SECRETARY, answers);
    }

    private static String status(String member, boolean enough) {
        return member.equals(EXEMPT) ? "EXEMPT" : enough || member.equals(SECRETARY) || member.equals(DEPUTY) ? "PRESENT" : "EXCUSED";
    }

    private String text(String task, String member) {
        return walk.form(task, member).reading().toString();
    }

    private String entry(String key) {
        String content = jdbc.sql("select content from outbox_message where message_key = :key").param("key", key).query(String.class).single();
        return content.substring(content.indexOf("\"calendar\":"));
    }

    private String notice(String member, int round) {
        return jdbc.sql("select body from outbox_message where message_key = :key")
                .param("key", "notice-" + walk.id() + "-" + round + "-" + member)
                .query(String.class)
                .single();
    }
}
