package vn.nennep.session.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionPlanning;
import vn.nennep.session.SessionSetting;
import vn.nennep.session.SuspensionPeriods;
import vn.nennep.session.ThematicSession;

/** Secretary or deputy plan a thematic session and begin its preparation. */
@Component
class StartThematicSession implements ActionWork {

    private final SessionPlanning planning;
    private final SuspensionPeriods suspensions;
    private final RunningSession process;
    private final CellMembers members;
    private final SessionFile files;
    private final Register register;
    private final Words words;
    private final Clock clock;

    StartThematicSession(
            SessionPlanning planning, SuspensionPeriods suspensions, RunningSession process, CellMembers members, SessionFile files,
            Register register, Words words, Clock clock) {
        this.planning = planning;
        this.suspensions = suspensions;
        this.process = process;
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
        return Map.of();
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        LocalDateTime plannedAt = answers.dateTime("plannedAt");
        if (!plannedAt.isAfter(now)) {
            throw Refusal.at("plannedAt", "session.schedule.past");
        }
        suspensions.requireOpen("plannedAt", offer.unit(), plannedAt);
        ThematicSession session =
                planning.plan(
                        offer.unit(), answers.text("topic"), answers.text("basis"), plannedAt, SessionSetting.USUAL, member, now);
        process.start(session);
        return files.hrefOf(session.id());
    }
}
