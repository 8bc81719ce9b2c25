package vn.nennep.administration.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.administration.RegisterRights;
import vn.nennep.organization.Members;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Posts;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.ActionWork.Offer;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.testing.EngineTest;

/**
 * Who may change what, as a table; and that nobody reaches further by what he sends (faults S-05, S-07, S-37). dv0201 is secretary of CB-HL, dv0202
 * deputy, dv0203 of its committee and leader of TD-HL1, dv0206 duty officer, dv0208 a member of TD-HL1; dv0101 is the superior's board, dv0102 its
 * office, dv0103 inspector and monitor, dv0001 secretary of another cell.
 */
@EngineTest
@Transactional
class RegisterRightsMatrixTest {

    private static final Set<String> ALL = Set.of(
            "foundUnit", "changeUnit", "beginTerm", "closeUnit", "mergeUnit", "enterMember", "changeMember", "changeState", "endMembership",
            "assignPartyGroup", "giveRole", "endRole", "nameSubstitute", "endSubstitution", "changeSecretary");

    @Autowired private Intake intake;
    @Autowired private Register register;
    @Autowired private RegisterRights rights;
    @Autowired private RegisterController controller;
    @Autowired private Members members;
    @Autowired private Posts posts;

    @ParameterizedTest(name = "{0} with {1} {2}")
    @CsvSource(delimiter = '|', value = {
        "qt0001 | CB-HL  |        | beginTerm changeSecretary changeUnit closeUnit endRole enterMember foundUnit giveRole mergeUnit nameSubstitute",
        "dv0101 | CB-HL  |        | beginTerm changeSecretary changeUnit closeUnit endRole enterMember foundUnit giveRole mergeUnit nameSubstitute",
        "dv0201 | CB-HL  |        | changeUnit endRole enterMember foundUnit giveRole nameSubstitute",
        "dv0202 | CB-HL  |        | changeUnit endRole enterMember foundUnit giveRole nameSubstitute",
        "dv0206 | CB-HL  |        | changeUnit endRole enterMember foundUnit giveRole nameSubstitute",
        "dv0203 | CB-HL  |        | ''",
        "dv0208 | CB-HL  |        | ''",
        "dv0102 | CB-HL  |        | ''",
        "dv0103 | CB-HL  |        | ''",
        "dv0001 | CB-HL  |        | ''",
        "dv0201 | CB-PD  |        | ''",
        "dv0201 | TD-HL1 |        | changeUnit closeUnit endRole giveRole nameSubstitute",
        "dv0203 | TD-HL1 |        | nameSubstitute",
        "dv0208 | TD-HL1 |        | ''",
        "qt0001 | DU-TB  |        | beginTerm changeSecretary changeUnit endRole foundUnit giveRole",
        "dv0101 | DU-TB  |        | beginTerm changeSecretary changeUnit endRole foundUnit giveRole",
        "dv0102 | DU-TB  |        | ''",
        "dv0103 | DU-TB  |        | ''",
        "dv0201 | DU-TB  |        | ''",
        "qt0001 | CB-HL  | dv0208 | assignPartyGroup changeMember changeState endMembership",
        "dv0101 | CB-HL  | dv0208 | assignPartyGroup changeMember changeState endMembership",
        "dv0201 | CB-HL  | dv0208 | assignPartyGroup changeMember changeState endMembership",
        "dv0206 | CB-HL  | dv0208 | assignPartyGroup changeMember changeState endMembership",
        "dv0021 | CB-AH  | dv0022 | changeMember changeState endMembership",
        "dv0203 | CB-HL  | dv0208 | ''",
        "dv0208 | CB-HL  | dv0208 | ''",
        "dv0103 | CB-HL  | dv0208 | ''",
        "dv0001 | CB-HL  | dv0208 | ''",
        "dv0201 | CB-HL  | dv0021 | ''",
        "dv0201 | CB-AH  | dv0021 | ''",
        "dv0201 | TD-HL1 | dv0208 | ''",
        "dv0201 | NOWHERE |       | ''",
        "dv0201 | CB-HL  | nobody | ''",
    })
    void offered(String actor, String unit, String person, String expected) {
        Set<String> offered = intake.offersAbout(actor, unit, person).stream().map(Offer::name).filter(ALL::contains).collect(Collectors.toSet());
        assertThat(offered).isEqualTo(Arrays.stream(expected.split(" ")).filter(name -> !name.isEmpty()).collect(Collectors.toSet()));
    }

    @Test
    void everyActionIsOfferedToSomebodyAndNoneOutsideTheRegistersPages() {
        posts.substitute("qt0001", "dv0208", Role.SECRETARY, "CB-HL", LocalDate.of(2026, 4, 20), LocalDate.of(2026, 4, 30), "đi học");
        Set<String> offered = Stream.of("CB-HL", "TD-HL1", "DU-TB").flatMap(unit -> intake.offersAbout("qt0001", unit, null).stream())
                .map(Offer::name).collect(Collectors.toSet());
        intake.offersAbout("qt0001", "CB-HL", "dv0208").forEach(offer -> offered.add(offer.name()));
        assertThat(offered).containsAll(ALL);
        assertThat(intake.offers("qt0001", null, null)).extracting(Offer::name).doesNotContainAnyElementsOf(ALL);
    }

    @Test
    void askedForOneUnitTheAnswerIsTheSameAsForAll() {
        for (PartyMember person : register.everybody()) {
            Set<String> kept = rights.unitsKeptBy(person.id());
            for (Unit unit : register.units()) {
                assertThat(rights.keeps(person.id(), unit.id())).as(person.id() + " " + unit.id()).isEqualTo(kept.contains(unit.id()));
            }
        }
    }

    static Stream<Arguments> attempts() {
        return Stream.of(
                attempt("the secretary makes himself administrator", "dv0201", "giveRole", "CB-HL", null, "role", "intake.notAnOption",
                        Map.of("role", "ADMINISTRATOR", "member", "dv0201", "from", "2026-04-20")),
                attempt("the secretary makes a deputy", "dv0201", "giveRole", "CB-HL", null, "role", "intake.notAnOption",
                        Map.of("role", "DEPUTY_SECRETARY", "member", "dv0208", "from", "2026-04-20")),
                attempt("the secretary calls somebody from elsewhere", "dv0201", "giveRole", "CB-HL", null, "member", "register.appointee.missing",
                        Map.of("role", "DUTY_OFFICER", "otherMember", "dv0021", "from", "2026-04-20")),
                attempt("the board makes a monitor", "dv0101", "giveRole", "DU-TB", null, "role", "intake.notAnOption",
                        Map.of("role", "MONITOR", "otherMember", "dv0101", "from", "2026-04-20")),
                attempt("the board makes itself administrator", "dv0101", "giveRole", "DU-TB", null, "role", "intake.notAnOption",
                        Map.of("role", "ADMINISTRATOR", "otherMember", "dv0101", "from", "2026-04-20")),
                attempt("the board calls nobody", "dv0101", "giveRole", "DU-TB", null, "otherMember", "register.appointee.unknown",
                        Map.of("role", "COMMITTEE_OFFICE", "otherMember", "dv9999", "from", "2026-04-20")),
                attempt("the duty officer stands in for the secretary", "dv0206", "nameSubstitute", "CB-HL", null, "role", "intake.notAnOption",
                        Map.of("role", "SECRETARY", "member", "dv0206", "from", "2026-04-20", "lastDay", "2026-04-30", "reason", "đi học")),
                attempt("the duty officer strikes the secretary off", "dv0206", "endMembership", "CB-HL", "dv0201", null,
                        "register.membership.rolesFromAbove", Map.of("reason", "STRUCK_OFF", "lastDay", "2026-04-20")),
                attempt("the secretary of one cell reports dead who leads another", "dv0001", "endMembership", "CB-PD", "dv0009", null,
                        "register.membership.rolesFromAbove", Map.of("reason", "DECEASED", "lastDay", "2026-04-20")),
                attempt("a transfer as an end", "dv0201", "endMembership", "CB-HL", "dv0208", "reason", "intake.notAnOption",
                        Map.of("reason", "TRANSFERRED_OUT", "lastDay", "2026-04-20")),
                attempt("a death to come", "dv0201", "endMembership", "CB-HL", "dv0208", "lastDay", "register.membership.endsInFuture",
                        Map.of("reason", "DECEASED", "lastDay", "2026-04-21")),
                attempt("the last administrator resigns", "qt0001", "endRole", "DU-TB", null, null, "register.lastAdministrator",
                        Map.of("holding", "ADMINISTRATOR", "lastDay", "2026-04-30")),
                attempt("the secretary founds a cell in his cell", "dv0201", "foundUnit", "CB-HL", null, "type", "intake.notAnOption",
                        Map.of("type", "SUBORDINATE_CELL", "name", "Chi bộ Mới", "id", "CB-9", "foundedOn", "2026-04-20", "place", "Thanh Bình",
                                "term", "2025-2027")),
                attempt("the secretary says that he may", "dv0201", "changeUnit", "CB-HL", null, "mayRename", "intake.unknownField",
                        Map.of("mayRename", true, "name", "Chi bộ Đổi tên", "place", "Thanh Bình")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void nobodyReachesFurtherByWhatHeSends(
            String what, String actor, String action, String unit, String person, String field, String code, Map<String, Object> values) {
        Map<String, Object> sent = new HashMap<>(values);
        sent.computeIfPresent("holding", (key, role) -> Long.toString(posts.ofUnit(unit).stream()
                .filter(held -> held.role() == Role.valueOf((String) role)).findFirst().orElseThrow().id()));
        assertThatThrownBy(() -> perform(actor, action, unit, person, sent)).isInstanceOfSatisfying(
                Refusal.class, refusal -> assertThat(refusal.findings()).anySatisfy(finding -> {
                    assertThat(finding.field()).isEqualTo(field);
                    assertThat(finding.code()).isEqualTo(code);
                }));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "dv0201, giveRole, CB-AH, -", "dv0201, enterMember, CB-AH, -", "dv0201, changeMember, CB-AH, dv0021", "dv0201, changeMember, CB-HL, dv0021",
        "dv0201, mergeUnit, CB-HL, -", "dv0201, closeUnit, CB-HL, -", "dv0201, changeSecretary, CB-HL, -", "dv0208, changeMember, CB-HL, dv0208",
        "dv0103, giveRole, CB-HL, -", "dv0102, changeState, CB-HL, dv0208", "dv0009, changeMember, CB-PD, dv0004", "dv0203, giveRole, TD-HL1, -",
    })
    void anothersUnitIsClosedWhateverIsSent(String actor, String action, String unit, String person) {
        assertThatThrownBy(() -> perform(actor, action, unit, person, Map.of()))
                .isInstanceOfSatisfying(Denial.class, denial -> assertThat(denial.kind()).isEqualTo(Denial.Kind.NOT_YOURS));
    }

    /** A forgotten password leads to the e-mail address: who could change it would be that person. */
    @Test
    void theAddressOfWhoHoldsMoreThanOneKeepsIsNotChanged() {
        Map<String, Object> values = Map.of("fullName", "Ngô Xuân Trường", "email", "dv0001@thanhbinh.example", "phone", "0912 345 678");
        perform("dv0001", "changeMember", "CB-PD", "dv0009", values);
        assertThat(members.particulars("dv0009").orElseThrow()).satisfies(person -> {
            assertThat(person.email()).isEqualTo("dv0009@thanhbinh.example");
            assertThat(person.phone()).isEqualTo("0912 345 678");
        });
        perform("dv0009", "changeMember", "CB-TS", "dv0009", Map.of("fullName", "Ngô Xuân Trường", "email", "moi@thanhbinh.example"));
        assertThat(members.particulars("dv0009").orElseThrow().email()).as("his own").isEqualTo("moi@thanhbinh.example");
        perform("dv0101", "changeMember", "CB-PD", "dv0009", Map.of("fullName", "Ngô Xuân Trường", "email", "nua@thanhbinh.example"));
        assertThat(members.particulars("dv0009").orElseThrow().email()).as("from above").isEqualTo("nua@thanhbinh.example");
    }

    @Test
    void theBoardRenamesAndMovesAndTheSecretaryChangesOnlyThePlace() {
        perform("dv0101", "changeUnit", "CB-HL", null, Map.of(
                "name", "Chi bộ thôn Hưng Lộc", "place", "Hưng Lộc", "sector", "MASS_ASSOCIATION", "parent", "DU-TB"));
        assertThat(register.unit("CB-HL").name()).isEqualTo("Chi bộ thôn Hưng Lộc");
        perform("dv0201", "changeUnit", "CB-HL", null, Map.of("name", "Chi bộ Khác", "place", "Thanh Bình", "special", true, "parent", "CB-PD"));
        assertThat(register.unit("CB-HL")).satisfies(unit -> {
            assertThat(unit.name()).isEqualTo("Chi bộ thôn Hưng Lộc");
            assertThat(unit.place()).isEqualTo("Thanh Bình");
            assertThat(unit.special()).isFalse();
            assertThat(unit.parentId()).isEqualTo("DU-TB");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "qt0001 | CB-AH CB-HL CB-PD CB-QS CB-TS DU-TB TD-HL1 TD-HL2 TD-HL3 | dv0208",
        "dv0101 | CB-AH CB-HL CB-PD CB-QS CB-TS DU-TB TD-HL1 TD-HL2 TD-HL3 | dv0208",
        "dv0201 | CB-HL TD-HL1 TD-HL2 TD-HL3                               | dv0208",
        "dv0203 | CB-HL TD-HL1 TD-HL2 TD-HL3                               | -",
        "dv0208 | -                                                        | -",
        "dv0103 | -                                                        | -",
        "dv0001 | CB-PD                                                    | -",
    })
    void eachReadsWhatIsHis(String reader, String units, String person) {
        List<String> expected = units == null ? List.of() : List.of(units.trim().split(" "));
        List<String> others = register.units().stream().map(Unit::id).filter(unit -> !expected.contains(unit)).toList();
        if (expected.isEmpty()) {
            assertThatThrownBy(() -> controller.units(reader)).isInstanceOf(Denial.class);
        } else {
            assertThat(controller.units(reader)).extracting(UnitPage.Listed::id).containsAll(expected).hasSameSizeAs(expected);
            expected.forEach(unit -> assertThat(controller.unit(reader, unit).unit().id()).isEqualTo(unit));
        }
        if (!reader.equals("qt0001")) {
            others.forEach(unit -> assertThatThrownBy(() -> controller.unit(reader, unit))
                    .isInstanceOfSatisfying(Denial.class, denial -> assertThat(denial.kind()).isEqualTo(Denial.Kind.UNKNOWN)));
        }
        assertThat(controller.person(reader, reader).mine()).isTrue();
        if (person == null && !reader.equals("dv0208")) {
            assertThatThrownBy(() -> controller.person(reader, "dv0208"))
                    .isInstanceOfSatisfying(Denial.class, denial -> assertThat(denial.kind()).isEqualTo(Denial.Kind.UNKNOWN));
        } else {
            assertThat(controller.person(reader, "dv0208").particulars().fullName()).isEqualTo("Trịnh Văn Cường");
        }
        assertThatThrownBy(() -> controller.person(reader, "nobody")).isInstanceOf(Denial.class);
    }

    @Test
    void theSearchFindsOnlyInKeptUnits() {
        assertThat(controller.find("dv0201", "nguyen").people()).extracting("id").contains("dv0207").doesNotContain("dv0001");
        assertThat(controller.find("dv0101", "nguyen van").people()).extracting("id").contains("dv0001", "dv0212");
        assertThatThrownBy(() -> controller.find("dv0208", "nguyen")).isInstanceOf(Denial.class);
        assertThatThrownBy(() -> controller.find("dv0203", "nguyen")).isInstanceOf(Denial.class);
    }

    private String perform(String actor, String action, String unit, String person, Map<String, Object> values) {
        return intake.perform(new Asked(action, unit, null, person), actor, null, values);
    }

    private static Arguments attempt(
            String what, String actor, String action, String unit, String person, String field, String code, Map<String, Object> values) {
        return arguments(what, actor, action, unit, person, field, code, values);
    }
}
