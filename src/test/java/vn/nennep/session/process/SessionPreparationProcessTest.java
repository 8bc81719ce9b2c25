package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.notification.Outbox;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.platform.intake.Reading;
import vn.nennep.session.DispatchRepository;
import vn.nennep.session.DispatchRecipient;
import vn.nennep.session.Lead;
import vn.nennep.session.Outlines;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SessionState;
import vn.nennep.session.ThematicSession;
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
    @Autowired private SessionRepository sessions;
    @Autowired private Outlines outlines;
    @Autowired private DispatchRepository dispatches;
    @Autowired private SessionFile file;
    @Autowired private Outbox outbox;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    private ThematicSession session;
    private LocalDateTime plannedAt;

    @BeforeEach
    void start(TestInfo walk) {
        plannedAt = LocalDateTime.now(clock).plusDays(50).truncatedTo(ChronoUnit.DAYS).plusHours(14);
        String href = intake.perform("startThematicSession", CELL, null, SECRETARY, Map.of(
                "topic", "Nêu gương trong thực hành tiết kiệm: " + walk.getDisplayName(), "topicGroup", "PARTY_BUILDING", "basis", "Kế hoạch năm",
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
                    .contains(SECRETARY, MEMBER, "dv0010", "dv0011", "dv0101");
        });
        assertThat(outbox.withKey("notice-" + session.id() + "-1-")).hasSize(13);
        assertThat(chapters("dv0007")).contains("Căn cứ hai").doesNotContain("Căn cứ một").doesNotContain("Sẽ chọn ba việc làm ngay");
        assertThat(chapters(SECRETARY)).contains("Căn cứ một", "Sẽ chọn ba việc làm ngay", "Mục 5 chưa nêu");
        assertThat(task("openSession", SECRETARY).mine()).isTrue();
    }

    @Test
    void onlyTheLeadersOfACellStartAndPlan() {
        assertThat(intake.offers(MEMBER, null, null)).isEmpty();
        assertThat(intake.offers(SECRETARY, CELL, null)).extracting(offer -> offer.name()).contains("startThematicSession");
    }

    @Test
    void theCommitteeMeetsInTimeForTheNotice() {
        assign();
        submit("draftOutline", PREPARER, outline("Căn cứ"));
        submit("reviewOutline", SECRETARY, Map.of("decision", "APPROVED"));
        assertThat(task("prepareSession", DEPUTY).due()).isEqualTo(plannedAt.minusDays(1));
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
                "mode", "IN_PERSON",
                "agency", "NOT_NEEDED",
                "meetingMinutes", "Chi ủy thống nhất chương trình",
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
}
