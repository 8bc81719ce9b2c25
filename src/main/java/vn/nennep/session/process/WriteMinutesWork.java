package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.session.MeetingMinutes;
import vn.nennep.session.MinutesBook;
import vn.nennep.session.SessionCourse;
import vn.nennep.session.SessionOpening;
import vn.nennep.session.SessionPapers;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.Sittings;

/** The minute taker puts the minutes right, reads them back and signs ({@code domain.md} A8.6, P2 form 15). The vote stays as counted. */
@Component
class WriteMinutesWork implements TaskWork {

    private final SessionRepository sessions;
    private final Sittings sittings;
    private final MinutesBook minutes;
    private final SessionPapers papers;
    private final SittingOptions options;
    private final SittingDueDates dueDates;

    WriteMinutesWork(
            SessionRepository sessions, Sittings sittings, MinutesBook minutes, SessionPapers papers, SittingOptions options,
            SittingDueDates dueDates) {
        this.sessions = sessions;
        this.sittings = sittings;
        this.minutes = minutes;
        this.papers = papers;
        this.options = options;
        this.dueDates = dueDates;
    }

    @Override
    public String task() {
        return "writeMinutes";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        SessionCourse course = sittings.courseOf(task.subject()).orElseThrow();
        Map<String, Object> data = new HashMap<>();
        data.put("present", options.people(opening(task).presentMembers()));
        data.put("purpose", course.purpose());
        data.put("presentation", course.presentation());
        data.put("speeches", Speeches.rows(course.speeches()));
        data.put("conclusion", course.conclusion());
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
                        Reading.titled("Người chủ trì trả lại").text("Chỗ cần sửa", reason).build(), whole))
                .orElse(List.of(whole));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        SessionOpening opening = opening(task);
        LocalTime end = answers.time("endedAt");
        LocalDateTime endedAt = end == null ? null : opening.openedAt().toLocalDate().atTime(end);
        SessionCourse course = sittings.courseOf(task.subject()).orElseThrow().corrected(
                answers.text("purpose"), answers.text("presentation"), Speeches.of(answers), answers.text("conclusion"));
        Findings.refuseIfAny(minutes.lacks(course, endedAt));
        int approvals = answers.integer("readBackApprovals");
        if (approvals > opening.presentMembers().size()) {
            throw Refusal.at("readBackApprovals", "session.minutes.approvalsTooMany", opening.presentMembers().size());
        }
        minutes.write(course, endedAt, answers.text("corrections"), approvals, task.actor(), task.now());
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(dueDates.publishBy(task));
    }

    private SessionOpening opening(OpenTask task) {
        return sittings.openingOf(task.subject()).orElseThrow();
    }
}
