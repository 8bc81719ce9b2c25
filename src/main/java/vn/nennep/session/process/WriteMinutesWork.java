package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.session.Finding;
import vn.nennep.session.MeetingMinutes;
import vn.nennep.session.MinutesAttempts;
import vn.nennep.session.MinutesBook;
import vn.nennep.session.SessionCourse;
import vn.nennep.session.SessionOpening;
import vn.nennep.session.MinutesPapers;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SittingClock;
import vn.nennep.session.SittingRules;
import vn.nennep.session.Sittings;
import vn.nennep.session.ThematicSession;

/**
 * The minute taker puts the minutes right, reads them back and signs ({@code domain.md} A8.6, P2 form 15). Vote and conclusion stay as they were
 * recorded by the chair. A try that lacks something is refused, and counted.
 */
@Component
class WriteMinutesWork implements TaskWork {

    private final SessionRepository sessions;
    private final Sittings sittings;
    private final MinutesBook minutes;
    private final MinutesAttempts attempts;
    private final MinutesPapers papers;
    private final CourseForms forms;
    private final SittingRules rules;
    private final SittingDueDates dueDates;
    private final Words words;

    WriteMinutesWork(
            SessionRepository sessions, Sittings sittings, MinutesBook minutes, MinutesAttempts attempts, MinutesPapers papers,
            CourseForms forms, SittingRules rules, SittingDueDates dueDates, Words words) {
        this.sessions = sessions;
        this.sittings = sittings;
        this.minutes = minutes;
        this.attempts = attempts;
        this.papers = papers;
        this.forms = forms;
        this.rules = rules;
        this.dueDates = dueDates;
        this.words = words;
    }

    @Override
    public String task() {
        return "writeMinutes";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        Map<String, Object> data = forms.choices(session);
        data.putAll(forms.of(session).values(sittings.courseOf(task.subject()).orElseThrow()));
        data.put("approvalsHint", words.of("session.minutes.approvalsHint", opening(task).voteRoll().officialPresent()));
        minutes.latest(task.subject()).ifPresent(last -> {
            data.put("endedAt", last.endedAt().toLocalTime().toString());
            data.put("corrections", last.corrections());
            data.put("readBackApprovals", last.readBackApprovals());
        });
        return data;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        Reading whole = papers.readMinutes(sessions.session(task.subject()));
        return minutes.latest(task.subject())
                .map(MeetingMinutes::returnedReason)
                .map(reason -> List.of(
                        Reading.titled(words.of("session.sitting.returned")).text(words.of("session.sitting.toMend"), reason).build(), whole))
                .orElse(List.of(whole));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ThematicSession session = sessions.session(task.subject());
        SessionOpening opening = opening(task);
        LocalDateTime endedAt = new SittingClock(opening.openedAt()).at(answers.time("endedAt"));
        SessionCourse course = sittings.courseOf(task.subject()).orElseThrow()
                .corrected(forms.of(session).course(task.subject(), answers));
        refuseIncomplete(task, session, course, endedAt);
        int approvals = answers.integer("readBackApprovals");
        if (approvals > opening.voteRoll().officialPresent()) {
            throw Refusal.at("readBackApprovals", "session.minutes.approvalsTooMany", opening.voteRoll().officialPresent());
        }
        minutes.write(course, endedAt, answers.text("corrections"), approvals, task.actor(), task.now());
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(dueDates.publishBy(task));
    }

    private void refuseIncomplete(OpenTask task, ThematicSession session, SessionCourse course, LocalDateTime endedAt) {
        List<Finding> lacks = new ArrayList<>(minutes.lacks(course, endedAt, task.now()));
        lacks.addAll(rules.course(session, task.now()).judge(course));
        if (lacks.stream().anyMatch(Finding::refuses)) {
            attempts.refused(session.id(), task.actor(), task.now(), lacks);
        }
        Findings.refuseIfAny(lacks);
    }

    private SessionOpening opening(OpenTask task) {
        return sittings.openingOf(task.subject()).orElseThrow();
    }
}
