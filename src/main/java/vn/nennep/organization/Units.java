package vn.nennep.organization;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The Party organisations themselves: founded, changed, closed, merged. Nothing is deleted: what they did stays theirs. */
@Component
public class Units {

    private static final Pattern ID = Pattern.compile("(?=.{2,32}$)[a-zA-Z0-9]+([_.-][a-zA-Z0-9]+)*");
    private static final Pattern TERM = Pattern.compile("\\d{4}-\\d{4}");

    /** What can be changed of a unit while it exists. */
    public record Particulars(String name, String place, Sector sector, boolean special, String parentId) {

        public static Particulars of(Unit unit) {
            return new Particulars(unit.name(), unit.place(), unit.sector(), unit.special(), unit.parentId());
        }
    }

    /**
     * A term (nhiệm kỳ), the scope within which the unit numbers its papers.
     *
     * @param endsOn null when its end isn't known
     */
    public record Term(String name, LocalDate startsOn, LocalDate endsOn) {}

    private final JdbcClient jdbc;
    private final Register register;
    private final Memberships memberships;
    private final RegisterHistory history;

    Units(JdbcClient jdbc, Register register, Memberships memberships, RegisterHistory history) {
        this.jdbc = jdbc;
        this.register = register;
        this.memberships = memberships;
        this.history = history;
    }

    /** The terms of the unit, the latest first. */
    public List<Term> termsOf(String unit) {
        return jdbc.sql("select name, starts_on, ends_on from unit_term where unit_id = :unit order by starts_on desc")
                .param("unit", unit)
                .query(Term.class)
                .list();
    }

    /** An id that no unit has had: the number after the highest one given to units of the kind. */
    public String freeId(UnitType type) {
        String prefix = type.isCell() ? "CB-" : type == UnitType.PARTY_GROUP ? "TD-" : "DU-";
        Pattern numbered = Pattern.compile(prefix + "(\\d{4,9})");
        long highest = jdbc.sql("select id from unit where id like :prefix").param("prefix", prefix + "%").query(String.class).list().stream()
                .map(numbered::matcher)
                .filter(Matcher::matches)
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .max()
                .orElse(0);
        return prefix + String.format("%04d", highest + 1);
    }

    /**
     * Founds a unit.
     *
     * @param term its first term, from the day on; null for none
     * @throws RegisterRefusal if the id can't be one or was given to some unit, or the superior doesn't exist then or can't have such a unit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(String actor, String id, UnitType type, Particulars unit, LocalDate foundedOn, Term term) {
        oneAfterTheOther();
        if (!ID.matcher(id).matches()) {
            throw new RegisterRefusal("id", "register.id.malformed");
        }
        if (jdbc.sql("select count(*) from unit where lower(id) = lower(:id)").param("id", id).query(Long.class).single() > 0) {
            throw new RegisterRefusal("id", "register.id.taken", id, freeId(type));
        }
        Unit superior = register.unit(unit.parentId());
        RegisterDays.requireUnitOn(superior, foundedOn, "foundedOn");
        if (superior.closedOn() != null) {
            throw new RegisterRefusal("foundedOn", "register.unit.closed", superior.name(), superior.closedOn());
        }
        requireFits(type, superior);
        requireNameFree(unit.name(), superior.id(), id);
        jdbc.sql(
                        """
                        insert into unit (id, name, unit_type, parent_id, place, founded_on, special, sector)
                        values (:id, :name, :type, :parent, :place, :founded, :special, :sector)
                        """)
                .param("id", id)
                .param("name", unit.name())
                .param("type", type.name())
                .param("parent", superior.id())
                .param("place", unit.place())
                .param("founded", foundedOn)
                .param("special", unit.special())
                .param("sector", unit.sector() == null ? null : unit.sector().name(), Types.VARCHAR)
                .update();
        history.enter(actor, RegisterAct.UNIT_FOUNDED, id, null, type.label() + ", ngày " + RegisterDays.written(foundedOn));
        if (term != null) {
            beginTerm(actor, id, term);
        }
    }

    /**
     * Changes what is known of a unit.
     *
     * @throws RegisterRefusal if nothing changes, another unit of the superior bears the name, or the superior can't be one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(String actor, String id, Particulars unit, LocalDate today) {
        oneAfterTheOther();
        Unit before = register.unit(id);
        List<String> changed = changed(Particulars.of(before), unit);
        if (changed.isEmpty()) {
            throw new RegisterRefusal(null, "register.unchanged");
        }
        if (!Objects.equals(before.parentId(), unit.parentId())) {
            Unit superior = register.unit(unit.parentId());
            RegisterDays.requireUnitOn(superior, today, "parent");
            requireFits(before.type(), superior);
            if (register.lineOf(superior.id()).contains(id)) {
                throw new RegisterRefusal("parent", "register.unit.belowItself");
            }
        }
        requireNameFree(unit.name(), unit.parentId(), id);
        jdbc.sql("update unit set name = :name, place = :place, sector = :sector, special = :special, parent_id = :parent where id = :id")
                .param("name", unit.name())
                .param("place", unit.place())
                .param("sector", unit.sector() == null ? null : unit.sector().name(), Types.VARCHAR)
                .param("special", unit.special())
                .param("parent", unit.parentId(), Types.VARCHAR)
                .param("id", id)
                .update();
        history.enter(actor, RegisterAct.UNIT_CHANGED, id, null, String.join("; ", changed));
    }

    /**
     * Begins a new term; the one before ends the day before.
     *
     * @throws RegisterRefusal if it isn't named {@code 2025-2030}, there was one of that name, or it doesn't begin after the one before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void beginTerm(String actor, String id, Term term) {
        oneAfterTheOther();
        Unit unit = register.unit(id);
        RegisterDays.requireUnitOn(unit, term.startsOn(), "startsOn");
        if (!TERM.matcher(term.name()).matches()) {
            throw new RegisterRefusal("term", "register.term.malformed");
        }
        if (term.endsOn() != null && !term.endsOn().isAfter(term.startsOn())) {
            throw new RegisterRefusal("endsOn", "register.datesReversed");
        }
        List<Term> before = termsOf(id);
        if (before.stream().anyMatch(other -> other.name().equals(term.name()))) {
            throw new RegisterRefusal("term", "register.term.taken", term.name());
        }
        if (before.stream().anyMatch(other -> !other.startsOn().isBefore(term.startsOn()))) {
            throw new RegisterRefusal("startsOn", "register.term.notAfter", before.get(0).name(), before.get(0).startsOn());
        }
        jdbc.sql("update unit_term set ends_on = :last where unit_id = :unit and (ends_on is null or ends_on > :last)")
                .param("last", term.startsOn().minusDays(1))
                .param("unit", id)
                .update();
        jdbc.sql("insert into unit_term (unit_id, name, starts_on, ends_on) values (:unit, :name, :starts, :ends)")
                .param("unit", id)
                .param("name", term.name())
                .param("starts", term.startsOn())
                .param("ends", term.endsOn(), Types.DATE)
                .update();
        history.enter(actor, RegisterAct.TERM_BEGUN, id, null, term.name() + ", từ " + RegisterDays.written(term.startsOn()));
    }

    /**
     * Ends the unit after its last day, with its party groups and everything that is held in it.
     *
     * @throws RegisterRefusal if it was closed before, members remain in it, or other units stand under it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String actor, String id, LocalDate lastDay) {
        oneAfterTheOther();
        memberships.hold(id, List.of(id));
        Unit unit = lastingUntil(id, lastDay);
        List<String> under = unitsUnder(id, lastDay);
        if (!under.isEmpty()) {
            throw new RegisterRefusal(null, "register.unit.unitsUnder", String.join(", ", under));
        }
        // who belongs to a party group stays in its cell
        long members = unit.type() == UnitType.PARTY_GROUP ? 0 : membersAfter(id, lastDay);
        if (members > 0) {
            throw new RegisterRefusal(null, "register.unit.membersRemain", unit.name(), members);
        }
        memberships.endAll(unit, lastDay);
        markClosed(unit, lastDay, null);
        history.enter(actor, RegisterAct.UNIT_CLOSED, id, null, "Ngày cuối " + RegisterDays.written(lastDay));
    }

    /**
     * Ends a cell after its last day; its members belong to the other one from the next day on.
     *
     * @throws RegisterRefusal if one of them isn't a cell or doesn't exist on the day, or units other than party groups stand under it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(String actor, String id, String successorId, LocalDate lastDay) {
        oneAfterTheOther();
        memberships.hold(id, List.of(id, successorId));
        Unit unit = lastingUntil(id, lastDay);
        Unit successor = register.unit(successorId);
        if (!unit.type().isCell() || !successor.type().isCell() || id.equals(successorId)) {
            throw new RegisterRefusal("successor", "register.unit.mergeCells");
        }
        RegisterDays.requireUnitOn(successor, lastDay.plusDays(1), "successor");
        if (successor.closedOn() != null) {
            throw new RegisterRefusal("successor", "register.unit.closed", successor.name(), successor.closedOn());
        }
        memberships.moveAll(actor, unit, successor, lastDay);
        markClosed(unit, lastDay, successorId);
        String told = unit.name() + " vào " + successor.name() + ", ngày cuối " + RegisterDays.written(lastDay);
        history.enter(actor, RegisterAct.UNIT_MERGED, id, null, told);
        history.enter(actor, RegisterAct.UNIT_MERGED, successorId, null, told);
    }

    private Unit lastingUntil(String id, LocalDate lastDay) {
        Unit unit = register.unit(id);
        if (unit.closedOn() != null) {
            throw new RegisterRefusal("lastDay", "register.unit.closed", unit.name(), unit.closedOn());
        }
        RegisterDays.requireUnitOn(unit, lastDay, "lastDay");
        return unit;
    }

    private List<String> unitsUnder(String id, LocalDate lastDay) {
        return jdbc.sql(
                        """
                        select name from unit where parent_id = :id and unit_type <> 'PARTY_GROUP' and (closed_on is null or closed_on > :last)
                         order by name
                        """)
                .param("id", id)
                .param("last", lastDay)
                .query(String.class)
                .list();
    }

    private long membersAfter(String id, LocalDate lastDay) {
        return jdbc.sql("select count(distinct member_id) from membership where unit_id = :id and (to_date is null or to_date > :last)")
                .param("id", id)
                .param("last", lastDay)
                .query(Long.class)
                .single();
    }

    private void markClosed(Unit unit, LocalDate lastDay, String successor) {
        jdbc.sql("update unit set closed_on = :last where unit_type = 'PARTY_GROUP' and parent_id = :id and (closed_on is null or closed_on > :last)")
                .param("last", lastDay)
                .param("id", unit.id())
                .update();
        jdbc.sql("update unit set closed_on = :last, merged_into = :successor where id = :id")
                .param("last", lastDay)
                .param("successor", successor, Types.VARCHAR)
                .param("id", unit.id())
                .update();
    }

    private void requireFits(UnitType type, Unit superior) {
        boolean fits = type == UnitType.PARTY_GROUP ? superior.type().isCell() : !superior.type().isCell() && superior.type() != UnitType.PARTY_GROUP;
        if (!fits) {
            throw new RegisterRefusal("type", "register.unit.cantStandUnder", type.label(), superior.type().label());
        }
    }

    private void requireNameFree(String name, String parent, String id) {
        boolean taken = register.units().stream()
                .anyMatch(other -> Objects.equals(other.parentId(), parent) && !other.id().equals(id) && other.closedOn() == null
                        && other.name().equalsIgnoreCase(name));
        if (taken) {
            throw new RegisterRefusal("name", "register.unit.nameTaken", name);
        }
    }

    private List<String> changed(Particulars before, Particulars after) {
        List<String> changed = new ArrayList<>();
        compare(changed, "Tên", before.name(), after.name());
        compare(changed, "Địa danh", before.place(), after.place());
        compare(changed, "Loại hình", label(before.sector()), label(after.sector()));
        compare(changed, "Chi bộ đặc thù", before.special() ? "có" : "không", after.special() ? "có" : "không");
        compare(changed, "Cấp trên trực tiếp", nameOf(before.parentId()), nameOf(after.parentId()));
        return changed;
    }

    private String nameOf(String unit) {
        return unit == null ? "không có" : register.unit(unit).name();
    }

    private static String label(Sector sector) {
        return sector == null ? "chưa ghi" : sector.label();
    }

    private static void compare(List<String> changed, String what, String before, String after) {
        if (!before.equals(after)) {
            changed.add(what + ": " + before + " → " + after);
        }
    }

    /** Changes of the tree are rare, and each may concern any part of it. */
    private void oneAfterTheOther() {
        jdbc.sql("select id from unit where parent_id is null order by id for update").query(String.class).list();
    }
}
