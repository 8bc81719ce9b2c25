package vn.nennep.review.collective;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.platform.web.Words;
import vn.nennep.review.Disciplines;
import vn.nennep.review.Disciplines.Discipline;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.collective.CollectiveReport.Indicator;
import vn.nennep.session.figures.YearSummaries;
import vn.nennep.session.figures.YearSummary;

/** What the system knows of an organisation's year, to be read beside the form and kept with the report ({@code domain.md} P7 row 1). */
@Component
public class CollectiveIndicators {

    private final Register register;
    private final Reviews reviews;
    private final Disciplines disciplines;
    private final YearSummaries sessions;
    private final JdbcClient jdbc;
    private final Words words;

    CollectiveIndicators(Register register, Reviews reviews, Disciplines disciplines, YearSummaries sessions, JdbcClient jdbc, Words words) {
        this.register = register;
        this.reviews = reviews;
        this.disciplines = disciplines;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.words = words;
    }

    public List<Indicator> of(UnitReview review) {
        ReviewCampaign campaign = reviews.campaignOf(review);
        int year = campaign.campaignYear();
        List<String> cells = cells(review.unitId());
        YearSummary summary = sessions.of(cells, year);
        List<Indicator> all = new ArrayList<>();
        members(cells, campaign.cutOffOn(), all);
        add(all, "admissions", words.of("collective.indicator.people", admitted(cells, year)));
        if (cells.size() > 1 || !cells.contains(review.unitId())) {
            add(all, "cells", Integer.toString(cells.size()));
        }
        sessions(summary, all);
        add(all, "discipline", words.of(
                "collective.indicator.disciplined", punished(disciplines.ofUnit(review.unitId(), year)),
                cells.stream().mapToLong(cell -> punished(disciplines.ofMembersOf(cell, year))).sum()));
        return all;
    }

    private static long punished(List<Discipline> known) {
        return known.stream().filter(one -> one.kind().punishes()).count();
    }

    private void members(List<String> cells, LocalDate on, List<Indicator> all) {
        List<CellMember> members = cells.stream().flatMap(cell -> register.membersOf(cell, on).stream()).toList();
        long official = members.stream().filter(CellMember::official).count();
        add(all, "members", words.of("collective.indicator.membersShown", members.size(), official, members.size() - official, on));
    }

    private void sessions(YearSummary summary, List<Indicator> all) {
        List<Integer> quarters = summary.heldByQuarter();
        add(all, "sessions", words.of(
                "collective.indicator.sessionsShown", summary.held(), quarters.get(0), quarters.get(1), quarters.get(2), quarters.get(3),
                summary.cancelled()));
        if (summary.averageScore() != null) {
            add(all, "score", words.of("collective.indicator.scoreShown", comma(summary.averageScore()), grades(summary.grades())));
        }
        if (summary.obliged() > 0) {
            add(all, "attendance", words.of(
                    "collective.indicator.attendanceShown", summary.presentObliged(), summary.obliged(),
                    percent(summary.presentObliged(), summary.obliged())));
        }
        if (summary.held() > 0) {
            add(all, "opinions", words.of(
                    "collective.indicator.opinionsShown", summary.opinions(),
                    comma(BigDecimal.valueOf(summary.opinions()).divide(BigDecimal.valueOf(summary.held()), 1, RoundingMode.HALF_UP))));
            add(all, "topics", String.join("; ", summary.topics()));
        }
        if (summary.tasks() > 0) {
            add(all, "tasks", words.of("collective.indicator.tasksShown", summary.tasks(), summary.tasksDue()));
        }
    }

    private void add(List<Indicator> all, String key, String shown) {
        all.add(new Indicator(words.of("collective.indicator." + key), shown.length() <= 2000 ? shown : shown.substring(0, 1999) + "…"));
    }

    /** The unit itself when it is a cell; otherwise all cells below it that aren't closed. */
    private List<String> cells(String unit) {
        if (register.unit(unit).type().isCell()) {
            return List.of(unit);
        }
        Map<String, List<Unit>> children = register.units().stream()
                .filter(below -> below.parentId() != null && below.closedOn() == null)
                .collect(Collectors.groupingBy(Unit::parentId));
        List<String> cells = new ArrayList<>();
        collect(unit, children, cells);
        return cells;
    }

    private static void collect(String unit, Map<String, List<Unit>> children, List<String> cells) {
        for (Unit below : children.getOrDefault(unit, List.of())) {
            if (below.type().isCell()) {
                cells.add(below.id());
            } else {
                collect(below.id(), children, cells);
            }
        }
    }

    private int admitted(List<String> cells, int year) {
        return cells.isEmpty()
                ? 0
                : jdbc.sql("""
                                select count(distinct m.id) from party_member m join membership b on b.member_id = m.id
                                 where b.unit_id in (:cells) and m.admission_date between :from and :to
                                """)
                        .param("cells", cells)
                        .param("from", LocalDate.of(year, 1, 1))
                        .param("to", LocalDate.of(year, 12, 31))
                        .query(Integer.class)
                        .single();
    }

    private String grades(Map<String, Integer> grades) {
        return grades.entrySet().stream()
                .map(grade -> words.of("collective.indicator.grade", grade.getKey(), grade.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String percent(int part, int whole) {
        return comma(BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }

    private static String comma(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
