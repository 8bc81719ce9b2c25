package vn.nennep.organization;

import java.time.LocalDate;
import java.util.List;
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

        boolean lastsOn(LocalDate day) {
            return !fromDate.isAfter(day) && (toDate == null || !toDate.isBefore(day));
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
        Unit joined = register.unit(unit);
        requireUnitOn(joined, from);
        for (Segment segment : of(member)) {
            boolean later = segment.toDate() == null || !segment.toDate().isBefore(from);
            Unit other = register.unit(segment.unitId());
            if (later && (segment.unitId().equals(unit) || joined.type().isCell() && other.type().isCell())) {
                throw new RegisterRefusal("from", "register.membership.overlaps", other.name(), segment.fromDate());
            }
        }
        insert(member, unit, status, activity, from);
        history.enter(actor, RegisterAct.MEMBERSHIP_BEGUN, unit, member, status.label() + ", " + activity.label() + ", từ " + day(from));
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
        history.enter(actor, RegisterAct.MEMBERSHIP_CHANGED, unit, member, status.label() + ", " + activity.label() + ", từ " + day(from));
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
                .filter(other -> other.id() != segment.id() && units.contains(other.unitId()) && other.lastsOn(lastDay))
                .forEach(other -> close(other, lastDay, reason));
        jdbc.sql("update role_holding set to_date = :last where member_id = :member and unit_id in (:units)"
                        + " and from_date <= :last and (to_date is null or to_date > :last)")
                .param("last", lastDay)
                .param("member", member)
                .param("units", units)
                .update();
        jdbc.sql("delete from role_holding where member_id = :member and unit_id in (:units) and from_date > :last")
                .param("last", lastDay)
                .param("member", member)
                .param("units", units)
                .update();
        jdbc.sql("update substitution set to_date = :last where substitute_id = :member and unit_id in (:units)"
                        + " and from_date <= :last and to_date > :last")
                .param("last", lastDay)
                .param("member", member)
                .param("units", units)
                .update();
        jdbc.sql("delete from substitution where substitute_id = :member and unit_id in (:units) and from_date > :last")
                .param("last", lastDay)
                .param("member", member)
                .param("units", units)
                .update();
        history.enter(actor, RegisterAct.MEMBERSHIP_ENDED, unit, member, reason.label() + ", ngày cuối " + day(lastDay));
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

    private static void requireUnitOn(Unit unit, LocalDate day) {
        if (day.isBefore(unit.foundedOn())) {
            throw new RegisterRefusal("from", "register.unit.notYet", unit.name(), unit.foundedOn());
        }
        if (unit.closedOn() != null) {
            throw new RegisterRefusal("from", "register.unit.closed", unit.name(), unit.closedOn());
        }
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

    /** Two who change one person's memberships at once do so one after the other. */
    private void oneAfterTheOther(String member) {
        jdbc.sql("select id from party_member where id = :id for update").param("id", member).query(String.class).optional();
    }

    private static String day(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
