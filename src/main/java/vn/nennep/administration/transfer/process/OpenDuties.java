package vn.nennep.administration.transfer.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.platform.web.Words;

/** What of a unit's work is in a member's hands: the posts that he holds, the tasks that he has open, and the work that goes on and names him. */
@Component
class OpenDuties {

    private static final int MOST = 200;

    private final TaskService tasks;
    private final Subjects subjects;
    private final Register register;
    private final People people;
    private final Words words;
    private final JdbcClient jdbc;

    OpenDuties(TaskService tasks, Subjects subjects, Register register, People people, Words words, JdbcClient jdbc) {
        this.tasks = tasks;
        this.subjects = subjects;
        this.register = register;
        this.people = people;
        this.words = words;
        this.jdbc = jdbc;
    }

    /** What his leaving would touch; empty when nothing. */
    Optional<Reading> reading(String member, String unit, LocalDate today) {
        Reading.Builder reading = Reading.titled(words.of("transfer.duties"))
                .text(words.of("transfer.duties.posts"), String.join("\n", posts(member, unit, today)))
                .text(words.of("transfer.duties.open"), String.join("\n", open(member, unit)))
                .text(words.of("transfer.duties.named"), String.join("\n", naming(member, unit)));
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    /** What others have to be named for once he has left. */
    List<String> left(String member, String unit) {
        List<String> left = new ArrayList<>(open(member, unit));
        naming(member, unit).stream().filter(title -> left.stream().noneMatch(line -> line.endsWith(title))).forEach(left::add);
        return left;
    }

    private List<String> posts(String member, String unit, LocalDate today) {
        return register.rolesOf(member, today).stream()
                .filter(held -> held.role() != Role.MEMBER)
                .filter(held -> held.unitId().equals(unit) || unit.equals(register.unit(held.unitId()).parentId()))
                .map(held -> words.of("transfer.duties.post", held.role().label(), register.unit(held.unitId()).name()))
                .toList();
    }

    private List<String> open(String member, String unit) {
        List<Task> mine = people.asNobody(() -> tasks.createTaskQuery().tenantIdIn(unit).taskAssignee(member).orderByTaskCreateTime().asc().listPage(0, MOST));
        return mine.stream().map(task -> words.of("transfer.duties.task", task.getName(), title(subject(task)))).distinct().toList();
    }

    /** Titles of what the unit's running processes name him in, e.g. as preparer. His own transfer isn't such work. */
    private List<String> naming(String member, String unit) {
        return jdbc.sql(
                        """
                        select distinct s.long_ from act_ru_variable v
                          join act_ru_variable s on s.proc_inst_id_ = v.proc_inst_id_ and s.name_ = :subject
                         where v.text_ = :member and v.tenant_id_ = :unit and v.type_ = 'string' and v.name_ <> :own
                         order by s.long_
                        """)
                .param("subject", ProcessVariables.SUBJECT)
                .param("member", member)
                .param("unit", unit)
                .param("own", TransferVariables.MEMBER)
                .query(Long.class)
                .list()
                .stream()
                .map(this::title)
                .toList();
    }

    private long subject(Task task) {
        return (Long) people.asNobody(() -> tasks.getVariable(task.getId(), ProcessVariables.SUBJECT));
    }

    private String title(long subject) {
        return words.of("transfer.duties.about", subjects.titleOf(subject));
    }
}
