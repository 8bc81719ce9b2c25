package vn.nennep.administration.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Unit;
import vn.nennep.platform.engine.OpenWork;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.platform.web.Words;

/** What still runs in a unit that is to end: afterwards nobody would be there to bring it to its end. */
@Component
class RunningProcedures {

    private static final int NAMED = 5;

    private final OpenWork work;
    private final Subjects subjects;
    private final Words words;

    RunningProcedures(OpenWork work, Subjects subjects, Words words) {
        this.work = work;
        this.subjects = subjects;
        this.words = words;
    }

    /** Refuses an end that is there already while something runs. */
    void refuseWhileAnyRuns(Unit unit, LocalDate lastDay, LocalDate today) {
        List<Long> running = work.running(unit.id());
        if (!running.isEmpty() && lastDay.isBefore(today)) {
            throw Refusal.at("lastDay", "register.unit.procedureRuns", running.size(), named(running));
        }
    }

    /** Warns of an end to come while something runs. */
    Optional<String> warning(Unit unit) {
        List<Long> running = work.running(unit.id());
        return running.isEmpty() ? Optional.empty() : Optional.of(words.of("register.unit.procedureRunsStill", running.size(), named(running)));
    }

    private String named(List<Long> running) {
        String names = running.stream().limit(NAMED).map(subject -> "“" + subjects.titleOf(subject) + "”").collect(Collectors.joining(", "));
        return running.size() > NAMED ? names + "…" : names;
    }
}
