package vn.nennep.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.intake.Intake;
import vn.nennep.session.SessionFile;
import vn.nennep.testing.EngineTest;

/** A large cell and the party groups into which it is divided ({@code domain.md} §1.5). */
@EngineTest
@Transactional
class PartyGroupsTest {

    private static final String CELL = "CB-HL";
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);

    @Autowired
    Register register;

    @Autowired
    Intake intake;

    @Autowired
    SessionFile files;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_cell_knows_its_groups_as_long_as_they_exist() {
        assertThat(register.partyGroupsOf(CELL, TODAY)).extracting(Unit::id).containsExactly("TD-HL1", "TD-HL2", "TD-HL3");
        assertThat(register.partyGroupsOf(CELL, LocalDate.of(2025, 7, 14))).isEmpty();
        assertThat(register.partyGroupsOf("CB-PD", TODAY)).isEmpty();
        // cells stand below the committee, and are no groups of it
        assertThat(register.partyGroupsOf("DU-TB", TODAY)).isEmpty();

        jdbc.sql("update unit set closed_on = '2026-04-19' where id = 'TD-HL2'").update();
        assertThat(register.partyGroupsOf(CELL, TODAY)).extracting(Unit::id).containsExactly("TD-HL1", "TD-HL3");
    }

    @Test
    void the_groups_divide_the_cell() {
        List<String> inGroups = register.partyGroupsOf(CELL, TODAY).stream()
                .flatMap(group -> register.membersOf(group.id(), TODAY).stream())
                .map(CellMember::id)
                .toList();
        assertThat(inGroups).hasSize(32).containsExactlyInAnyOrderElementsOf(
                register.membersOf(CELL, TODAY).stream().map(CellMember::id).toList());
        assertThat(register.holders("TD-HL2", Role.PARTY_GROUP_LEADER, TODAY)).containsExactly("dv0207");
    }

    @Test
    void in_his_group_a_member_stands_as_he_does_in_the_cell() {
        jdbc.sql("update membership set activity = 'EXEMPT' where member_id = 'dv0208' and unit_id = 'CB-HL'").update();
        assertThat(register.membersOf("TD-HL1", TODAY)).filteredOn(m -> m.id().equals("dv0208"))
                .extracting(CellMember::activity).containsExactly(ActivityStatus.EXEMPT);
    }

    @Test
    void who_has_left_the_cell_has_left_his_group() {
        jdbc.sql("update membership set to_date = '2026-04-19' where member_id = 'dv0208' and unit_id = 'CB-HL'").update();
        assertThat(register.membersOf("TD-HL1", TODAY)).extracting(CellMember::id).hasSize(10).doesNotContain("dv0208");
        assertThat(register.membersOf("TD-HL1", LocalDate.of(2026, 4, 19))).extracting(CellMember::id).contains("dv0208");
    }

    @Test
    void a_group_starts_no_session_and_its_leader_opens_no_file_by_it() {
        assertThat(intake.offers("dv0207", null, null)).isEmpty();
        assertThat(intake.offers("dv0201", null, null)).extracting(offer -> offer.unit()).containsExactly(CELL);
        assertThat(files.sessionsFor("dv0207")).isEmpty();
    }

    @Test
    void only_the_cell_of_the_armed_forces_is_special() {
        assertThat(register.units()).filteredOn(Unit::special).extracting(Unit::id).containsExactly("CB-QS");
    }
}
