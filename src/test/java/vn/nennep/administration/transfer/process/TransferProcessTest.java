package vn.nennep.administration.transfer.process;

import static org.assertj.core.api.Assertions.assertThat;
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
import vn.nennep.administration.transfer.TransferState;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.EndReason;
import vn.nennep.organization.Memberships;
import vn.nennep.organization.Memberships.Segment;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.testing.AtOnce;
import vn.nennep.testing.EngineTest;

/** Every way that a transfer takes (domain.md A17.6), with what the register says afterwards. */
@EngineTest
@Import(TransferWalk.class)
class TransferProcessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);

    @Autowired private TransferWalk walk;
    @Autowired private Memberships memberships;
    @Autowired private Register register;
    @Autowired private Outbox outbox;
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
