package vn.nennep.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Discipline as an input of the rating; it is decided elsewhere ({@code domain.md} A17.13, §3.5). */
@Component
public class Disciplines {

    /**
     * One decision of discipline.
     *
     * @param memberId null when the organisation itself was disciplined
     * @param document number and issuer of the decision
     * @param selfDetected whether he or it found and reported the fault himself
     * @param remedied whether it has been put right
     */
    public record Discipline(
            String unitId, String memberId, DisciplineKind kind, LocalDate decidedOn, String document, boolean selfDetected, boolean remedied) {

        /** Found by himself and put right in full: it doesn't bar a better level under R2023. What was concluded about him is never excused. */
        public boolean excused() {
            return kind.punishes() && selfDetected && remedied;
        }
    }

    private static final String COLUMNS = "select unit_id, member_id, kind, decided_on, document, self_detected, remedied from discipline ";

    private final JdbcClient jdbc;

    Disciplines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a member in the year. */
    public List<Discipline> ofMember(String member, int year) {
        return in(year, COLUMNS + "where member_id = :of and decided_on between :from and :to order by decided_on, id", member);
    }

    /** Those of the organisation itself in the year. */
    public List<Discipline> ofUnit(String unit, int year) {
        return in(year, COLUMNS + "where unit_id = :of and member_id is null and decided_on between :from and :to order by decided_on, id", unit);
    }

    /** Those of members of the unit in the year. */
    public List<Discipline> ofMembersOf(String unit, int year) {
        return in(year, COLUMNS + "where unit_id = :of and member_id is not null and decided_on between :from and :to order by decided_on, id", unit);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Discipline discipline, String actor, LocalDateTime now) {
        jdbc.sql("""
                        insert into discipline (unit_id, member_id, kind, decided_on, document, self_detected, remedied, recorded_by, recorded_at)
                        values (:unit, :member, :kind, :on, :document, :selfDetected, :remedied, :actor, :now)
                        """)
                .param("unit", discipline.unitId())
                .param("member", discipline.memberId())
                .param("kind", discipline.kind().name())
                .param("on", discipline.decidedOn())
                .param("document", discipline.document())
                .param("selfDetected", discipline.selfDetected())
                .param("remedied", discipline.remedied())
                .param("actor", actor)
                .param("now", now)
                .update();
    }

    private List<Discipline> in(int year, String sql, String of) {
        return jdbc.sql(sql)
                .param("of", of)
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query(Discipline.class)
                .list();
    }
}
