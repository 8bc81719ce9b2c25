package vn.nennep.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;
import vn.nennep.platform.web.Words;
import vn.nennep.reminder.WeeklyNews;

/**
 * Cells that have neither held nor planned as many thematic sessions in the running quarter as they must ({@code domain.md} A1.1). In the quarter's first
 * month nobody is named yet. A cell that is excused by a suspension isn't named (A1.10), nor one founded within the quarter.
 */
@Component
class UnplannedQuarters implements WeeklyNews {

    private record Planned(String unit, LocalDateTime at) {}

    private final SuperiorCells cells;
    private final SuspensionPeriods suspensions;
    private final Register register;
    private final Policy policy;
    private final JdbcClient jdbc;
    private final Words words;

    UnplannedQuarters(
            SuperiorCells cells, SuspensionPeriods suspensions, Register register, Policy policy, JdbcClient jdbc, Words words) {
        this.cells = cells;
        this.suspensions = suspensions;
        this.register = register;
        this.policy = policy;
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public String heading() {
        return words.of("session.weekly.unplanned");
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public List<Entry> entries(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        Quarter quarter = Quarter.of(today);
        if (today.isBefore(quarter.firstDay().plusMonths(1))) {
            return List.of();
        }
        Map<String, List<LocalDate>> planned = planned(quarter);
        return cells.all(today).stream()
                .filter(cell -> !cell.foundedOn().isAfter(quarter.firstDay()))
                .filter(cell -> lacks(cell, quarter, planned.getOrDefault(cell.id(), List.of()), today))
                .map(cell -> new Entry(
                        cell.id(), words.of("session.weekly.quarter", quarter.number(), Integer.toString(quarter.year())), null, null))
                .toList();
    }

    private boolean lacks(Unit cell, Quarter quarter, Collection<LocalDate> planned, LocalDate today) {
        PolicyOn on = policy.on(quarter.lastDay(), register.lineOf(cell.id()));
        QuarterState state = new QuarterObligation(on.integer("session.thematic.minPerQuarter"), on.ratio("suspension.quarterShare")).judge(
                quarter, planned,
                suspensions.touching(cell.id(), quarter.firstDay(), quarter.lastDay()).stream().map(QuarterObligation.Stretch::of).toList(), today);
        return state == QuarterState.OPEN || state == QuarterState.MISSING;
    }

    /** Days of sessions that were held in the quarter or are set for a day of it. */
    private Map<String, List<LocalDate>> planned(Quarter quarter) {
        return jdbc.sql("""
                        select unit_id as unit, coalesce(opened_at, scheduled_at) as planned_at from session
                         where coalesce(opened_at, scheduled_at) >= :from and coalesce(opened_at, scheduled_at) < :to
                           and state not in ('CANCELLED', 'POSTPONED')
                        """)
                .param("from", quarter.firstDay().atStartOfDay())
                .param("to", quarter.lastDay().plusDays(1).atStartOfDay())
                .query((row, i) -> new Planned(row.getString("unit"), row.getObject("planned_at", LocalDateTime.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Planned::unit, Collectors.mapping(p -> p.at().toLocalDate(), Collectors.toList())));
    }
}
