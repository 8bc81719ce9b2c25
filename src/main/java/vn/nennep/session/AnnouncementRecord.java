package vn.nennep.session;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many of a cell's sessions in a year were announced early enough: the measure of {@code domain.md} A23 F3. */
@Component
public class AnnouncementRecord {

    /**
     * @param announced sessions of which notice was given
     * @param inTime those of which the notice that stands went out early enough
     */
    public record Share(int announced, int inTime) {

        /** Rounded down; 100 where nothing was announced. */
        public int percent() {
            return announced == 0 ? 100 : 100 * inTime / announced;
        }
    }

    private final JdbcClient jdbc;

    AnnouncementRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Share of(String unit, int year) {
        List<Lead> last = jdbc.sql("""
                        select d.timeliness from dispatch d join session s on s.id = d.session_id
                         where s.unit_id = :unit and s.session_year = :year
                           and d.round = (select max(l.round) from dispatch l where l.session_id = s.id)""")
                .param("unit", unit)
                .param("year", year)
                .query((row, i) -> Lead.valueOf(row.getString("timeliness")))
                .list();
        return new Share(last.size(), (int) last.stream().filter(lead -> lead == Lead.IN_TIME).count());
    }
}
