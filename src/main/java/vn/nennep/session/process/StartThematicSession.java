package vn.nennep.session.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.session.PlannedTopic;
import vn.nennep.session.RulesOfDay;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionOccasion;
import vn.nennep.session.SessionPlan;
import vn.nennep.session.SessionPlanning;
import vn.nennep.session.SessionSetting;
import vn.nennep.session.SittingForm;
import vn.nennep.session.SuspensionPeriods;
import vn.nennep.session.ThematicSession;
import vn.nennep.session.TopicBasis;
import vn.nennep.session.TopicGroup;

/** Secretary or deputy plan a thematic session and begin its preparation. Sent twice, it is begun once. */
@Component
class StartThematicSession implements ActionWork {

    private final SessionPlanning planning;
    private final SuspensionPeriods suspensions;
    private final RunningSession process;
    private final RulesOfDay rules;
    private final CellMembers members;
    private final SessionFile files;
    private final Register register;
    private final Words words;
    private final Clock clock;

    StartThematicSession(
            SessionPlanning planning, SuspensionPeriods suspensions, RunningSession process, RulesOfDay rules, CellMembers members,
            SessionFile files, Register register, Words words, Clock clock) {
        this.planning = planning;
        this.suspensions = suspensions;
        this.process = process;
        this.rules = rules;
        this.members = members;
        this.files = files;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "startThematicSession";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject != null
                ? List.of()
                : members.ledBy(member, LocalDate.now(clock)).stream()
                        .filter(cell -> unit == null || unit.equals(cell))
                        .sorted()
                        .map(cell -> new Offer(
                                name(), words.of("session.start.title"),
                                words.of("session.start.description", register.unit(cell).name()), cell, null))
                        .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of(
                "occasion", SessionOccasion.PLANNED.name(),
                "sittingForm", SittingForm.SEPARATE.name(),
                "assignmentHint", words.of(
                        "session.start.assignmentHint", rules.assignmentMode(offer.unit(), LocalDate.now(clock)).label()));
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        LocalDateTime plannedAt = answers.dateTime("plannedAt");
        if (!plannedAt.isAfter(now)) {
            throw Refusal.at("plannedAt", "session.schedule.past");
        }
        suspensions.requireOpen("plannedAt", offer.unit(), plannedAt);
        SessionPlan plan = plan(answers);
        SittingForm form = answers.choice("sittingForm", SittingForm.class);
        Findings.refuseIfAny(rules.planning(offer.unit(), plannedAt.toLocalDate()).judge(plan, answers.text("basis"), form));
        planning.planned(offer.unit(), plan.name(), plannedAt.toLocalDate()).ifPresent(existing -> {
            throw Refusal.at(
                    "topic", "session.start.alreadyPlanned", existing.topic(), ReadableTime.of(existing.plannedAt()), existing.state().label());
        });
        SessionSetting usual = SessionSetting.USUAL;
        ThematicSession session = planning.plan(
                offer.unit(), plan, answers.text("basis"), plannedAt,
                new SessionSetting(form, usual.mode(), usual.meetingLink(), usual.model()), member, now);
        process.start(session);
        return files.hrefOf(session.id());
    }

    private static SessionPlan plan(Answers answers) {
        Stream<Answers> further = answers.rows("furtherTopics").stream();
        return SessionPlan.of(
                answers.choice("occasion", SessionOccasion.class),
                answers.text("occasionReason"),
                Stream.concat(Stream.of(answers), further)
                        .map(row -> new PlannedTopic(row.text("topic"), row.choice("topicGroup", TopicGroup.class)))
                        .toList(),
                answers.text("topicsReason"),
                answers.texts("bases").stream().map(TopicBasis::valueOf).toList());
    }
}
