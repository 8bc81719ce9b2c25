package vn.nennep.review.result;

import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.Ratio;
import vn.nennep.review.Regime;

/** The totals of years: those of campaigns, and of the years before this system as a committee entered them ({@code domain.md} A21, “rating series”). */
@Component
public class EarlierResults {

    private final JdbcClient jdbc;
    private final Register register;
    private final Policy policy;

    EarlierResults(JdbcClient jdbc, Register register, Policy policy) {
        this.jdbc = jdbc;
        this.register = register;
        this.policy = policy;
    }

    /** The committee's series, the latest year first; a campaign's own numbers go before what was entered for its year. */
    public List<YearTotals> series(String unit, boolean organization) {
        List<YearTotals> counted = counted(unit, organization);
        List<Integer> years = counted.stream().map(YearTotals::year).toList();
        return Stream.concat(counted.stream(), entered(unit, organization).stream().filter(one -> !years.contains(one.year())))
                .sorted(Comparator.comparingInt(YearTotals::year).reversed())
                .toList();
    }

    public List<YearTotals> entered(String unit, boolean organization) {
        return jdbc.sql("""
                        select result_year as "year", organization, total, in_scope, excellent, good, completed, not_completed, 0 as unrated, source, reason
                          from earlier_result where unit_id = :unit and organization = :organization order by result_year desc
                        """)
                .param("unit", unit)
                .param("organization", organization)
                .query(YearTotals.class)
                .list();
    }

    private List<YearTotals> counted(String unit, boolean organization) {
        return jdbc.sql("""
                        select c.campaign_year as "year", :organization as organization, count(*) as total,
                               count(case when t.in_scope = true then 1 end) as in_scope,
                               count(case when r.decided_level = 'EXCELLENT' then 1 end) as excellent,
                               count(case when r.decided_level = 'GOOD' then 1 end) as good,
                               count(case when r.decided_level = 'COMPLETED' then 1 end) as completed,
                               count(case when r.decided_level = 'NOT_COMPLETED' then 1 end) as not_completed,
                               count(case when t.in_scope = true and r.decided_level is null then 1 end) as unrated,
                               cast(null as varchar(300)) as source, cast(null as varchar(2000)) as reason
                          from review_campaign c join %s t on t.campaign_id = c.id left join rating r on r.target_id = t.id
                         where c.unit_id = :unit
                         group by c.campaign_year order by c.campaign_year desc
                        """.formatted(organization ? "unit_review" : "member_review"))
                .param("unit", unit)
                .param("organization", organization)
                .query(YearTotals.class)
                .list();
    }

    /** What the checks say of entered totals, with the year before where it is known. */
    public List<Finding> check(String unit, YearTotals entered) {
        String place = Integer.toString(entered.year());
        List<Finding> found = new ArrayList<>();
        FigureChecks.scope(place, entered.total(), entered.inScope(), null).ifPresent(found::add);
        FigureChecks.levels(
                        place, entered.inScope(), entered.unrated(), entered.excellent(), entered.good(), entered.completed(), entered.notCompleted())
                .ifPresent(found::add);
        List<YearTotals> series = series(unit, entered.organization());
        before(series, entered.year()).flatMap(last -> FigureChecks.jump(place, last.total(), entered.total(), tolerance(unit, entered.year())))
                .ifPresent(found::add);
        Stream<String> others = Stream.concat(entered(unit, true).stream(), entered(unit, false).stream())
                .filter(one -> one.year() != entered.year() || one.organization() != entered.organization())
                .map(YearTotals::source);
        found.addAll(FigureChecks.citations(Stream.concat(others, Stream.of(entered.source() == null ? "" : entered.source())).toList()));
        return found;
    }

    /** The totals of the year before; empty when they aren't known. */
    Optional<YearTotals> before(List<YearTotals> series, int year) {
        return series.stream().filter(one -> one.year() == year - 1).findFirst();
    }

    Ratio tolerance(String unit, int year) {
        return policy.on(Regime.judged(year), register.lineOf(unit)).ratio("results.totalTolerance");
    }

    /** Writes them down, in place of what was entered before for the year. What a check found is kept only with a reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(String unit, YearTotals totals, List<String> defects, String actor, LocalDateTime now) {
        if (!defects.isEmpty() && totals.reason() == null) {
            throw Refusal.at("reason", "result.earlier.defects", String.join(" ", defects));
        }
        if (counted(unit, totals.organization()).stream().anyMatch(one -> one.year() == totals.year())) {
            throw Refusal.at("year", "result.earlier.counted", Integer.toString(totals.year()));
        }
        jdbc.sql("select id from unit where id = :unit for update").param("unit", unit).query(String.class).single();
        int changed = write("""
                update earlier_result
                   set total = :total, in_scope = :inScope, excellent = :excellent, good = :good, completed = :completed, not_completed = :notCompleted,
                       source = :source, reason = :reason, entered_by = :actor, entered_at = :now, version = version + 1
                 where unit_id = :unit and result_year = :year and organization = :organization
                """, unit, totals, actor, now);
        if (changed == 0) {
            write("""
                    insert into earlier_result
                           (unit_id, result_year, organization, total, in_scope, excellent, good, completed, not_completed, source, reason, entered_by,
                            entered_at, version)
                    values (:unit, :year, :organization, :total, :inScope, :excellent, :good, :completed, :notCompleted, :source, :reason, :actor, :now, 0)
                    """, unit, totals, actor, now);
        }
    }

    private int write(String sql, String unit, YearTotals totals, String actor, LocalDateTime now) {
        return jdbc.sql(sql)
                .param("unit", unit)
                .param("year", totals.year())
                .param("organization", totals.organization())
                .param("total", totals.total())
                .param("inScope", totals.inScope())
                .param("excellent", totals.excellent())
                .param("good", totals.good())
                .param("completed", totals.completed())
                .param("notCompleted", totals.notCompleted())
                .param("source", totals.source())
                .param("reason", totals.reason(), Types.VARCHAR)
                .param("actor", actor)
                .param("now", now)
                .update();
    }
}
