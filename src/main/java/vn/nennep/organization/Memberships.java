package vn.nennep.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who belongs to which unit, from when to when and in what state. A change of state ends one segment and begins the next; segments of one person in one
 * unit never overlap, and a member belongs to one cell at a time.
 */
@Component
public class Memberships {

    private static final String SEGMENTS =
            "select b.id, b.member_id, b.unit_id, b.status, b.activity, b.from_date, b.to_date, b.end_reason from membership b";

    /**
     * A segment.
     *
     * @param toDate the last day; null while it lasts
     * @param endReason null while it lasts, or where another segment of the same membership follows
     */
    public record Segment(
            long id, String memberId, String unitId, MembershipStatus status, ActivityStatus activity, LocalDate fromDate, LocalDate toDate,
            EndReason endReason) {

        public boolean lastsOn(LocalDate day) {
            return !fromDate.isAfter(day) && RegisterDays.reaches(toDate, day);
        }
    }

    private final JdbcClient jdbc;
    private final Register register;
    private final RegisterHistory history;

    Memberships(JdbcClient jdbc, Register register, RegisterHistory history) {
        this.jdbc = jdbc;
        this.register = register;
        this.history = history;
    }

    /** All segments of the person, the latest first. */
    public List<Segment> of(String member) {
        return jdbc.sql(SEGMENTS + " where b.member_id = :member order by b.from_date desc, b.id desc")
                .param("member", member)
                .query(Segment.class)
                .list();
    }

    /** The last segments of those who belonged to the unit and left it before the day, the latest first. */
    public List<Segment> endedIn(String unit, LocalDate day) {
        return jdbc.sql(SEGMENTS + " where b.unit_id = :unit and b.to_date < :day and b.end_reason is not null order by b.to_date desc, b.id desc")
                .param("unit", unit)
                .param("day", day)
                .query(Segment.class)
                .list();
    }

    /** The segment of the person in the unit that lasts on the day. */
    public Optional<Segment> on(String member, String unit, LocalDate day) {
        return of(member).stream().filter(segment -> segment.unitId().equals(unit) && segment.lastsOn(day)).findFirst();
    }

    /**
     * Begins a membership.
     *
     * @throws RegisterRefusal if the unit doesn't exist on the day, he belongs to another cell then or later, or to this unit already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(String actor, String member, String unit, MembershipStatus status, ActivityStatus activity, LocalDate from) {
        oneAfterTheOther(member);
        // and nobody joins while the unit is being closed
        lockUnits(List.of(unit));
        Unit joined = register.unit(unit);
        RegisterDays.requireUnitOn(joined, from, "from");
        if (joined.closedOn() != null) {
            throw new RegisterRefusal("from", "register.unit.closed", joined.name(), joined.closedOn());
        }
        for (Segment segment : of(member)) {
            boolean later = RegisterDays.reaches(segment.toDate(), from);
            Unit other = register.unit(segment.unitId());
            if (later && (segment.unitId().equals(unit) || joined.type().isCell() && other.type().isCell())) {
                throw new RegisterRefusal("from", "register.membership.overlaps", other.name(), segment.fromDate());
            }
        }
        insert(member, unit, status, activity, from);
        history.enter(actor, RegisterAct.MEMBERSHIP_BEGUN, unit, member, written(status, activity, from));
    }

    /**
     * Puts the person into another state from the day on, which may also correct the segment that begins on that very day.
     *
     * @throws RegisterRefusal if he doesn't belong to the unit on that day, nothing would change, or a later segment begins after it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(String actor, String member, String unit, MembershipStatus status, ActivityStatus activity, LocalDate from) {
        oneAfterTheOther(member);
        Segment segment = lasting(member, unit, from, "from");
        if (segment.toDate() != null) {
            throw new RegisterRefusal("from", "register.membership.laterChange", segment.toDate());
        }
        if (segment.status() == status && segment.activity() == activity) {
            throw new RegisterRefusal(null, "register.unchanged");
        }
        if (segment.status() == MembershipStatus.OFFICIAL && status == MembershipStatus.PROBATIONARY) {
            throw new RegisterRefusal("status", "register.membership.backToProbation");
        }
        if (segment.fromDate().equals(from)) {
            jdbc.sql("update membership set status = :status, activity = :activity where id = :id")
                    .param("status", status.name())
                    .param("activity", activity.name())
                    .param("id", segment.id())
                    .update();
        } else {
            close(segment, from.minusDays(1), null);
            insert(member, unit, status, activity, from);
        }
        history.enter(actor, RegisterAct.MEMBERSHIP_CHANGED, unit, member, written(status, activity, from));
    }

    /**
     * Ends the membership after its last day; he leaves the unit's party groups, and the roles that he holds there end with it.
     *
     * @throws RegisterRefusal if he doesn't belong to the unit on that day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String actor, String member, String unit, LocalDate lastDay, EndReason reason) {
        oneAfterTheOther(member);
        Segment segment = lasting(member, unit, lastDay, "lastDay");
        if (segment.toDate() != null && (segment.endReason() == null || segment.toDate().isBefore(lastDay))) {
            throw new RegisterRefusal("lastDay", "register.membership.laterChange", segment.toDate());
        }
        List<String> units = withGroups(unit);
        close(segment, lastDay, reason);
        of(member).stream()
                .filter(other -> other.id() != segment.id() && units.contains(other.unitId()) && RegisterDays.reaches(other.toDate(), lastDay))
                .forEach(other -> cut(other, lastDay, reason));
        endPosts("member_id = :member", "substitute_id = :member", member, units, lastDay);
        history.enter(
                actor, RegisterAct.MEMBERSHIP_ENDED, unit, member, reason.label() + ", ngày cuối " + RegisterDays.written(lastDay));
    }

    /**
     * Ends everything that the person belongs to or holds, in whatever unit: he isn't a member of the Party any more.
     *
     * @param unit the cell from which he is reported
     * @throws RegisterRefusal if he doesn't belong to that cell on the day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leaveParty(String actor, String member, String unit, LocalDate lastDay, EndReason reason) {
        end(actor, member, unit, lastDay, reason);
        for (Segment other : of(member)) {
            if (RegisterDays.reaches(other.toDate(), lastDay.plusDays(1))) {
                cut(other, lastDay, reason);
                history.enter(
                        actor, RegisterAct.MEMBERSHIP_ENDED, other.unitId(), member, reason.label() + ", ngày cuối " + RegisterDays.written(lastDay));
            }
        }
        List<String> everywhere = jdbc.sql(
                        "select unit_id from role_holding where member_id = :member"
                                + " union select unit_id from substitution where substitute_id = :member")
                .param("member", member)
                .query(String.class)
                .list();
        if (!everywhere.isEmpty()) {
            endPosts("member_id = :member", "substitute_id = :member", member, everywhere, lastDay);
        }
    }

    /**
     * Puts a member of a cell into one of its party groups from the day on, out of the one he was in.
     *
     * @param group null when he is to be in none
     * @throws RegisterRefusal if he doesn't belong to the cell on that day, is in that group already, or is moved again later
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assignGroup(String actor, String member, String cell, String group, LocalDate from) {
        oneAfterTheOther(member);
        Segment inCell = lasting(member, cell, from, "from");
        List<Segment> groups = of(member).stream().filter(segment -> register.unit(segment.unitId()).isGroupOf(cell)).toList();
        groups.stream().filter(segment -> segment.fromDate().isAfter(from)).findFirst().ifPresent(later -> {
            throw new RegisterRefusal("from", "register.group.laterChange", later.fromDate());
        });
        List<Segment> lasting = groups.stream().filter(segment -> segment.lastsOn(from)).toList();
        if (group == null ? lasting.isEmpty() : lasting.stream().anyMatch(segment -> segment.unitId().equals(group))) {
            throw new RegisterRefusal("group", "register.unchanged");
        }
        for (Segment before : lasting) {
            cut(before, from.minusDays(1), null);
            endPosts("member_id = :member", "substitute_id = :member", member, List.of(before.unitId()), from.minusDays(1));
        }
        if (group != null) {
            Unit joined = register.unit(group);
            if (!joined.isGroupOf(cell)) {
                throw new RegisterRefusal("group", "register.group.ofAnother", joined.name());
            }
            RegisterDays.requireUnitOn(joined, from, "from");
            insert(member, group, inCell.status(), inCell.activity(), from);
        }
        history.enter(
                actor, RegisterAct.GROUP_ASSIGNED, cell, member,
                (group == null ? "Không thuộc tổ đảng nào" : register.unit(group).name()) + ", từ " + RegisterDays.written(from));
    }

    /**
     * Lets nobody join the units, and nobody of the first one change his place, until the transaction ends. People are locked before units, as
     * {@link #begin} does.
     */
    void hold(String unit, List<String> units) {
        jdbc.sql("select id from party_member where id in (select member_id from membership where unit_id = :unit) order by id for update")
                .param("unit", unit)
                .query(String.class)
                .list();
        lockUnits(units);
    }

    private void lockUnits(List<String> units) {
        jdbc.sql("select id from unit where id in (:units) order by id for update").param("units", units).query(String.class).list();
    }

    /**
     * Moves everybody who belongs to the unit after its last day into its successor, as he stands, with what is planned for him; who belongs to the
     * successor already just stays there. All roles and substitutions of the unit and of its party groups end.
     */
    void moveAll(String actor, Unit unit, Unit successor, LocalDate lastDay) {
        List<String> moved = jdbc.sql("select distinct member_id from membership where unit_id = :unit and (to_date is null or to_date > :last)")
                .param("unit", unit.id())
                .param("last", lastDay)
                .query(String.class)
                .list();
        String notThereYet = " and not exists (select 1 from membership there where there.member_id = membership.member_id"
                + " and there.unit_id = :successor and (there.to_date is null or there.to_date > :last))";
        List<Long> later = jdbc.sql("select id from membership where unit_id = :unit and from_date > :last" + notThereYet)
                .param("unit", unit.id())
                .param("last", lastDay)
                .param("successor", successor.id())
                .query(Long.class)
                .list();
        jdbc.sql("insert into membership (member_id, unit_id, status, activity, from_date, to_date, end_reason)"
                        + " select member_id, :successor, status, activity, :first, to_date, end_reason from membership"
                        + " where unit_id = :unit and from_date <= :last and (to_date is null or to_date > :last)" + notThereYet)
                .param("unit", unit.id())
                .param("last", lastDay)
                .param("first", lastDay.plusDays(1))
                .param("successor", successor.id())
                .update();
        for (Long id : later) {
            jdbc.sql("update membership set unit_id = :successor where id = :id").param("successor", successor.id()).param("id", id).update();
        }
        endAll(unit, lastDay);
        for (String member : moved) {
            history.enter(
                    actor, RegisterAct.MEMBERSHIP_ENDED, unit.id(), member,
                    EndReason.UNIT_CLOSED.label() + ", ngày cuối " + RegisterDays.written(lastDay));
            history.enter(
                    actor, RegisterAct.MEMBERSHIP_BEGUN, successor.id(), member,
                    unit.name() + " sáp nhập vào " + successor.name() + ", từ " + RegisterDays.written(lastDay.plusDays(1)));
        }
    }

    /** Ends every membership, role and substitution in the unit and in its party groups after the day. */
    void endAll(Unit unit, LocalDate lastDay) {
        List<String> units = withGroups(unit.id());
        jdbc.sql("delete from membership where unit_id in (:units) and from_date > :last").param("units", units).param("last", lastDay).update();
        jdbc.sql("update membership set to_date = :last, end_reason = :reason where unit_id in (:units) and (to_date is null or to_date > :last)")
                .param("units", units)
                .param("last", lastDay)
                .param("reason", EndReason.UNIT_CLOSED.name())
                .update();
        endPosts("1 = 1", "1 = 1", null, units, lastDay);
    }

    /** Ends roles and substitutions after the day; those that would begin only then never were. */
    private void endPosts(String whoseRoles, String whoseSubstitutions, String member, List<String> units, LocalDate lastDay) {
        Map<String, Object> named = new HashMap<>(Map.of("units", units, "last", lastDay));
        if (member != null) {
            named.put("member", member);
        }
        String roles = whoseRoles + " and unit_id in (:units)";
        String substitutions = whoseSubstitutions + " and unit_id in (:units)";
        jdbc.sql("delete from role_holding where " + roles + " and from_date > :last").params(named).update();
        jdbc.sql("update role_holding set to_date = :last where " + roles + " and (to_date is null or to_date > :last)").params(named).update();
        jdbc.sql("delete from substitution where " + substitutions + " and from_date > :last").params(named).update();
        jdbc.sql("update substitution set to_date = :last where " + substitutions + " and to_date > :last").params(named).update();
    }

    private static String written(MembershipStatus status, ActivityStatus activity, LocalDate from) {
        return status.label() + ", " + activity.label() + ", từ " + RegisterDays.written(from);
    }

    private List<String> withGroups(String unit) {
        return jdbc.sql("select id from unit where id = :unit or (parent_id = :unit and unit_type = 'PARTY_GROUP')")
                .param("unit", unit)
                .query(String.class)
                .list();
    }

    private Segment lasting(String member, String unit, LocalDate day, String field) {
        return on(member, unit, day)
                .orElseThrow(() -> new RegisterRefusal(field, "register.membership.none", register.nameOf(member), register.unit(unit).name(), day));
    }

    private void insert(String member, String unit, MembershipStatus status, ActivityStatus activity, LocalDate from) {
        jdbc.sql("insert into membership (member_id, unit_id, status, activity, from_date) values (:member, :unit, :status, :activity, :from)")
                .param("member", member)
                .param("unit", unit)
                .param("status", status.name())
                .param("activity", activity.name())
                .param("from", from)
                .update();
    }

    private void close(Segment segment, LocalDate lastDay, EndReason reason) {
        jdbc.sql("update membership set to_date = :last, end_reason = :reason where id = :id")
                .param("last", lastDay)
                .param("reason", reason == null ? null : reason.name())
                .param("id", segment.id())
                .update();
    }

    /** Ends a segment; one that would begin only after the day never was. */
    private void cut(Segment segment, LocalDate lastDay, EndReason reason) {
        if (segment.fromDate().isAfter(lastDay)) {
            jdbc.sql("delete from membership where id = :id").param("id", segment.id()).update();
        } else {
            close(segment, lastDay, reason);
        }
    }

    /** Two who change one person's memberships at once do so one after the other. */
    private void oneAfterTheOther(String member) {
        jdbc.sql("select id from party_member where id = :id for update").param("id", member).query(String.class).optional();
    }
}
