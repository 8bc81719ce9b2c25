package vn.nennep.session.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;
import vn.nennep.session.Duty;
import vn.nennep.session.DutyHandover;
import vn.nennep.session.MinutesBook;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionOpening;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SessionState;
import vn.nennep.session.Sittings;
import vn.nennep.session.ThematicSession;

/**
 * Chair or minute taker can't go on, so somebody else who is present takes over ({@code domain.md} B0 “Substitution”): from the opening until the
 * minutes are signed.
 */
@Component
class HandOverDuty implements ActionWork {

    private static final Set<SessionState> OPEN = EnumSet.of(SessionState.IN_SESSION, SessionState.MINUTES);

    private final SessionRepository sessions;
    private final Sittings sittings;
    private final MinutesBook minutes;
    private final RunningSession process;
    private final CellMembers members;
    private final SittingOptions options;
    private final SessionFile files;
    private final Register register;
    private final Words words;
    private final Clock clock;

    HandOverDuty(
            SessionRepository sessions, Sittings sittings, MinutesBook minutes, RunningSession process, CellMembers members,
            SittingOptions options, SessionFile files, Register register, Words words, Clock clock) {
        this.sessions = sessions;
        this.sittings = sittings;
        this.minutes = minutes;
        this.process = process;
        this.members = members;
        this.options = options;
        this.files = files;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "handOverDuty";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return sessions.within(members.servedBy(member, LocalDate.now(clock)), unit, subject).stream()
                .filter(session -> OPEN.contains(session.state()) && !minutes.signed(session.id()))
                .map(session -> new Offer(
                        name(), words.of("session.handover.title"), words.of("session.handover.description", session.topic()), session.unitId(),
                        session.id()))
                .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of("present", options.people(opening(offer).presentMembers()));
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        ThematicSession session = sessions.session(offer.subject());
        return List.of(Reading.titled(words.of("session.handover.now"))
                .text(Duty.CHAIR.label(), register.nameOf(session.chairId()))
                .text(Duty.MINUTE_TAKER.label(), register.nameOf(session.minuteTakerId()))
                .build());
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        ThematicSession session = sessions.session(offer.subject());
        Duty duty = answers.choice("duty", Duty.class);
        String successor = answers.text("successor");
        if (successor.equals(session.chairId()) || successor.equals(session.minuteTakerId())) {
            throw Refusal.at("successor", "session.handover.alreadyOnDuty");
        }
        sittings.handOver(DutyHandover.decided(
                session, duty, successor, answers.text("reason"), member, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS)));
        process.handOver(session, Map.of(duty == Duty.CHAIR ? SessionVariables.CHAIR : SessionVariables.MINUTE_TAKER, successor));
        return files.hrefOf(session.id());
    }

    private SessionOpening opening(Offer offer) {
        return sittings.openingOf(offer.subject()).orElseThrow();
    }
}
