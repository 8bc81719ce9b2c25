package vn.nennep.platform.intake;

import java.nio.charset.StandardCharsets;
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
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
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
import vn.nennep.platform.engine.TaskSubjects;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.intake.ActionWork.Offer;
import vn.nennep.platform.intake.Denial.Kind;
import vn.nennep.platform.intake.FormDocument.Field;
import vn.nennep.platform.intake.Submissions.DoneTask;
import vn.nennep.platform.intake.Submissions.HandedIn;

/**
 * Shows forms and takes answers. Completing a task writes the facts and moves the token in one transaction, or neither. Every method is called
 * as a named person; who may do what is decided here and nowhere in the browser.
 */
@Component
public class Intake implements DueDates {

    /** No list shows more; the engine refuses queries without a bound. */
    private static final int MOST_TASKS = 500;

    private final TaskService tasks;
    private final TaskSubjects subjects;
    private final Doers doers;
    private final FormCatalog catalog;
    private final FormCheck check;
    private final Drafts drafts;
    private final Submissions submissions;
    private final PastTasks past;
    private final Entering entering;
    private final FileStore files;
    private final Register register;
    private final People people;
    private final FreshAttempts attempts;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, TaskWork> works;
    private final Map<String, ActionWork> actions;

    Intake(
            TaskService tasks, TaskSubjects subjects, Doers doers, FormCatalog catalog, FormCheck check, Drafts drafts, Submissions submissions, PastTasks past,
            Entering entering, FileStore files, Register register, People people, FreshAttempts attempts, JdbcClient jdbc, Clock clock,
            ObjectProvider<TaskWork> works, ObjectProvider<ActionWork> actions) {
        this.tasks = tasks;
        this.subjects = subjects;
        this.doers = doers;
        this.catalog = catalog;
        this.check = check;
        this.drafts = drafts;
        this.submissions = submissions;
        this.past = past;
        this.entering = entering;
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

    /** Everything the form host needs; {@code task} and {@code draft} are null for actions. {@code secret}: see {@link TaskWork#secret}. */
    public record FormAnswer(
            TaskView task, Offer offer, com.fasterxml.jackson.databind.JsonNode schema, Map<String, Object> data, DraftView draft,
            List<Reading> reading, boolean secret) {}

    /** A draft as the form host sees it. */
    public record DraftView(int version, LocalDateTime savedAt, Map<String, Object> values) {}

    /** What somebody else has typed of the same task; {@code values} is null for who may only look at it. */
    public record LeftDraft(String member, LocalDateTime savedAt, Map<String, Object> values) {}

    /** Why a task can't be done any more, and what the person had typed of it; without a draft {@code draft} and {@code schema} are null. */
    public record Ended(String code, List<Object> arguments, DraftView draft, com.fasterxml.jackson.databind.JsonNode schema) {}

    /** For whom somebody enters a task, and from what. */
    public record Entry(String member, EntrySource source) {}

    /**
     * What is handed in.
     *
     * @param formKey names the form that the person has open with just this content, so that a double click or a repeated call is known; may be null
     * @param entry null when the person does his own work
     */
    public record Handing(String formKey, Map<String, Object> values, Entry entry) {}

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
        Predicate<Task> stillHis = doers.stillDoneBy(member);
        Map<String, Long> about = subjectsOf(open);
        return open.stream()
                .filter(task -> about.containsKey(task.getProcessInstanceId()))
                .filter(task -> member.equals(task.getAssignee()) ? stillHis.test(task) : !excepted(task, member))
                .map(task -> view(task, about.get(task.getProcessInstanceId()), member.equals(task.getAssignee()), !member.equals(task.getAssignee())))
                .sorted(Comparator.comparing(TaskView::due, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(TaskView::id))
                .toList();
    }

    /** The open tasks that somebody else has and that the person, by one of his roles, may take over. */
    @Transactional(readOnly = true)
    public List<TaskView> standInTasksOf(String member) {
        List<String> groups = people.groupsOf(member);
        List<Task> open = people.asNobody(() -> tasks.createTaskQuery()
                .taskCandidateGroupIn(groups)
                .includeAssignedTasks()
                .taskAssigned()
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, MOST_TASKS));
        Map<String, Long> about = subjectsOf(open);
        return open.stream()
                .filter(task -> about.containsKey(task.getProcessInstanceId()))
                .filter(task -> !member.equals(task.getAssignee()) && !excepted(task, member))
                .map(task -> view(task, about.get(task.getProcessInstanceId()), false, true))
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

    /** The same, where it is his own to do. */
    @Transactional(readOnly = true)
    public Optional<FormAnswer> form(String taskId, String member) {
        return form(taskId, member, null);
    }

    /**
     * The form of a task, prefilled.
     *
     * @param forMember whose task the person enters; null when it is his own
     * @return empty when the task is no longer open; {@link #ended} then tells why
     * @throws Denial if it never was or isn't his, or he may not enter it
     */
    @Transactional(readOnly = true)
    public Optional<FormAnswer> form(String taskId, String member, String forMember) {
        Task task = find(taskId).orElse(null);
        if (task == null) {
            Denial ended = past.ended(taskId, member);
            if (ended.kind() == Kind.UNKNOWN) {
                throw ended;
            }
            return Optional.empty();
        }
        TaskView view = view(task, member);
        String doer = member;
        if (forMember != null) {
            doer = entering.doer(task, member, forMember);
        } else if (!view.mine() && !view.mayTakeOver()) {
            throw notHis(task, member);
        }
        TaskWork work = work(task);
        OpenTask open = open(task, doer);
        FormDocument form = form(task);
        Map<String, Object> data = new HashMap<>(work.prefill(open));
        DraftView draft = draft(taskId, member);
        nameFiles(form.fields(), data, draft == null ? data : draft.values());
        return Optional.of(new FormAnswer(view, null, form.json(), data, draft, work.reading(open), work.secret()));
    }

    /** What became of a task that is no longer open. */
    @Transactional(readOnly = true)
    public Ended ended(String taskId, String member) {
        Denial ended = past.ended(taskId, member);
        DraftView draft = draft(taskId, member);
        String key = draft == null ? null : past.keyOf(taskId);
        return new Ended(
                ended.code(), List.of(ended.arguments()), draft, draft == null ? null : catalog.form(key, catalog.latestVersion(key)).json());
    }

    /**
     * What somebody else has typed last of a task that roles do: his predecessor, or another who may do it. Who has the task may go on with
     * it; who may take the task over learns that it is there.
     */
    @Transactional(readOnly = true)
    public Optional<LeftDraft> leftDraft(String taskId, String member) {
        Task task = find(taskId).filter(open -> doers.of(open).person() == null).orElse(null);
        if (task == null || !isHis(task, member) && !mayTakeOver(task, member)) {
            return Optional.empty();
        }
        return drafts.leftByOthers(taskId, member).map(left -> {
            if (!member.equals(task.getAssignee())) {
                return new LeftDraft(left.member(), left.savedAt(), null);
            }
            Map<String, Object> values = new HashMap<>(left.values());
            nameFiles(form(task).fields(), values, left.values());
            return new LeftDraft(left.member(), left.savedAt(), values);
        });
    }

    /** When the member whose task somebody enters last typed in it himself. What he typed stays his own. */
    @Transactional(readOnly = true)
    public Optional<LocalDateTime> begunByHimself(String taskId, String forMember) {
        return drafts.find(taskId, forMember).map(Drafts.Draft::savedAt);
    }

    /** The same, where no open form could be handed in twice. */
    public String submit(String taskId, String member, Map<String, Object> values) {
        return submit(taskId, member, new Handing(null, values, null));
    }

    /**
     * Checks and completes. Handed in again with the same key it does nothing more and answers as it did.
     *
     * @return the code of the sentence of thanks
     * @throws Refusal if the values can't be accepted; nothing is written then
     * @throws Denial if it isn't his to do, is not there, or somebody was faster
     */
    public String submit(String taskId, String member, Handing handing) {
        return attempts.of(() -> {
            lockProcessOf(taskId);
            lock(taskId);
            return submissions.outcomeOf(member, handing.formKey()).orElseGet(() -> complete(taskId, member, handing));
        });
    }

    private String complete(String taskId, String member, Handing handing) {
        Task task = find(taskId).orElseThrow(() -> past.ended(taskId, member));
        Entry entry = handing.entry();
        String doer = member;
        if (entry == null) {
            requireDoer(task, member);
        } else {
            doer = entering.doer(task, member, entry.member());
            if (entry.source() == null) {
                throw Refusal.at("entrySource", "intake.entry.source");
            }
        }
        TaskWork work = work(task);
        OpenTask open = open(task, doer);
        Answers answers = check.check(form(task), handing.values(), work.prefill(open));
        requireFiles(form(task).fields(), answers, open.subject());
        Map<String, Object> routing = work.submit(open, answers);
        submissions.record(
                new DoneTask(taskId, open.key(), task.getName(), open.unit(), open.subject(), formVersion(task)),
                new HandedIn(
                        member, entry == null ? open.onBehalfOf() : doer, entry == null ? null : entry.source(), open.now(), handing.formKey(),
                        work.doneMessage()));
        drafts.discard(taskId, member);
        if (entry == null) {
            people.as(member, () -> {
                if (task.getAssignee() == null) {
                    tasks.claim(taskId, member);
                }
                tasks.complete(taskId, routing);
                return null;
            });
        } else {
            // the engine would not let him: it is not his task
            people.asNobody(() -> {
                tasks.complete(taskId, routing);
                return null;
            });
            entering.tell(new WorkEntered(taskId, task.getName(), open.unit(), open.subject(), doer, member, entry.source(), open.now()));
        }
        return work.doneMessage();
    }

    /** Makes the task his, when he holds one of its roles, whoever has it now. */
    @Transactional
    public void takeOver(String taskId, String member) {
        assign(locked(taskId, member), member);
    }

    /**
     * The same, unless somebody else has taken it since the person looked.
     *
     * @param seen who had it when he looked; null when nobody had
     */
    @Transactional
    public void takeOver(String taskId, String member, String seen) {
        Task task = locked(taskId, member);
        if (task.getAssignee() != null && !task.getAssignee().equals(seen)) {
            requireFree(task, member);
        }
        assign(task, member);
    }

    /** Makes a task his that nobody has. */
    @Transactional
    public void claim(String taskId, String member) {
        takeOver(taskId, member, null);
    }

    private void requireFree(Task task, String member) {
        if (!mayTakeOver(task, member) && !member.equals(task.getAssignee())) {
            throw notHis(task, member);
        }
        if (!member.equals(task.getAssignee())) {
            throw new Denial(Kind.MOVED_ON, "intake.takenBy", register.nameOf(task.getAssignee()));
        }
    }

    private void assign(Task task, String member) {
        if (isHis(task, member)) {
            return;
        }
        if (!mayTakeOver(task, member)) {
            throw notHis(task, member);
        }
        people.asNobody(() -> {
            tasks.setAssignee(task.getId(), member);
            return null;
        });
    }

    private Task locked(String taskId, String member) {
        lock(taskId);
        return find(taskId).orElseThrow(() -> past.ended(taskId, member));
    }

    /** The same, where it is his own to do. */
    @Transactional
    public DraftAnswer saveDraft(String taskId, String member, int seen, Map<String, Object> values) {
        return saveDraft(taskId, member, null, seen, values);
    }

    /**
     * Keeps what he has typed so far.
     *
     * @param forMember whose task he enters; null when it is his own
     */
    @Transactional
    public DraftAnswer saveDraft(String taskId, String member, String forMember, int seen, Map<String, Object> values) {
        Task task = locked(taskId, member);
        requireDoer(task, member, forMember);
        if (work(task).secret()) {
            throw new Denial(Kind.NOT_YOURS, "intake.noDraft");
        }
        return drafts.save(taskId, member, seen, values)
                .map(d -> new DraftAnswer(true, new DraftView(d.version(), d.savedAt(), d.values())))
                .orElseGet(() -> Optional.ofNullable(draft(taskId, member))
                        .map(newer -> new DraftAnswer(false, newer))
                        .orElseThrow(() -> new Denial(Kind.MOVED_ON, "intake.movedOn")));
    }

    private DraftView draft(String taskId, String member) {
        return drafts.find(taskId, member).map(d -> new DraftView(d.version(), d.savedAt(), d.values())).orElse(null);
    }

    /** The unit and subject under which a file for this task is stored. */
    @Transactional(readOnly = true)
    public OpenTask forUpload(String taskId, String member, String forMember) {
        Task task = find(taskId).orElseThrow(() -> past.ended(taskId, member));
        requireDoer(task, member, forMember);
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

    /**
     * Names an action as it was offered; see {@link Offer}.
     *
     * @param seen what {@link #seen} said when the form was opened; null when there is nothing to compare
     */
    public record Asked(String name, String unit, Long subject, String person, String seen) {

        public Asked(String name, String unit, Long subject, String person) {
            this(name, unit, subject, person, null);
        }
    }

    @Transactional(readOnly = true)
    public FormAnswer actionForm(Asked asked, String member) {
        String name = asked.name();
        Offer offer = offer(asked, member);
        FormDocument form = catalog.form(name, catalog.latestVersion(name));
        return new FormAnswer(
                null, offer, form.json(), actions.get(name).prefill(offer, member), null, actions.get(name).reading(offer, member), false);
    }

    /** Whether the action's form is followed by a look at what it would change. */
    public boolean previews(String name) {
        return actions.get(name).previews();
    }

    /** Stands for what the action's form would overwrite; null when there is nothing. */
    public String seen(Offer offer) {
        String content = actions.get(offer.name()).seen(offer);
        return content == null ? null : UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
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
        Answers answers = answers(offer, member, values);
        LocalDateTime now = now();
        ActionWork action = actions.get(asked.name());
        String href = action.perform(offer, member, answers, now);
        Entry entry = action.entry(answers).orElse(null);
        submissions.record(
                offer, catalog.latestVersion(asked.name()),
                new HandedIn(member, entry == null ? null : entry.member(), entry == null ? null : entry.source(), now, formKey, href));
        if (entry != null) {
            entering.tell(new WorkEntered(
                    asked.name() + "/" + offer.subject() + "/" + entry.member() + "/" + now, offer.title(), offer.unit(), offer.subject(), entry.member(),
                    member, entry.source(), now));
        }
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
        Offer offer = Stream.concat(offers, action.offerAbout(member, asked.unit(), asked.person()).stream())
                .filter(o -> o.unit().equals(asked.unit())
                        && Objects.equals(o.subject(), asked.subject())
                        && Objects.equals(o.person(), asked.person()))
                .findFirst()
                .orElseThrow(() -> new Denial(Kind.NOT_YOURS, "intake.actionUnavailable"));
        if (asked.seen() != null && !asked.seen().equals(seen(offer))) {
            throw new Denial(Kind.MOVED_ON, "intake.movedOn");
        }
        return offer;
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
        return view(task, subject(task), isHis(task, member), !member.equals(task.getAssignee()) && mayTakeOver(task, member));
    }

    /** By process; one that has ended since its task was found is missing, and its task is no longer to be listed. */
    private Map<String, Long> subjectsOf(List<Task> open) {
        return subjects.ofProcesses(open.stream().map(Task::getProcessInstanceId).toList());
    }

    private TaskView view(Task task, long subject, boolean mine, boolean mayTakeOver) {
        return new TaskView(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getDescription(),
                task.getTenantId(),
                subject,
                task.getDueDate() == null
                        ? null
                        : LocalDateTime.ofInstant(task.getDueDate().toInstant(), ZoneId.systemDefault()),
                task.getAssignee(),
                mine,
                mayTakeOver);
    }

    private void requireDoer(Task task, String member, String forMember) {
        if (forMember == null) {
            requireDoer(task, member);
        } else {
            entering.doer(task, member, forMember);
        }
    }

    private void requireDoer(Task task, String member) {
        if (isHis(task, member)) {
            return;
        }
        if (!mayTakeOver(task, member)) {
            throw notHis(task, member);
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(member)) {
            throw new Denial(Kind.MOVED_ON, "intake.somebodyElse", register.nameOf(task.getAssignee()));
        }
    }

    /** Whose role has ended has lost the task at once, also before it is given to his successor. */
    private boolean isHis(Task task, String member) {
        return member.equals(task.getAssignee()) && doers.stillDoes(task, member);
    }

    /** Who had it before is told that it has gone to somebody else; the others, only that it isn't theirs. */
    private Denial notHis(Task task, String member) {
        if (member.equals(task.getAssignee())) {
            return new Denial(Kind.NOT_YOURS, "intake.noLongerYours");
        }
        if (task.getAssignee() == null || !past.wasHis(task.getId(), member)) {
            return new Denial(Kind.NOT_YOURS, "intake.notYours");
        }
        return new Denial(Kind.NOT_YOURS, "intake.passedTo", register.nameOf(task.getAssignee()));
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
