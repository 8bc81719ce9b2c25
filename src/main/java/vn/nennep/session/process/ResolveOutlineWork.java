package vn.nennep.session.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.session.AssignmentChapter;
import vn.nennep.session.AssignmentRepository;
import vn.nennep.session.BriefingChapter;
import vn.nennep.session.Finding;
import vn.nennep.session.OutlineChapter;
import vn.nennep.session.OutlineResolution;
import vn.nennep.session.OutlineResolutionRepository;
import vn.nennep.session.OutlineVersion;
import vn.nennep.session.OutlineWay;
import vn.nennep.session.Outlines;
import vn.nennep.session.PlanBasis;
import vn.nennep.session.PlannedTopic;
import vn.nennep.session.PreparationAssignment;
import vn.nennep.session.RulesOfDay;
import vn.nennep.session.SessionPlanCheck;
import vn.nennep.session.SessionPlanning;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SupportCheck;
import vn.nennep.session.ThematicSession;
import vn.nennep.session.TopicBasis;
import vn.nennep.session.TopicGroup;

/** “Xử lý đề cương bị trả lại nhiều lần”: another preparer, support for this one, or another topic (P2 row 6b). */
@Component
class ResolveOutlineWork implements TaskWork {

    private final SessionRepository sessions;
    private final AssignmentRepository assignments;
    private final OutlineResolutionRepository resolutions;
    private final Outlines outlines;
    private final SessionPlanning planning;
    private final ReviewRouting routing;
    private final PreparationDueDates dueDates;
    private final RulesOfDay rules;
    private final CellMembers members;
    private final OutlineChapter outlineChapter;
    private final BriefingChapter briefingChapter;
    private final AssignmentChapter assignmentChapter;
    private final Words words;

    ResolveOutlineWork(
            SessionRepository sessions, AssignmentRepository assignments, OutlineResolutionRepository resolutions, Outlines outlines,
            SessionPlanning planning, ReviewRouting routing, PreparationDueDates dueDates, RulesOfDay rules, CellMembers members,
            OutlineChapter outlineChapter, BriefingChapter briefingChapter, AssignmentChapter assignmentChapter, Words words) {
        this.sessions = sessions;
        this.assignments = assignments;
        this.resolutions = resolutions;
        this.outlines = outlines;
        this.planning = planning;
        this.routing = routing;
        this.dueDates = dueDates;
        this.rules = rules;
        this.members = members;
        this.outlineChapter = outlineChapter;
        this.briefingChapter = briefingChapter;
        this.assignmentChapter = assignmentChapter;
        this.words = words;
    }

    @Override
    public String task() {
        return "resolveOutline";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        LocalDate today = task.now().toLocalDate();
        return Map.of(
                "members", members.active(task.unit(), today),
                "officials", routing.mayBeNamed(task.unit(), today),
                "reviewerHint", routing.hint(sessions.session(task.subject())));
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        List<Reading> readings = new ArrayList<>();
        readings.add(Reading.titled(words.of("session.resolve.title"))
                .text(null, words.of("session.resolve.returned", outlines.returns(session.id()), rules.maxReturns(session)))
                .build());
        List.of(outlineChapter, briefingChapter, assignmentChapter)
                .forEach(chapter -> chapter.read(session, Readers.committee(task.actor())).ifPresent(readings::add));
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ThematicSession session = sessions.session(task.subject());
        OutlineWay way = answers.choice("way", OutlineWay.class);
        Map<String, Object> variables = new HashMap<>();
        if (way == OutlineWay.SUPPORT) {
            variables.putAll(support(task, session, answers));
        }
        if (way == OutlineWay.OTHER_TOPIC) {
            replaceTopic(session, answers);
        }
        resolutions.save(new OutlineResolution(
                null, session.id(), outlines.latest(session.id()).map(OutlineVersion::number).orElse(0), way, answers.text("reason"),
                way == OutlineWay.SUPPORT ? answers.text("support") : null,
                way == OutlineWay.OTHER_TOPIC ? session.topic() : null,
                way == OutlineWay.OTHER_TOPIC ? session.basis() : null, task.actor(), task.now()));
        variables.put(SessionVariables.PREPARATION_CONTINUES, way == OutlineWay.SUPPORT);
        return variables;
    }

    private Map<String, Object> support(OpenTask task, ThematicSession session, Answers answers) {
        PreparationAssignment assignment = assignments.findBySessionId(session.id()).orElseThrow();
        List<String> supporters = answers.rows("supporters").stream().map(row -> row.text("member")).toList();
        Set<String> group = new LinkedHashSet<>(assignment.everybody());
        group.addAll(supporters);
        LocalDate today = task.now().toLocalDate();
        String reviewer = routing.named(session, group, answers.text("reviewer"), assignment.reviewerId(), today);
        List<Finding> findings = new ArrayList<>(SupportCheck.judge(supporters, assignment.everybody()));
        routing.judge(session, group, reviewer, today).ifPresent(findings::add);
        Findings.refuseIfAny(findings);
        planning.assign(assignment.supportedBy(supporters, reviewer, answers.text("reason"), task.actor(), task.now()));
        return routing.variables(session, group, reviewer, today);
    }

    private void replaceTopic(ThematicSession session, Answers answers) {
        List<TopicBasis> bases = answers.texts("bases").stream().map(TopicBasis::valueOf).toList();
        Findings.refuseIfAny(
                SessionPlanCheck.judgeBasis(bases.stream().map(PlanBasis::new).toList(), answers.text("basis")).stream().toList());
        planning.replaceTopic(
                session, new PlannedTopic(answers.text("topic"), answers.choice("topicGroup", TopicGroup.class)), bases, answers.text("basis"));
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(dueDates.soon(task));
    }
}
