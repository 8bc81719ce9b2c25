package vn.nennep.organization;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role in which unit from when to when, and who stands in for whom. Nothing is deleted that has begun: the past stays readable. */
@Component
public class Posts {

    /** These are held by one person at a time. */
    private static final Set<Role> HELD_BY_ONE = EnumSet.of(Role.SECRETARY, Role.PARTY_GROUP_LEADER);
    /** These are held by members of the unit itself. */
    private static final Set<Role> HELD_BY_MEMBERS = EnumSet.of(Role.PARTY_GROUP_LEADER);

    /**
     * A role held.
     *
     * @param toDate the last day; null while it lasts
     * @param basis the decision by which it was given; null where none was entered
     */
    public record Holding(long id, String memberId, String unitId, Role role, LocalDate fromDate, LocalDate toDate, String basis) {

        public boolean lastsOn(LocalDate day) {
            return !fromDate.isAfter(day) && RegisterDays.reaches(toDate, day);
        }
    }

    /** Somebody who stands in for the holder of a role. */
    public record Substitution(long id, String unitId, Role role, String substituteId, LocalDate fromDate, LocalDate toDate, String reason) {}

    private static final String HOLDINGS = "select id, member_id, unit_id, role, from_date, to_date, basis from role_holding";
    private static final String SUBSTITUTIONS = "select id, unit_id, role, substitute_id, from_date, to_date, reason from substitution";

    private final JdbcClient jdbc;
    private final Register register;
    private final RegisterHistory history;

    Posts(JdbcClient jdbc, Register register, RegisterHistory history) {
        this.jdbc = jdbc;
        this.register = register;
        this.history = history;
    }

    /** Whether one person at a time holds the role. */
    public static boolean heldByOne(Role role) {
        return HELD_BY_ONE.contains(role);
    }

    /** Whether only a member of the unit itself holds the role. */
    public static boolean heldByMembers(Role role) {
        return HELD_BY_MEMBERS.contains(role);
    }

    /** All roles that were, are or will be held in the unit, the latest first. */
    public List<Holding> ofUnit(String unit) {
        return jdbc.sql(HOLDINGS + " where unit_id = :unit order by from_date desc, id desc").param("unit", unit).query(Holding.class).list();
    }

    /** All roles that the person held, holds or will hold, the latest first. */
    public List<Holding> ofMember(String member) {
        return jdbc.sql(HOLDINGS + " where member_id = :member order by from_date desc, id desc").param("member", member).query(Holding.class).list();
    }

    public Optional<Holding> holding(long id) {
        return jdbc.sql(HOLDINGS + " where id = :id").param("id", id).query(Holding.class).optional();
    }

    /** All substitutions in the unit, the latest first. */
    public List<Substitution> substitutionsOf(String unit) {
        return jdbc.sql(SUBSTITUTIONS + " where unit_id = :unit order by from_date desc, id desc")
                .param("unit", unit)
                .query(Substitution.class)
                .list();
    }

    /** All substitutions of the person, the latest first. */
    public List<Substitution> substitutionsBy(String member) {
        return jdbc.sql(SUBSTITUTIONS + " where substitute_id = :member order by from_date desc, id desc")
                .param("member", member)
                .query(Substitution.class)
                .list();
    }

    public Optional<Substitution> substitution(long id) {
        return jdbc.sql(SUBSTITUTIONS + " where id = :id").param("id", id).query(Substitution.class).optional();
    }

    /** The substitutions in the unit that are in force on the day and for which the open tasks haven't gone over yet. */
    public List<Substitution> substitutionsToHandOver(String unit, LocalDate on) {
        return jdbc.sql(SUBSTITUTIONS + " where unit_id = :unit and from_date <= :on and to_date >= :on and handed_over = false order by id")
                .param("unit", unit)
                .param("on", on)
                .query(Substitution.class)
                .list();
    }

    /** The open tasks have gone over to the substitute; from here on people decide single ones. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handedOver(Substitution substitution) {
        jdbc.sql("update substitution set handed_over = true where id = :id").param("id", substitution.id()).update();
    }

    /**
     * Gives the role from the day on.
     *
     * @param lastDay null when its end isn't known
     * @param basis the decision; null when none is named
     * @throws RegisterRefusal if he holds it then already, somebody else does where only one can, the unit doesn't exist on that day, or he isn't a
     *     member where the role is a member's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(String actor, String member, Role role, String unit, LocalDate from, LocalDate lastDay, String basis) {
        oneAfterTheOther(unit);
        Unit of = register.unit(unit);
        if (role == Role.MEMBER) {
            throw new RegisterRefusal("role", "register.post.notARole");
        }
        RegisterDays.requireOrder(from, lastDay);
        RegisterDays.requireUnitOn(of, from, "from");
        LocalDate until = lastDay == null || of.closedOn() != null && lastDay.isAfter(of.closedOn()) ? of.closedOn() : lastDay;
        if (HELD_BY_MEMBERS.contains(role) && !register.holds(member, Role.MEMBER, unit, from)) {
            throw new RegisterRefusal("member", "register.post.membersOnly", register.nameOf(member), of.name());
        }
        for (Holding other : ofUnit(unit)) {
            boolean meets = other.role() == role
                    && RegisterDays.reaches(other.toDate(), from)
                    && RegisterDays.reaches(until, other.fromDate());
            if (meets && other.memberId().equals(member)) {
                throw new RegisterRefusal("from", "register.post.heldAlready", register.nameOf(member), role.label(), other.fromDate());
            }
            if (meets && HELD_BY_ONE.contains(role)) {
                throw new RegisterRefusal("from", "register.post.heldByAnother", role.label(), register.nameOf(other.memberId()));
            }
        }
        jdbc.sql(
                        """
                        insert into role_holding (member_id, unit_id, role, from_date, to_date, basis)
                        values (:member, :unit, :role, :from, :to, :basis)
                        """)
                .param("member", member)
                .param("unit", unit)
                .param("role", role.name())
                .param("from", from)
                .param("to", until, java.sql.Types.DATE)
                .param("basis", basis, java.sql.Types.VARCHAR)
                .update();
        history.enter(
                actor, RegisterAct.ROLE_GIVEN, unit, member,
                role.label() + ", từ " + RegisterDays.written(from) + (basis == null ? "" : ", " + basis));
    }

    /**
     * Ends the role after its last day; one that hasn't begun by then never was.
     *
     * @throws RegisterRefusal if it ended before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String actor, long holding, LocalDate lastDay) {
        Holding held = holding(holding).orElseThrow(() -> new RegisterRefusal(null, "register.post.gone"));
        oneAfterTheOther(held.unitId());
        if (held.toDate() != null && held.toDate().isBefore(lastDay)) {
            throw new RegisterRefusal("lastDay", "register.post.endedBefore", held.toDate());
        }
        if (held.fromDate().isAfter(lastDay)) {
            jdbc.sql("delete from role_holding where id = :id").param("id", holding).update();
        } else {
            jdbc.sql("update role_holding set to_date = :last where id = :id").param("last", lastDay).param("id", holding).update();
        }
        history.enter(
                actor, RegisterAct.ROLE_ENDED, held.unitId(), held.memberId(),
                held.role().label() + ", ngày cuối " + RegisterDays.written(lastDay));
    }

    /**
     * Names somebody who stands in for the holder of the role.
     *
     * @throws RegisterRefusal if nobody holds the role then, he holds it himself, stands in for it already, or isn't a member of the unit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void substitute(String actor, String substitute, Role role, String unit, LocalDate from, LocalDate lastDay, String reason) {
        oneAfterTheOther(unit);
        RegisterDays.requireOrder(from, lastDay);
        RegisterDays.requireUnitOn(register.unit(unit), from, "from");
        List<Holding> holders = ofUnit(unit).stream().filter(held -> held.role() == role && held.lastsOn(from)).toList();
        if (holders.isEmpty()) {
            throw new RegisterRefusal("role", "register.substitution.nobodyHolds", role.label());
        }
        if (holders.stream().anyMatch(held -> held.memberId().equals(substitute))) {
            throw new RegisterRefusal("member", "register.substitution.holdsHimself", register.nameOf(substitute), role.label());
        }
        if (!register.holds(substitute, Role.MEMBER, unit, from)) {
            throw new RegisterRefusal("member", "register.post.membersOnly", register.nameOf(substitute), register.unit(unit).name());
        }
        boolean already = substitutionsOf(unit).stream()
                .anyMatch(other -> other.role() == role && other.substituteId().equals(substitute)
                        && RegisterDays.reaches(other.toDate(), from) && RegisterDays.reaches(lastDay, other.fromDate()));
        if (already) {
            throw new RegisterRefusal("from", "register.substitution.already", register.nameOf(substitute), role.label());
        }
        jdbc.sql(
                        """
                        insert into substitution (unit_id, role, substitute_id, from_date, to_date, reason)
                        values (:unit, :role, :substitute, :from, :to, :reason)
                        """)
                .param("unit", unit)
                .param("role", role.name())
                .param("substitute", substitute)
                .param("from", from)
                .param("to", lastDay)
                .param("reason", reason)
                .update();
        history.enter(
                actor, RegisterAct.SUBSTITUTE_NAMED, unit, substitute,
                role.label() + ", từ " + RegisterDays.written(from) + " đến hết " + RegisterDays.written(lastDay));
    }

    /** Ends a substitution earlier; one that hasn't begun by then never was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endSubstitution(String actor, long id, LocalDate lastDay) {
        Substitution substitution = substitution(id).orElseThrow(() -> new RegisterRefusal(null, "register.post.gone"));
        oneAfterTheOther(substitution.unitId());
        if (substitution.toDate().isBefore(lastDay)) {
            throw new RegisterRefusal("lastDay", "register.post.endedBefore", substitution.toDate());
        }
        if (substitution.fromDate().isAfter(lastDay)) {
            jdbc.sql("delete from substitution where id = :id").param("id", id).update();
        } else {
            jdbc.sql("update substitution set to_date = :last where id = :id").param("last", lastDay).param("id", id).update();
        }
        history.enter(
                actor, RegisterAct.SUBSTITUTION_ENDED, substitution.unitId(), substitution.substituteId(),
                substitution.role().label() + ", ngày cuối " + RegisterDays.written(lastDay));
    }

    /** Two who change one unit's roles at once do so one after the other. */
    private void oneAfterTheOther(String unit) {
        jdbc.sql("select id from unit where id = :id for update").param("id", unit).query(String.class).optional();
    }
}
