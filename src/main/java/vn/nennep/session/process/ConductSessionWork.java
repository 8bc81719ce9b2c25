package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.session.Briefings;
import vn.nennep.session.CourseCheck;
import vn.nennep.session.OutlineChapter;
import vn.nennep.session.ParticipationChapter;
import vn.nennep.session.PreparationChapter;
import vn.nennep.session.SessionCourse;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.Silence;
import vn.nennep.session.SittingPart;
import vn.nennep.session.SittingRules;
import vn.nennep.session.Sittings;
import vn.nennep.session.ThematicSession;

/** The minute taker's live page: who presented what and when, who said what, and what interrupted it ({@code domain.md} A7, A13, P2 form 11). */
@Component
class ConductSessionWork implements TaskWork {

    private final SessionRepository sessions;
    private final Sittings sittings;
    private final Briefings briefings;
    private final CourseForms forms;
    private final SittingRules rules;
    private final Silence silence;
    private final PreparationChapter preparation;
    private final OutlineChapter outline;
    private final ParticipationChapter registrations;
    private final SittingDueDates dueDates;
    private final Register register;
    private final Words words;

    ConductSessionWork(
            SessionRepository sessions, Sittings sittings, Briefings briefings, CourseForms forms, SittingRules rules, Silence silence,
            PreparationChapter preparation, OutlineChapter outline, ParticipationChapter registrations, SittingDueDates dueDates,
            Register register, Words words) {
        this.sessions = sessions;
        this.sittings = sittings;
        this.briefings = briefings;
        this.forms = forms;
        this.rules = rules;
        this.silence = silence;
        this.preparation = preparation;
        this.outline = outline;
        this.registrations = registrations;
        this.dueDates = dueDates;
        this.register = register;
        this.words = words;
    }

    @Override
    public String task() {
        return "conductSession";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        Map<String, Object> data = forms.choices(session);
        Stream.of(SittingPart.values()).forEach(part -> data.put(CourseCheck.listOf(part), forms.of(session).agendaRows(part)));
        briefings.latest(task.subject()).ifPresent(briefing -> data.put("purpose", briefing.purpose() + "\n" + briefing.requirements()));
        return data;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        List<Reading> readings = new ArrayList<>();
        silent(session).ifPresent(readings::add);
        registrations.read(session, Readers.committee(task.actor())).ifPresent(readings::add);
        preparation.read(session, Readers.committee(task.actor())).ifPresent(readings::add);
        outline.read(session, Readers.committee(task.actor())).ifPresent(readings::add);
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ThematicSession session = sessions.session(task.subject());
        SessionCourse course = forms.of(session).course(task.subject(), answers);
        Findings.refuseIfAny(rules.course(session, task.now()).judge(course));
        sittings.conduct(course);
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(dueDates.publishBy(task));
    }

    /** Whom the chair may ask to speak: those who have been silent for long. */
    private Optional<Reading> silent(ThematicSession session) {
        List<String> present = sittings.openingOf(session.id()).orElseThrow().presentMembers();
        List<List<String>> rows = silence.among(present, session).entrySet().stream()
                .map(entry -> List.of(register.nameOf(entry.getKey()), words.of("session.course.silentSessions", entry.getValue())))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Reading.titled(words.of("session.course.silentTitle"))
                        .table(null, List.of(words.of("session.sitting.member"), words.of("session.course.silentFor")), rows)
                        .build());
    }
}
