package vn.nennep.administration.transfer.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nennep.administration.transfer.process.TransferWalk.BOARD;
import static vn.nennep.administration.transfer.process.TransferWalk.CELL;
import static vn.nennep.administration.transfer.process.TransferWalk.MEMBER;
import static vn.nennep.administration.transfer.process.TransferWalk.SECRETARY;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.administration.transfer.TransferList;
import vn.nennep.reminder.ReminderSweep;
import vn.nennep.testing.EngineTest;

/** F14: members who left work and whose transfer takes too long. Reminder, escalation, days open; also where nobody began anything. */
@EngineTest
@Import(TransferWalk.class)
class LateTransfersTest {

    @Autowired private TransferWalk walk;
    @Autowired private TransferList list;
    @Autowired private ReminderSweep sweep;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void register() {
        walk.register();
        forget();
    }

    @AfterEach
    void takeAway() {
        forget();
        walk.takeAway();
    }

    @Test
    void f14_theSecretaryIsRemindedBeforeAndAfterAndThenTheSuperiorsBoardIsTold() {
        walk.begin(TransferWalk.inside());
        assertThat(walk.task("prepareTransfer", SECRETARY).due()).as("30 days from the event").isEqualTo(LocalDate.of(2026, 5, 1).atTime(23, 59, 59));
        sweepOn(LocalDate.of(2026, 4, 28));
        assertThat(digest(SECRETARY, "2026-04-28")).contains("Chuẩn bị hồ sơ chuyển sinh hoạt: Chuyển sinh hoạt: đồng chí Thử Thị Chuyển Đi", "hạn 23:59 ngày 01/05/2026");
        sweepOn(LocalDate.of(2026, 5, 2));
        assertThat(digest(SECRETARY, "2026-05-02")).contains("Quá hạn (1)", "đồng chí Thử Thị Chuyển Đi");
        assertThat(digest(BOARD, "2026-05-02")).as("not yet").doesNotContain("Thử Thị Chuyển Đi");
        sweepOn(LocalDate.of(2026, 5, 4));
        assertThat(digest(BOARD, "2026-05-04")).contains("Cần đôn đốc", "Thử Thị Chuyển Đi", "Chi bộ Thử Một", "/chuyen-sinh-hoat/" + walk.id());

        assertThat(list.of(BOARD, 2026).open()).filteredOn(transfer -> transfer.id().equals(walk.id())).singleElement().satisfies(transfer -> {
            assertThat(transfer.daysOpen(walk.today())).isEqualTo(33);
            assertThat(transfer.overdue(walk.today())).isTrue();
        });
    }

    @Test
    void f14_whereAnotherUnitKeepsItWaitingTheSecretaryIsToldToo() {
        walk.begin(TransferWalk.inside());
        walk.prepared(TransferWalk.inside());
        walk.introduced();
        sweepOn(LocalDate.of(2026, 5, 1));
        assertThat(digest(SECRETARY, "2026-05-01")).doesNotContain("quá hạn");
        sweepOn(LocalDate.of(2026, 5, 2));
        assertThat(digest(SECRETARY, "2026-05-02"))
                .contains("Chuyển sinh hoạt quá hạn (Chờ chi bộ nơi đến tiếp nhận)", "/chuyen-sinh-hoat/" + walk.id());
        assertThat(digest(BOARD, "2026-05-02")).contains("Cần đôn đốc", "Thử Thị Chuyển Đi");
        walk.received(LocalDate.of(2026, 5, 2));
        sweepOn(LocalDate.of(2026, 5, 3));
        assertThat(digest(SECRETARY, "2026-05-03")).doesNotContain("quá hạn");
    }

    @Test
    void f14_whoStaysElsewhereForLongerThanAgreedIsToldOf() {
        walk.begin(TransferWalk.forATime());
        walk.prepared(TransferWalk.forATime());
        walk.introduced();
        walk.received(LocalDate.of(2026, 4, 20));
        sweepOn(LocalDate.of(2026, 10, 1));
        assertThat(digest(SECRETARY, "2026-10-01")).as("the last day").doesNotContain("Hết thời gian");
        sweepOn(LocalDate.of(2026, 10, 2));
        assertThat(digest(SECRETARY, "2026-10-02"))
                .contains("Hết thời gian sinh hoạt tạm thời nơi khác: đồng chí Thử Thị Chuyển Đi", "/chuyen-sinh-hoat/" + walk.id());
    }

    @Test
    void f14_alsoWhereNobodyBeganATransfer() {
        jdbc.sql("update membership set activity = 'TEMPORARILY_ELSEWHERE' where member_id = :member and unit_id = :unit")
                .param("member", MEMBER)
                .param("unit", CELL)
                .update();
        sweepOn(LocalDate.of(2026, 7, 1));
        assertThat(digest(SECRETARY, "2026-07-01")).as("a year since it was entered").doesNotContain("Hết thời gian");
        sweepOn(LocalDate.of(2026, 7, 2));
        assertThat(digest(SECRETARY, "2026-07-02")).contains("Hết thời gian sinh hoạt tạm thời nơi khác: đồng chí Thử Thị Chuyển Đi", "/dang-vien/" + MEMBER);
    }

    private void sweepOn(LocalDate day) {
        walk.clockAt(day.atTime(7, 0));
        sweep.sweep();
    }

    private String digest(String member, String day) {
        return jdbc.sql("select body from outbox_message where message_key = :key")
                .param("key", "digest-" + member + "-" + day)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** What was told, here and in other tests: nothing of it may be in the way. */
    private void forget() {
        jdbc.sql("delete from reminder").update();
        jdbc.sql("update reminder_sweep set swept_on = null").update();
        jdbc.sql("delete from outbox_message where message_key like 'digest-%'").update();
    }
}
