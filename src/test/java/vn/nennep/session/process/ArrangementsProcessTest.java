package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.nennep.session.process.ArrangedSession.AT;
import static vn.nennep.session.process.ArrangedSession.CELL;
import static vn.nennep.session.process.ArrangedSession.COMMITTEE_MEMBER;
import static vn.nennep.session.process.ArrangedSession.DEPUTY;
import static vn.nennep.session.process.ArrangedSession.MEMBER;
import static vn.nennep.session.process.ArrangedSession.OFFICER;
import static vn.nennep.session.process.ArrangedSession.PREPARER;
import static vn.nennep.session.process.ArrangedSession.SECRETARY;
import static vn.nennep.session.process.ArrangedSession.item;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.notification.Outbox;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.session.AgencyAnswer;
import vn.nennep.session.AgendaItem;
import vn.nennep.session.GuestKind;
import vn.nennep.session.InvitedCell;
import vn.nennep.session.PreparationRepository;
import vn.nennep.session.SessionMode;
import vn.nennep.session.SessionState;
import vn.nennep.session.SittingPart;
import vn.nennep.testing.EngineTest;

/** What the committee arranges, and how it is changed or called off before the session is opened (P2 form 7, rows 1, 7, 9). */
@EngineTest
@Import(ArrangedSession.class)
class ArrangementsProcessTest {

    @Autowired private ArrangedSession walk;
    @Autowired private Intake intake;
    @Autowired private HistoryService history;
    @Autowired private PreparationRepository preparations;
    @Autowired private Outbox outbox;
    @Autowired private JdbcClient jdbc;

    @Test
    void theAgendaIsMadeFromTheOutlineWithAPersonForEachItem() {
        walk.approved(AT, "SEPARATE");
        var form = walk.form("prepareSession", DEPUTY);
        assertThat((List<?>) form.data().get("agenda")).hasSize(3).allSatisfy(row -> assertThat(((Map<?, ?>) row).get("person")).isNotNull());
        assertThat(form.data().get("agenda").toString()).contains("person=" + PREPARER, "minutes=20", "person=" + SECRETARY);
        assertThat(form.data()).containsEntry("draftConclusion", "Thống nhất ba việc").containsEntry("combined", false);
        assertThat(form.data().get("meetingHint").toString()).contains("hội ý của chi ủy");
        assertThat(form.data().get("sendHint").toString()).contains("24 giờ");
    }

    @Test
    void hintsFollowThePolicyOfTheUnit() {
        setPolicy("materials.minLead", "P3D");
        setPolicy("session.focalPoints.max", "2");
        setPolicy("discussion.minShare", "1/2");
        try {
            walk.approved(AT, "SEPARATE");
            var form = walk.form("prepareSession", DEPUTY);
            assertThat(form.data().get("sendHint").toString()).contains("72 giờ");
            assertThat(form.data().get("focusHint").toString()).contains("Nhiều nhất 2");
            assertThat(form.data().get("discussionHint").toString()).contains("50%");
            Map<String, Object> answers = walk.preparation();
            answers.put("focalPoints", List.of(Map.of("wording", "Một"), Map.of("wording", "Hai"), Map.of("wording", "Ba")));
            assertThatThrownBy(() -> walk.submit("prepareSession", DEPUTY, answers)).satisfies(refusedAt("focalPoints"));
        } finally {
            jdbc.sql("delete from policy_parameter where unit_id = :unit").param("unit", CELL).update();
        }
    }

    private void setPolicy(String key, String value) {
        jdbc.sql("insert into policy_parameter (param_key, unit_id, param_value, valid_from, source, confidence) values (:key, :unit, :value, :from, 'thử', 'P')")
                .param("key", key).param("unit", CELL).param("value", value).param("from", LocalDate.of(2026, 1, 1)).update();
    }

    /** A23 F22 “Information spread thin, no focus (S2)”: focal points ≤ 3. */
    @Test
    void F22_no_more_than_three_focal_points() {
        walk.approved(AT, "SEPARATE");
        Map<String, Object> answers = walk.preparation();
        List<Map<String, String>> four = List.of(
                Map.of("wording", "Một"), Map.of("wording", "Hai"), Map.of("wording", "Ba"), Map.of("wording", "Bốn"));
        answers.put("focalPoints", four);
        assertThatThrownBy(() -> walk.submit("prepareSession", DEPUTY, answers)).satisfies(refusedAt("focalPoints"));
        answers.put("focalPoints", four.subList(0, 3));
        walk.submit("prepareSession", DEPUTY, answers);
        assertThat(walk.chapters(MEMBER)).contains("– Một\n– Hai\n– Ba");
    }

    @Test
    void everythingTheCommitteeAgreedOnIsKept() {
        walk.approved(AT, "SEPARATE");
        Map<String, Object> answers = walk.preparation();
        answers.put("mode", "HYBRID");
        answers.put("meetingLink", "https://hop.example/phong1");
        answers.put("modeReason", "Năm đồng chí đi công tác");
        answers.put("modeDecidedBy", COMMITTEE_MEMBER);
        answers.put("agency", "TIME_CHANGED");
        answers.put("agencyName", "Ủy ban nhân dân xã");
        answers.put("agencyTime", AT.toString());
        answers.put("guests", List.of(Map.of(
                "name", "Nguyễn Thị Sen", "office", "Giảng viên", "organisation", "Trường chính trị", "kind", "EXPERT", "topic", "Tiết kiệm")));
        answers.put("modelSession", true);
        answers.put("invitedCells", List.of("CB-AH"));
        walk.submit("prepareSession", DEPUTY, answers);

        assertThat(walk.session()).satisfies(session -> {
            assertThat(session.state()).isEqualTo(SessionState.SCHEDULED);
            assertThat(session.setting().mode()).isEqualTo(SessionMode.HYBRID);
            assertThat(session.setting().meetingLink()).isEqualTo("https://hop.example/phong1");
            assertThat(session.setting().model()).isTrue();
        });
        assertThat(preparations.findBySessionId(walk.id())).get().satisfies(kept -> {
            assertThat(kept.modeDecision().decidedBy()).isEqualTo(COMMITTEE_MEMBER);
            assertThat(kept.agency().answer()).isEqualTo(AgencyAnswer.TIME_CHANGED);
            assertThat(kept.agency().name()).isEqualTo("Ủy ban nhân dân xã");
            assertThat(kept.guests()).singleElement().satisfies(guest -> assertThat(guest.kind()).isEqualTo(GuestKind.EXPERT));
            assertThat(kept.invitedCells()).containsExactly(new InvitedCell("CB-AH"));
            assertThat(kept.meetingMinutes()).startsWith("Chi ủy thống nhất");
        });
        walk.runJobs();
        assertThat(walk.chapters(MEMBER))
                .contains("Nguyễn Thị Sen", "Chuyên gia, báo cáo viên: Tiết kiệm", "Chi bộ An Hòa", "https://hop.example/phong1")
                .doesNotContain("Năm đồng chí đi công tác", "Chi ủy thống nhất", "Ủy ban nhân dân xã");
        assertThat(walk.chapters(SECRETARY)).contains("Năm đồng chí đi công tác", "Chi ủy thống nhất", "Ủy ban nhân dân xã");
    }

    @Test
    void whatIsMissingForTheModeIsRefusedAtItsFields() {
        walk.approved(AT, "SEPARATE");
        Map<String, Object> answers = walk.preparation();
        answers.remove("place");
        assertThatThrownBy(() -> walk.submit("prepareSession", DEPUTY, answers)).satisfies(refusedAt("place"));
        answers.put("mode", "ONLINE");
        assertThatThrownBy(() -> walk.submit("prepareSession", DEPUTY, answers))
                .satisfies(refusedAt("meetingLink", "modeReason", "modeDecidedBy"));
        answers.put("meetingLink", "hop.example");
        answers.put("modeReason", "Dịch bệnh");
        answers.put("modeDecidedBy", MEMBER);
        assertThatThrownBy(() -> walk.submit("prepareSession", DEPUTY, answers)).satisfies(refusedAt("meetingLink", "modeDecidedBy"));
        answers.put("meetingLink", "https://hop.example/1");
        answers.put("modeDecidedBy", SECRETARY);
        answers.put("agency", "AGREED");
        assertThatThrownBy(() -> walk.submit("prepareSession", DEPUTY, answers)).satisfies(refusedAt("agencyName"));
        answers.put("agency", "TIME_CHANGED");
        answers.put("agencyName", "Nhà trường");
        answers.put("agencyTime", AT.plusHours(2).toString());
        assertThatThrownBy(() -> walk.submit("prepareSession", DEPUTY, answers)).satisfies(refusedAt("agencyTime"));
        answers.put("agency", "NOT_NEEDED");
        answers.put("scheduledAt", walk.now().minusMinutes(1).withNano(0).toString());
        assertThatThrownBy(() -> walk.submit("prepareSession", DEPUTY, answers)).satisfies(refusedAt("scheduledAt"));
        answers.put("scheduledAt", AT.toString());
        answers.put("modelSession", true);
        assertThatThrownBy(() -> walk.submit("prepareSession", DEPUTY, answers)).satisfies(refusedAt("invitedCells"));
        answers.remove("modelSession");
        answers.put("guests", List.of(Map.of("name", "Lê Sen", "kind", "EXPERT")));
        assertThatThrownBy(() -> walk.submit("prepareSession", DEPUTY, answers)).satisfies(refusedAt("guests[0].topic"));
        answers.remove("guests");
        walk.announced(answers);
        assertThat(walk.session().place()).isNull();
        assertThat(walk.chapters(MEMBER)).contains("Trực tuyến");
    }

    @Test
    void aCombinedSessionHasTwoAgendasOneAfterTheOther() {
        walk.approved(AT, "COMBINED");
        var form = walk.form("prepareSession", DEPUTY);
        assertThat(form.data().get("combinedHint").toString()).contains("120 phút");
        Map<String, Object> answers = walk.preparation();
        answers.put("firstPart", "REGULAR");
        assertThatThrownBy(() -> walk.submit("prepareSession", DEPUTY, answers)).satisfies(refusedAt("regularAgenda"));
        answers.put("regularAgenda", List.of(item("Đánh giá tháng trước", SECRETARY, 39, "PRESENTATION")));
        walk.announced(answers);
        assertThat(preparations.findBySessionId(walk.id())).get().satisfies(kept -> {
            assertThat(kept.agenda()).extracting(AgendaItem::title).containsExactly("Đánh giá tháng trước", "Trình bày", "Thảo luận");
            assertThat(kept.parts()).containsExactly(SittingPart.REGULAR, SittingPart.THEMATIC);
        });
        assertThat(walk.session().state()).as("too short is noted, not blocked").isEqualTo(SessionState.NOTIFIED);
        assertThat(walk.chapters(SECRETARY)).contains("Buổi kết hợp dự kiến 119 phút, ít hơn mức tối thiểu 120 phút", "(39 phút)", "(80 phút)");
        assertThat(walk.chapters(MEMBER)).doesNotContain("119 phút");
        assertThat(notice(MEMBER, 1)).contains("Sinh hoạt thường kỳ:\n– Đánh giá tháng trước", "Sinh hoạt chuyên đề:\n– Trình bày");
    }

    @Test
    void theRegularPartIsNotAskedForInASessionOfItsOwn() {
        walk.approved(AT, "SEPARATE");
        Map<String, Object> answers = walk.preparation();
        answers.put("regularAgenda", List.of(item("Đánh giá tháng trước", SECRETARY, 39, "PRESENTATION")));
        answers.put("agenda", List.of(item("Trình bày", PREPARER, 61, "PRESENTATION"), item("Thảo luận", SECRETARY, 39, "DISCUSSION")));
        walk.announced(answers);
        assertThat(preparations.findBySessionId(walk.id()).orElseThrow().agenda()).hasSize(2);
        assertThat(walk.chapters(SECRETARY)).contains("chỉ dành 39% thời gian cho thảo luận, ít hơn 40%");
    }

    @Test
    void aChangeBeforeTheNoticeMovesTheDueDatesAndTellsNobody() {
        walk.approved(AT, "SEPARATE");
        assertThat(walk.task("prepareSession", DEPUTY).due()).isEqualTo(AT.minusDays(1));
        assertThatThrownBy(() -> walk.perform("changeArrangements", SECRETARY, Map.of("scheduledAt", AT.plusDays(5).toString(), "reason", "Bận")))
                .satisfies(refusedAt("reason"));
        assertThatThrownBy(() -> walk.perform("changeArrangements", SECRETARY, Map.of("scheduledAt", AT.toString(), "reason", "Không đổi gì cả")))
                .isInstanceOf(Refusal.class).hasMessageContaining("session.change.nothing");
        assertThatThrownBy(() -> walk.perform("changeArrangements", SECRETARY, Map.of(
                        "scheduledAt", walk.now().minusDays(1).withNano(0).toString(), "reason", "Chuyển về hôm qua")))
                .satisfies(refusedAt("scheduledAt"));
        walk.perform("changeArrangements", SECRETARY, Map.of("scheduledAt", AT.plusDays(5).toString(), "reason", "Trùng lịch họp xã"));
        assertThat(walk.session().scheduledAt()).isEqualTo(AT.plusDays(5));
        assertThat(walk.session().state()).isEqualTo(SessionState.PREPARING);
        assertThat(walk.task("prepareSession", DEPUTY).due()).isEqualTo(AT.plusDays(4));
        assertThat(walk.chapters(SECRETARY)).contains("Trùng lịch họp xã", "14:00 ngày 10/06/2026", "14:00 ngày 15/06/2026");
        assertThat(outbox.withKey("notice-" + walk.id() + "-")).isEmpty();
        walk.announced(walk.preparation());
        assertThat(notice(MEMBER, 1)).as("nobody knew the old date").doesNotContain("trước đây");
    }

    @Test
    void aChangeAfterTheNoticeIsAnnouncedWithOldAndNew() {
        walk.announced(AT);
        walk.perform("changeArrangements", DEPUTY, Map.of(
                "scheduledAt", AT.plusHours(2).toString(), "mode", "ONLINE", "meetingLink", "https://hop.example/2", "modeDecidedBy", SECRETARY,
                "reason", "Nhà văn hóa đang sửa"));
        walk.runJobs();
        assertThat(notice(MEMBER, 2)).contains(
                "Thời gian: 16:00 ngày 10/06/2026 (trước đây: 14:00 ngày 10/06/2026)", "Địa điểm: Trực tuyến (trước đây: Nhà văn hóa thôn)",
                "Hình thức họp: Trực tuyến (trước đây: Trực tiếp)", "https://hop.example/2");
        assertThat(walk.task("openSession", SECRETARY).due()).isEqualTo(AT.plusHours(2));
        assertThat(preparations.findBySessionId(walk.id()).orElseThrow().modeDecision().decidedBy()).isEqualTo(SECRETARY);
        assertThat(walk.chapters(MEMBER)).contains("Nhà văn hóa đang sửa");

        walk.perform("changeArrangements", DEPUTY, Map.of(
                "scheduledAt", AT.plusHours(2).toString(), "mode", "IN_PERSON", "place", "Trường học", "modeDecidedBy", SECRETARY,
                "reason", "Mượn được phòng ở trường"));
        walk.runJobs();
        assertThat(notice(MEMBER, 3)).contains("Địa điểm: Trường học (trước đây: Trực tuyến)", "Địa chỉ phòng họp trực tuyến: không dùng nữa")
                .doesNotContain("trước đây: 14:00");
    }

    @Test
    void aChangeOfTheModeNeedsWhoDecidedIt() {
        walk.announced(AT);
        assertThatThrownBy(() -> walk.perform("changeArrangements", DEPUTY, Map.of(
                        "scheduledAt", AT.toString(), "mode", "HYBRID", "place", "Nhà văn hóa thôn", "meetingLink", "https://hop.example/2",
                        "reason", "Nhiều đồng chí đi xa")))
                .satisfies(refusedAt("modeDecidedBy"));
    }

    /** A1.1; R-21: the last minute of the quarter is in it, the next one isn't. */
    @ParameterizedTest(name = "planned for {0}, moved to {1}: out of quarter {2}")
    @CsvSource({
        "2027-03-10T14:00, 2027-03-31T23:59, false", "2027-03-10T14:00, 2027-04-01T00:00, true",
        "2026-12-10T14:00, 2026-12-31T23:59, false", "2026-12-10T14:00, 2027-01-01T00:00, true"
    })
    void aDateInAnotherQuarterIsToldToTheOrganisationBoard(LocalDateTime planned, LocalDateTime moved, boolean out) {
        walk.approved(planned, "SEPARATE");
        walk.perform("changeArrangements", SECRETARY, Map.of("scheduledAt", moved.toString(), "reason", "Trùng lịch họp xã"));
        assertThat(outbox.withKey("quarter-" + walk.id() + "-")).extracting(message -> message.memberId())
                .isEqualTo(out ? List.of(OFFICER) : List.of());
        assertThat(walk.session().outOfQuarter()).isEqualTo(out);
        assertThat(walk.chapters(SECRETARY).contains("Đã chuyển sang quý khác")).isEqualTo(out);
    }

    @Test
    void aSessionCanBeCalledOffWhileItIsPrepared() {
        walk.approved(AT, "SEPARATE");
        assertThat(walk.offers(SECRETARY)).contains("cancelSession", "changeArrangements").doesNotContain("postponeSession");
        walk.perform("cancelSession", SECRETARY, Map.of("reason", "Chi bộ sáp nhập trong tháng"));
        assertThat(walk.session().state()).isEqualTo(SessionState.CANCELLED);
        assertThat(outbox.withKey("cancelled-" + walk.id())).as("nobody was told to come").isEmpty();
        assertThat(walk.offers(SECRETARY)).isEmpty();
    }

    @Test
    void whoWasToldToComeIsToldThatTheSessionIsCalledOff() {
        walk.announced(AT.plusYears(7));
        assertThatThrownBy(() -> walk.perform("cancelSession", SECRETARY, Map.of("reason", "Bận"))).satisfies(refusedAt("reason"));
        assertThatThrownBy(() -> walk.perform("cancelSession", MEMBER, Map.of("reason", "Không có lý do gì cả"))).isInstanceOf(Denial.class);
        String instance = walk.instance();
        walk.perform("cancelSession", SECRETARY, Map.of("reason", "Chi bộ sáp nhập trong tháng"));

        assertThat(walk.session().state()).isEqualTo(SessionState.CANCELLED);
        assertThat(outbox.withKey("cancelled-" + walk.id())).hasSameSizeAs(outbox.withKey("notice-" + walk.id() + "-1-")).isNotEmpty();
        assertThat(walk.chapters(MEMBER)).contains(
                "Chi bộ sáp nhập trong tháng", "Quý 2 năm 2033: đã tổ chức 0 trên 1 buổi sinh hoạt chuyên đề phải có; chỉ tiêu của quý chưa đạt");
        assertThat(history.createHistoricActivityInstanceQuery().activityId("sessionCancelledEnd").finished().tenantIdIn(CELL).list())
                .anyMatch(end -> end.getProcessInstanceId().equals(instance));
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(instance).finished().count()).isEqualTo(1);
        assertThat(intake.tasksOf(MEMBER)).noneMatch(task -> task.subject() == walk.id());
    }

    @Test
    void aPostponedSessionCanBeCalledOffInsteadOfPutOnANewDate() {
        walk.announced(AT);
        walk.perform("postponeSession", SECRETARY, Map.of("reason", "EPIDEMIC"));
        assertThat(walk.offers(SECRETARY)).contains("cancelSession").doesNotContain("changeArrangements", "postponeSession");
        walk.perform("cancelSession", DEPUTY, Map.of("reason", "Dịch kéo dài hết quý"));
        assertThat(walk.session().state()).isEqualTo(SessionState.CANCELLED);
    }

    private String notice(String member, int round) {
        return jdbc.sql("select body from outbox_message where message_key = :key")
                .param("key", "notice-" + walk.id() + "-" + round + "-" + member)
                .query(String.class)
                .single();
    }

    static Consumer<Throwable> refusedAt(String... fields) {
        return thrown -> assertThat(thrown).asInstanceOf(type(Refusal.class)).extracting(Refusal::findings)
                .satisfies(findings -> assertThat(findings).extracting(Refusal.Finding::field).containsExactlyInAnyOrder(fields));
    }
}
