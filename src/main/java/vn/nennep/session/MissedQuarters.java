package vn.nennep.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;
import vn.nennep.platform.web.Words;
import vn.nennep.reminder.Deadline;
import vn.nennep.reminder.DeadlineSource;
import vn.nennep.session.QuarterObligation.Stretch;

/**
 * Cells without a thematic session in a quarter that ends today, or ended a short while ago: told to the cell and, as an escalation, to the superior's
 * organisation board ({@code domain.md} A1.1, P1 timers). A suspended cell isn't named (A1.10), nor one founded within the quarter.
 */
@Component
class MissedQuarters implements DeadlineSource {

    /** A server that stood still at the quarter's end tells it afterwards. */
    private static final int DAYS_AFTER = 31;

    private record Held(String unit, LocalDateTime at) {}

    private final SuperiorCells cells;
    private final SuspensionPeriods suspensions;
    private final Leaders leaders;
    private final Register register;
    private final Policy policy;
    private final JdbcClient jdbc;
    private final Words words;

    MissedQuarters(
            SuperiorCells cells, SuspensionPeriods suspensions, Leaders leaders, Register register, Policy policy, JdbcClient jdbc,
            Words words) {
        this.cells = cells;
        this.suspensions = suspensions;
        this.leaders = leaders;
        this.register = register;
        this.policy = policy;
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public List<Missed> missed(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        return ending(today).map(quarter -> missed(quarter, today)).orElse(List.of());
    }

    private static Optional<Quarter> ending(LocalDate today) {
        Quarter running = Quarter.of(today);
        Quarter before = Quarter.of(running.firstDay().minusDays(1));
        if (today.equals(running.lastDay())) {
            return Optional.of(running);
        }
        return Optional.of(before).filter(quarter -> !today.isAfter(quarter.lastDay().plusDays(DAYS_AFTER)));
    }

    private List<Missed> missed(Quarter quarter, LocalDate today) {
        Map<String, List<LocalDate>> held = held(quarter);
        return cells.all(quarter.lastDay()).stream()
                .filter(cell -> !cell.foundedOn().isAfter(quarter.firstDay()))
                .filter(cell -> misses(cell, quarter, held.getOrDefault(cell.id(), List.of()), today))
                .map(cell -> missed(cell, quarter, today))
                .toList();
    }

    private boolean misses(Unit cell, Quarter quarter, List<LocalDate> held, LocalDate today) {
        PolicyOn on = policy.on(quarter.lastDay(), register.lineOf(cell.id()));
        List<Stretch> suspended = suspensions.touching(cell.id(), quarter.firstDay(), quarter.lastDay()).stream().map(Stretch::of).toList();
        return new QuarterObligation(on.integer("session.thematic.minPerQuarter"), on.ratio("suspension.quarterShare"))
                        .judge(quarter, held, suspended, today)
                == QuarterState.MISSING;
    }

    private Map<String, List<LocalDate>> held(Quarter quarter) {
        return jdbc.sql("select unit_id as unit, opened_at as held_at from session where opened_at >= :from and opened_at < :to and state <> 'CANCELLED'")
                .param("from", quarter.firstDay().atStartOfDay())
                .param("to", quarter.lastDay().plusDays(1).atStartOfDay())
                .query((row, i) -> new Held(row.getString("unit"), row.getObject("held_at", LocalDateTime.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Held::unit, Collectors.mapping(h -> h.at().toLocalDate(), Collectors.toList())));
    }

    private Missed missed(Unit cell, Quarter quarter, LocalDate today) {
        return new Missed(
                new Deadline(
                        "quarter-" + quarter.year() + "-" + quarter.number() + "-" + cell.id(), words.of("session.late.quarter"),
                        words.of("session.late.quarterOf", quarter.number(), Integer.toString(quarter.year())), cell.id(),
                        DayEnd.of(quarter.lastDay()), null, null, leaders.of(cell.id(), today)),
                cell.parentId() == null ? List.of() : register.holders(cell.parentId(), Role.ORGANIZATION_BOARD, today));
    }
}
