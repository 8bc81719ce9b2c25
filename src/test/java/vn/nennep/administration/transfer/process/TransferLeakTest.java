package vn.nennep.administration.transfer.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.nennep.administration.transfer.process.TransferWalk.BOARD;
import static vn.nennep.administration.transfer.process.TransferWalk.RECEIVER;
import static vn.nennep.administration.transfer.process.TransferWalk.SECRETARY;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.TableSearch;

/** Names, destinations and reasons of transfers stand in the facts, and nowhere in the engine's tables or in the log. */
@EngineTest
@Import(TransferWalk.class)
@ExtendWith(OutputCaptureExtension.class)
class TransferLeakTest {

    private static final String MARK = "Rò-Rỉ-Nơi-Đến";
    private static final String NAME = "Thử Thị Chuyển Đi";
    private static final List<String> TYPED = List.of(
            "member_transfer.destination_name", "member_transfer.cancel_reason", "transfer_preparation.note", "transfer_answer.letter_number",
            "transfer_answer.document", "transfer_answer.reason");

    @Autowired private TransferWalk walk;
    @Autowired private RuntimeService runtime;
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
    void nothingThatIsTypedInATransferIsInTheEngineOrInTheLog(CapturedOutput log) {
        Map<String, Object> away = TransferWalk.outside("Chi bộ 5 " + MARK);
        walk.begin(away);
        String instance = walk.running().get(0).getId();
        runtime.setVariable(instance, "planted", MARK);
        assertThat(TableSearch.ofEngine(jdbc).placesOf(MARK)).as("it finds what is planted").isNotEmpty();
        runtime.removeVariable(instance, "planted");
        jdbc.sql("delete from act_hi_detail where name_ = 'planted'").update();
        jdbc.sql("delete from act_hi_varinst where name_ = 'planted'").update();
        assertThat(TableSearch.ofEngine(jdbc).placesOf(MARK)).isEmpty();

        Map<String, Object> papers = TransferWalk.papers(away);
        papers.put("note", "Ghi chú " + MARK);
        walk.submit("prepareTransfer", SECRETARY, papers);
        walk.runJobs();
        walk.submit("approveTransfer", BOARD, Map.of("answer", "RETURNED", "reason", "Trả lại " + MARK));
        walk.runJobs();
        walk.submit("prepareTransfer", SECRETARY, papers);
        walk.runJobs();
        walk.submit("approveTransfer", BOARD, Map.of("answer", "INTRODUCED", "letterNumber", MARK, "letterOn", "2026-04-20"));
        walk.runJobs();
        assertThat(catchThrowable(() -> walk.submit("confirmTransfer", SECRETARY, Map.of(
                        "answer", "RECEIVED", "receivedOn", "2026-04-01", "document", MARK))))
                .isInstanceOf(Refusal.class);
        walk.submit("confirmTransfer", SECRETARY, Map.of("answer", "RECEIVED", "receivedOn", "2026-04-20", "document", MARK));
        walk.runJobs();

        walk.begin(SECRETARY, TransferWalk.OTHER, TransferWalk.inside());
        walk.prepared(TransferWalk.inside());
        walk.introduced();
        walk.submit("receiveMember", RECEIVER, Map.of("answer", "RETURNED", "reason", "Trả lại " + MARK));
        walk.runJobs();
        walk.perform("cancelTransfer", SECRETARY, Map.of("reason", "Ở lại " + MARK));

        assertThat(TYPED).allSatisfy(place -> {
            String[] column = place.split("\\.");
            assertThat(jdbc.sql("select count(*) from " + column[0] + " where " + column[1] + " like :mark")
                            .param("mark", "%" + MARK + "%")
                            .query(Long.class)
                            .single())
                    .as(place)
                    .isPositive();
        });
        assertThat(TableSearch.ofEngine(jdbc).placesOf(MARK)).isEmpty();
        assertThat(TableSearch.ofEngine(jdbc).placesOf(NAME)).isEmpty();
        assertThat(log.getAll()).doesNotContain(MARK, NAME);
    }
}
