package vn.nennep.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.Members.Particulars;
import vn.nennep.organization.Memberships.Segment;
import vn.nennep.organization.Units.Term;
import vn.nennep.testing.EngineTest;

/** What the register takes and what it refuses, with the demo's people on 20 April 2026. */
@EngineTest
@Transactional
class RegisterRulesTest {

    private static final String ACTOR = "qt0001";
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
    private static final LocalDate FOUNDED = LocalDate.of(2025, 7, 1);
    private static final MembershipStatus OFFICIAL = MembershipStatus.OFFICIAL;
    private static final ActivityStatus ACTIVE = ActivityStatus.ACTIVE;

    @Autowired Register register;
    @Autowired Memberships memberships;
    @Autowired Posts posts;
    @Autowired Members members;
    @Autowired Units units;
    @Autowired RegisterHistory history;
    @Autowired RegisterLists lists;
    @Autowired JdbcClient jdbc;

    static Stream<Arguments> refused() {
        return Stream.of(
                refusal("a second cell", t -> t.begin("dv0021", "CB-HL", TODAY), "from", "register.membership.overlaps"),
                refusal("the same cell again", t -> t.begin("dv0021", "CB-AH", TODAY), "from", "register.membership.overlaps"),
                refusal("before the cell was founded", t -> t.begin("dv0101", "CB-AH", FOUNDED.minusDays(1)), "from", "register.unit.notYet"),
                refusal("a cell that ended", t -> {
                    t.units.merge(ACTOR, "CB-AH", "CB-PD", TODAY.minusDays(1));
                    t.begin("dv0101", "CB-AH", TODAY);
                }, "from", "register.unit.closed"),
                refusal("nothing new", t -> t.state("dv0021", "CB-AH", OFFICIAL, ACTIVE, TODAY), null, "register.unchanged"),
                refusal("back to probation", t -> t.state("dv0021", "CB-AH", MembershipStatus.PROBATIONARY, ACTIVE, TODAY), "status",
                        "register.membership.backToProbation"),
                refusal("the state of a stranger", t -> t.state("dv0021", "CB-PD", OFFICIAL, ActivityStatus.EXEMPT, TODAY), "from",
                        "register.membership.none"),
                refusal("a state before a later one", t -> {
                    t.state("dv0021", "CB-AH", OFFICIAL, ActivityStatus.EXEMPT, TODAY);
                    t.state("dv0021", "CB-AH", OFFICIAL, ActivityStatus.SUSPENDED, TODAY.minusDays(9));
                }, "from", "register.membership.laterChange"),
                refusal("an end before a later state", t -> {
                    t.state("dv0021", "CB-AH", OFFICIAL, ActivityStatus.EXEMPT, TODAY.plusDays(9));
                    t.memberships.end(ACTOR, "dv0021", "CB-AH", TODAY, EndReason.STRUCK_OFF);
                }, "lastDay", "register.membership.laterChange"),
                refusal("the group of another cell", t -> t.memberships.assignGroup(ACTOR, "dv0021", "CB-AH", "TD-HL1", TODAY), "group",
                        "register.group.ofAnother"),
                refusal("the group he is in", t -> t.memberships.assignGroup(ACTOR, "dv0208", "CB-HL", "TD-HL1", TODAY), "group",
                        "register.unchanged"),
                refusal("two secretaries", t -> t.give("dv0023", Role.SECRETARY, "CB-AH", TODAY, null), "from", "register.post.heldByAnother"),
                refusal("the same post twice", t -> t.give("dv0022", Role.DEPUTY_SECRETARY, "CB-AH", TODAY, null), "from",
                        "register.post.heldAlready"),
                refusal("a post that meets a later one", t -> {
                    t.give("dv0023", Role.DUTY_OFFICER, "CB-AH", TODAY.plusDays(30), null);
                    t.give("dv0023", Role.DUTY_OFFICER, "CB-AH", TODAY, TODAY.plusDays(30));
                }, "from", "register.post.heldAlready"),
                refusal("an end before the beginning", t -> t.give("dv0023", Role.DUTY_OFFICER, "CB-AH", TODAY, TODAY.minusDays(1)), "lastDay",
                        "register.datesReversed"),
                refusal("membership as a post", t -> t.give("dv0023", Role.MEMBER, "CB-PD", TODAY, null), "role", "register.post.notARole"),
                refusal("a leader from outside the group", t -> {
                    t.posts.end(ACTOR, t.holding("TD-HL1", Role.PARTY_GROUP_LEADER), TODAY.minusDays(1));
                    t.give("dv0202", Role.PARTY_GROUP_LEADER, "TD-HL1", TODAY, null);
                }, "member", "register.post.membersOnly"),
                refusal("a post that ended before", t -> {
                    t.posts.end(ACTOR, t.holding("CB-AH", Role.DEPUTY_SECRETARY), TODAY.minusDays(9));
                    t.posts.end(ACTOR, t.holding("CB-AH", Role.DEPUTY_SECRETARY), TODAY);
                }, "lastDay", "register.post.endedBefore"),
                refusal("an end before what was held", t -> t.posts.end(ACTOR, t.holding("CB-AH", Role.SECRETARY), FOUNDED.minusDays(1)), "lastDay",
                        "register.post.beganAfter"),
                refusal("in nobody's stead", t -> t.substitute("dv0023", Role.DUTY_OFFICER, TODAY, TODAY), "role",
                        "register.substitution.nobodyHolds"),
                refusal("in his own stead", t -> t.substitute("dv0021", Role.SECRETARY, TODAY, TODAY), "member",
                        "register.substitution.holdsHimself"),
                refusal("a stranger's substitute", t -> t.substitute("dv0004", Role.SECRETARY, TODAY, TODAY), "member",
                        "register.post.membersOnly"),
                refusal("a substitute twice", t -> {
                    t.substitute("dv0023", Role.SECRETARY, TODAY, TODAY.plusDays(3));
                    t.substitute("dv0023", Role.SECRETARY, TODAY.plusDays(3), TODAY.plusDays(5));
                }, "from", "register.substitution.already"),
                refusal("an id of somebody", t -> t.enter("DV0021", person("Ai đó", null)), "id", "register.id.taken"),
                refusal("an id that the engine can't bear", t -> t.enter("dv 1", person("Ai đó", null)), "id", "register.id.malformed"),
                refusal("an id that no address bears", t -> t.enter("dv..1", person("Ai đó", null)), "id", "register.id.malformed"),
                refusal("an id with the sign of roles", t -> t.enter("SECRETARY@CB-AH", person("Ai đó", null)), "id", "register.id.malformed"),
                refusal("a second recipient", t -> t.enter("dv9001", person("Ai đó", "a@x.vn,b@x.vn")), "email", "register.email.malformed"),
                refusal("a header", t -> t.enter("dv9001", person("Ai đó", "a@x.vn\nBcc: b@x.vn")), "email", "register.email.malformed"),
                refusal("a name around the address", t -> t.enter("dv9001", person("Ai đó", "Ai <a@x.vn>")), "email", "register.email.malformed"),
                refusal("an address without a host", t -> t.enter("dv9001", person("Ai đó", "a@localhost")), "email", "register.email.malformed"),
                refusal("born tomorrow", t -> t.enter("dv9001", dates(TODAY.plusDays(1), null, null)), "birthDate", "register.day.inFuture"),
                refusal("admitted as a child", t -> t.enter("dv9001", dates(LocalDate.of(2000, 5, 2), LocalDate.of(2018, 5, 1), null)),
                        "admissionDate", "register.admission.tooYoung"),
                refusal("admitted before there was a Party", t -> t.enter("dv9001", dates(null, LocalDate.of(1930, 2, 2), null)), "admissionDate",
                        "register.admission.tooEarly"),
                refusal("official before admission", t -> t.enter("dv9001", dates(null, TODAY, TODAY.minusDays(1))), "officialDate",
                        "register.official.beforeAdmission"),
                refusal("a unit's id again", t -> t.found("cb-ah", UnitType.SUBORDINATE_CELL, "Chi bộ Mới", "DU-TB", TODAY), "id",
                        "register.id.taken"),
                refusal("a unit's name again", t -> t.found("CB-1", UnitType.SUBORDINATE_CELL, "chi bộ an hòa", "DU-TB", TODAY), "name",
                        "register.unit.nameTaken"),
                refusal("a cell under a cell", t -> t.found("CB-1", UnitType.SUBORDINATE_CELL, "Chi bộ Mới", "CB-AH", TODAY), "type",
                        "register.unit.cantStandUnder"),
                refusal("a group under a committee", t -> t.found("TD-1", UnitType.PARTY_GROUP, "Tổ 1", "DU-TB", TODAY), "type",
                        "register.unit.cantStandUnder"),
                refusal("before its superior", t -> t.found("CB-1", UnitType.SUBORDINATE_CELL, "Chi bộ Mới", "DU-TB", FOUNDED.minusDays(1)),
                        "foundedOn", "register.unit.notYet"),
                refusal("a circle", t -> {
                    t.found("DU-1", UnitType.GRASSROOTS_COMMITTEE, "Đảng bộ Một", "DU-TB", TODAY);
                    t.units.change(ACTOR, "DU-TB", new Units.Particulars("Đảng bộ xã Thanh Bình", "Thanh Bình", null, false, "DU-1"), TODAY);
                }, "parent", "register.unit.belowItself"),
                refusal("an end with members", t -> t.close("CB-AH"), null, "register.unit.membersRemain"),
                refusal("an end with units under it", t -> t.close("DU-TB"), null, "register.unit.unitsUnder"),
                refusal("merging into itself", t -> t.units.merge(ACTOR, "CB-AH", "CB-AH", TODAY), "successor", "register.unit.mergeCells"),
                refusal("merging into a committee", t -> t.units.merge(ACTOR, "CB-AH", "DU-TB", TODAY), "successor", "register.unit.mergeCells"),
                refusal("merging twice", t -> {
                    t.units.merge(ACTOR, "CB-AH", "CB-TS", TODAY);
                    t.units.merge(ACTOR, "CB-AH", "CB-PD", TODAY);
                }, "lastDay", "register.unit.closed"),
                refusal("a term of any name", t -> t.units.beginTerm(ACTOR, "CB-AH", new Term("khóa 3", TODAY, null)), "term",
                        "register.term.malformed"),
                refusal("a term again", t -> t.units.beginTerm(ACTOR, "CB-AH", new Term("2025-2027", TODAY, null)), "term", "register.term.taken"),
                refusal("a term before the last", t -> t.units.beginTerm(ACTOR, "CB-AH", new Term("2020-2025", FOUNDED, null)), "startsOn",
                        "register.term.notAfter"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, Consumer<RegisterRulesTest> attempt, String field, String code) {
        assertThatThrownBy(() -> attempt.accept(this)).isInstanceOfSatisfying(RegisterRefusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    @Test
    void a_change_of_state_ends_one_segment_and_begins_the_next_without_gap_or_overlap() {
        state("dv0021", "CB-AH", OFFICIAL, ActivityStatus.SUSPENDED, TODAY);
        assertThat(memberships.of("dv0021")).extracting(Segment::activity, Segment::fromDate, Segment::toDate, Segment::endReason).containsExactly(
                tuple(ActivityStatus.SUSPENDED, TODAY, null, null),
                tuple(ACTIVE, FOUNDED, TODAY.minusDays(1), null));
        // on the same day it is a correction
        state("dv0021", "CB-AH", OFFICIAL, ActivityStatus.EXEMPT, TODAY);
        assertThat(memberships.of("dv0021")).hasSize(2).first().extracting(Segment::activity).isEqualTo(ActivityStatus.EXEMPT);
        assertThat(history.ofMember("dv0021", 10)).hasSize(2).first().extracting(RegisterHistory.Entry::actor).isEqualTo(ACTOR);
    }

    @Test
    void with_a_membership_end_its_groups_its_roles_and_its_substitutions() {
        posts.substitute(ACTOR, "dv0203", Role.SECRETARY, "CB-HL", TODAY, TODAY.plusDays(9), "đi học");
        give("dv0203", Role.DUTY_OFFICER, "CB-HL", TODAY.plusDays(5), null);
        memberships.end(ACTOR, "dv0203", "CB-HL", TODAY, EndReason.ENTERED_BY_MISTAKE);
        assertThat(register.rolesOf("dv0203", TODAY)).extracting(UnitRole::role).contains(Role.MEMBER, Role.PARTY_GROUP_LEADER, Role.SECRETARY);
        assertThat(register.rolesOf("dv0203", TODAY.plusDays(1))).isEmpty();
        assertThat(register.rolesOf("dv0203", TODAY.plusDays(6))).isEmpty();
        assertThat(posts.ofMember("dv0203")).extracting(Posts.Holding::role).doesNotContain(Role.DUTY_OFFICER).contains(Role.COMMITTEE_MEMBER);
    }

    @Test
    void who_leaves_the_Party_leaves_every_unit() {
        memberships.leaveParty(ACTOR, "dv0009", "CB-PD", TODAY, EndReason.EXPELLED);
        assertThat(register.rolesOf("dv0009", TODAY)).isNotEmpty();
        assertThat(register.rolesOf("dv0009", TODAY.plusDays(1))).isEmpty();
        assertThat(memberships.of("dv0009")).extracting(Segment::endReason).containsOnly(EndReason.EXPELLED);
        assertThat(history.ofUnit("CB-TS", 5)).extracting(RegisterHistory.Entry::act).contains(RegisterAct.MEMBERSHIP_ENDED);
    }

    @Test
    void a_merged_cell_gives_its_members_to_the_other_as_they_stand_from_the_next_day_on() {
        state("dv0033", "CB-TS", OFFICIAL, ActivityStatus.EXEMPT, TODAY.minusDays(40));
        state("dv0032", "CB-TS", OFFICIAL, ActivityStatus.SUSPENDED, TODAY.plusDays(20));
        posts.substitute(ACTOR, "dv0031", Role.SECRETARY, "CB-TS", TODAY, TODAY.plusDays(30), "đi học");
        units.merge(ACTOR, "CB-TS", "CB-PD", TODAY);
        LocalDate next = TODAY.plusDays(1);

        assertThat(register.membersOf("CB-TS", TODAY)).hasSize(4);
        assertThat(register.membersOf("CB-TS", next)).isEmpty();
        // dv0009 was in both
        assertThat(register.membersOf("CB-PD", next)).extracting(CellMember::id).hasSize(15).doesNotHaveDuplicates()
                .contains("dv0031", "dv0032", "dv0033", "dv0009");
        assertThat(register.membersOf("CB-PD", TODAY)).hasSize(12);
        assertThat(activity("dv0033", next)).isEqualTo(ActivityStatus.EXEMPT);
        assertThat(activity("dv0032", next)).isEqualTo(ACTIVE);
        assertThat(activity("dv0032", TODAY.plusDays(20))).as("planned in the old cell").isEqualTo(ActivityStatus.SUSPENDED);
        assertThat(register.holders("CB-TS", Role.SECRETARY, TODAY)).containsExactly("dv0009", "dv0031");
        assertThat(register.holders("CB-TS", Role.SECRETARY, next)).isEmpty();
        assertThat(register.unit("CB-TS")).satisfies(unit -> {
            assertThat(unit.closedOn()).isEqualTo(TODAY);
            assertThat(unit.mergedInto()).isEqualTo("CB-PD");
        });
        assertThat(memberships.of("dv0031")).extracting(Segment::endReason).containsExactly(null, EndReason.UNIT_CLOSED);
        assertThat(history.ofMember("dv0031", 10)).extracting(RegisterHistory.Entry::act)
                .contains(RegisterAct.MEMBERSHIP_ENDED, RegisterAct.MEMBERSHIP_BEGUN);
    }

    @Test
    void the_party_groups_of_a_merged_cell_end_with_it() {
        units.merge(ACTOR, "CB-HL", "CB-PD", TODAY);
        assertThat(register.partyGroupsOf("CB-HL", TODAY)).hasSize(3);
        assertThat(register.partyGroupsOf("CB-HL", TODAY.plusDays(1))).isEmpty();
        assertThat(register.holders("TD-HL1", Role.PARTY_GROUP_LEADER, TODAY.plusDays(1))).isEmpty();
        assertThat(register.membersOf("CB-PD", TODAY.plusDays(1))).hasSize(44);
    }

    /** Fault R-38. */
    @Test
    void an_empty_cell_and_a_cell_of_one_are_founded_led_and_closed() {
        found("CB-R38", UnitType.SUBORDINATE_CELL, "Chi bộ Một người", "DU-TB", TODAY);
        assertThat(register.membersOf("CB-R38", TODAY)).isEmpty();
        enter("dv9001", person("Nguyễn Một", null));
        begin("dv9001", "CB-R38", TODAY);
        give("dv9001", Role.SECRETARY, "CB-R38", TODAY, null);
        assertThat(register.holders("CB-R38", Role.SECRETARY, TODAY)).containsExactly("dv9001");
        memberships.end(ACTOR, "dv9001", "CB-R38", TODAY, EndReason.DECEASED);
        assertThat(register.holders("CB-R38", Role.SECRETARY, TODAY.plusDays(1))).isEmpty();
        close("CB-R38");
        assertThat(register.unit("CB-R38").existsOn(TODAY)).isTrue();
        assertThat(register.unit("CB-R38").existsOn(TODAY.plusDays(1))).isFalse();
    }

    @Test
    void a_member_moves_from_one_party_group_to_another_and_leads_the_first_no_more() {
        memberships.assignGroup(ACTOR, "dv0207", "CB-HL", "TD-HL3", TODAY);
        assertThat(register.membersOf("TD-HL2", TODAY)).extracting(CellMember::id).doesNotContain("dv0207");
        assertThat(register.membersOf("TD-HL3", TODAY)).extracting(CellMember::id).contains("dv0207");
        assertThat(register.holders("TD-HL2", Role.PARTY_GROUP_LEADER, TODAY)).isEmpty();
        memberships.assignGroup(ACTOR, "dv0207", "CB-HL", null, TODAY.plusDays(1));
        assertThat(register.membersOf("TD-HL3", TODAY.plusDays(1))).extracting(CellMember::id).doesNotContain("dv0207");
        assertThat(register.membersOf("CB-HL", TODAY.plusDays(1))).extracting(CellMember::id).contains("dv0207");
    }

    @Test
    void a_role_taken_back_before_it_begins_never_was_and_one_of_a_closing_unit_ends_with_it() {
        give("dv0023", Role.DUTY_OFFICER, "CB-AH", TODAY.plusDays(5), null);
        posts.end(ACTOR, holding("CB-AH", Role.DUTY_OFFICER), TODAY);
        assertThat(posts.ofMember("dv0023")).isEmpty();
        jdbc.sql("update unit set closed_on = '2026-06-30' where id = 'CB-AH'").update();
        give("dv0023", Role.DUTY_OFFICER, "CB-AH", TODAY, null);
        assertThat(posts.ofMember("dv0023")).extracting(Posts.Holding::toDate).containsExactly(LocalDate.of(2026, 6, 30));
    }

    @Test
    void a_new_term_ends_the_one_before() {
        units.beginTerm(ACTOR, "CB-AH", new Term("2026-2028", LocalDate.of(2026, 6, 1), null));
        assertThat(register.termOf("CB-AH", LocalDate.of(2026, 5, 31))).contains("2025-2027");
        assertThat(register.termOf("CB-AH", LocalDate.of(2026, 6, 1))).contains("2026-2028");
        assertThat(units.termsOf("CB-AH")).extracting(Term::endsOn).containsExactly(null, LocalDate.of(2026, 5, 31));
    }

    @Test
    void the_history_says_which_particulars_changed_and_not_what_they_were() {
        Particulars before = members.particulars("dv0021").orElseThrow();
        members.change(
                ACTOR, "dv0021", "CB-AH",
                new Particulars(
                        before.fullName(), "sau@thanhbinh.example", before.birthDate(), before.admissionDate(), before.officialDate(), "0912345678",
                        before.post(), before.workplace(), before.strengths()),
                TODAY);
        assertThat(history.ofMember("dv0021", 1)).extracting(RegisterHistory.Entry::detail).containsExactly("thư điện tử, điện thoại");
        assertThatThrownBy(() -> members.change(ACTOR, "dv0021", "CB-AH", members.particulars("dv0021").orElseThrow(), TODAY))
                .isInstanceOfSatisfying(RegisterRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo("register.unchanged"));
    }

    @Test
    void ids_are_proposed_after_the_highest_ever_given() {
        assertThat(members.freeId()).isEqualTo("dv0245");
        enter("dv9999", person("Người Cuối", null));
        assertThat(members.freeId()).isEqualTo("dv10000");
        enter("dv10000", person("Người Sau", null));
        assertThat(members.freeId()).isEqualTo("dv10001");
        assertThat(units.freeId(UnitType.SUBORDINATE_CELL)).isEqualTo("CB-0001");
        found("CB-0123", UnitType.SUBORDINATE_CELL, "Chi bộ Mới", "DU-TB", TODAY);
        assertThat(units.freeId(UnitType.SUBORDINATE_CELL)).isEqualTo("CB-0124");
        assertThat(units.freeId(UnitType.PARTY_GROUP)).isEqualTo("TD-0001");
    }

    /** Fault R-37. */
    @Test
    void people_are_found_without_marks_and_capitals_and_only_where_one_looks() {
        assertThat(found("hoa nguyen", null)).contains("dv0001");
        assertThat(found("NGUYỄN văn HÒA", null)).containsExactly("dv0001");
        assertThat(found("dinh thi thanh", null)).containsExactly("dv0206");
        assertThat(found("dv010", null)).containsExactlyInAnyOrder("dv0101", "dv0102", "dv0103", "dv0104", "dv0105");
        assertThat(found("nguyen", List.of("CB-AH"))).isEmpty();
        assertThat(found("huong", List.of("DU-TB"))).as("by a role alone").containsExactly("dv0102");
        assertThat(found("%", null)).isEmpty();
        assertThat(found("_", null)).isEmpty();
        assertThat(found("  ", null)).isEmpty();
        assertThat(found("nguyen", List.of())).isEmpty();
    }

    private List<String> found(String text, List<String> within) {
        return lists.named(text, within, TODAY, 50).stream().map(PartyMember::id).toList();
    }

    private ActivityStatus activity(String member, LocalDate day) {
        return register.membersOf("CB-PD", day).stream().filter(m -> m.id().equals(member)).findFirst().orElseThrow().activity();
    }

    private void begin(String member, String unit, LocalDate from) {
        memberships.begin(ACTOR, member, unit, OFFICIAL, ACTIVE, from);
    }

    private void state(String member, String unit, MembershipStatus status, ActivityStatus activity, LocalDate from) {
        memberships.change(ACTOR, member, unit, status, activity, from);
    }

    private void give(String member, Role role, String unit, LocalDate from, LocalDate lastDay) {
        posts.give(ACTOR, member, role, unit, from, lastDay, "QĐ 1");
    }

    private void substitute(String member, Role role, LocalDate from, LocalDate lastDay) {
        posts.substitute(ACTOR, member, role, "CB-AH", from, lastDay, "đi học");
    }

    private void enter(String id, Particulars person) {
        members.enter(ACTOR, id, "CB-AH", person, TODAY);
    }

    private void found(String id, UnitType type, String name, String parent, LocalDate on) {
        units.found(ACTOR, id, type, new Units.Particulars(name, "Thanh Bình", null, false, parent), on, null);
    }

    private void close(String unit) {
        units.close(ACTOR, unit, TODAY);
    }

    private long holding(String unit, Role role) {
        return posts.ofUnit(unit).stream().filter(held -> held.role() == role).findFirst().orElseThrow().id();
    }

    private static Particulars person(String name, String email) {
        return new Particulars(name, email, null, null, null, null, null, null, null);
    }

    private static Particulars dates(LocalDate birth, LocalDate admission, LocalDate official) {
        return new Particulars("Ai đó", null, birth, admission, official, null, null, null, null);
    }

    private static Arguments refusal(String what, Consumer<RegisterRulesTest> attempt, String field, String code) {
        return arguments(what, attempt, field, code);
    }
}
