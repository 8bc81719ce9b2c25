package vn.nennep.organization;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.RosterLines.HoldingLine;
import vn.nennep.organization.RosterLines.PersonLine;
import vn.nennep.organization.RosterLines.StayLine;
import vn.nennep.organization.RosterLines.TermLine;
import vn.nennep.organization.RosterLines.UnitLine;

/**
 * Writes many rows of the register in few statements, in the transaction of its caller, who has checked that they keep the register's rules. For a single
 * change by a person there are other ways, which check it themselves.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RosterWriter {

    private static final int BATCH = 500;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    RosterWriter(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /** Keeps others from changing these units and people until the transaction ends. */
    public void hold(Collection<String> units, Collection<String> members) {
        lock("select id from unit where id in (:ids) order by id for update", units);
        lock("select id from party_member where id in (:ids) order by id for update", members);
    }

    private void lock(String sql, Collection<String> ids) {
        List<String> all = ids.stream().distinct().sorted().toList();
        for (int from = 0; from < all.size(); from += BATCH) {
            jdbc.sql(sql).param("ids", all.subList(from, Math.min(all.size(), from + BATCH))).query(String.class).list();
        }
    }

    /** Superiors first. */
    public void insertUnits(Collection<UnitLine> units) {
        write("insert into unit (name, sector, place, founded_on, special, id, unit_type, parent_id) values (?, ?, ?, ?, ?, ?, ?, ?)", units, (at, unit) -> {
            describe(at, unit);
            at.setString(6, unit.id());
            at.setString(7, unit.type().name());
            at.setString(8, unit.parentId());
        });
    }

    public void updateUnits(Collection<UnitLine> units) {
        write("update unit set name = ?, sector = ?, place = ?, founded_on = ?, special = ? where id = ?", units, (at, unit) -> {
            describe(at, unit);
            at.setString(6, unit.id());
        });
    }

    private static void describe(PreparedStatement at, UnitLine unit) throws SQLException {
        at.setString(1, unit.name());
        at.setString(2, unit.sector() == null ? null : unit.sector().name());
        at.setString(3, unit.place());
        day(at, 4, unit.foundedOn());
        at.setBoolean(5, unit.special());
    }

    public void insertTerms(Collection<TermLine> terms) {
        write("insert into unit_term (starts_on, ends_on, unit_id, name) values (?, ?, ?, ?)", terms, RosterWriter::describe);
    }

    public void updateTerms(Collection<TermLine> terms) {
        write("update unit_term set starts_on = ?, ends_on = ? where unit_id = ? and name = ?", terms, RosterWriter::describe);
    }

    private static void describe(PreparedStatement at, TermLine term) throws SQLException {
        day(at, 1, term.startsOn());
        day(at, 2, term.endsOn());
        at.setString(3, term.unitId());
        at.setString(4, term.name());
    }

    public void insertPersons(Collection<PersonLine> persons) {
        write(
                "insert into party_member (full_name, birth_date, email, phone, admission_date, official_date, post, workplace, strengths, id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                persons, RosterWriter::describe);
    }

    public void updatePersons(Collection<PersonLine> persons) {
        write(
                "update party_member set full_name = ?, birth_date = ?, email = ?, phone = ?, admission_date = ?, official_date = ?, post = ?,"
                        + " workplace = ?, strengths = ? where id = ?",
                persons, RosterWriter::describe);
    }

    private static void describe(PreparedStatement at, PersonLine person) throws SQLException {
        at.setString(1, person.fullName());
        day(at, 2, person.birthDate());
        at.setString(3, person.email());
        at.setString(4, person.phone());
        day(at, 5, person.admissionDate());
        day(at, 6, person.officialDate());
        at.setString(7, person.post());
        at.setString(8, person.workplace());
        at.setString(9, person.strengths());
        at.setString(10, person.id());
    }

    public void insertStays(Collection<StayLine> stays) {
        write("insert into membership (member_id, unit_id, status, activity, from_date) values (?, ?, ?, ?, ?)", stays, (at, stay) -> {
            at.setString(1, stay.memberId());
            at.setString(2, stay.unitId());
            at.setString(3, stay.status().name());
            at.setString(4, stay.activity().name());
            day(at, 5, stay.fromDate());
        });
    }

    /** Ends them on the day that each has; another state of the same membership, or another group of the same cell, follows. */
    public void endStays(Collection<StayLine> stays) {
        write("update membership set to_date = ? where id = ?", stays, (at, stay) -> {
            day(at, 1, stay.toDate());
            at.setLong(2, stay.id());
        });
    }

    public void moveStays(Collection<StayLine> stays) {
        write("update membership set unit_id = ? where id = ?", stays, (at, stay) -> {
            at.setString(1, stay.unitId());
            at.setLong(2, stay.id());
        });
    }

    public void insertHoldings(Collection<HoldingLine> holdings) {
        write("insert into role_holding (to_date, basis, member_id, unit_id, role, from_date) values (?, ?, ?, ?, ?, ?)", holdings, (at, holding) -> {
            day(at, 1, holding.toDate());
            at.setString(2, holding.basis());
            at.setString(3, holding.memberId());
            at.setString(4, holding.unitId());
            at.setString(5, holding.role().name());
            day(at, 6, holding.fromDate());
        });
    }

    public void updateHoldings(Collection<HoldingLine> holdings) {
        write("update role_holding set to_date = ?, basis = ? where id = ?", holdings, (at, holding) -> {
            day(at, 1, holding.toDate());
            at.setString(2, holding.basis());
            at.setLong(3, holding.id());
        });
    }

    private <T> void write(String sql, Collection<T> lines, ParameterizedPreparedStatementSetter<T> setter) {
        if (!lines.isEmpty()) {
            batches.batchUpdate(sql, lines, BATCH, setter);
        }
    }

    private static void day(PreparedStatement at, int index, LocalDate day) throws SQLException {
        if (day == null) {
            at.setNull(index, Types.DATE);
        } else {
            at.setObject(index, day);
        }
    }
}
