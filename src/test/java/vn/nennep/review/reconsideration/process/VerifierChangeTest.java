package vn.nennep.review.reconsideration.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.organization.Register;
import vn.nennep.platform.engine.ProcessDiagrams;
import vn.nennep.platform.engine.RoleChanges;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.reminder.ReminderSweep;
import vn.nennep.review.ReviewFile;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewProcesses;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.reconsideration.Complaint;
import vn.nennep.review.reconsideration.ComplaintState;
import vn.nennep.review.reconsideration.Complaints;
import vn.nennep.review.reconsideration.FormerVerifier;
import vn.nennep.testing.EngineTest;

/** Who looks into a complaint is replaced, or loses his place in the committee (domain.md P10 rows 4 to 6). */
@EngineTest
@Import(ReviewHelpers.class)
class VerifierChangeTest {

    @Autowired private ReconsiderationWalk walk;
    @Autowired private ReviewScene scene;
    @Autowired private Complaints complaints;
    @Autowired private Subjects subjects;
    @Autowired private RoleChanges roles;
    @Autowired private ReminderSweep sweep;
    @Autowired private Register register;
    @Autowired private List<ReviewFile> files;
    @Autowired private ProcessDiagrams diagrams;
    @Autowired private JdbcClient jdbc;

    private String committee;
    private String office;

    @BeforeEach
    void beingLookedInto() {
        walk.decided();
        committee = walk.tree().committee();
        office = Tree.office(committee);
        walk.complain();
        walk.accepted();
        walk.assigned();
    }

    @Test
    void theSecretaryGivesItToAnotherWhoGoesOnWithWhatWasTyped() {
        String task = walk.task("verifyComplaint", walk.inspector()).id();
        walk.intake().saveDraft(task, walk.inspector(), 0, Map.of("finding", "Đã gặp chi ủy, còn thiếu biên bản."));
        replace(walk.secretary(), Map.of());

        assertThat(walk.complaint().state()).isEqualTo(ComplaintState.VERIFYING);
        assertThat(walk.complaint().verifierId()).isEqualTo(office);
        assertThat(walk.hasTask("verifyComplaint", walk.inspector())).isFalse();
        assertThat(walk.task("verifyComplaint", office).id()).as("the same task").isEqualTo(task);
        assertThat(walk.intake().form(task, office).orElseThrow().draft().values()).containsEntry("finding", "Đã gặp chi ủy, còn thiếu biên bản.");
        assertThat(complaints.formerVerifiers(walk.id())).singleElement().satisfies(former -> {
            assertThat(former.verifierId()).isEqualTo(walk.inspector());
            assertThat(former.endedBy()).isEqualTo(walk.secretary());
            assertThat(former.reason()).isEqualTo("Đồng chí đang điều trị dài ngày");
        });
        assertThat(walk.mail(walk.inspector())).singleElement().asString().contains("giao đồng chí khác xác minh").doesNotContain("Nhiệm vụ được giao thêm");
        walk.submit("verifyComplaint", office, walk.found(Map.of()));
        assertThat(walk.reading("concludeComplaint", walk.secretary())).contains("Người xác minh trước", "Lý do: Đồng chí đang điều trị dài ngày");
        walk.concluded(Map.of());
        assertThat(walk.complaint().state()).isEqualTo(ComplaintState.UPHELD);
    }

    @Test
    void whoWasReplacedReadsItNoMore() {
        String former = Tree.committeeMember(committee);
        jdbc.sql("update rating_complaint set verifier_id = :former where id = :id").param("former", former).param("id", walk.id()).update();
        assertThat(subjects.mayRead(former, walk.id())).isTrue();
        replace(walk.secretary(), Map.of());
        assertThat(subjects.mayRead(former, walk.id())).isFalse();
        assertThat(subjects.mayRead(office, walk.id())).isTrue();
    }

    @Test
    void onlyWhoAssignsReplacesAndOnlyWhileItIsLookedInto() {
        for (String other : List.of(walk.board(), walk.inspector(), office, walk.member(), Tree.secretary(walk.tree().first()), Tree.secretary(walk.tree().root()))) {
            assertThat(walk.offered(other, walk.id())).as(other).doesNotContain("replaceVerifier");
        }
        assertThat(walk.offered(Tree.deputy(committee), walk.id())).contains("replaceVerifier");
        walk.verified(Map.of());
        assertThat(walk.offered(walk.secretary(), walk.id())).doesNotContain("replaceVerifier");
    }

    @Test
    void fourEyesAsWhenItWasAssigned() {
        refused(() -> replace(walk.secretary(), Map.of("verifier", walk.inspector())), "verifier");
        refused(() -> replace(walk.secretary(), Map.of("verifier", walk.member())), "verifier");
        refused(() -> replace(walk.secretary(), Map.of("unrelated", false)), "unrelated");
        refused(() -> replace(walk.secretary(), Map.of("reason", "Ốm")), "reason");
        jdbc.sql("insert into rating_change (target_id, stage, from_level, to_level, actor, changed_at)"
                        + " values (:target, 'DECISION', null, 'COMPLETED', :actor, '2026-04-01 08:00:00')")
                .param("target", walk.review().id())
                .param("actor", office)
                .update();
        refused(() -> replace(walk.secretary(), Map.of()), "verifier");
        assertThat(walk.complaint().verifierId()).isEqualTo(walk.inspector());
        assertThat(complaints.formerVerifiers(walk.id())).isEmpty();
    }

    @Test
    void whoLooksIntoItDoesNotConclude() {
        scene.holds(Tree.deputy(committee), committee, "INSPECTION_COMMISSION");
        replace(walk.secretary(), Map.of("verifier", Tree.deputy(committee)));
        walk.submit("verifyComplaint", Tree.deputy(committee), walk.found(Map.of()));
        walk.intake().takeOver(walk.task("concludeComplaint", walk.secretary()).id(), Tree.deputy(committee));
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> walk.submit("concludeComplaint", Tree.deputy(committee), ReconsiderationWalk.conclusion(Map.of())));
        assertThat(refusal.findings()).extracting(Refusal.Finding::code).containsExactly("complaint.conclude.verifier");
    }

    @Test
    void theOnlyOneWhoCouldConcludeIsNotChosen() {
        jdbc.sql("update role_holding set to_date = '2026-04-19' where unit_id = :unit and role = 'SECRETARY'").param("unit", committee).update();
        scene.holds(Tree.deputy(committee), committee, "INSPECTION_COMMISSION");
        refused(() -> replace(Tree.deputy(committee), Map.of("verifier", Tree.deputy(committee))), "verifier");
    }

    @Test
    void whoLosesHisPlaceGivesItBackToWhoAssigns() {
        String task = walk.task("verifyComplaint", walk.inspector()).id();
        walk.intake().saveDraft(task, walk.inspector(), 0, Map.of("finding", "Đã gặp chi ủy, còn thiếu biên bản."));
        ends(walk.inspector(), LocalDate.of(2026, 4, 19));
        roles.reassign(List.of(committee));

        assertThat(walk.complaint().state()).isEqualTo(ComplaintState.ACCEPTED);
        assertThat(walk.complaint().verifierId()).isNull();
        assertThat(subjects.mayRead(walk.inspector(), walk.id())).isFalse();
        assertThat(walk.task("assignVerifier", walk.secretary()).due()).isEqualTo("2026-05-05T23:59:59");
        assertThat(walk.reading("assignVerifier", walk.secretary())).contains("Chưa có ai xác minh", "thôi vì không còn chức vụ trong cấp ủy");
        assertThat(complaints.formerVerifiers(walk.id())).singleElement().extracting(FormerVerifier::endedBy).isNull();
        roles.reassign(List.of(committee));
        assertThat(complaints.formerVerifiers(walk.id())).as("once").hasSize(1);

        walk.submit("assignVerifier", walk.secretary(), Map.of("verifier", office, "unrelated", true));
        assertThat(walk.intake().form(walk.task("verifyComplaint", office).id(), office).orElseThrow().data())
                .as("what he had typed isn't lost").containsEntry("finding", "Đã gặp chi ủy, còn thiếu biên bản.");
        walk.submit("verifyComplaint", office, walk.found(Map.of()));
        walk.concluded(Map.of());
        assertThat(walk.complaint().state()).isEqualTo(ComplaintState.UPHELD);
        assertThat(walk.running()).isEmpty();
    }

    @Test
    void itIsFollowedOnTheDayOnWhichTheRoleEnds() {
        ends(walk.inspector(), LocalDate.of(2026, 4, 24));
        walk.clockAt(LocalDateTime.of(2026, 4, 24, 23, 59));
        roles.follow();
        assertThat(walk.complaint().verifierId()).as("his last minute").isEqualTo(walk.inspector());
        walk.clockAt(LocalDateTime.of(2026, 4, 25, 0, 10));
        roles.follow();
        assertThat(walk.complaint().state()).isEqualTo(ComplaintState.ACCEPTED);
        assertThat(walk.hasTask("assignVerifier", walk.secretary())).isTrue();
    }

    @Test
    void whoOnlyMovesToAnotherBoardGoesOn() {
        ends(walk.inspector(), LocalDate.of(2026, 4, 19));
        scene.holds(walk.inspector(), committee, "COMMITTEE_OFFICE");
        roles.reassign(List.of(committee));
        assertThat(walk.complaint().verifierId()).isEqualTo(walk.inspector());
        assertThat(walk.hasTask("verifyComplaint", walk.inspector())).isTrue();
    }

    @Test
    void whoIsOnlyToldThatItIsLateDoesNotLearnWhoComplained() {
        walk.clockAt(LocalDateTime.of(2026, 5, 8, 8, 0));
        sweep.sweep();
        String name = register.nameOf(walk.member());
        assertThat(digest(walk.inspector())).as("who does it").contains("Xác minh nội dung đề nghị", name);
        assertThat(digest(Tree.organizationBoard(walk.tree().root()))).as("the board above").contains("Xác minh nội dung đề nghị").doesNotContain(name);
    }

    private String digest(String person) {
        return String.join("\n", jdbc.sql("select body from outbox_message where member_id = :person order by id")
                .param("person", person)
                .query(String.class)
                .list());
    }

    @Test
    void theFileShowsWhereItStandsOnTheDiagram() {
        List<ReviewProcesses.Run> runs = files.stream().filter(file -> file.kind().equals(Complaint.KIND)).flatMap(file -> file.runs(walk.id()).stream()).toList();
        assertThat(runs).singleElement().satisfies(run -> {
            ProcessDiagrams.Diagram drawn = diagrams.of(run.process(), run.key());
            assertThat(drawn.name()).isEqualTo("Xem xét lại kết quả xếp loại");
            assertThat(drawn.active()).containsExactly("verifyComplaint");
            assertThat(drawn.done()).contains("checkComplaint", "assignVerifier");
        });
    }

    private void ends(String person, LocalDate last) {
        jdbc.sql("update role_holding set to_date = :last where member_id = :person").param("last", last).param("person", person).update();
    }

    private void replace(String who, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("reason", "Đồng chí đang điều trị dài ngày", "verifier", office, "unrelated", true));
        answers.putAll(more);
        walk.perform("replaceVerifier", walk.id(), who, answers);
    }

    private static void refused(Runnable attempt, String field) {
        Refusal refusal = catchThrowableOfType(Refusal.class, attempt::run);
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.findings()).extracting(Refusal.Finding::field).contains(field);
    }
}
