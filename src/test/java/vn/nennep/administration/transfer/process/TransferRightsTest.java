package vn.nennep.administration.transfer.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.administration.transfer.TransferFile;
import vn.nennep.administration.transfer.TransferList;
import vn.nennep.platform.intake.ActionWork.Offer;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.testing.EngineTest;

/** Who begins, withdraws and reads transfers, and who hears nothing of them. */
@EngineTest
@Import(TransferWalk.class)
class TransferRightsTest {

    private static final String OTHER_SECRETARY = "dv0001";
    private static final String INSPECTOR = "dv0103";
    private static final String ADMINISTRATOR = "qt0001";
    private static final List<String> EVERYBODY = List.of(
            SECRETARY, DEPUTY, DUTY_OFFICER, MEMBER, OTHER, RECEIVER, BOARD, OFFICE, OTHER_SECRETARY, INSPECTOR, ADMINISTRATOR);

    @Autowired private TransferWalk walk;
    @Autowired private TransferFile file;
    @Autowired private TransferList list;
    @Autowired private Intake intake;
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
    void whoKeepsTheCellBeginsAndWithdraws() {
        assertThat(those(this::mayBegin)).containsExactly(SECRETARY, DEPUTY, DUTY_OFFICER, BOARD, ADMINISTRATOR);
        assertThatThrownBy(() -> walk.begin(RECEIVER, MEMBER, TransferWalk.inside())).isInstanceOf(Denial.class);
        walk.begin(TransferWalk.inside());
        assertThat(those(this::mayBegin)).as("once at a time").isEmpty();
        assertThat(those(member -> may("cancelTransfer", member))).containsExactly(SECRETARY, DEPUTY, DUTY_OFFICER, BOARD, ADMINISTRATOR);
        assertThat(those(member -> may("recordReturn", member))).isEmpty();
        assertThatThrownBy(() -> walk.perform("cancelTransfer", MEMBER, Map.of("reason", "Tôi muốn ở lại chi bộ"))).isInstanceOf(Denial.class);
    }

    @Test
    void aFormerSecretaryBeginsNothingAndReadsNothing() {
        walk.begin(TransferWalk.inside());
        jdbc.sql("update role_holding set to_date = '2026-04-19' where member_id = :member").param("member", SECRETARY).update();
        assertThat(mayBegin(SECRETARY)).isFalse();
        assertThat(file.mayRead(SECRETARY, walk.id())).isFalse();
        assertThat(list.of(SECRETARY, 2026).isEmpty()).isTrue();
    }

    @Test
    void nothingBeginsAboutWhoIsNoMemberOrInAUnitThatIsNoCell() {
        assertThat(intake.offersAbout(SECRETARY, CELL, RECEIVER)).extracting(Offer::name).doesNotContain("beginTransfer");
        assertThat(intake.offersAbout(SECRETARY, CELL, null)).extracting(Offer::name).doesNotContain("beginTransfer");
        assertThat(intake.offersAbout(ADMINISTRATOR, "TD-X1", MEMBER)).extracting(Offer::name).doesNotContain("beginTransfer");
        assertThat(intake.offersAbout(ADMINISTRATOR, "CB-NONE", MEMBER)).extracting(Offer::name).doesNotContain("beginTransfer");
        assertThat(intake.offers(SECRETARY, null, null)).as("it isn't offered away from the person").extracting(Offer::name).doesNotContain("beginTransfer");
        assertThatThrownBy(() -> intake.actionForm(new Asked("beginTransfer", NEXT, null, MEMBER), SECRETARY)).isInstanceOf(Denial.class);
    }

    @Test
    void theFileIsReadByThoseConcernedAndByTheReceivingCellOnceItIsAsked() {
        walk.begin(TransferWalk.inside());
        assertThat(those(this::reads)).containsExactly(SECRETARY, DEPUTY, DUTY_OFFICER, MEMBER, BOARD, OFFICE, ADMINISTRATOR);
        assertThat(list.of(RECEIVER, 2026).isEmpty()).isTrue();
        walk.submit("prepareTransfer", SECRETARY, noted());
        walk.runJobs();
        walk.submit("approveTransfer", BOARD, Map.of("answer", "RETURNED", "reason", "Thiếu nhận xét nơi cư trú"));
        walk.runJobs();
        walk.submit("prepareTransfer", SECRETARY, noted());
        walk.runJobs();
        assertThat(reads(RECEIVER)).as("before the letter").isFalse();
        walk.introduced();
        assertThat(those(this::reads)).containsExactly(SECRETARY, DEPUTY, DUTY_OFFICER, MEMBER, RECEIVER, BOARD, OFFICE, ADMINISTRATOR);
        assertThat(list.of(RECEIVER, 2026).open()).hasSize(1);

        String arrival = file.sections(walk.transfer(), RECEIVER).toString();
        assertThat(arrival).contains("Thử Thị Chuyển Đi", "Chi bộ Thử Một", "12-GGT/ĐU").doesNotContain("Thiếu nhận xét nơi cư trú", "Nội bộ chi bộ", "Thử Văn Bí Thư");
        assertThat(walk.reading("receiveMember", RECEIVER)).contains("12-GGT/ĐU").doesNotContain("Thiếu nhận xét nơi cư trú", "Nội bộ chi bộ");
        assertThat(file.sections(walk.transfer(), SECRETARY).toString()).contains("Thiếu nhận xét nơi cư trú", "Nội bộ chi bộ", "Thử Văn Bí Thư");

        walk.submit("receiveMember", RECEIVER, Map.of("answer", "RETURNED", "reason", "Đồng chí ấy cư trú nơi khác"));
        walk.runJobs();
        assertThat(reads(RECEIVER)).as("it has nothing more to do with him").isFalse();
        assertThat(file.sections(walk.transfer(), OTHER)).isEmpty();
    }

    @Test
    void whoDidItForWhomStandsInTheFile() {
        walk.begin(DUTY_OFFICER, MEMBER, TransferWalk.inside());
        walk.submitInStead("prepareTransfer", SECRETARY, DEPUTY, noted());
        assertThat(file.sections(walk.transfer(), SECRETARY).toString())
                .contains("[08:00 ngày 20/04/2026, Chuyển sinh hoạt đảng, Thử Văn Trực, ]")
                .contains("[08:00 ngày 20/04/2026, Chuẩn bị hồ sơ chuyển sinh hoạt, Thử Thị Phó, Thử Văn Bí Thư]");
    }

    private static Map<String, Object> noted() {
        Map<String, Object> papers = TransferWalk.papers(TransferWalk.inside());
        papers.put("note", "Nội bộ chi bộ: đã trao đổi với đảng viên");
        return papers;
    }

    private boolean mayBegin(String member) {
        return intake.offersAbout(member, CELL, MEMBER).stream().anyMatch(offer -> offer.name().equals("beginTransfer"));
    }

    private boolean may(String action, String member) {
        return intake.offers(member, CELL, walk.id()).stream().anyMatch(offer -> offer.name().equals(action));
    }

    private boolean reads(String member) {
        return file.mayRead(member, walk.id());
    }

    private static List<String> those(Predicate<String> who) {
        List<String> found = new ArrayList<>(EVERYBODY);
        found.removeIf(who.negate());
        return found;
    }
}
