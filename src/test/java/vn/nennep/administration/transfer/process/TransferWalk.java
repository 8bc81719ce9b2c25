package vn.nennep.administration.transfer.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.administration.transfer.MemberTransfer;
import vn.nennep.administration.transfer.TransferBook;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.testing.ClockExtension;

/**
 * A transfer as the people do it through the intake, out of a cell of the test's own into another. What it leaves behind is taken away again, for other
 * tests count the members of the demo's cells.
 */
@TestComponent
public class TransferWalk {

    public static final String CELL = "CB-X1";
    public static final String NEXT = "CB-X2";
    public static final String SECRETARY = "dx0001";
    public static final String DEPUTY = "dx0002";
    public static final String DUTY_OFFICER = "dx0003";
    public static final String MEMBER = "dx0004";
    public static final String OTHER = "dx0005";
    public static final String RECEIVER = "dx0011";
    public static final String BOARD = "dv0101";
    public static final String OFFICE = "dv0102";
    /** Days before the walk begins on which the member retired. */
    public static final LocalDate EVENT = LocalDate.of(2026, 4, 1);

    private final Intake intake;
    private final TransferBook book;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private long id;

    TransferWalk(
            Intake intake, TransferBook book, RuntimeService runtime, ManagementService management, MovableClock clock, JdbcClient jdbc) {
        this.intake = intake;
        this.book = book;
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Two cells below the demo's committee; the member leads a party group of the first. */
    public void register() {
        takeAway();
        unit(CELL, "Chi bộ Thử Một", "SUBORDINATE_CELL", "DU-TB");
        unit(NEXT, "Chi bộ Thử Hai", "SUBORDINATE_CELL", "DU-TB");
        unit("TD-X1", "Tổ đảng Thử", "PARTY_GROUP", CELL);
        member(SECRETARY, "Thử Văn Bí Thư", CELL, "ACTIVE", "SECRETARY");
        member(DEPUTY, "Thử Thị Phó", CELL, "ACTIVE", "DEPUTY_SECRETARY");
        member(DUTY_OFFICER, "Thử Văn Trực", CELL, "ACTIVE", "DUTY_OFFICER");
        member(MEMBER, "Thử Thị Chuyển Đi", CELL, "ACTIVE", null);
        member(OTHER, "Thử Văn Ở Lại", CELL, "ACTIVE", null);
        member(RECEIVER, "Thử Thị Nhận", NEXT, "ACTIVE", "SECRETARY");
        belongs(MEMBER, "TD-X1", "ACTIVE");
        holds(MEMBER, "TD-X1", "PARTY_GROUP_LEADER");
    }

    /** Everything that the walks left. */
    public void takeAway() {
        runtime.createProcessInstanceQuery().list().stream()
                .filter(instance -> instance.getBusinessKey() != null && instance.getBusinessKey().startsWith("CSH-"))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
        for (String table : List.of("transfer_paper", "transfer_preparation", "transfer_answer", "member_transfer")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("delete from submission where subject_id in (select id from subject where kind = 'TRANSFER')").update();
        jdbc.sql("delete from outbox_message where message_key like 'transfer-%'").update();
        jdbc.sql("delete from subject where kind = 'TRANSFER'").update();
        jdbc.sql("delete from policy_parameter where unit_id = :unit").param("unit", CELL).update();
        jdbc.sql("delete from membership where unit_id = :unit").param("unit", CELL).update();
        jdbc.sql("delete from reminder where unit_id in (:cells)").param("cells", List.of(CELL, NEXT)).update();
        for (String rows : List.of(
                "submission where actor", "reminder where member_id", "outbox_message where member_id", "register_entry where member_id",
                "role_holding where member_id", "membership where member_id", "party_member where id")) {
            jdbc.sql("delete from " + rows + " like 'dx%'").update();
        }
        jdbc.sql("delete from unit where id = 'TD-X1'").update();
        jdbc.sql("delete from unit where id in (:cells)").param("cells", List.of(CELL, NEXT)).update();
    }

    public void unit(String unit, String name, String type, String parent) {
        jdbc.sql("insert into unit (id, name, unit_type, parent_id, place, founded_on) values (:id, :name, :type, :parent, 'Thanh Bình', '2025-07-01')")
                .param("id", unit)
                .param("name", name)
                .param("type", type)
                .param("parent", parent)
                .update();
    }

    public void member(String member, String name, String unit, String activity, String role) {
        jdbc.sql("insert into party_member (id, full_name, email) values (:id, :name, :mail)")
                .param("id", member)
                .param("name", name)
                .param("mail", member + "@thanhbinh.example")
                .update();
        belongs(member, unit, activity);
        if (role != null) {
            holds(member, unit, role);
        }
    }

    public void belongs(String member, String unit, String activity) {
        jdbc.sql("insert into membership (member_id, unit_id, status, activity, from_date) values (:member, :unit, 'OFFICIAL', :activity, '2025-07-01')")
                .param("member", member)
                .param("unit", unit)
                .param("activity", activity)
                .update();
    }

    public void holds(String member, String unit, String role) {
        jdbc.sql("insert into role_holding (member_id, unit_id, role, from_date) values (:member, :unit, :role, '2025-07-01')")
                .param("member", member)
                .param("unit", unit)
                .param("role", role)
                .update();
    }

    public long begin(Map<String, Object> answers) {
        return begin(SECRETARY, MEMBER, answers);
    }

    public long begin(String actor, String person, Map<String, Object> answers) {
        String href = intake.perform(new Asked("beginTransfer", CELL, null, person), actor, null, answers);
        id = Long.parseLong(href.substring(href.lastIndexOf('/') + 1));
        return id;
    }

    /** He retires and goes to the next cell for good. */
    public static Map<String, Object> inside() {
        return new HashMap<>(Map.of(
                "reason", "RETIRED", "eventOn", EVENT.toString(), "duration", "PERMANENT", "destinationKind", "INSIDE", "destination", NEXT));
    }

    /** He moves away to another province. */
    public static Map<String, Object> outside(String where) {
        return new HashMap<>(Map.of(
                "reason", "MOVED", "eventOn", EVENT.toString(), "duration", "PERMANENT", "destinationKind", "OUTSIDE", "destinationName", where));
    }

    /** He studies for half a year and takes part in the next cell meanwhile. */
    public static Map<String, Object> forATime() {
        Map<String, Object> answers = inside();
        answers.putAll(Map.of("reason", "STUDY_OR_MISSION", "duration", "TEMPORARY", "untilOn", "2026-10-01"));
        return answers;
    }

    public static Map<String, Object> papers(Map<String, Object> destination) {
        Map<String, Object> answers = new HashMap<>(Map.of("papers", List.of("SELF_REVIEW", "REMARK", "RECORD", "FEES")));
        for (String key : List.of("destinationKind", "destination", "destinationName")) {
            if (destination.containsKey(key)) {
                answers.put(key, destination.get(key));
            }
        }
        return answers;
    }

    public void prepared(Map<String, Object> destination) {
        submit("prepareTransfer", SECRETARY, papers(destination));
        runJobs();
    }

    public void introduced() {
        submit("approveTransfer", BOARD, Map.of("answer", "INTRODUCED", "letterNumber", "12-GGT/ĐU", "letterOn", today().toString()));
        runJobs();
    }

    public void received(LocalDate from) {
        submit("receiveMember", RECEIVER, Map.of("answer", "RECEIVED", "receivedOn", from.toString()));
        runJobs();
    }

    public void submit(String key, String member, Map<String, Object> answers) {
        intake.submit(task(key, member).id(), member, answers);
    }

    /** Another who may do it takes it over first. */
    public void submitInStead(String key, String assignee, String actor, Map<String, Object> answers) {
        String task = task(key, assignee).id();
        intake.takeOver(task, actor);
        intake.submit(task, actor, answers);
    }

    public String reading(String key, String member) {
        return intake.form(task(key, member).id(), member).orElseThrow().reading().toString();
    }

    /** What a keeper reads before he begins. */
    public String aboutToBegin(String actor, String person) {
        return intake.actionForm(new Asked("beginTransfer", CELL, null, person), actor).reading().toString();
    }

    public Intake intake() {
        return intake;
    }

    public void perform(String action, String actor, Map<String, Object> answers) {
        intake.perform(action, CELL, id, actor, answers);
    }

    public TaskView task(String key, String member) {
        return intake.tasksOf(member).stream()
                .filter(task -> task.key().equals(key) && task.subject() == id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + key + " for " + member));
    }

    public boolean hasTask(String key, String member) {
        return intake.tasksOf(member).stream().anyMatch(task -> task.key().equals(key) && task.subject() == id);
    }

    /** Every job of the transfer and of what it has started, until none is left. */
    public void runJobs() {
        for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    public List<ProcessInstance> running() {
        return runtime.createProcessInstanceQuery().list().stream()
                .filter(instance -> instance.getBusinessKey() != null && instance.getBusinessKey().startsWith("CSH-" + id))
                .toList();
    }

    public MemberTransfer transfer() {
        return book.transfer(id);
    }

    public long id() {
        return id;
    }

    public void clockAt(LocalDateTime moment) {
        ClockExtension.move(clock, moment);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<Job> jobs() {
        return running().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).messages().list().stream())
                .toList();
    }
}
