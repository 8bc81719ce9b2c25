package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.session.DispatchRepository;
import vn.nennep.session.DispatchRecipient;
import vn.nennep.session.Lead;
import vn.nennep.session.Outlines;
import vn.nennep.session.PostponementReason;
import vn.nennep.session.PostponementRepository;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SessionState;
import vn.nennep.session.ThematicSession;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;

/** The notice of a session, its postponement and its cancelling, walked by the people of the demo's Chi bộ Phú Điền through the intake. */
@EngineTest
class SessionPreparationProcessTest {

    private static final String CELL = "CB-PD";
    private static final String SECRETARY = "dv0001";
    private static final String DEPUTY = "dv0002";
    private static final String PREPARER = "dv0005";
    private static final String MEMBER = "dv0006";

    @Autowired private Intake intake;
    @Autowired private ManagementService management;
    @Autowired private RuntimeService runtime;
    @Autowired private HistoryService history;
    @Autowired private Register register;
    @Autowired private SessionRepository sessions;
    @Autowired private Outlines outlines;
    @Autowired private DispatchRepository dispatches;
    @Autowired private PostponementRepository postponements;
    @Autowired private SessionFile file;
    @Autowired private Outbox outbox;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    private ThematicSession session;
    private LocalDateTime plannedAt;

    @BeforeEach
    void start() {
        plannedAt = LocalDateTime.now(clock).plusDays(50).truncatedTo(ChronoUnit.DAYS).plusHours(14);
        String href = intake.perform("startThematicSession", CELL, null, SECRETARY, Map.of(
                "topic", "Nêu gương trong thực hành tiết kiệm", "topicGroup", "PARTY_BUILDING", "basis", "Kế hoạch năm",
                "occasion", "PLANNED", "plannedAt", plannedAt.toString(), "sittingForm", "SEPARATE"));
        session = sessions.session(Long.parseLong(href.substring(href.lastIndexOf('/') + 1)));
    }

    @Test
    void walksFromTheStartToTheNoticeOverAReturnedOutline() {
        assertThat(session.businessKey()).startsWith("P2-CB-PD-");
        assign();
        submit("draftOutline", PREPARER, outline("Căn cứ một"));
        assertThat(state()).isEqualTo(SessionState.REVIEWING);
        submit("reviewOutline", SECRETARY, Map.of("decision", "RETURNED", "returnReason", "Mục 5 chưa nêu ai làm, bao giờ xong"));

        TaskView again = task("draftOutline", PREPARER);
        var form = intake.form(again.id(), PREPARER).orElseThrow();
        assertThat(form.data()).containsEntry("basis", "Căn cứ một").containsEntry("secrecy", "NONE");
        assertThat(text(form.reading())).contains("Mục 5 chưa nêu ai làm, bao giờ xong");
        submit("draftOutline", PREPARER, outline("Căn cứ hai"));
        submit("reviewOutline", SECRETARY, Map.of("decision", "APPROVED", "checklist", List.of("onTopic", "concise")));
        assertThat(outlines.of(session.id())).hasSize(2);
        assertThat(outlines.latest(session.id())).get().matches(outline -> outline.approved() && outline.review().onTopic());

        submit("prepareSession", DEPUTY, preparation());
        assertThat(state()).isEqualTo(SessionState.SCHEDULED);
        assertThat(chapters(MEMBER)).isNotEmpty();
        runJobs();

        assertThat(state()).isEqualTo(SessionState.NOTIFIED);
        assertThat(dispatches.findBySessionIdOrderByRound(session.id())).singleElement().satisfies(dispatch -> {
            assertThat(dispatch.timeliness()).isEqualTo(Lead.IN_TIME);
            assertThat(dispatch.recipients()).extracting(DispatchRecipient::memberId)
                    .contains(SECRETARY, MEMBER, "dv0011", "dv0101").doesNotContain("dv0010");
        });
        assertThat(outbox.withKey("notice-" + session.id() + "-1-")).hasSize(12);
        assertThat(chapters("dv0007")).contains("Căn cứ hai").doesNotContain("Căn cứ một").doesNotContain("Sẽ chọn ba việc làm ngay");
        assertThat(chapters(SECRETARY)).contains("Căn cứ một", "Sẽ chọn ba việc làm ngay", "Mục 5 chưa nêu");
        assertThat(task("openSession", SECRETARY).mine()).isTrue();
    }

    @Test
    void aPostponedSessionIsPutOnANewDateAndAnnouncedAgain() {
        notified();
        assertThatThrownBy(() -> intake.perform("postponeSession", CELL, session.id(), SECRETARY, Map.of("reason", "OTHER")))
                .satisfies(refusedAt("note"));
        intake.perform("postponeSession", CELL, session.id(), DEPUTY, Map.of("reason", "NATURAL_DISASTER", "note", "Bão số 3"));
        assertThat(state()).isEqualTo(SessionState.POSTPONED);
        assertThat(intake.offers(SECRETARY, CELL, session.id())).isEmpty();

        TaskView reschedule = task("rescheduleSession", SECRETARY);
        assertThat(text(intake.form(reschedule.id(), SECRETARY).orElseThrow().reading())).contains("Thiên tai", "Bão số 3");
        assertThatThrownBy(() -> intake.submit(reschedule.id(), SECRETARY, Map.of(
                        "scheduledAt", LocalDateTime.now(clock).minusMinutes(1).toString(), "place", "Nhà văn hóa")))
                .satisfies(refusedAt("scheduledAt"));
        LocalDateTime newDate = plannedAt.plusMonths(4);
        intake.submit(reschedule.id(), SECRETARY, Map.of("scheduledAt", newDate.toString(), "place", "Nhà văn hóa thôn"));
        runJobs();

        assertThat(state()).isEqualTo(SessionState.NOTIFIED);
        assertThat(sessions.session(session.id()).scheduledAt()).isEqualTo(newDate);
        assertThat(postponements.findBySessionIdOrderById(session.id())).singleElement().satisfies(postponement -> {
            assertThat(postponement.fromAt()).isEqualTo(plannedAt);
            assertThat(postponement.toAt()).isEqualTo(newDate);
            assertThat(postponement.withinQuarter()).isFalse();
            assertThat(postponement.decidedBy()).isEqualTo(DEPUTY);
        });
        assertThat(dispatches.findBySessionIdOrderByRound(session.id())).hasSize(2);
        assertThat(outbox.withKey("notice-" + session.id() + "-2-")).hasSize(12);
        assertThat(chapters(MEMBER)).contains("Thiên tai: Bão số 3", "Ngoài quý");
    }

    @Test
    void whenTooFewCameTheNewDateIsSetWithoutAskingForTheReason() {
        notified();
        List<Map<String, Object>> roll = register.membersOf(CELL, LocalDate.now(clock)).stream()
                .map(member -> Map.<String, Object>of("member", member.id(), "status", status(member.id()), "reason", "Bận việc nhà"))
                .toList();
        assertThatThrownBy(() -> submit("openSession", SECRETARY, Map.of("attendance", roll)))
                .as("before its day").isInstanceOf(Refusal.class).hasMessageContaining("session.opening.tooEarly");
        ClockExtension.move(clock, plannedAt);
        submit("openSession", SECRETARY, Map.of("attendance", roll));
        assertThat(postponements.findBySessionIdOrderById(session.id())).isEmpty();

        TaskView reschedule = task("rescheduleSession", SECRETARY);
        assertThat(text(intake.form(reschedule.id(), SECRETARY).orElseThrow().reading())).contains("Không đủ tỷ lệ đảng viên dự");
        intake.submit(reschedule.id(), SECRETARY, Map.of("scheduledAt", plannedAt.plusDays(2).toString(), "place", "Nhà văn hóa thôn"));
        runJobs();

        assertThat(state()).isEqualTo(SessionState.NOTIFIED);
        assertThat(postponements.findBySessionIdOrderById(session.id())).singleElement().satisfies(postponement -> {
            assertThat(postponement.reason()).isEqualTo(PostponementReason.NO_QUORUM);
            assertThat(postponement.withinQuarter()).isTrue();
        });
    }

    private static String status(String member) {
        return member.equals("dv0010") ? "EXEMPT" : member.equals(SECRETARY) || member.equals(DEPUTY) ? "PRESENT" : "EXCUSED";
    }

    @Test
    void aCancelledSessionHasEndedWithItsReason() {
        notified();
        assertThatThrownBy(() -> intake.perform("cancelSession", CELL, session.id(), SECRETARY, Map.of("reason", "Bận")))
                .satisfies(refusedAt("reason"));
        intake.perform("cancelSession", CELL, session.id(), SECRETARY, Map.of("reason", "Chi bộ sáp nhập trong tháng"));

        assertThat(state()).isEqualTo(SessionState.CANCELLED);
        assertThat(chapters(MEMBER)).contains("Chi bộ sáp nhập trong tháng");
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(session.businessKey()).singleResult())
                .satisfies(ended -> {
                    assertThat(ended.getEndActivityId()).isEqualTo("sessionCancelledEnd");
                    assertThat(ended.getTenantId()).isEqualTo(CELL);
                });
        assertThat(intake.offers(SECRETARY, CELL, session.id())).isEmpty();
    }

    @Test
    void onlyTheLeadersOfACellStartPutOffAndCallOff() {
        assertThat(intake.offers(MEMBER, null, null)).isEmpty();
        assertThat(intake.offers(SECRETARY, null, session.id())).isEmpty();
        notified();
        assertThat(intake.offers(DEPUTY, CELL, session.id())).extracting(offer -> offer.name())
                .containsExactly("cancelSession", "postponeSession");
        assertThat(intake.offers(MEMBER, CELL, session.id())).isEmpty();
        assertThat(intake.offers("dv0021", null, session.id())).isEmpty();
        assertThatThrownBy(() -> intake.perform("cancelSession", CELL, session.id(), MEMBER, Map.of("reason", "Không có lý do gì cả")))
                .isInstanceOf(Denial.class);
    }

    @Test
    void theCommitteeMeetsInTimeForTheNotice() {
        assign();
        submit("draftOutline", PREPARER, outline("Căn cứ"));
        submit("reviewOutline", SECRETARY, Map.of("decision", "APPROVED"));
        assertThat(task("prepareSession", DEPUTY).due()).isEqualTo(plannedAt.minusDays(1));
    }

    private void notified() {
        assign();
        submit("draftOutline", PREPARER, outline("Căn cứ"));
        submit("reviewOutline", SECRETARY, Map.of("decision", "APPROVED"));
        submit("prepareSession", DEPUTY, preparation());
        runJobs();
    }

    private void assign() {
        String today = LocalDate.now(clock).toString();
        submit("assignPreparers", SECRETARY, Map.of(
                "regularSessionOn", today, "regularSessionMinutesNumber", "04-BB/CB", "assignedOn", today, "assignee", "MEMBER",
                "lead", PREPARER, "reason", "EXPERTISE", "others", List.of(Map.of("member", MEMBER, "part", "PRESENT")),
                "draftDue", plannedAt.toLocalDate().minusDays(10).toString()));
        submit("briefPreparers", SECRETARY, Map.of(
                "purpose", "Nâng cao ý thức tiết kiệm", "requirements", "Sát thực tế chi bộ", "content", "Tiết kiệm điện, giấy, thời gian",
                "method", "Trình bày và thảo luận", "questions", List.of(Map.of("wording", "Đồng chí tiết kiệm việc gì trước?"))));
        submit("acknowledgeBriefing", PREPARER, Map.of("answer", "CLEAR"));
    }

    private Map<String, Object> outline(String basis) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("basis", basis);
        answers.put("purpose", "Mục đích");
        answers.put("content", "Nội dung");
        answers.put("situation", "Thực trạng");
        answers.put("solutions", "Giải pháp");
        answers.put("questions", List.of(Map.of("wording", "Đồng chí tiết kiệm việc gì trước?", "section", "SOLUTIONS")));
        answers.put("draftConclusion", "Thống nhất ba việc");
        answers.put("execution", "Đồng chí Thắng phụ trách");
        answers.put("presentationMinutes", 20);
        answers.put("secrecy", "NONE");
        return answers;
    }

    private Map<String, Object> preparation() {
        return Map.of(
                "scheduledAt", plannedAt.toString(),
                "place", "Nhà văn hóa thôn",
                "agenda", List.of(
                        Map.of("title", "Trình bày", "person", PREPARER, "minutes", 20, "kind", "PRESENTATION"),
                        Map.of("title", "Thảo luận", "person", SECRETARY, "minutes", 60, "kind", "DISCUSSION")),
                "focalPoints", List.of(Map.of("wording", "Việc làm ngay trong tháng")),
                "draftConclusion", "Sẽ chọn ba việc làm ngay");
    }

    private void submit(String key, String member, Map<String, Object> answers) {
        intake.submit(task(key, member).id(), member, answers);
    }

    private TaskView task(String key, String member) {
        return intake.tasksOf(member).stream()
                .filter(task -> task.key().equals(key) && task.subject() == session.id())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + key + " for " + member));
    }

    private void runJobs() {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(session.businessKey())
                .singleResult()
                .getId();
        List<Job> jobs = management.createJobQuery().processInstanceId(instance).list();
        assertThat(jobs).isNotEmpty();
        jobs.forEach(job -> management.executeJob(job.getId()));
    }

    private SessionState state() {
        return sessions.session(session.id()).state();
    }

    private String chapters(String member) {
        return text(file.chapters(sessions.session(session.id()), member));
    }

    private static String text(List<Reading> readings) {
        return readings.toString();
    }

    private static java.util.function.Consumer<Throwable> refusedAt(String... fields) {
        return thrown -> assertThat(thrown).asInstanceOf(type(Refusal.class)).extracting(Refusal::findings)
                .satisfies(findings -> assertThat(findings).extracting(Refusal.Finding::field).containsExactlyInAnyOrder(fields));
    }
}
