package vn.nennep.session.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;
import vn.nennep.session.Quarter;
import vn.nennep.session.QuarterObligation;
import vn.nennep.session.QuarterObligation.Stretch;
import vn.nennep.session.QuarterState;
import vn.nennep.session.Share;
import vn.nennep.session.SuspensionPeriods;
import vn.nennep.session.training.Trainee;
import vn.nennep.session.training.TrainingRegister;

/** Reckons the figures of cells from the facts; each session is judged by the policy of its own day. */
@Component
public class Figures {

    private static final List<Role> TRAINED = List.of(Role.SECRETARY, Role.DEPUTY_SECRETARY);

    private final FactsOfYear facts;
    private final TrainingRegister training;
    private final SuspensionPeriods suspensions;
    private final Register register;
    private final Policy policy;
    private final Clock clock;

    Figures(
            FactsOfYear facts, TrainingRegister training, SuspensionPeriods suspensions, Register register, Policy policy, Clock clock) {
        this.facts = facts;
        this.training = training;
        this.suspensions = suspensions;
        this.register = register;
        this.policy = policy;
        this.clock = clock;
    }

    /** The figures of the cells, in the order given. */
    @Transactional(readOnly = true)
    public YearFigures of(List<String> cells, int year) {
        if (cells.isEmpty()) {
            return new YearFigures(List.of(), Map.of(), List.of());
        }
        Map<String, List<SessionFacts>> sessions =
                facts.of(cells, year).stream().collect(Collectors.groupingBy(SessionFacts::unit));
        Map<String, List<Trainee>> leaders =
                training.holders(cells, TRAINED, dayOf(year)).stream().collect(Collectors.groupingBy(Trainee::unit));
        Set<String> trained = training.trainedIn(year);
        List<CellFigures> figures = cells.stream()
                .map(cell -> cell(cell, year, sessions.getOrDefault(cell, List.of()), leaders.getOrDefault(cell, List.of()), trained))
                .toList();
        List<Trainee> untrained = cells.stream()
                .flatMap(cell -> leaders.getOrDefault(cell, List.of()).stream())
                .filter(leader -> !trained.contains(leader.memberId()))
                .toList();
        return new YearFigures(figures, CellFigures.together(figures), untrained);
    }

    private CellFigures cell(String cell, int year, List<SessionFacts> sessions, List<Trainee> leaders, Set<String> trained) {
        List<String> line = register.lineOf(cell);
        List<SessionFacts> held = sessions.stream().filter(SessionFacts::held).toList();
        Map<Figure, Share> figures = new EnumMap<>(Figure.class);
        figures.put(Figure.F1, share(held, SessionFacts::onTemplate));
        figures.put(Figure.F2, new Share(sum(held, SessionFacts::relating), sum(held, SessionFacts::opinions)));
        figures.put(Figure.F3, share(toBeSent(sessions), session -> session.sentInTime().orElse(false)));
        figures.put(Figure.F4, new Share(sum(held, SessionFacts::speakers), sum(held, SessionFacts::attendees)));
        figures.put(
                Figure.F5, share(held.stream().filter(s -> s.minutesAtOnce().isPresent()).toList(), s -> s.minutesAtOnce().orElseThrow()));
        figures.put(Figure.F16, trained(leaders, trained));
        judgeByPolicy(figures, sessions, held, line);
        return new CellFigures(cell, held.size(), quarters(cell, year, held, line), figures);
    }

    private void judgeByPolicy(Map<Figure, Share> figures, List<SessionFacts> sessions, List<SessionFacts> held, List<String> line) {
        figures.put(
                Figure.F22,
                share(
                        sessions.stream().filter(s -> !s.cancelled() && s.focalPoints().isPresent()).toList(),
                        s -> s.focalPoints().orElseThrow() <= policy.on(s.day(), line).integer("session.focalPoints.max")));
        figures.put(Figure.ATTENDANCE, share(held, s -> new AttendanceTarget(policy.on(s.day(), line).ratio("attendance.target"))
                .met(s.presentObliged(), s.obliged())));
        figures.put(Figure.OPINIONS, share(held, s -> OpinionsTarget.of(policy.on(s.day(), line).list("opinions.target"))
                .met(s.opinions(), s.attendees())));
    }

    /** Those whose notice went out, and those whose day has come without one. */
    private List<SessionFacts> toBeSent(List<SessionFacts> sessions) {
        LocalDate today = LocalDate.now(clock);
        return sessions.stream().filter(s -> !s.cancelled() && (s.sentInTime().isPresent() || s.day().isBefore(today))).toList();
    }

    /** Each person once, whichever posts he holds. */
    private static Share trained(List<Trainee> leaders, Set<String> trained) {
        Set<String> people = leaders.stream().map(Trainee::memberId).collect(Collectors.toSet());
        return new Share((int) people.stream().filter(trained::contains).count(), people.size());
    }

    private List<QuarterState> quarters(String cell, int year, List<SessionFacts> held, List<String> line) {
        Unit unit = register.unit(cell);
        List<LocalDate> days = held.stream().map(SessionFacts::day).toList();
        List<Stretch> suspended = suspensions.touching(cell, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .map(Stretch::of)
                .toList();
        return Stream.of(1, 2, 3, 4)
                .map(number -> new Quarter(year, number))
                .map(quarter -> unit.existsOn(quarter.lastDay())
                        ? obligation(policy.on(quarter.lastDay(), line)).judge(quarter, days, suspended, LocalDate.now(clock))
                        : QuarterState.NO_CELL)
                .toList();
    }

    private static QuarterObligation obligation(PolicyOn policy) {
        return new QuarterObligation(policy.integer("session.thematic.minPerQuarter"), policy.ratio("suspension.quarterShare"));
    }

    /** The year's last day, or today while it lasts: who held a post then is counted. */
    private LocalDate dayOf(int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate today = LocalDate.now(clock);
        return today.isBefore(last) ? today : last;
    }

    private static Share share(Collection<SessionFacts> sessions, Predicate<SessionFacts> condition) {
        return new Share((int) sessions.stream().filter(condition).count(), sessions.size());
    }

    private static int sum(Collection<SessionFacts> sessions, ToIntFunction<SessionFacts> count) {
        return sessions.stream().mapToInt(count).sum();
    }
}
