package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.notification.Outbox;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.platform.intake.Intake.FormAnswer;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.session.AssignmentRepository;
import vn.nennep.session.Briefings;
import vn.nennep.session.Lead;
import vn.nennep.session.OutlineResolutionRepository;
import vn.nennep.session.Outlines;
import vn.nennep.session.PreparationAssignment;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SessionState;
import vn.nennep.session.SittingForm;
import vn.nennep.session.ThematicSession;
import vn.nennep.testing.EngineTest;

/** {@code thematicSession} from the plan to the approved outline, walked by the people of the demo's Chi bộ Phú Điền through the intake. */
@EngineTest
class SessionPreparationProcessTest {

    private static final String CELL = "CB-PD";
    private static final String SECRETARY = "dv0001";
    private static final String DEPUTY = "dv0002";
    private static final String COMMITTEE_MEMBER = "dv0003";
    private static final String PREPARER = "dv0005";
    private static final String MEMBER = "dv0006";
    private static final String CRITIC = "dv0007";
    private static final String OTHER = "dv0008";
    private static final String EXEMPT = "dv0010";
    private static final String PROBATIONARY = "dv0011";
    private static final String QUESTION = "Đồng chí tiết kiệm việc gì trước?";

    @Autowired private Intake intake;
    @Autowired private RuntimeService runtime;
    @Autowired private SessionRepository sessions;
    @Autowired private AssignmentRepository assignments;
    @Autowired private Briefings briefings;
    @Autowired private Outlines outlines;
    @Autowired private OutlineResolutionRepository resolutions;
    @Autowired private SessionFile file;
    @Autowired private FileStore files;
    @Autowired private Outbox outbox;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    private static int plans;
    private ThematicSession session;
    private LocalDateTime plannedAt;

    @BeforeEach
    void start() {
        plannedAt = LocalDateTime.now(clock).plusDays(50).truncatedTo(ChronoUnit.DAYS).plusHours(14);
        session = started(plan());
    }

    @AfterEach
    void undo() {
        jdbc.sql("delete from policy_parameter where unit_id = :unit").param("unit", CELL).update();
        jdbc.sql("delete from role_holding where unit_id = 'TD-PD'").update();
        jdbc.sql("update preparation_assignment set party_group_id = null").update();
        jdbc.sql("delete from unit where id = 'TD-PD'").update();
    }

    // ---- start

    @Test
    void writesDownWhatWasSettledWhenItWasPlanned() {
        Map<String, Object> plan = plan();
        plan.put("furtherTopics", List.of(Map.of("topic", "Cải cách hành chính", "topicGroup", "PROFESSIONAL")));
        plan.put("bases", List.of("SUPERIOR_DIRECTION", "PRACTICAL_NEED"));
        plan.put("occasion", "EXTRAORDINARY");
        plan.put("sittingForm", "COMBINED");
        assertThatThrownBy(() -> started(plan)).satisfies(refusedAt("occasionReason"));
        plan.put("occasionReason", "Chỉ thị mới ban hành trong tháng");
        assertThatThrownBy(() -> started(plan)).satisfies(refusedAt("topicsReason"));
        plan.put("topicsReason", "Cùng một chỉ thị");
        ThematicSession planned = started(plan);

        assertThat(planned.topic()).endsWith("; Cải cách hành chính");
        assertThat(planned.basis()).isEqualTo("Chỉ đạo của đảng ủy; Vấn đề cấp thiết từ tình hình thực tiễn, nhu cầu công tác\nKế hoạch năm");
        assertThat(planned.setting().form()).isEqualTo(SittingForm.COMBINED);
        assertThat(chapters(planned, SECRETARY))
                .contains("Chuyên đề đột xuất", "Chỉ thị mới ban hành trong tháng", "Cùng một chỉ thị", "Chuyên môn", "Cùng buổi với sinh hoạt thường kỳ");
        assertThat(file.mayRead(MEMBER, planned.id())).as("while it is prepared").isFalse();
    }

    @Test
    void isPlannedNeitherInThePastNorWithoutBasisNorInOneSittingWherePolicyForbidsIt() {
        Map<String, Object> past = plan();
        past.put("plannedAt", LocalDateTime.now(clock).minusDays(1).toString());
        assertThatThrownBy(() -> started(past)).satisfies(refusedAt("plannedAt"));

        Map<String, Object> combined = plan();
        combined.put("sittingForm", "COMBINED");
        combined.remove("basis");
        policy("session.combined.allowed", "false");
        assertThatThrownBy(() -> started(combined)).satisfies(refusedAt("bases", "sittingForm"));
    }

    @Test
    void theSamePlanSentTwiceMeansOneSession() {
        Map<String, Object> plan = plan();
        ThematicSession first = started(plan);
        Map<String, Object> again = new HashMap<>(plan);
        again.put("topic", " " + first.topic().toUpperCase() + " ");
        again.put("plannedAt", plannedAt.plusHours(2).toString());
        assertThatThrownBy(() -> started(again)).satisfies(refusedAt("topic"))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.findings().get(0).arguments()).contains(first.topic(), "Đang chuẩn bị"));
        again.put("plannedAt", plannedAt.plusDays(1).toString());
        assertThat(started(again).id()).isNotEqualTo(first.id());
    }

    @Test
    void ofManyWhoSendTheSamePlanAtOnceOneBeginsASession() {
        Map<String, Object> plan = plan();
        List<Boolean> begun = IntStream.range(0, 6).parallel().mapToObj(i -> {
            try {
                started(plan);
                return true;
            } catch (Refusal refusal) {
                return false;
            }
        }).toList();
        assertThat(begun).containsOnlyOnce(true);
        assertThat(sessions.ofUnits(List.of(CELL))).filteredOn(s -> s.topic().equals(plan.get("topic"))).hasSize(1);
    }

    // ---- assignment

    @Test
    void walksFromTheAssignmentOverASecondBriefingAndAReturnToTheApprovedOutline() {
        assertThat(task("assignPreparers", SECRETARY).due())
                .isEqualTo(plannedAt.toLocalDate().withDayOfMonth(1).minusDays(1).atTime(23, 59, 59));
        FormAnswer assign = form("assignPreparers", SECRETARY);
        assertThat(assign.data()).containsEntry("groupMin", 2).containsEntry("groupMax", 3);
        assertThat(assign.data().get("groupHint").toString()).contains("từ 2 đến 3 người");
        submit("assignPreparers", SECRETARY, assignment(PREPARER));
        assertThat(current()).satisfies(assignment -> {
            assertThat(assignment.timeliness()).isEqualTo(Lead.IN_TIME);
            assertThat(assignment.ruleVersion()).isEqualTo(1);
            assertThat(assignment.everybody()).containsExactly(PREPARER, MEMBER);
            assertThat(assignment.criticId()).isEqualTo(CRITIC);
        });
        assertThat(variable("preparerId")).isEqualTo(PREPARER);
        assertThat(variable("reviewerId")).isNull();
        assertThat(variable("reviewerRoles")).isEqualTo("SECRETARY,DEPUTY_SECRETARY,COMMITTEE_MEMBER");

        assertThat(task("briefPreparers", SECRETARY).due()).isEqualTo(today().plusDays(3).atTime(23, 59, 59));
        submit("briefPreparers", SECRETARY, briefing());
        assertThat(task("acknowledgeBriefing", PREPARER).due()).isEqualTo(today().plusDays(3).atTime(23, 59, 59));
        assertThat(form("acknowledgeBriefing", PREPARER).reading().toString()).contains("Nâng cao ý thức tiết kiệm", "Chỉ thị 05-CT/TW", QUESTION);
        assertThatThrownBy(() -> submit("acknowledgeBriefing", PREPARER, Map.of("answer", "UNCLEAR", "question", "Chưa rõ")))
                .satisfies(refusedAt("question"));
        submit("acknowledgeBriefing", PREPARER, Map.of("answer", "UNCLEAR", "question", "Liên hệ cả cơ quan hay chỉ chi bộ?"));

        FormAnswer again = form("briefPreparers", SECRETARY);
        assertThat(again.reading().toString()).contains("Liên hệ cả cơ quan hay chỉ chi bộ?");
        assertThat(again.data()).containsEntry("purpose", "Nâng cao ý thức tiết kiệm");
        submit("briefPreparers", SECRETARY, briefing());
        submit("acknowledgeBriefing", PREPARER, Map.of("answer", "CLEAR"));
        assertThat(briefings.of(session.id())).extracting(briefing -> briefing.reply().clear()).containsExactly(false, true);

        FormAnswer draft = form("draftOutline", PREPARER);
        assertThat(draft.data().get("questions")).isEqualTo(List.of(Map.of("wording", QUESTION)));
        assertThat(task("draftOutline", PREPARER).due()).isEqualTo(plannedAt.toLocalDate().minusDays(10).atTime(23, 59, 59));
        submit("draftOutline", PREPARER, outline("Căn cứ một"));
        assertThat(sessions.session(session.id()).state()).isEqualTo(SessionState.REVIEWING);
        assertThat(task("reviewOutline", SECRETARY).due()).isEqualTo(plannedAt.toLocalDate().minusDays(4).atTime(23, 59, 59));
        submit("reviewOutline", SECRETARY, returned("Mục 5 chưa nêu ai làm, bao giờ xong"));

        FormAnswer second = form("draftOutline", PREPARER);
        assertThat(second.data()).containsEntry("basis", "Căn cứ một").containsEntry("secrecy", "NONE");
        assertThat(second.reading().toString()).contains("Mục 5 chưa nêu ai làm, bao giờ xong");
        submit("draftOutline", PREPARER, outline("Căn cứ hai"));
        assertThat(form("reviewOutline", SECRETARY).reading().toString()).contains("Đề cương đã bị trả lại 1 lần. Đến lần thứ 3");
        submit("reviewOutline", SECRETARY, Map.of("decision", "APPROVED", "checklist", List.of("onTopic", "concise")));

        assertThat(outlines.of(session.id())).hasSize(2).allMatch(outline -> outline.templateVersion() == 1);
        assertThat(outlines.latest(session.id())).get().matches(outline -> outline.approved() && outline.review().onTopic());
        assertThat(task("prepareSession", COMMITTEE_MEMBER).due()).as("in time for the notice").isEqualTo(plannedAt.minusDays(1));
        assertThat(chapters(session, SECRETARY))
                .contains("Liên hệ cả cơ quan hay chỉ chi bộ?", "Căn cứ một", "Mẫu chung, bản 1", "Mục 5 chưa nêu ai làm");
    }

    @Test
    void aLateAssignmentNeedsItsReasonAndGoesOn() {
        Map<String, Object> answers = assignment(PREPARER);
        answers.remove("regularSessionOn");
        answers.remove("regularSessionMinutesNumber");
        assertThatThrownBy(() -> submit("assignPreparers", SECRETARY, answers)).satisfies(refusedAt("lateReason"));
        assertThat(assignments.findBySessionId(session.id())).isEmpty();

        answers.put("lateReason", "Chuyên đề đột xuất theo chỉ đạo của cấp trên");
        submit("assignPreparers", SECRETARY, answers);
        assertThat(current()).matches(assignment -> assignment.timeliness() == Lead.LATE && assignment.lateReason().startsWith("Chuyên đề"));
    }

    @Test
    void whereAMonthBeforeCountsNoRegularSessionIsNeeded() {
        policy("assignment.mode", "P1M");
        assertThat(task("assignPreparers", SECRETARY)).isNotNull();
        assertThat(form("assignPreparers", SECRETARY).data().get("assignHint").toString()).contains("Trước ngày sinh hoạt chuyên đề một tháng");
        Map<String, Object> answers = assignment(PREPARER);
        answers.remove("regularSessionOn");
        answers.remove("regularSessionMinutesNumber");
        submit("assignPreparers", SECRETARY, answers);
        assertThat(current().timeliness()).isEqualTo(Lead.IN_TIME);
    }

    @Test
    void aDraftDueTooLateAGroupNamedTwiceAndACriticOfItAreRefusedTogether() {
        Map<String, Object> answers = assignment(PREPARER);
        answers.put("draftDue", plannedAt.toLocalDate().minusDays(7).toString());
        answers.put("others", List.of(Map.of("member", PREPARER, "part", "WRITE")));
        answers.put("critic", PREPARER);
        assertThatThrownBy(() -> submit("assignPreparers", SECRETARY, answers)).satisfies(refusedAt("others", "draftDue", "critic"));
        answers.put("lead", EXEMPT);
        assertThatThrownBy(() -> submit("assignPreparers", SECRETARY, answers)).as("not among the choices").satisfies(refusedAt("lead"));
    }

    @Test
    void whatIsOnlyRecommendedIsRemarkedInTheFile() {
        Map<String, Object> answers = assignment(PREPARER);
        answers.remove("others");
        submit("assignPreparers", SECRETARY, answers);
        assertThat(form("briefPreparers", SECRETARY).reading().toString())
                .contains("Nhóm chuẩn bị đang có 1 người; nên có từ 2 đến 3 người", "Chưa ghi nhận chức vụ của người phụ trách");
        policy("preparers.minRecommended", "1");
        assertThat(form("briefPreparers", SECRETARY).reading().toString()).doesNotContain("Nhóm chuẩn bị đang có 1 người");
        assertThat(form("briefPreparers", SECRETARY).data().get("questionsHint").toString()).contains("từ 3 đến 5 câu");
    }

    @Test
    void thoseWhoNeverPreparedComeFirst() {
        List<String> before = rotationOf("Hoàng Đức Thắng");
        submit("assignPreparers", SECRETARY, assignment(PREPARER));
        session = started(plan());
        List<String> after = rotationOf("Hoàng Đức Thắng");

        assertThat(Integer.parseInt(after.get(1))).isEqualTo(Integer.parseInt(before.get(1)) + 1);
        assertThat(after.get(3)).isNotEqualTo("Chưa lần nào");
        assertThat(rotation()).filteredOn(row -> row.get(3).equals("Chưa lần nào")).isNotEmpty().isEqualTo(rotation().subList(
                0, (int) rotation().stream().filter(row -> row.get(3).equals("Chưa lần nào")).count()));
        assertThat(rotation()).extracting(row -> row.get(0)).doesNotContain("Đỗ Thị Mai");
    }

    private List<String> rotationOf(String name) {
        return rotation().stream().filter(row -> row.get(0).equals(name)).findFirst().orElseThrow();
    }

    private List<List<String>> rotation() {
        return form("assignPreparers", SECRETARY).reading().stream()
                .filter(reading -> reading.title().equals("Ai đã chuẩn bị chuyên đề"))
                .findFirst()
                .orElseThrow()
                .blocks()
                .get(0)
                .rows();
    }

    @Test
    void aPartyGroupPreparesUnderItsLeader() {
        jdbc.sql("insert into unit (id, name, unit_type, parent_id, place, founded_on)"
                        + " values ('TD-PD', 'Tổ đảng 1', 'PARTY_GROUP', :cell, 'Thanh Bình', date '2025-07-01')").param("cell", CELL).update();
        Map<String, Object> answers = assignment(null);
        answers.put("assignee", "PARTY_GROUP");
        answers.put("partyGroup", "TD-PD");
        answers.remove("others");
        assertThatThrownBy(() -> submit("assignPreparers", SECRETARY, answers)).as("nobody leads it").satisfies(refusedAt("partyGroup"));
        lead("TD-PD", EXEMPT);
        assertThatThrownBy(() -> submit("assignPreparers", SECRETARY, answers)).as("he is exempt").satisfies(refusedAt("partyGroup"));
        jdbc.sql("delete from role_holding where unit_id = 'TD-PD'").update();
        lead("TD-PD", OTHER);
        submit("assignPreparers", SECRETARY, answers);

        assertThat(current()).matches(a -> a.leadId().equals(OTHER) && a.partyGroupId().equals("TD-PD") && a.leadPost().equals("Tổ trưởng tổ đảng"));
        assertThat(chapters(session, SECRETARY)).contains("Tổ đảng 1");
        submit("briefPreparers", SECRETARY, briefing());
        assertThat(task("acknowledgeBriefing", OTHER).mine()).isTrue();
    }

    // ---- four eyes

    /** Fault S-11. */
    @Test
    void whoPreparedTheOutlineDoesNotReviewIt() {
        Map<String, Object> answers = assignment(SECRETARY);
        answers.put("others", List.of(Map.of("member", DEPUTY, "part", "EDIT")));
        submit("assignPreparers", SECRETARY, answers);
        briefed(SECRETARY);
        submit("draftOutline", SECRETARY, outline("Căn cứ"));
        TaskView review = task("reviewOutline", COMMITTEE_MEMBER);

        assertThat(variable("reviewerRoles")).as("roles with somebody who has no part in it come first")
                .isEqualTo("COMMITTEE_MEMBER,SECRETARY,DEPUTY_SECRETARY");
        assertThatThrownBy(() -> intake.submit(review.id(), SECRETARY, Map.of("decision", "APPROVED"))).isInstanceOf(Denial.class);
        // the deputy wrote with him: her role lets her, the rule doesn't
        assertThatThrownBy(() -> intake.submit(review.id(), DEPUTY, Map.of("decision", "APPROVED"))).satisfies(refusedAt("decision"));
        submit("reviewOutline", COMMITTEE_MEMBER, Map.of("decision", "APPROVED"));
        assertThat(outlines.latest(session.id())).get().extracting(outline -> outline.review().reviewedBy()).isEqualTo(COMMITTEE_MEMBER);
    }

    @Test
    void whereAllWhoReviewPrepareItAnotherOfficialMemberIsNamed() {
        Map<String, Object> answers = assignment(SECRETARY);
        answers.put("others", List.of(Map.of("member", DEPUTY, "part", "EDIT"), Map.of("member", COMMITTEE_MEMBER, "part", "WRITE")));
        assertThatThrownBy(() -> submit("assignPreparers", SECRETARY, answers)).satisfies(refusedAt("reviewer"));
        answers.put("reviewer", DEPUTY);
        assertThatThrownBy(() -> submit("assignPreparers", SECRETARY, answers)).satisfies(refusedAt("reviewer"));
        answers.put("reviewer", PROBATIONARY);
        assertThatThrownBy(() -> submit("assignPreparers", SECRETARY, answers)).satisfies(refusedAt("reviewer"));
        answers.put("reviewer", MEMBER);
        submit("assignPreparers", SECRETARY, answers);
        briefed(SECRETARY);
        submit("draftOutline", SECRETARY, outline("Căn cứ"));

        assertThat(variable("reviewerId")).isEqualTo(MEMBER);
        TaskView review = task("reviewOutline", MEMBER);
        assertThat(review.mine()).isTrue();
        assertThat(file.mayRead(MEMBER, session.id())).as("with its files").isTrue();
        assertThatThrownBy(() -> intake.submit(review.id(), DEPUTY, Map.of("decision", "APPROVED"))).isInstanceOf(Denial.class);
        submit("reviewOutline", MEMBER, Map.of("decision", "APPROVED"));
        assertThat(task("prepareSession", COMMITTEE_MEMBER)).isNotNull();
    }

    @Test
    void whoReviewsIsAMatterOfPolicy() {
        policy("draft.reviewers", "DEPUTY_SECRETARY");
        Map<String, Object> answers = assignment(DEPUTY);
        assertThatThrownBy(() -> submit("assignPreparers", SECRETARY, answers)).satisfies(refusedAt("reviewer"));
        answers.put("lead", PREPARER);
        answers.put("reviewer", OTHER);
        assertThatThrownBy(() -> submit("assignPreparers", SECRETARY, answers)).as("the deputy is left").satisfies(refusedAt("reviewer"));
        answers.remove("reviewer");
        submit("assignPreparers", SECRETARY, answers);
        assertThat(variable("reviewerRoles")).isEqualTo("DEPUTY_SECRETARY");
        briefed(PREPARER);
        submit("draftOutline", PREPARER, outline("Căn cứ"));
        assertThat(task("reviewOutline", DEPUTY).mine()).isTrue();
        assertThat(intake.tasksOf(SECRETARY)).noneMatch(task -> task.key().equals("reviewOutline") && task.subject() == session.id());
    }

    // ---- briefing, outline

    @Test
    void aBriefingHasAQuestionAndNoLargeFile() {
        submit("assignPreparers", SECRETARY, assignment(PREPARER));
        String added = pdf(2_000_000);
        policy("files.maxMegabytes", "1");
        policy("questions.maxRecommended", "4");
        FormAnswer form = form("briefPreparers", SECRETARY);
        assertThat(form.data().get("filesHint").toString()).contains("không quá 1 MB");
        assertThat(form.data().get("questionsHint").toString()).contains("từ 3 đến 4 câu");
        Map<String, Object> answers = briefing();
        answers.remove("questions");
        answers.put("files", List.of(added));
        assertThatThrownBy(() -> submit("briefPreparers", SECRETARY, answers)).satisfies(refusedAt("questions", "files"));
        answers.put("questions", List.of(Map.of("wording", QUESTION)));
        answers.put("files", List.of(pdf(1000)));
        submit("briefPreparers", SECRETARY, answers);
        assertThat(form("acknowledgeBriefing", PREPARER).reading().toString()).contains("de-cuong.pdf", "Có 1 câu hỏi thảo luận");
    }

    @Test
    void anOutlineThatDoesNotFollowTheTemplateIsRefusedAtItsFields() {
        submit("assignPreparers", SECRETARY, assignment(PREPARER));
        briefed(PREPARER);
        String added = pdf(2_000_000);
        policy("files.maxMegabytes", "1");
        policy("presentation.maxMinutes", "15");
        assertThat(form("draftOutline", PREPARER).data().get("minutesHint")).isEqualTo("Từ 10 đến 15 phút.");
        Map<String, Object> answers = outline("Căn cứ");
        answers.remove("solutions");
        answers.remove("questions");
        answers.put("secrecy", "SECRET");
        answers.put("files", List.of(added));
        assertThatThrownBy(() -> submit("draftOutline", PREPARER, answers))
                .satisfies(refusedAt("solutions", "questions", "secrecy", "files", "presentationMinutes"));
        answers.putAll(outline("Căn cứ"));
        answers.put("presentationMinutes", 15);
        answers.remove("files");
        answers.put("questions", List.of(Map.of("wording", QUESTION)));
        assertThatThrownBy(() -> submit("draftOutline", PREPARER, answers)).satisfies(refusedAt("questions[0].section"));
        assertThat(outlines.of(session.id())).isEmpty();
    }

    @Test
    void theOutlineCarriesTheTemplateOfItsDayAndTellsWhatOfTheCommitteesQuestionsItLeftOut() {
        submit("assignPreparers", SECRETARY, assignment(PREPARER));
        briefed(PREPARER);
        policy("outline.template", "2");
        assertThat(form("draftOutline", PREPARER).data().get("templateHint")).isEqualTo("Đề cương theo mẫu chung, bản 2.");
        Map<String, Object> answers = outline("Căn cứ");
        answers.put("questions", List.of(Map.of("wording", "Câu khác hẳn?", "section", "SITUATION")));
        submit("draftOutline", PREPARER, answers);
        assertThat(outlines.latest(session.id())).get().matches(outline -> outline.templateVersion() == 2);
        assertThat(form("reviewOutline", SECRETARY).reading().toString()).contains("không có trong đề cương", QUESTION);
    }

    @Test
    void aReturnWithoutAReasonIsRefused() {
        underReview();
        assertThatThrownBy(() -> submit("reviewOutline", SECRETARY, Map.of("decision", "RETURNED"))).satisfies(refusedAt("returnReason"));
        assertThatThrownBy(() -> submit("reviewOutline", SECRETARY, returned("Sửa đi"))).satisfies(refusedAt("returnReason"));
    }

    @Test
    void whoHasLeftTheCellNoLongerReadsWhatHePrepared() {
        submit("assignPreparers", SECRETARY, assignment(PREPARER));
        assertThat(file.mayRead(PREPARER, session.id())).isTrue();
        assertThat(file.sessionsFor(PREPARER)).extracting(ThematicSession::id).contains(session.id());
        membershipOf(PREPARER, today().minusDays(1));
        try {
            assertThat(file.mayRead(PREPARER, session.id())).isFalse();
            assertThat(file.sessionsFor(PREPARER)).isEmpty();
        } finally {
            membershipOf(PREPARER, null);
        }
    }

    // ---- critic

    @Test
    void theCriticIsHeardWhileTheOutlineIsUnderReview() {
        submit("assignPreparers", SECRETARY, assignment(PREPARER));
        assertThat(file.mayRead(CRITIC, session.id())).isTrue();
        assertThat(intake.offers(CRITIC, CELL, session.id())).isEmpty();
        briefed(PREPARER);
        submit("draftOutline", PREPARER, outline("Căn cứ một"));

        assertThat(outbox.withKey("critique-" + session.id() + "-1-" + CRITIC)).hasSize(1);
        assertThat(intake.offers(CRITIC, CELL, session.id())).extracting(offer -> offer.name()).containsExactly("critiqueOutline");
        assertThat(intake.offers(OTHER, CELL, session.id())).isEmpty();
        assertThat(intake.actionForm(new Asked("critiqueOutline", CELL, session.id(), null), CRITIC).reading().toString()).contains("Căn cứ một");
        assertThatThrownBy(() -> intake.perform("critiqueOutline", CELL, session.id(), OTHER, Map.of("opinion", "Tôi cũng muốn góp ý")))
                .isInstanceOf(Denial.class);
        intake.perform("critiqueOutline", CELL, session.id(), CRITIC, Map.of("opinion", "Giải pháp chưa thuyết phục"));

        assertThat(form("reviewOutline", SECRETARY).reading().toString()).contains("Giải pháp chưa thuyết phục");
        submit("reviewOutline", SECRETARY, returned("Xem ý kiến phản biện"));
        assertThat(form("draftOutline", PREPARER).reading().toString()).contains("Giải pháp chưa thuyết phục");
        assertThat(intake.offers(CRITIC, CELL, session.id())).isEmpty();
    }

    // ---- an outline that doesn't succeed

    @ParameterizedTest(name = "at most {0} returns")
    @CsvSource({"3", "2"})
    void afterAFewReturnsTheCommitteeDecides(int most) {
        policy("draft.maxReturns", String.valueOf(most));
        underReview();
        for (int i = 1; i < most; i++) {
            submit("reviewOutline", SECRETARY, returned("Chưa đạt yêu cầu"));
            submit("draftOutline", PREPARER, outline("Căn cứ " + i));
        }
        submit("reviewOutline", SECRETARY, returned("Vẫn chưa đạt yêu cầu"));
        assertThat(form("resolveOutline", COMMITTEE_MEMBER).reading().toString()).contains("trả lại " + most + " lần");
        assertThat(variable("outlineApproved")).isEqualTo(false);
        assertThat(variable("outlineEscalated")).isEqualTo(true);
    }

    @Test
    void supportLetsThePreparerGoOnWithTheCounterAnew() {
        policy("draft.maxReturns", "1");
        underReview();
        submit("reviewOutline", SECRETARY, returned("Chưa đạt yêu cầu"));
        Map<String, Object> answers = resolution("SUPPORT");
        answers.put("support", "Giúp viết mục 5");
        assertThatThrownBy(() -> submit("resolveOutline", DEPUTY, answers)).satisfies(refusedAt("supporters"));
        answers.put("supporters", List.of(Map.of("member", MEMBER)));
        assertThatThrownBy(() -> submit("resolveOutline", DEPUTY, answers)).as("she writes already").satisfies(refusedAt("supporters"));
        answers.put("supporters", List.of(Map.of("member", OTHER), Map.of("member", CRITIC)));
        submit("resolveOutline", DEPUTY, answers);

        assertThat(outlines.returns(session.id())).isZero();
        assertThat(current().everybody()).containsExactly(PREPARER, MEMBER, OTHER, CRITIC);
        assertThat(current().criticId()).as("he writes with them now").isNull();
        FormAnswer draft = form("draftOutline", PREPARER);
        assertThat(draft.reading().toString()).contains("Giúp viết mục 5");
        assertThat(draft.data()).containsEntry("basis", "Căn cứ");
        assertThat(file.mayRead(OTHER, session.id())).isTrue();
        policy("draft.maxReturns", "2");
        submit("draftOutline", PREPARER, outline("Căn cứ mới"));
        submit("reviewOutline", SECRETARY, returned("Còn một chỗ chưa rõ"));
        assertThat(task("draftOutline", PREPARER)).as("counted anew").isNotNull();
    }

    @Test
    void supportersAreKeptFromReviewingAsWell() {
        policy("draft.maxReturns", "1");
        policy("draft.reviewers", "SECRETARY,DEPUTY_SECRETARY");
        Map<String, Object> assignment = assignment(SECRETARY);
        assignment.remove("others");
        submit("assignPreparers", SECRETARY, assignment);
        briefed(SECRETARY);
        submit("draftOutline", SECRETARY, outline("Căn cứ"));
        submit("reviewOutline", DEPUTY, returned("Chưa đạt yêu cầu"));
        Map<String, Object> answers = resolution("SUPPORT");
        answers.put("support", "Phó bí thư giúp viết mục 5");
        answers.put("supporters", List.of(Map.of("member", DEPUTY)));
        assertThatThrownBy(() -> submit("resolveOutline", COMMITTEE_MEMBER, answers)).satisfies(refusedAt("reviewer"));
        answers.put("reviewer", OTHER);
        submit("resolveOutline", COMMITTEE_MEMBER, answers);
        submit("draftOutline", SECRETARY, outline("Căn cứ mới"));
        assertThat(task("reviewOutline", OTHER).mine()).isTrue();
    }

    @Test
    void anotherPreparerIsAssignedAndBriefedAnew() {
        policy("draft.maxReturns", "1");
        underReview();
        submit("reviewOutline", SECRETARY, returned("Chưa đạt yêu cầu"));
        submit("resolveOutline", COMMITTEE_MEMBER, resolution("OTHER_PREPARER"));

        assertThat(form("assignPreparers", SECRETARY).reading().toString()).contains("Hoàng Đức Thắng");
        assertThatThrownBy(() -> submit("assignPreparers", SECRETARY, assignment(PREPARER))).satisfies(refusedAt("lead"));
        submit("assignPreparers", SECRETARY, assignment(OTHER));
        assertThat(assignments.findBySessionIdOrderByRound(session.id())).extracting(PreparationAssignment::leadId).containsExactly(PREPARER, OTHER);
        assertThat(variable("preparerId")).isEqualTo(OTHER);
        assertThat(file.mayRead(PREPARER, session.id())).as("he has no part in it any more").isFalse();
        assertThat(form("briefPreparers", SECRETARY).data()).containsEntry("purpose", "Nâng cao ý thức tiết kiệm");
        briefed(OTHER);
        assertThat(task("draftOutline", OTHER).due()).as("the day agreed with her").isEqualTo(plannedAt.toLocalDate().minusDays(10).atTime(23, 59, 59));
        assertThat(form("draftOutline", OTHER).data()).containsEntry("basis", "Căn cứ");
        submit("draftOutline", OTHER, outline("Căn cứ của người mới"));
        submit("reviewOutline", SECRETARY, Map.of("decision", "APPROVED"));
        assertThat(chapters(session, SECRETARY)).contains("Giao người khác chuẩn bị", "Các lần phân công");
    }

    @Test
    void anotherTopicKeepsTheOldOneInTheRecord() {
        policy("draft.maxReturns", "1");
        underReview();
        submit("reviewOutline", SECRETARY, returned("Chuyên đề không còn phù hợp"));
        String old = session.topic();
        Map<String, Object> answers = resolution("OTHER_TOPIC");
        answers.put("topic", "Phòng, chống lãng phí");
        answers.put("topicGroup", "PROFESSIONAL");
        assertThatThrownBy(() -> submit("resolveOutline", COMMITTEE_MEMBER, answers)).satisfies(refusedAt("bases"));
        answers.put("bases", List.of("PRACTICAL_NEED"));
        submit("resolveOutline", COMMITTEE_MEMBER, answers);

        assertThat(sessions.session(session.id())).matches(now -> now.topic().equals("Phòng, chống lãng phí") && now.basis().startsWith("Vấn đề cấp thiết"));
        assertThat(resolutions.findBySessionIdOrderById(session.id())).singleElement()
                .matches(resolution -> resolution.oldTopic().equals(old) && resolution.oldBasis().equals("Kế hoạch năm"));
        assertThat(chapters(session, SECRETARY)).contains(old, "Phòng, chống lãng phí");
        submit("assignPreparers", SECRETARY, assignment(PREPARER));
        assertThat(form("briefPreparers", SECRETARY).data()).doesNotContainKey("purpose");
        briefed(PREPARER);
        assertThat(form("draftOutline", PREPARER).data()).doesNotContainKey("basis").containsKey("questions");
    }

    // ---- people of these tests

    private void underReview() {
        submit("assignPreparers", SECRETARY, assignment(PREPARER));
        briefed(PREPARER);
        submit("draftOutline", PREPARER, outline("Căn cứ"));
    }

    private void briefed(String preparer) {
        submit("briefPreparers", SECRETARY, briefing());
        submit("acknowledgeBriefing", preparer, Map.of("answer", "CLEAR"));
    }

    private Map<String, Object> plan() {
        return new HashMap<>(Map.of(
                "topic", "Nêu gương trong thực hành tiết kiệm " + ++plans, "topicGroup", "PARTY_BUILDING", "basis", "Kế hoạch năm",
                "occasion", "PLANNED", "plannedAt", plannedAt.toString(), "sittingForm", "SEPARATE"));
    }

    private ThematicSession started(Map<String, Object> plan) {
        String href = intake.perform("startThematicSession", CELL, null, SECRETARY, plan);
        return sessions.session(Long.parseLong(href.substring(href.lastIndexOf('/') + 1)));
    }

    private Map<String, Object> assignment(String lead) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "regularSessionOn", today().toString(), "regularSessionMinutesNumber", "04-BB/CB", "assignedOn", today().toString(),
                "assignee", "MEMBER", "reason", "EXPERTISE", "others", List.of(Map.of("member", MEMBER, "part", "PRESENT")),
                "critic", CRITIC, "draftDue", plannedAt.toLocalDate().minusDays(10).toString()));
        answers.put("lead", lead);
        return answers;
    }

    private static Map<String, Object> briefing() {
        return new HashMap<>(Map.of(
                "purpose", "Nâng cao ý thức tiết kiệm", "requirements", "Sát thực tế chi bộ", "content", "Tiết kiệm điện, giấy, thời gian",
                "method", "Trình bày và thảo luận", "questions", List.of(Map.of("wording", QUESTION)), "referenceTexts", "Chỉ thị 05-CT/TW"));
    }

    private static Map<String, Object> outline(String basis) {
        return new HashMap<>(Map.of(
                "basis", basis, "purpose", "Mục đích", "content", "Nội dung", "situation", "Thực trạng", "solutions", "Giải pháp",
                "questions", List.of(Map.of("wording", QUESTION, "section", "SOLUTIONS")), "draftConclusion", "Thống nhất ba việc",
                "execution", "Đồng chí Thắng phụ trách", "presentationMinutes", 20, "secrecy", "NONE"));
    }

    private static Map<String, Object> returned(String reason) {
        return Map.of("decision", "RETURNED", "returnReason", reason);
    }

    private static Map<String, Object> resolution(String way) {
        return new HashMap<>(Map.of("way", way, "reason", "Đề cương bị trả lại nhiều lần"));
    }

    private String pdf(int size) {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) ' ');
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        return files.store(new ByteArrayInputStream(content), "de-cuong.pdf", CELL, session.id(), SECRETARY).id();
    }

    private void policy(String key, String value) {
        jdbc.sql("delete from policy_parameter where param_key = :key and unit_id = :unit").param("key", key).param("unit", CELL).update();
        jdbc.sql("insert into policy_parameter (param_key, unit_id, param_value, valid_from, source, confidence)"
                        + " values (:key, :unit, :value, date '2018-07-06', 'thử nghiệm', 'P')")
                .param("key", key)
                .param("unit", CELL)
                .param("value", value)
                .update();
    }

    private void lead(String partyGroup, String member) {
        jdbc.sql("insert into role_holding (member_id, unit_id, role, from_date) values (:member, :unit, 'PARTY_GROUP_LEADER', date '2025-07-01')")
                .param("member", member)
                .param("unit", partyGroup)
                .update();
    }

    private void membershipOf(String member, LocalDate until) {
        jdbc.sql("update membership set to_date = :until where member_id = :member")
                .param("until", until, java.sql.Types.DATE)
                .param("member", member)
                .update();
    }

    private void submit(String key, String member, Map<String, Object> answers) {
        TaskView task = task(key, member);
        if (!task.mine() && task.mayTakeOver()) {
            intake.takeOver(task.id(), member);
        }
        intake.submit(task.id(), member, answers);
    }

    private FormAnswer form(String key, String member) {
        return intake.form(task(key, member).id(), member).orElseThrow();
    }

    private TaskView task(String key, String member) {
        return intake.tasksOf(member).stream()
                .filter(task -> task.key().equals(key) && task.subject() == session.id())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + key + " for " + member));
    }

    private Object variable(String name) {
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(session.businessKey()).singleResult().getId();
        return runtime.getVariable(instance, name);
    }

    private PreparationAssignment current() {
        return assignments.findBySessionId(session.id()).orElseThrow();
    }

    private String chapters(ThematicSession of, String member) {
        return file.chapters(sessions.session(of.id()), member).toString();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Consumer<Throwable> refusedAt(String... fields) {
        return thrown -> assertThat(thrown).asInstanceOf(type(Refusal.class)).extracting(Refusal::findings)
                .satisfies(findings -> assertThat(findings).extracting(Refusal.Finding::field).containsExactlyInAnyOrder(fields));
    }
}
