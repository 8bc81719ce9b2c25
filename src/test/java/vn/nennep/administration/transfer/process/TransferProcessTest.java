package vn.nennep.administration.transfer.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.nennep.administration.transfer.process.TransferWalk.BOARD;
import static vn.nennep.administration.transfer.process.TransferWalk.CELL;
import static vn.nennep.administration.transfer.process.TransferWalk.DEPUTY;
import static vn.nennep.administration.transfer.process.TransferWalk.DUTY_OFFICER;
import static vn.nennep.administration.transfer.process.TransferWalk.MEMBER;
import static vn.nennep.administration.transfer.process.TransferWalk.NEXT;
import static vn.nennep.administration.transfer.process.TransferWalk.OFFICE;
import static vn.nennep.administration.transfer.process.TransferWalk.OTHER;
import static vn.nennep.administration.transfer.process.TransferWalk.RECEIVER;
import static vn.nennep.administration.transfer.process.TransferWalk.SECRETARY;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.administration.transfer.TransferBook;
import vn.nennep.administration.transfer.TransferState;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.EndReason;
import vn.nennep.organization.MembershipStatus;
import vn.nennep.organization.Memberships;
import vn.nennep.organization.Memberships.Segment;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.testing.AtOnce;
import vn.nennep.testing.EngineTest;

/** Every way that a transfer takes (domain.md A17.6), with what the register says afterwards. */
@EngineTest
@Import(TransferWalk.class)
class TransferProcessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);

    @Autowired private TransferWalk walk;
    @Autowired private TransferBook book;
    @Autowired private Memberships memberships;
    @Autowired private Register register;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void register() {
        walk.register();
    }

    @AfterEach
    void takeAway() {
        walk.takeAway();
    }

    @Test
    void aMemberGoesToAnotherCellOnTheDayThatItNames() {
        walk.begin(TransferWalk.inside());
        assertThat(walk.transfer().state()).isEqualTo(TransferState.PREPARING);
        walk.prepared(TransferWalk.inside());
        assertThat(walk.transfer().state()).isEqualTo(TransferState.WITH_SUPERIOR);
        assertThat(walk.hasTask("receiveMember", RECEIVER)).as("before the letter").isFalse();
        walk.introduced();
        assertThat(walk.transfer().state()).isEqualTo(TransferState.WITH_RECEIVER);
        walk.received(TODAY.plusDays(1));

        assertThat(walk.transfer().state()).isEqualTo(TransferState.COMPLETED);
        assertThat(walk.running()).isEmpty();
        assertThat(segment(CELL)).satisfies(old -> {
            assertThat(old.toDate()).isEqualTo(TODAY);
            assertThat(old.endReason()).isEqualTo(EndReason.TRANSFERRED_OUT);
        });
        assertThat(segment(NEXT)).satisfies(begun -> {
            assertThat(begun.fromDate()).isEqualTo(TODAY.plusDays(1));
            assertThat(begun.activity()).isEqualTo(ActivityStatus.ACTIVE);
            assertThat(begun.toDate()).isNull();
        });
        assertThat(register.holds(MEMBER, Role.PARTY_GROUP_LEADER, "TD-X1", TODAY)).isTrue();
        assertThat(register.holds(MEMBER, Role.PARTY_GROUP_LEADER, "TD-X1", TODAY.plusDays(1))).as("his post ends with him").isFalse();
        assertThat(bodies(MEMBER)).anyMatch(mail -> mail.contains("Từ ngày 21/04/2026 đồng chí sinh hoạt đảng tại: Chi bộ Thử Hai"));
        assertThat(bodies(SECRETARY)).anyMatch(mail -> mail.contains("đã tiếp nhận đồng chí Thử Thị Chuyển Đi"));
    }

    @Test
    void whatTheSuperiorSendsBackIsPreparedAgainAndAnOrganisationOutsideIsTakenAtItsWord() {
        walk.begin(TransferWalk.outside("Chi bộ 5, Đảng bộ phường Hải Châu"));
        walk.prepared(TransferWalk.outside("Chi bộ 5, Đảng bộ phường Hải Châu"));
        walk.submit("approveTransfer", BOARD, Map.of("answer", "RETURNED", "reason", "Thiếu nhận xét của chi ủy nơi cư trú"));
        walk.runJobs();
        assertThat(walk.transfer().state()).isEqualTo(TransferState.PREPARING);
        assertThat(walk.reading("prepareTransfer", SECRETARY)).contains("Bị trả lại", "Thiếu nhận xét của chi ủy nơi cư trú");
        walk.prepared(TransferWalk.outside("Chi bộ 6, Đảng bộ phường Hải Châu"));
        assertThat(walk.transfer().destinationName()).as("mended on the way").isEqualTo("Chi bộ 6, Đảng bộ phường Hải Châu");
        walk.introduced();
        assertThat(walk.transfer().state()).isEqualTo(TransferState.AWAITING_CONFIRMATION);

        walk.submitInStead("confirmTransfer", SECRETARY, DUTY_OFFICER, Map.of("answer", "RETURNED", "reason", "Nơi đến trả hồ sơ vì sai tên chi bộ"));
        walk.runJobs();
        assertThat(walk.transfer().state()).isEqualTo(TransferState.PREPARING);
        walk.prepared(TransferWalk.outside("Chi bộ 7, Đảng bộ phường Hải Châu"));
        walk.introduced();
        walk.submit(
                "confirmTransfer", SECRETARY,
                Map.of("answer", "RECEIVED", "receivedOn", TODAY.toString(), "document", "Giấy báo 7-GB/ĐU ngày 18/4/2026"));
        walk.runJobs();

        assertThat(walk.transfer().state()).isEqualTo(TransferState.COMPLETED);
        assertThat(walk.running()).isEmpty();
        assertThat(segment(CELL).toDate()).isEqualTo(TODAY.minusDays(1));
        assertThat(memberships.of(MEMBER)).as("he belongs to nothing here any more").allMatch(segment -> segment.toDate() != null);
        assertThat(register.rolesOf(MEMBER, TODAY)).isEmpty();
    }

    @Test
    void theReceivingCellMaySendHimBackAndHeGoesElsewhere() {
        walk.begin(TransferWalk.inside());
        walk.prepared(TransferWalk.inside());
        walk.introduced();
        walk.submit("receiveMember", RECEIVER, Map.of("answer", "RETURNED", "reason", "Đồng chí ấy cư trú ở địa bàn khác"));
        walk.runJobs();
        assertThat(walk.transfer().state()).isEqualTo(TransferState.PREPARING);
        assertThat(walk.reading("prepareTransfer", SECRETARY)).contains("Đồng chí ấy cư trú ở địa bàn khác");
        assertThat(segment(CELL).toDate()).as("he stays meanwhile").isNull();
        walk.prepared(TransferWalk.outside("Chi bộ 5, Đảng bộ phường Hải Châu"));
        walk.introduced();
        assertThat(walk.hasTask("receiveMember", RECEIVER)).isFalse();
        assertThat(walk.hasTask("confirmTransfer", SECRETARY)).isTrue();
    }

    @Test
    void whoIsAwayForATimeStaysAMemberUntilHeIsBack() {
        walk.begin(TransferWalk.forATime());
        walk.prepared(TransferWalk.forATime());
        walk.introduced();
        walk.received(TODAY);
        assertThat(walk.transfer().state()).isEqualTo(TransferState.AWAY);
        assertThat(segment(CELL).activity()).isEqualTo(ActivityStatus.TEMPORARILY_ELSEWHERE);
        assertThat(register.holds(MEMBER, Role.PARTY_GROUP_LEADER, "TD-X1", TODAY)).as("he keeps his post").isTrue();
        assertThat(memberships.of(MEMBER)).noneMatch(segment -> segment.unitId().equals(NEXT));
        assertThat(bodies(MEMBER)).anyMatch(mail -> mail.contains("Từ ngày 20/04/2026 đến hết ngày 01/10/2026"));

        walk.clockAt(LocalDateTime.of(2026, 9, 28, 8, 0));
        refused(() -> walk.perform("recordReturn", SECRETARY, Map.of("returnedOn", "2026-09-29")), "returnedOn", "transfer.returned.outside");
        refused(() -> walk.perform("recordReturn", SECRETARY, Map.of("returnedOn", "2026-04-20")), "returnedOn", "transfer.returned.outside");
        walk.perform("recordReturn", SECRETARY, Map.of("returnedOn", "2026-09-28"));
        assertThat(walk.transfer().state()).isEqualTo(TransferState.RETURNED);
        assertThat(segment(CELL)).satisfies(back -> {
            assertThat(back.activity()).isEqualTo(ActivityStatus.ACTIVE);
            assertThat(back.fromDate()).isEqualTo(LocalDate.of(2026, 9, 28));
        });
    }

    @Test
    void whereTheRegisterSaysAlreadyThatHeIsBackItStands() {
        away();
        transaction.executeWithoutResult(status -> memberships.change(
                SECRETARY, MEMBER, CELL, MembershipStatus.OFFICIAL, ActivityStatus.ACTIVE, LocalDate.of(2026, 6, 1)));
        walk.clockAt(LocalDateTime.of(2026, 6, 10, 8, 0));
        walk.perform("recordReturn", SECRETARY, Map.of("returnedOn", "2026-06-05"));
        assertThat(segment(CELL).fromDate()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(walk.transfer().returnedOn()).isEqualTo(LocalDate.of(2026, 6, 5));
    }

    @Test
    void whoLeavesForGoodFromATemporaryStayEndsBoth() {
        away();
        long stay = walk.id();
        walk.begin(TransferWalk.inside());
        walk.prepared(TransferWalk.inside());
        walk.introduced();
        walk.received(TODAY.plusDays(2));
        assertThat(book.transfer(stay).state()).isEqualTo(TransferState.COMPLETED);
        assertThat(segment(NEXT).activity()).as("there he is not elsewhere").isEqualTo(ActivityStatus.ACTIVE);
    }

    @Test
    void byPolicyTheCellIssuesTheLetterItself() {
        letterByTheCell();
        walk.begin(TransferWalk.inside());
        refused(
                () -> walk.submit("prepareTransfer", SECRETARY, TransferWalk.papers(TransferWalk.inside())),
                "letterNumber", "intake.required");
        Map<String, Object> papers = TransferWalk.papers(TransferWalk.inside());
        papers.putAll(Map.of("letterNumber", "3-GGT/CB", "letterOn", "2026-04-21"));
        refused(() -> walk.submit("prepareTransfer", SECRETARY, papers), "letterOn", "transfer.letter.inFuture");
        papers.put("letterOn", "2026-04-19");
        walk.submit("prepareTransfer", SECRETARY, papers);
        walk.runJobs();
        assertThat(walk.transfer().state()).isEqualTo(TransferState.WITH_RECEIVER);
        assertThat(walk.reading("receiveMember", RECEIVER)).contains("Số 3-GGT/CB, ngày 19/04/2026");
        refused(
                () -> walk.submit("receiveMember", RECEIVER, Map.of("answer", "RECEIVED", "receivedOn", "2026-04-18")),
                "receivedOn", "transfer.received.beforeLetter");
        walk.received(TODAY);
        assertThat(walk.transfer().state()).isEqualTo(TransferState.COMPLETED);
    }

    /** Otherwise a duty officer could send his secretary away. */
    @Test
    void whoLeadsTheCellIsIntroducedByTheSuperiorWhateverThePolicySays() {
        letterByTheCell();
        walk.begin(DUTY_OFFICER, SECRETARY, TransferWalk.inside());
        walk.submitInStead("prepareTransfer", SECRETARY, DUTY_OFFICER, TransferWalk.papers(TransferWalk.inside()));
        walk.runJobs();
        assertThat(walk.transfer().state()).isEqualTo(TransferState.WITH_SUPERIOR);
        assertThat(walk.hasTask("approveTransfer", BOARD)).isTrue();
    }

    private void letterByTheCell() {
        jdbc.sql("insert into policy_parameter (param_key, unit_id, param_value, valid_from, source, confidence)"
                        + " values ('transfer.approval', :unit, 'false', '2026-01-01', 'test', 'P')")
                .param("unit", CELL)
                .update();
    }

    @Test
    void papersThatAreMissingAreNamedUnlessANoteSaysWhy() {
        walk.begin(TransferWalk.inside());
        Map<String, Object> papers = TransferWalk.papers(TransferWalk.inside());
        papers.put("papers", List.of("SELF_REVIEW", "FEES"));
        refused(() -> walk.submit("prepareTransfer", SECRETARY, papers), "papers", "transfer.papers.missing");
        papers.put("note", "Nhận xét và hồ sơ gửi sau trong tuần");
        walk.submit("prepareTransfer", SECRETARY, papers);
        walk.runJobs();
        assertThat(walk.reading("approveTransfer", BOARD)).contains("Nhận xét và hồ sơ gửi sau trong tuần", "Bản tự kiểm điểm của đảng viên");
    }

    @Test
    void itIsWithdrawnAtAnyStepAndNobodyIsAskedAnyMore() {
        for (int asked = 0; asked < 3; asked++) {
            walk.begin(TransferWalk.inside());
            if (asked > 0) {
                walk.prepared(TransferWalk.inside());
            }
            if (asked > 1) {
                walk.introduced();
            }
            walk.perform("cancelTransfer", DEPUTY, Map.of("reason", "Đảng viên ở lại công tác"));
            assertThat(walk.transfer().state()).isEqualTo(TransferState.CANCELLED);
            assertThat(walk.running()).as("asked of %s", asked).isEmpty();
            assertThat(segment(CELL).toDate()).isNull();
        }
        assertThat(bodies(MEMBER)).anyMatch(mail -> mail.contains("Lý do: Đảng viên ở lại công tác"));
    }

    @Test
    void anAnswerThatComesAfterItWasWithdrawnIsForNobody() {
        walk.begin(TransferWalk.inside());
        walk.prepared(TransferWalk.inside());
        walk.submit("approveTransfer", BOARD, Map.of("answer", "INTRODUCED", "letterNumber", "12-GGT/ĐU", "letterOn", "2026-04-20"));
        walk.perform("cancelTransfer", SECRETARY, Map.of("reason", "Đảng viên ở lại công tác"));
        walk.runJobs();
        assertThat(walk.running()).isEmpty();
        assertThat(walk.transfer().state()).isEqualTo(TransferState.CANCELLED);
    }

    /** the register's own screens were faster. */
    @Test
    void r13_whoHasLeftTheCellMeanwhileIsNotTransferredAndTheReasonIsTold() {
        walk.begin(TransferWalk.inside());
        walk.prepared(TransferWalk.inside());
        walk.introduced();
        transaction.executeWithoutResult(status -> memberships.end(BOARD, MEMBER, CELL, TODAY.minusDays(1), EndReason.DECEASED));
        Refusal refusal = refused(
                () -> walk.submit("receiveMember", RECEIVER, Map.of("answer", "RECEIVED", "receivedOn", "2026-04-20")),
                "receivedOn", "transfer.membershipGone");
        assertThat(refusal.findings().get(0).arguments())
                .containsExactly("Thử Thị Chuyển Đi", "Chi bộ Thử Một", "19/04/2026", "Từ trần");
        assertThat(segment(CELL).endReason()).as("what was entered stands").isEqualTo(EndReason.DECEASED);
        walk.perform("cancelTransfer", SECRETARY, Map.of("reason", "Đồng chí ấy đã từ trần"));
        assertThat(walk.running()).isEmpty();
    }

    @Test
    void r13_whoseStateWasChangedAfterThatDayIsTransferredFromALaterOne() {
        walk.begin(TransferWalk.inside());
        walk.prepared(TransferWalk.inside());
        walk.introduced();
        transaction.executeWithoutResult(status -> memberships.change(
                SECRETARY, MEMBER, CELL, MembershipStatus.OFFICIAL, ActivityStatus.EXEMPT, TODAY.plusDays(3)));
        refused(
                () -> walk.submit("receiveMember", RECEIVER, Map.of("answer", "RECEIVED", "receivedOn", "2026-04-22")),
                "receivedOn", "transfer.laterChange");
        walk.received(TODAY.plusDays(5));
        assertThat(segment(NEXT).activity()).as("as he stood last").isEqualTo(ActivityStatus.EXEMPT);
    }

    @Test
    void aTransferIsCarriedOutOnceHoweverOftenItIsAnswered() throws Exception {
        walk.begin(TransferWalk.inside());
        walk.prepared(TransferWalk.inside());
        walk.introduced();
        String task = walk.task("receiveMember", RECEIVER).id();
        List<Object> results = AtOnce.people(3, number -> number == 2
                ? walk.intake().perform("cancelTransfer", CELL, walk.id(), SECRETARY, Map.of("reason", "Đảng viên ở lại công tác"))
                : walk.intake().submit(task, RECEIVER, Map.of("answer", "RECEIVED", "receivedOn", "2026-04-20")));
        assertThat(results).filteredOn(result -> result instanceof String).as("one of the three").hasSize(1);
        assertThat(results).filteredOn(result -> !(result instanceof String)).allMatch(result -> result instanceof Denial);
        walk.runJobs();
        assertThat(walk.running()).isEmpty();
        boolean moved = walk.transfer().state() == TransferState.COMPLETED;
        assertThat(moved || walk.transfer().state() == TransferState.CANCELLED).isTrue();
        assertThat(memberships.of(MEMBER).stream().filter(segment -> segment.unitId().equals(NEXT))).hasSize(moved ? 1 : 0);
    }

    @Test
    void twoWhoBeginItAtOnceBeginItOnce() throws Exception {
        List<String> keepers = List.of(SECRETARY, DEPUTY);
        List<Object> results = AtOnce.people(2, number -> walk.begin(keepers.get(number), MEMBER, TransferWalk.inside()));
        assertThat(results).filteredOn(result -> result instanceof Long).hasSize(1);
        assertThat(results).filteredOn(result -> !(result instanceof Long)).singleElement()
                .satisfies(result -> assertThat(result).isInstanceOfAny(Refusal.class, Denial.class));
        assertThat(jdbc.sql("select count(*) from member_transfer where member_id = :member").param("member", MEMBER).query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void nobodyIntroducesHimself() {
        walk.belongs(OFFICE, CELL, "ACTIVE");
        walk.begin(SECRETARY, OFFICE, TransferWalk.outside("Chi bộ 5, Đảng bộ phường Hải Châu"));
        walk.prepared(TransferWalk.outside("Chi bộ 5, Đảng bộ phường Hải Châu"));
        assertThat(walk.hasTask("approveTransfer", OFFICE)).isFalse();
        assertThat(walk.hasTask("approveTransfer", BOARD)).isTrue();
    }

    @Test
    void whatIsStillInHisHandsIsShownBeforeAndToldAfterwards() {
        walk.holds(MEMBER, CELL, "COMMITTEE_MEMBER");
        walk.begin(SECRETARY, OTHER, TransferWalk.inside());
        assertThat(walk.aboutToBegin(SECRETARY, MEMBER))
                .contains("Cấp ủy viên, Chi bộ Thử Một", "Tổ trưởng tổ đảng, Tổ đảng Thử");
        assertThat(walk.aboutToBegin(BOARD, SECRETARY))
                .contains("Chuẩn bị hồ sơ chuyển sinh hoạt", "Chuyển sinh hoạt: đồng chí Thử Văn Ở Lại");
        walk.begin(SECRETARY, SECRETARY, TransferWalk.outside("Chi bộ 5, Đảng bộ phường Hải Châu"));
        walk.prepared(TransferWalk.outside("Chi bộ 5, Đảng bộ phường Hải Châu"));
        walk.introduced();
        assertThat(walk.hasTask("confirmTransfer", SECRETARY)).as("nobody confirms that he himself is gone").isFalse();
        walk.submit(
                "confirmTransfer", DEPUTY,
                Map.of("answer", "RECEIVED", "receivedOn", TODAY.toString(), "document", "Điện thoại báo ngày 20/4"));
        walk.runJobs();
        assertThat(walk.intake().tasksOf(DEPUTY)).as("the deputy has the other's papers now").extracting(TaskView::key).contains("prepareTransfer");
        assertThat(jdbc.sql("select count(*) from act_ru_task where assignee_ = :gone").param("gone", SECRETARY).query(Long.class).single()).isZero();
    }

    private void away() {
        walk.begin(TransferWalk.forATime());
        walk.prepared(TransferWalk.forATime());
        walk.introduced();
        walk.received(TODAY);
    }

    private static Refusal refused(Runnable attempt, String field, String code) {
        Refusal refusal = catchThrowableOfType(Refusal.class, attempt::run);
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.findings()).extracting(Refusal.Finding::field, Refusal.Finding::code).contains(tuple(field, code));
        return refusal;
    }

    private Segment segment(String unit) {
        return memberships.of(MEMBER).stream().filter(segment -> segment.unitId().equals(unit)).findFirst().orElseThrow();
    }

    private List<String> bodies(String member) {
        return jdbc.sql("select body from outbox_message where member_id = :member and message_key like 'transfer-%'")
                .param("member", member)
                .query(String.class)
                .list();
    }
}
