package vn.nennep.administration.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.testing.AtOnce;
import vn.nennep.testing.EngineTest;

/** Two who keep the same part of the register change it at the same instant: it stays whole, and the slower one is told. */
@EngineTest
class RegisterRaceTest {

    private static final AtomicInteger CELLS = new AtomicInteger();
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
    private static final String ADMINISTRATOR = "qt0001";

    @Autowired private Intake intake;
    @Autowired private Register register;
    @Autowired private JdbcClient jdbc;

    private String number;
    private String cell;
    private String board;

    @BeforeEach
    void aCellWithABoardAboveIt() {
        number = Integer.toString(CELLS.incrementAndGet());
        cell = "CB-RACE-" + number;
        board = "race" + number + "a";
        if (register.find("DU-RACE").isEmpty()) {
            jdbc.sql("insert into unit (id, name, unit_type, place, founded_on) values ('DU-RACE', 'Đảng bộ Đua', 'SUPERIOR_COMMITTEE', 'Thử', '2025-01-01')")
                    .update();
        }
        found(cell);
        enter(ADMINISTRATOR, board, "Một");
        enter(ADMINISTRATOR, "race" + number + "b", "Hai");
        enter(ADMINISTRATOR, "race" + number + "c", "Ba");
        perform(ADMINISTRATOR, "giveRole", "DU-RACE", Map.of("role", "ORGANIZATION_BOARD", "otherMember", board, "from", "2025-07-01"));
    }

    @RepeatedTest(3)
    void twoNewSecretariesAreNeverBothEntered() throws Exception {
        List<Object> results = AtOnce.people(2, one -> perform(one == 0 ? ADMINISTRATOR : board, "giveRole", cell, Map.of(
                "role", "SECRETARY", "member", "race" + number + (one == 0 ? "b" : "c"), "from", "2026-04-20")));
        assertThat(results).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Refusal.class::isInstance).singleElement()
                .satisfies(refused -> assertThat(((Refusal) refused).findings().get(0).code()).isEqualTo("register.post.heldByAnother"));
        assertThat(register.holders(cell, Role.SECRETARY, TODAY)).hasSize(1);
    }

    @RepeatedTest(3)
    void oneIdIsGivenToOnePerson() throws Exception {
        String id = "race" + number + "x";
        List<Object> results = AtOnce.people(2, one -> enter(one == 0 ? ADMINISTRATOR : board, id, one == 0 ? "Bốn" : "Năm"));
        assertThat(results).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Refusal.class::isInstance).singleElement()
                .satisfies(refused -> assertThat(((Refusal) refused).findings().get(0).code()).isEqualTo("register.id.taken"));
    }

    @RepeatedTest(3)
    void nobodyIsLeftBehindInACellThatIsMergedMeanwhile() throws Exception {
        String successor = cell + "-n";
        found(successor);
        List<Object> results = AtOnce.people(2, one -> one == 0
                ? perform(ADMINISTRATOR, "mergeUnit", cell, Map.of("successor", successor, "lastDay", "2026-04-19"))
                : enter(board, "race" + number + "y", "Sáu"));
        assertThat(results.get(0)).as("the merger").isInstanceOf(String.class);
        assertThat(register.membersOf(cell, TODAY)).isEmpty();
        assertThat(register.membersOf(successor, TODAY)).hasSize(results.get(1) instanceof String ? 4 : 3);
    }

    private void found(String id) {
        perform(ADMINISTRATOR, "foundUnit", "DU-RACE", Map.of(
                "type", "SUBORDINATE_CELL", "name", "Chi bộ " + id, "id", id, "foundedOn", "2025-07-01", "place", "Thử", "term", "2025-2027"));
    }

    private String enter(String actor, String id, String name) {
        return perform(actor, "enterMember", cell, Map.of(
                "fullName", "Đua Thử " + name + " " + number, "id", id, "from", "2025-07-01", "status", "OFFICIAL", "activity", "ACTIVE"));
    }

    private String perform(String actor, String action, String unit, Map<String, Object> values) {
        return intake.perform(new Asked(action, unit, null, null), actor, null, values);
    }
}
