package vn.nennep.platform.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.Register;
import vn.nennep.platform.engine.Doer;
import vn.nennep.platform.engine.Doers;
import vn.nennep.platform.engine.DueDates;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.intake.ActionWork.Offer;
import vn.nennep.platform.intake.Denial.Kind;
import vn.nennep.platform.intake.FormDocument.Field;

/**
 * Shows forms and takes answers. Completing a task writes the facts and moves the token in one transaction, or neither. Every method is called
 * as a named person; who may do what is decided here and nowhere in the browser.
 */
@Component
public class Intake implements DueDates {

    /** No list shows more; the engine refuses queries without a bound. */
    private static final int MOST_TASKS = 500;

    private final TaskService tasks;
    private final Doers doers;
    private final FormCatalog catalog;
    private final FormCheck check;
    private final Drafts drafts;
    private final Submissions submissions;
    private final FileStore files;
    private final Register register;
    private final People people;
    private final FreshAttempts attempts;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, TaskWork> works;
    private final Map<String, ActionWork> actions;

    Intake(
            TaskService tasks, Doers doers, FormCatalog catalog, FormCheck check, Drafts drafts, Submissions submissions,
            FileStore files, Register register, People people, FreshAttempts attempts, JdbcClient jdbc, Clock clock,
            ObjectProvider<TaskWork> works, ObjectProvider<ActionWork> actions) {
        this.tasks = tasks;
        this.doers = doers;
        this.catalog = catalog;
        this.check = check;
        this.drafts = drafts;
        this.submissions = submissions;
        this.files = files;
        this.register = register;
        this.people = people;
        this.attempts = attempts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.works = works.stream().collect(Collectors.toMap(TaskWork::task, Function.identity()));
        this.actions = actions.stream().collect(Collectors.toMap(ActionWork::name, Function.identity()));
    }

    /** A task as a person sees it. {@code assignee} is null when nobody has taken it. */
    public record TaskView(
            String id, String key, String name, String instruction, String unit, long subject, LocalDateTime due, String assignee,
            boolean mine, boolean mayTakeOver) {}

    /** Everything the form host needs; {@code task} and {@code draft} are null for actions. */
    public record FormAnswer(
            TaskView task, Offer offer, com.fasterxml.jackson.databind.JsonNode schema, Map<String, Object> data, DraftView draft,
            List<Reading> reading) {}

    /** A draft as the form host sees it. */
    public record DraftView(int version, LocalDateTime savedAt, Map<String, Object> values) {}

    /** What saving a draft came to: saved, or the newer one that stands in the way. */
    public record DraftAnswer(boolean saved, DraftView draft) {}

    /** The open tasks of the person: assigned to him, or open to one of his roles and taken by nobody. */
    @Transactional(readOnly = true)
    public List<TaskView> tasksOf(String member) {
        List<Task> open = people.as(member, () -> tasks.createTaskQuery()
                .or()
                .taskAssignee(member)
                .taskCandidateUser(member)
                .endOr()
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, MOST_TASKS));
        return open.stream()
                .filter(task -> member.equals(task.getAssignee()) || !excepted(task, member))
                .map(task -> view(task, member, member.equals(task.getAssignee()), !member.equals(task.getAssignee())))
                .sorted(Comparator.comparing(TaskView::due, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(TaskView::id))
                .toList();
    }

    /** The tasks of the ids that the person may see; others are left out. */
    @Transactional(readOnly = true)
    public List<TaskView> visible(String member, List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : people.as(member, () -> tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).listPage(0, MOST_TASKS)).stream()
                        .map(task -> view(task, member))
                        .toList();
    }

    /**
     * The form of a task, prefilled.
     *
     * @return empty when the task has been completed
     * @throws Denial if it never was or isn't his
     */
    @Transactional(readOnly = true)
    public Optional<FormAnswer> form(String taskId, String member) {
        Task task = find(taskId).orElse(null);
        if (task == null) {
            if (submissions.holds(taskId)) {
                return Optional.empty();
            }
            throw new Denial(Kind.UNKNOWN, "intake.unknown");
        }
        TaskView view = view(task, member);
        if (!view.mine() && !view.mayTakeOver()) {
            throw new Denial(Kind.NOT_YOURS, "intake.notYours");
        }
        TaskWork work = work(task);
        OpenTask open = open(task, member);
        FormDocument form = form(task);
        Map<String, Object> data = new HashMap<>(work.prefill(open));
        DraftView draft = drafts.find(taskId, member)
                .map(d -> new DraftView(d.version(), d.savedAt(), d.values()))
                .orElse(null);
        nameFiles(form.fields(), data, draft == null ? data : draft.values());
        return Optional.of(new FormAnswer(view, null, form.json(), data, draft, work.reading(open)));
    }

    /**
     * Checks and completes.
     *
     * @return the code of the sentence of thanks
     * @throws Refusal if the values can't be accepted; nothing is written then
     * @throws Denial if it isn't his to do, is not there, or somebody was faster
     */
    public String submit(String taskId, String member, Map<String, Object> values) {
        return attempts.of(() -> complete(taskId, member, values));
    }

    private String complete(String taskId, String member, Map<String, Object> values) {
        lockProcessOf(taskId);
        lock(taskId);
        Task task = find(taskId).orElseThrow(() -> submissions.holds(taskId)
                ? new Denial(Kind.MOVED_ON, "intake.alreadyDone")
                : new Denial(Kind.UNKNOWN, "intake.unknown"));
        requireDoer(task, member);
        TaskWork work = work(task);
        OpenTask open = open(task, member);
        Answers answers = check.check(form(task), values, work.prefill(open));
        requireFiles(form(task).fields(), answers, open.subject());
        Map<String, Object> routing = work.submit(open, answers);
        submissions.record(
                taskId, open.key(), task.getName(), open.unit(), open.subject(), member, open.onBehalfOf(), formVersion(task), open.now());
        drafts.discard(taskId);
        people.as(member, () -> {
            if (task.getAssignee() == null) {
                tasks.claim(taskId, member);
            }
            tasks.complete(taskId, routing);
            return null;
        });
        return work.doneMessage();
    }

    /** Makes the task his, when he holds one of its roles. */
    @Transactional
    public void takeOver(String taskId, String member) {
        lock(taskId);
        Task task = find(taskId).orElseThrow(() -> new Denial(Kind.MOVED_ON, "intake.alreadyDone"));
        if (!mayTakeOver(task, member)) {
            throw new Denial(Kind.NOT_YOURS, "intake.notYours");
        }
        people.asNobody(() -> {
            tasks.setAssignee(taskId, member);
            return null;
        });
    }

    /** Keeps what he has typed so far. */
    @Transactional
    public DraftAnswer saveDraft(String taskId, String member, int seen, Map<String, Object> values) {
        lock(taskId);
        Task task = find(taskId).orElseThrow(() -> new Denial(Kind.MOVED_ON, "intake.alreadyDone"));
        requireDoer(task, member);
        return drafts.save(taskId, member, seen, values)
                .map(d -> new DraftAnswer(true, new DraftView(d.version(), d.savedAt(), d.values())))
                .orElseGet(() -> drafts.find(taskId, member)
                        .map(d -> new DraftAnswer(false, new DraftView(d.version(), d.savedAt(), d.values())))
                        .orElseThrow(() -> new Denial(Kind.MOVED_ON, "intake.movedOn")));
    }

    /** The unit and subject under which a file for this task is stored. */
    @Transactional(readOnly = true)
    public OpenTask forUpload(String taskId, String member) {
        Task task = find(taskId).orElseThrow(() -> new Denial(Kind.MOVED_ON, "intake.alreadyDone"));
        requireDoer(task, member);
        return open(task, member);
    }

    /** What the person may start or interrupt now. */
    @Transactional(readOnly = true)
    public List<Offer> offers(String member, String unit, Long subject) {
        List<Offer> offers = new ArrayList<>();
        actions.values().stream()
                .sorted(Comparator.comparing(ActionWork::name))
                .forEach(action -> offers.addAll(action.offers(member, unit, subject)));
        return offers;
    }

    /** What the person may do with the unit's register, or with a person's place in it. */
    @Transactional(readOnly = true)
    public List<Offer> offersAbout(String member, String unit, String person) {
        return actions.values().stream()
                .sorted(Comparator.comparing(ActionWork::name))
                .flatMap(action -> action.offerAbout(member, unit, person).stream())
                .toList();
    }

    /** Names an action as it was offered; see {@link Offer}. */
    public record Asked(String name, String unit, Long subject, String person) {}

    @Transactional(readOnly = true)
    public FormAnswer actionForm(Asked asked, String member) {
        String name = asked.name();
        Offer offer = offer(asked, member);
        FormDocument form = catalog.form(name, catalog.latestVersion(name));
        return new FormAnswer(
                null, offer, form.json(), actions.get(name).prefill(offer, member), null, actions.get(name).reading(offer, member));
    }

    /** Whether the action's form is followed by a look at what it would change. */
    public boolean previews(String name) {
        return actions.get(name).previews();
    }

    /**
     * What an action would change; nothing is.
     *
     * @throws Refusal if the values can't be accepted
     */
    public List<Reading> preview(Asked asked, String member, Map<String, Object> values) {
        return attempts.undone(() -> {
            Offer offer = offer(asked, member);
            return actions.get(asked.name()).preview(offer, member, answers(offer, member, values));
        });
    }

    /** The same, where no open form could be handed in twice. */
    public String perform(String name, String unit, Long subject, String member, Map<String, Object> values) {
        return perform(new Asked(name, unit, subject, null), member, null, values);
    }

    /**
     * Performs an action. Sent again with the same key it does nothing more and answers as it did.
     *
     * @param formKey names the form that the person has open, so that a double click or a repeated call is known; null when it can't come twice
     * @return the page that shows what came of it
     */
    public String perform(Asked asked, String member, String formKey, Map<String, Object> values) {
        return attempts.of(() -> {
            submissions.oneAtATime(member);
            return submissions.outcomeOf(member, formKey).orElseGet(() -> performNow(asked, member, formKey, values));
        });
    }

    private String performNow(Asked asked, String member, String formKey, Map<String, Object> values) {
        Offer offer = offer(asked, member);
        String href = actions.get(asked.name()).perform(offer, member, answers(offer, member, values));
        submissions.record(asked.name(), offer, member, catalog.latestVersion(asked.name()), now(), formKey, href);
        return href;
    }

    private Answers answers(Offer offer, String member, Map<String, Object> values) {
        return check.check(
                catalog.form(offer.name(), catalog.latestVersion(offer.name())), values, actions.get(offer.name()).prefill(offer, member));
    }

    @Override
    public LocalDateTime due(String taskId, String key, String unit, long subject) {
        TaskWork work = works.get(key);
        if (work == null) {
            throw new IllegalStateException("Nobody does the work of task " + key);
        }
        return work.due(new OpenTask(taskId, key, unit, subject, null, null, now())).orElse(null);
    }

    private Offer offer(Asked asked, String member) {
        ActionWork action = actions.get(asked.name());
        if (action == null) {
            throw new Denial(Kind.UNKNOWN, "intake.unknown");
        }
        Stream<Offer> offers = asked.person() == null ? action.offers(member, asked.unit(), asked.subject()).stream() : Stream.empty();
        return Stream.concat(offers, action.offerAbout(member, asked.unit(), asked.person()).stream())
                .filter(o -> o.unit().equals(asked.unit())
                        && Objects.equals(o.subject(), asked.subject())
                        && Objects.equals(o.person(), asked.person()))
                .findFirst()
                .orElseThrow(() -> new Denial(Kind.NOT_YOURS, "intake.actionUnavailable"));
    }

    private Optional<Task> find(String taskId) {
        return people.asNobody(() ->
                Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult()));
    }

    /** Of several who submit, take over or save at once, one goes first and the others then see what he did. */
    private void lock(String taskId) {
        jdbc.sql("select id_ from act_ru_task where id_ = :id for update").param("id", taskId).query(String.class).optional();
    }

    /** Many who complete tasks of one process at once go one after the other, as the engine would otherwise send most of them away. */
    private void lockProcessOf(String taskId) {
        jdbc.sql("select id_ from act_ru_execution where id_ = (select proc_inst_id_ from act_ru_task where id_ = :id) for update")
                .param("id", taskId)
                .query(String.class)
                .optional();
    }

    private TaskView view(Task task, String member) {
        boolean may = mayTakeOver(task, member);
        boolean assigned = member.equals(task.getAssignee());
        return view(task, member, may && assigned, may && !assigned);
    }

    private TaskView view(Task task, String member, boolean mine, boolean mayTakeOver) {
        return new TaskView(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getDescription(),
                task.getTenantId(),
                subject(task),
                task.getDueDate() == null
                        ? null
                        : LocalDateTime.ofInstant(task.getDueDate().toInstant(), ZoneId.systemDefault()),
                task.getAssignee(),
                mine,
                mayTakeOver);
    }

    /** Being assigned isn't enough: the role may have ended since. */
    private void requireDoer(Task task, String member) {
        if (!mayTakeOver(task, member)) {
            throw new Denial(Kind.NOT_YOURS, "intake.notYours");
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(member)) {
            throw new Denial(Kind.MOVED_ON, "intake.somebodyElse", register.nameOf(task.getAssignee()));
        }
    }

    private boolean mayTakeOver(Task task, String member) {
        if (excepted(task, member)) {
            return false;
        }
        List<String> groups = people.groupsOf(member);
        return people.asNobody(() -> tasks.getIdentityLinksForTask(task.getId())).stream()
                .filter(link -> "candidate".equals(link.getType()))
                .anyMatch(link -> isFor(link, member, groups, task.getTenantId()));
    }

    /** Whether the model keeps this person from doing it, whatever roles he holds. */
    private boolean excepted(Task task, String member) {
        return member.equals(doers.excepted(task));
    }

    /** Whom a task names in person does it as long as he belongs to its unit. */
    private static boolean isFor(IdentityLink link, String member, List<String> groups, String unit) {
        return member.equals(link.getUserId()) && groups.stream().anyMatch(group -> group.endsWith("@" + unit))
                || link.getGroupId() != null && groups.contains(link.getGroupId());
    }

    private OpenTask open(Task task, String member) {
        return new OpenTask(
                task.getId(), task.getTaskDefinitionKey(), task.getTenantId(), subject(task), member, onBehalfOf(task, member), now());
    }

    /** The holder of the first role, when the actor holds only one of the others or substitutes; null when he does his own work. */
    private String onBehalfOf(Task task, String member) {
        Doer doer = doers.of(task);
        if (doer.person() != null) {
            return null;
        }
        LocalDate today = LocalDate.now(clock);
        boolean ownWork = register.rolesOf(member, today).stream()
                .anyMatch(r -> !r.substitute() && r.role() == doer.roles().get(0) && r.unitId().equals(task.getTenantId()));
        return ownWork
                ? null
                : register.holders(task.getTenantId(), doer.roles().get(0), today).stream()
                        .filter(holder -> !holder.equals(member))
                        .findFirst()
                        .orElse(null);
    }

    private long subject(Task task) {
        return (Long) people.asNobody(() -> tasks.getVariable(task.getId(), ProcessVariables.SUBJECT));
    }

    private int formVersion(Task task) {
        return (Integer) people.asNobody(() -> tasks.getVariableLocal(task.getId(), ProcessVariables.FORM_VERSION));
    }

    private FormDocument form(Task task) {
        return catalog.form(task.getTaskDefinitionKey(), formVersion(task));
    }

    private TaskWork work(Task task) {
        return Optional.ofNullable(works.get(task.getTaskDefinitionKey()))
                .orElseThrow(() -> new IllegalStateException("Nobody does the work of task " + task.getTaskDefinitionKey()));
    }

    /** Gives the form host the names of the files whose ids stand in the values. */
    private void nameFiles(List<Field> fields, Map<String, Object> data, Map<String, Object> values) {
        for (Field field : fields) {
            if (field.is("filepicker") && values.get(field.key()) instanceof List<?> ids) {
                data.put(field.key() + "$files", files.links(ids.stream().map(String::valueOf).toList()));
            } else if (field.is("group")) {
                nameFiles(field.children(), data, values);
            }
        }
    }

    private void requireFiles(List<Field> fields, Answers answers, long subject) {
        for (Field field : fields) {
            if (field.is("filepicker") && !files.belongTo(answers.texts(field.key()), subject)) {
                throw Refusal.at(field.key(), "intake.fileUnknown");
            }
            requireFiles(field.is("group") ? field.children() : List.of(), answers, subject);
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
