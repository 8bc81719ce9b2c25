package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.Register;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.session.DistributionLine;
import vn.nennep.session.FinalTopics;
import vn.nennep.session.Lead;
import vn.nennep.session.Posting;
import vn.nennep.session.PostingKind;
import vn.nennep.session.PostingRepository;
import vn.nennep.session.ReportBook;
import vn.nennep.session.ResolutionBook;
import vn.nennep.session.ScoreRepository;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionGrade;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SessionScore;
import vn.nennep.session.SessionState;
import vn.nennep.session.UpwardReport;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;

/** From the signed minutes to the superior's acceptance, by every way that the model offers ({@code domain.md} P2 rows 16–22). */
@EngineTest
@Import(HeldSession.class)
class OutcomeProcessTest {

    private static final String CELL = "CB-PD";
    private static final String SECRETARY = "dv0001";
    private static final String COMMITTEE_MEMBER = "dv0003";
    private static final String MINUTE_TAKER = "dv0004";
    private static final String PREPARER = "dv0005";
    private static final String OFFICER = "dv0101";

    @Autowired private HeldSession held;
    @Autowired private Intake intake;
    @Autowired private HistoryService history;
    @Autowired private FinalTopics topics;
    @Autowired private ResolutionBook resolutions;
    @Autowired private ReportBook reports;
    @Autowired private ScoreRepository scores;
    @Autowired private PostingRepository postings;
    @Autowired private PaperRegistry papers;
    @Autowired private SessionFile file;
    @Autowired private SessionRepository sessions;
    @Autowired private Register register;
    @Autowired private Outbox outbox;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    private long session;
    private String instance;

    @BeforeEach
    void theSessionHasEnded() {
        ClockExtension.move(clock, HeldSession.END.plusHours(1));
    }

    @AfterEach
    void theRulesAreAsBefore() {
        jdbc.sql("delete from policy_parameter where unit_id is not null").update();
    }

    @Test
    void a_session_with_a_resolution_is_completed_when_the_superior_accepts() {
        minutesIssued(true);
        scores.save(new SessionScore(
                null, session, "HD42_CENTRAL", List.of(), List.of(), new BigDecimal("89.5"), SessionGrade.FAIR, 1, SECRETARY, HeldSession.END, null));
        assertThat(held.state()).isEqualTo(SessionState.RESOLVING);
        assertThat(held.prefilled("draftResolution", SECRETARY)).containsEntry("output", "RESOLUTION")
                .extractingByKey("recipients").asString().contains("Đảng bộ xã Thanh Bình (để báo cáo)", "Các đồng chí đảng viên");
        resolved("RESOLUTION");
        posted();
        assertThat(held.task("receiveReport")).as("the report waits for the final topic").isNull();
        finalTopicApproved();
        held.runJobs();

        assertThat(held.state()).isEqualTo(SessionState.REPORTED);
        assertThat(held.reading("receiveReport", OFFICER)).contains(
                "Giữ gìn vệ sinh môi trường", "Biên bản tóm tắt", "3 ý kiến, 2 đồng chí phát biểu", "Ra quân dọn kênh", "Cấp bách",
                "Chuyên đề hoàn thiện.pdf", "Đã sửa ở mục: Mục 5, đoạn 2", "Mốc thời gian đã có", "Đã đăng lúc", "89,5 điểm, mức Khá",
                "Nghị quyết số " + paperOf(0).symbol());
        accept();
        assertThat(held.state()).isEqualTo(SessionState.COMPLETED);
        assertThat(ended()).isTrue();
        assertThat(chapters(OFFICER)).contains("Chuyên đề hoàn thiện (bản 1)", "Đăng kết quả", "Nghị quyết", "Báo cáo cấp trên", "Đúng hạn");
    }

    @Test
    void without_a_resolution_the_outcome_is_posted_all_the_same() {
        minutesIssued(false);
        assertThat(held.state()).isEqualTo(SessionState.RESOLVING);
        assertThat(held.task("draftResolution")).isNull();
        posted();
        finalTopicApproved();
        held.runJobs();
        assertThat(held.prefilled("receiveReport", OFFICER)).extractingByKey("parts").asString()
                .contains("FINAL_TOPIC", "OTHER").doesNotContain("RESOLUTION");
        accept();
        assertThat(held.state()).isEqualTo(SessionState.COMPLETED_NO_RESOLUTION);
    }

    @Test
    void a_final_topic_that_is_returned_is_handed_in_anew_and_both_versions_stay() {
        minutesIssued(false);
        held.submit("finaliseTopic", PREPARER, held.finalTopic(PREPARER));
        assertThat(held.reading("approveFinalTopic", SECRETARY)).contains(HeldSession.COMMENT, "Rút gọn phần thực trạng");
        assertThat(chapters("dv0006")).as("a member sees no draft").doesNotContain("Chuyên đề hoàn thiện");
        assertThat(refused("approveFinalTopic", SECRETARY, Map.of("decision", "RETURNED", "reason", "Chưa đạt"))).containsExactly("reason");
        held.submit("approveFinalTopic", SECRETARY, Map.of("decision", "RETURNED", "reason", "Mục 5 chưa nêu người làm."));

        assertThat(held.reading("finaliseTopic", PREPARER)).contains("Bản 1 được trả lại", "Mục 5 chưa nêu người làm.");
        assertThat(held.prefilled("finaliseTopic", PREPARER)).containsEntry("summary", "Rút gọn phần thực trạng")
                .extractingByKey("comments").asString().contains("Mục 5, đoạn 2", "KEPT", HeldSession.COMMENT);
        finalTopicApproved();
        assertThat(topics.of(session)).extracting(v -> v.review().decision().name()).containsExactly("RETURNED", "APPROVED");
        assertThat(chapters("dv0006")).contains("Chuyên đề hoàn thiện (bản 2)").doesNotContain("Mục 5 chưa nêu người làm.");
        assertThat(chapters(SECRETARY)).contains("Mục 5 chưa nêu người làm.");
    }

    @Test
    void a_final_topic_that_leaves_a_comment_out_or_has_no_file_is_refused() {
        minutesIssued(false);
        Map<String, Object> one = held.finalTopic(PREPARER);
        one.put("comments", List.of(HeldSession.comment(1, Map.of("treatment", "REVISED", "section", "Mục 5"))));
        assertThat(refused("finaliseTopic", PREPARER, one)).containsExactly("comments");
        Map<String, Object> nowhere = held.finalTopic(PREPARER);
        nowhere.put("comments", List.of(
                HeldSession.comment(1, Map.of("treatment", "REVISED")),
                HeldSession.comment(3, Map.of("treatment", "KEPT", "reason", "Không cần"))));
        assertThat(refused("finaliseTopic", PREPARER, nowhere)).containsExactly("comments[0].section", "comments[1].reason");
        Map<String, Object> notAccepted = held.finalTopic(PREPARER);
        notAccepted.put("comments", List.of(HeldSession.comment(2, Map.of("treatment", "REVISED", "section", "Mục 5"))));
        assertThat(refused("finaliseTopic", PREPARER, notAccepted)).containsExactly("comments[0].speech");
        Map<String, Object> noFile = held.finalTopic(PREPARER);
        noFile.remove("files");
        assertThat(refused("finaliseTopic", PREPARER, noFile)).containsExactly("files");
    }

    @Test
    void a_secretary_who_prepared_the_topic_has_it_approved_by_another_of_the_committee() {
        session = held.minuted(CELL, SECRETARY, MINUTE_TAKER, false);
        held.standsBefore("finaliseTopic", Map.of(SessionVariables.PREPARER, SECRETARY));
        held.submit("finaliseTopic", SECRETARY, held.finalTopic(SECRETARY));
        String task = held.task("approveFinalTopic").getId();
        assertThat(denied(task, SECRETARY)).isEqualTo(Denial.Kind.NOT_YOURS);
        intake.takeOver(task, COMMITTEE_MEMBER);
        held.submit("approveFinalTopic", COMMITTEE_MEMBER, Map.of("decision", "APPROVED"));
        assertThat(topics.approved(session)).isPresent();
    }

    @Test
    void where_nobody_else_may_the_named_reviewer_approves() {
        session = held.minuted(CELL, SECRETARY, MINUTE_TAKER, false);
        held.standsBefore("finaliseTopic", Map.of(SessionVariables.PREPARER, SECRETARY, SessionVariables.REVIEWER, "dv0006"));
        held.submit("finaliseTopic", SECRETARY, held.finalTopic(SECRETARY));
        assertThat(held.task("approveFinalTopic").getAssignee()).isEqualTo("dv0006");
        held.submit("approveFinalTopic", "dv0006", Map.of("decision", "APPROVED"));
        assertThat(topics.approved(session)).isPresent();
    }

    @Test
    void the_superior_may_ask_for_the_final_topic_alone() {
        reported(true);
        more(List.of("FINAL_TOPIC"));
        assertThat(held.state()).as("the superior goes on reading it").isEqualTo(SessionState.REPORTED);
        assertThat(held.prefilled("supplementReport", SECRETARY)).extractingByKey("nextHint").asString().contains("hoàn thiện lại chuyên đề");
        held.submit("supplementReport", SECRETARY, Map.of());
        assertThat(held.task("draftResolution")).isNull();
        assertThat(held.task("publishOutcome")).isNull();
        assertThat(held.reading("finaliseTopic", PREPARER)).contains("Cấp ủy cấp trên yêu cầu bổ sung", "Chưa nêu biện pháp cụ thể.");
        finalTopicApproved();
        held.runJobs();
        assertThat(topics.of(session)).hasSize(2);
        assertThat(resolutions.versions(session)).hasSize(1);
        accept();
        assertThat(held.state()).isEqualTo(SessionState.COMPLETED);
    }

    @Test
    void a_resolution_that_the_superior_asks_for_again_replaces_the_first_and_the_numbers_go_on_without_a_gap() {
        reported(true);
        String first = paperOf(0).symbol();
        more(List.of("RESOLUTION"));
        held.submit("supplementReport", SECRETARY, Map.of());
        assertThat(held.task("finaliseTopic")).isNull();
        assertThat(held.prefilled("draftResolution", SECRETARY)).extractingByKey("tasks").asString().contains("Ra quân dọn kênh", "URGENT");
        resolved("RESOLUTION");
        posted();
        held.runJobs();

        assertThat(resolutions.versions(session)).hasSize(2);
        assertThat(resolutions.of(session).orElseThrow().replaces()).isEqualTo(resolutions.versions(session).get(0).id());
        assertThat(number(paperOf(1).symbol())).isEqualTo(number(first) + 1);
        assertThat(text(paperOf(1))).contains("Nghị quyết này thay thế Nghị quyết số " + first + ", ngày 10/6/2026.");
        assertThat(text(paperOf(0))).doesNotContain("thay thế");
        assertThat(held.reading("receiveReport", OFFICER)).contains("Thay thế", "Nghị quyết số " + first);
        accept();
        assertThat(held.state()).isEqualTo(SessionState.COMPLETED);
    }

    @Test
    void what_is_asked_for_in_words_is_answered_in_words_and_sent_at_once() {
        reported(true);
        assertThat(refused("receiveReport", OFFICER, Map.of("answer", "MORE_REQUESTED", "reason", "Chưa rõ"))).containsExactly(
                "requested", "reason");
        more(List.of("OTHER"));
        assertThat(refused("supplementReport", SECRETARY, Map.of())).containsExactly("supplement");
        held.submit("supplementReport", SECRETARY, Map.of("supplement", "Đồng chí phó bí thư phụ trách."));
        assertThat(held.task("finaliseTopic")).isNull();
        assertThat(held.task("publishOutcome")).isNull();
        held.runJobs();
        assertThat(held.reading("receiveReport", OFFICER)).contains("Đồng chí phó bí thư phụ trách.", "Nội dung khác", "Chưa nêu biện pháp cụ thể.");
        accept();
        assertThat(held.state()).isEqualTo(SessionState.COMPLETED);
        assertThat(reports.of(session)).hasSize(2);
    }

    @Test
    void another_officer_of_the_superior_may_take_the_receipt_over() {
        reported(false);
        intake.takeOver(held.task("receiveReport").getId(), "dv0102");
        held.submit("receiveReport", "dv0102", Map.of("answer", "ACCEPTED"));
        held.runJobs();
        assertThat(held.state()).isEqualTo(SessionState.COMPLETED_NO_RESOLUTION);
    }

    @Test
    void a_job_that_runs_twice_issues_and_sends_once() {
        minutesIssued(true);
        resolved("RESOLUTION");
        int issued = papers.of(session).size();
        new TransactionTemplate(transactions).executeWithoutResult(status -> resolutions.issue(session));
        assertThat(papers.of(session)).hasSize(issued);
        assertThat(distribution()).hasSize(12);
    }

    @Test
    void the_superior_may_ask_for_all_at_once() {
        reported(true);
        more(List.of("FINAL_TOPIC", "RESOLUTION", "OTHER"));
        held.submit("supplementReport", SECRETARY, Map.of("supplement", "Đã bổ sung cả ba phần."));
        finalTopicApproved();
        resolved("CONCLUSION");
        posted();
        held.runJobs();
        accept();
        assertThat(papers.of(session)).extracting(p -> p.type().name()).containsExactly("BB", "NQ", "BC", "KL", "BC");
        assertThat(text(paperOf(1))).contains("KẾT LUẬN", "Kết luận này thay thế Nghị quyết số");
    }

    @ParameterizedTest
    @CsvSource({"RESOLUTION, NQ, NGHỊ QUYẾT", "CONCLUSION, KL, KẾT LUẬN", "NOTICE, TB, THÔNG BÁO"})
    void the_outcome_is_a_resolution_a_conclusion_or_a_notice(String output, String type, String title) {
        minutesIssued(true);
        resolved(output);
        assertThat(paperOf(0).symbol()).endsWith("-" + type + "/CB");
        assertThat(text(paperOf(0))).contains(title).doesNotContain("thay thế");
        assertThat(outbox.withKey("resolution-" + paperOf(0).id())).isNotEmpty()
                .allMatch(message -> message.subject().toUpperCase(java.util.Locale.forLanguageTag("vi")).startsWith(title + " SỐ"));
    }

    @Test
    void a_resolution_without_recipients_or_with_a_deadline_that_has_passed_is_refused() {
        minutesIssued(true);
        Map<String, Object> noRecipients = HeldSession.resolution("RESOLUTION", PREPARER, held.today());
        noRecipients.put("recipients", List.of());
        assertThat(refused("draftResolution", SECRETARY, noRecipients)).containsExactly("recipients");
        assertThat(refused("draftResolution", SECRETARY, HeldSession.resolution("RESOLUTION", PREPARER, held.today().minusDays(1))))
                .containsExactly("tasks[0].deadline");
        Map<String, Object> nobody = HeldSession.resolution("RESOLUTION", PREPARER, held.today());
        nobody.put("tasks", List.of(Map.of(
                "content", "Ra quân", "deadline", held.today().toString(), "product", "Báo cáo", "priority", "NORMAL")));
        assertThat(refused("draftResolution", SECRETARY, nobody)).containsExactly("tasks[0].person");
        assertThat(refused("draftResolution", SECRETARY, HeldSession.resolution("DIRECTIVE", PREPARER, held.today())))
                .as("a cell issues no chỉ thị").containsExactly("output");
    }

    @Test
    void every_member_gets_the_resolution_himself_where_there_are_no_groups() {
        minutesIssued(true);
        resolved("RESOLUTION");
        List<DistributionLine> lines = distribution();
        assertThat(lines).hasSize(12).allMatch(DistributionLine::direct);
        assertThat(lines).filteredOn(line -> !line.hasMail()).extracting(DistributionLine::memberId).containsExactly("dv0010");
        assertThat(chapters(SECRETARY)).contains("gửi trực tiếp 12 đồng chí", register.nameOf("dv0010") + ", Bản giấy");
        assertThat(chapters("dv0006")).contains("gửi trực tiếp 12 đồng chí").doesNotContain(register.nameOf("dv0010") + ", Bản giấy");
    }

    @Test
    void in_a_large_cell_the_leaders_of_the_groups_pass_it_on() {
        session = held.minuted("CB-HL", "dv0201", "dv0208", true);
        held.standsBefore("issueMinutes", Map.of(SessionVariables.PREPARER, "dv0209", SessionVariables.RESOLUTION_PASSED, true));
        held.runJobs();
        assertThat(held.prefilled("draftResolution", "dv0201")).extractingByKey("recipients").asString().contains("Các tổ đảng");
        held.submit("draftResolution", "dv0201", HeldSession.resolution("RESOLUTION", "dv0210", held.today().plusDays(30)));
        held.runJobs();

        List<DistributionLine> lines = distribution();
        assertThat(lines).filteredOn(DistributionLine::direct).extracting(DistributionLine::memberId)
                .containsExactly("dv0203", "dv0207", "dv0218");
        assertThat(lines).extracting(DistributionLine::memberId).as("elsewhere, suspended").hasSize(29)
                .doesNotContain("dv0223", "dv0224", "dv0225");
        List<Outbox.Message> mails = outbox.withKey("resolution-" + paperOf(0).id() + "-");
        assertThat(mails).extracting(Outbox.Message::memberId).containsExactly("dv0203", "dv0207", "dv0218");
        String leader = jdbc.sql("select body from outbox_message where message_key = :key")
                .param("key", "resolution-" + paperOf(0).id() + "-dv0203").query(String.class).single();
        assertThat(leader).contains(register.nameOf("dv0201"), register.nameOf("dv0212"))
                .doesNotContain(register.nameOf("dv0223"), register.nameOf("dv0207"));
        assertThat(chapters("dv0201")).contains("Đồng chí " + register.nameOf("dv0203") + " (Tổ đảng 1, Chi bộ Hưng Lộc) chuyển bản in");
        // dv0206 is the cell's duty officer
        held.submit("publishOutcome", "dv0206", Map.of("posted", "NO", "reason", "NO_APPLICATION"));
        assertThat(postings.findBySessionIdAndKindOrderById(session, PostingKind.OUTCOME)).extracting(Posting::posted).containsExactly(false);
    }

    @ParameterizedTest(name = "posted {0} with {1}: {2}")
    @CsvSource({
        "2026-06-12T16:05, P2D, IN_TIME", "2026-06-12T16:06, P2D, LATE", "2026-06-11T16:05, P1D, IN_TIME", "2026-06-11T16:06, P1D, LATE"
    })
    void the_outcome_is_posted_in_time_until_the_last_moment_of_the_delay(LocalDateTime at, String delay, Lead expected) {
        policy("publish.maxDelay", delay);
        ClockExtension.move(clock, at.plusMinutes(1));
        minutesIssued(false);
        held.submit("publishOutcome", SECRETARY, Map.of("posted", "YES", "postedAt", at.toString()));
        assertThat(postings.findBySessionIdAndKindOrderById(session, PostingKind.OUTCOME)).extracting(Posting::timeliness)
                .containsExactly(expected);
    }

    @Test
    void nobody_posts_in_the_future_or_before_the_end_and_other_reasons_are_named() {
        minutesIssued(false);
        assertThat(refused("publishOutcome", SECRETARY, Map.of("posted", "YES", "postedAt", HeldSession.END.plusHours(2).toString())))
                .containsExactly("postedAt");
        assertThat(refused("publishOutcome", SECRETARY, Map.of("posted", "YES", "postedAt", HeldSession.END.minusMinutes(1).toString())))
                .containsExactly("postedAt");
        assertThat(refused("publishOutcome", SECRETARY, Map.of("posted", "NO", "reason", "OTHER", "note", "Chưa"))).containsExactly("note");
        assertThat(refused("publishOutcome", SECRETARY, Map.of("posted", "NO"))).containsExactly("reason");
        held.submit("publishOutcome", SECRETARY, Map.of("posted", "YES", "postedAt", HeldSession.END.toString()));
    }

    @ParameterizedTest(name = "handed in {0} with {1}: {2}")
    @CsvSource({
        "2026-06-15T23:30, P5D, IN_TIME", "2026-06-16T00:00, P5D, LATE", "2026-06-12T23:30, P2D, IN_TIME", "2026-06-13T00:00, P2D, LATE"
    })
    void the_final_topic_is_in_time_until_the_end_of_the_day(LocalDateTime at, String delay, Lead expected) {
        policy("finalTopic.maxDelay", delay);
        minutesIssued(false);
        ClockExtension.move(clock, at);
        held.submit("finaliseTopic", PREPARER, held.finalTopic(PREPARER));
        assertThat(topics.latest(session).orElseThrow().timeliness()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "reported on {0} with {1}: {2}")
    @CsvSource({"2026-06-17T23:00, P7D, IN_TIME", "2026-06-18T00:01, P7D, LATE", "2026-06-12T23:00, P2D, IN_TIME", "2026-06-13T00:01, P2D, LATE"})
    void the_report_is_in_time_until_the_end_of_the_day(LocalDateTime at, String delay, Lead expected) {
        policy("upwardReport.maxDelay", delay);
        minutesIssued(false);
        posted();
        finalTopicApproved();
        ClockExtension.move(clock, at);
        held.runJobs();
        assertThat(reports.latest(session).map(UpwardReport::timeliness)).contains(expected);
        assertThat(chapters(SECRETARY)).contains(expected.label());
    }

    @Test
    void what_is_asked_for_once_more_is_due_from_the_request_on() {
        reported(false);
        ClockExtension.move(clock, LocalDateTime.of(2026, 7, 1, 9, 0));
        more(List.of("FINAL_TOPIC"));
        held.submit("supplementReport", SECRETARY, Map.of());
        held.submit("finaliseTopic", PREPARER, held.finalTopic(PREPARER));
        assertThat(topics.latest(session).orElseThrow()).satisfies(version -> {
            assertThat(version.dueAt()).isEqualTo(LocalDateTime.of(2026, 7, 6, 23, 59, 59));
            assertThat(version.timeliness()).isEqualTo(Lead.IN_TIME);
        });
    }

    private void minutesIssued(boolean passed) {
        session = held.minuted(CELL, SECRETARY, MINUTE_TAKER, passed);
        Map<String, Object> variables = new HashMap<>(Map.of(SessionVariables.PREPARER, PREPARER));
        variables.put(SessionVariables.RESOLUTION_PASSED, passed);
        instance = held.standsBefore("issueMinutes", variables);
        held.runJobs();
    }

    private void reported(boolean passed) {
        minutesIssued(passed);
        if (passed) {
            resolved("RESOLUTION");
        }
        posted();
        finalTopicApproved();
        held.runJobs();
    }

    private void resolved(String output) {
        held.submit("draftResolution", SECRETARY, HeldSession.resolution(output, PREPARER, held.today().plusDays(30)));
        held.runJobs();
    }

    private void posted() {
        held.submit("publishOutcome", SECRETARY, Map.of("posted", "YES", "postedAt", HeldSession.END.plusMinutes(30).toString()));
    }

    private void finalTopicApproved() {
        held.submit("finaliseTopic", PREPARER, held.finalTopic(PREPARER));
        held.submit("approveFinalTopic", SECRETARY, Map.of("decision", "APPROVED"));
    }

    private void more(List<String> parts) {
        held.submit("receiveReport", OFFICER, Map.of("answer", "MORE_REQUESTED", "requested", parts, "reason", "Chưa nêu biện pháp cụ thể."));
        held.runJobs();
    }

    private void accept() {
        held.submit("receiveReport", OFFICER, Map.of("answer", "ACCEPTED"));
        held.runJobs();
    }

    private boolean ended() {
        return history.createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult().getEndTime() != null;
    }

    private String chapters(String member) {
        return file.chapters(sessions.session(session), member).toString();
    }

    private List<DistributionLine> distribution() {
        return resolutions.distributionOf(resolutions.of(session).orElseThrow()).orElseThrow().lines();
    }

    private IssuedPaper paperOf(int version) {
        return papers.find(resolutions.versions(session).get(version).paperId()).orElseThrow();
    }

    private static int number(String symbol) {
        return Integer.parseInt(symbol.substring(0, symbol.indexOf('-')));
    }

    private String text(IssuedPaper paper) {
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(papers.bytes(paper.id()))))) {
            return text.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another figure for this cell, valid from the beginning. */
    private void policy(String key, String value) {
        jdbc.sql("""
                        insert into policy_parameter (param_key, unit_id, param_value, valid_from, source, confidence)
                        values (:key, :unit, :value, '2025-10-28', 'thử nghiệm', 'P')""")
                .param("key", key)
                .param("unit", CELL)
                .param("value", value)
                .update();
    }

    private List<String> refused(String key, String member, Map<String, Object> values) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> held.submit(key, member, values));
        assertThat(refusal).isNotNull();
        return refusal.findings().stream().map(Refusal.Finding::field).toList();
    }

    private Denial.Kind denied(String task, String member) {
        return catchThrowableOfType(Denial.class, () -> intake.submit(task, member, Map.of("decision", "APPROVED"))).kind();
    }
}
