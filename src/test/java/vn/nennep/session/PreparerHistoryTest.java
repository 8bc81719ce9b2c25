package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.intake.Intake;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.SamplePlan;

/** What a secretary sees of his members before he chooses who prepares (domain.md A3.3, A3.9, A3.10). */
@EngineTest
@Transactional
class PreparerHistoryTest {

    @Autowired private Intake intake;
    @Autowired private SessionRepository sessions;
    @Autowired private PreparerHistory history;
    @Autowired private JdbcClient jdbc;

    @Test
    void eachActiveMemberStandsWithHisPostAndWhatHeIsGoodAt() {
        String href = intake.perform("startThematicSession", "CB-PD", null, "dv0001", SamplePlan.on("2026-06-10T14:00"));
        ThematicSession session = sessions.session(Long.parseLong(href.substring(href.lastIndexOf('/') + 1)));
        jdbc.sql("update party_member set post = null, strengths = 'Thạo sổ sách' where id = 'dv0004'").update();

        List<List<String>> rows = history.of(session, LocalDate.of(2026, 4, 20)).blocks().get(0).rows();

        assertThat(rows).extracting(row -> row.get(0) + ": " + row.get(4))
                .contains(
                        "Hoàng Đức Thắng: Trưởng ban công tác mặt trận thôn. Vận động nhân dân, nói trước đông người",
                        "Phạm Thị Ngọc: Thạo sổ sách", "Nguyễn Văn Hòa: ")
                .noneMatch(row -> row.startsWith("Đỗ Thị Mai"));
    }
}
