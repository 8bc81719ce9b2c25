package vn.nennep.session.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.OpenDueDates;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.session.Arrangement;
import vn.nennep.session.ArrangementCheck;
import vn.nennep.session.Finding;
import vn.nennep.session.ModeDecision;
import vn.nennep.session.PreparationRepository;
import vn.nennep.session.SessionArrangements;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionMode;
import vn.nennep.session.SessionPreparation;
import vn.nennep.session.SessionSetting;
import vn.nennep.session.SuspensionPeriods;
import vn.nennep.session.ThematicSession;

/**
 * Secretary or deputy change time, place or mode of a session (P2 rows 1 and 9, A13.1). While it is prepared only the due dates follow; once it was
 * announced, everybody is told what has changed.
 */
@Component
class ChangeArrangements implements ActionWork {

    private final AwaitedSessions awaited;
    private final SessionArrangements arrangements;
    private final PreparationRepository preparations;
    private final SuspensionPeriods suspensions;
    private final ArrangementOptions options;
    private final RunningSession process;
    private final OpenDueDates dueDates;
    private final SessionFile files;

    ChangeArrangements(
            AwaitedSessions awaited, SessionArrangements arrangements, PreparationRepository preparations,
            SuspensionPeriods suspensions, ArrangementOptions options, RunningSession process, OpenDueDates dueDates, SessionFile files) {
        this.awaited = awaited;
        this.arrangements = arrangements;
        this.preparations = preparations;
        this.suspensions = suspensions;
        this.options = options;
        this.process = process;
        this.dueDates = dueDates;
        this.files = files;
    }

    @Override
    public String name() {
        return "changeArrangements";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return awaited.offers(
                name(), "session.change.title", "session.change.description", member, unit, subject,
                session -> awaited.isBeingPrepared(session) || awaited.isAnnounced(session));
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        ThematicSession session = awaited.session(offer.subject());
        Map<String, Object> values = new HashMap<>();
        values.put("deciders", options.deciders(session.unitId(), awaited.now().toLocalDate()));
        values.put("agreed", agreed(session));
        values.put("scheduledAt", session.scheduledAt().toString());
        values.put("place", session.place());
        values.put("mode", session.setting().mode().name());
        values.put("modeBefore", session.setting().mode().name());
        values.put("meetingLink", session.setting().meetingLink());
        return values;
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        return awaited.announced(offer, member);
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        ThematicSession session = awaited.session(offer.subject());
        Arrangement before = Arrangement.of(session);
        Arrangement next = next(session, answers);
        if (next.equals(before)) {
            throw Refusal.at(null, "session.change.nothing");
        }
        ModeDecision decision = decision(session, next.setting(), answers);
        Findings.refuseIfAny(findings(session, next, decision));
        if (!next.at().equals(before.at())) {
            suspensions.requireOpen("scheduledAt", session.unitId(), next.at());
        }
        arrangements.change(session, next, decision, answers.text("reason"), member, awaited.now());
        dueDates.reckonAnew(session.businessKey());
        if (awaited.isAnnounced(session)) {
            process.announceChanges(session);
        }
        return files.hrefOf(session.id());
    }

    /** Whether the committee has agreed on the session; before that there is only a date, and perhaps a place. */
    private boolean agreed(ThematicSession session) {
        return preparations.findBySessionId(session.id()).isPresent();
    }

    private Arrangement next(ThematicSession session, Answers answers) {
        SessionSetting setting = session.setting();
        return new Arrangement(
                answers.dateTime("scheduledAt"), answers.text("place"),
                agreed(session) ? setting.held(answers.choice("mode", SessionMode.class), answers.text("meetingLink")) : setting);
    }

    /** As it stood, or by whom and why the mode is changed now. */
    private ModeDecision decision(ThematicSession session, SessionSetting next, Answers answers) {
        return next.mode() != session.setting().mode()
                ? new ModeDecision(answers.text("reason"), answers.text("modeDecidedBy"))
                : preparations.findBySessionId(session.id()).map(SessionPreparation::modeDecision).orElse(null);
    }

    private List<Finding> findings(ThematicSession session, Arrangement next, ModeDecision decision) {
        return agreed(session)
                ? ArrangementCheck.judge(awaited.now(), next.at(), next.place(), next.setting(), decision)
                : ArrangementCheck.judgeTime(awaited.now(), next.at());
    }
}
