package vn.nennep.review.quota;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;

/** Lets a committee try levels before it decides; nothing of it is kept. */
@Component
public class QuotaTrial {

    /**
     * One who counts, or is going to.
     *
     * @param unit his cell; null of an organisation
     * @param cap null where none is known
     * @param decided null before it is decided
     * @param level that it is counted with now: decided, appraised or proposed
     */
    public record Candidate(long target, String name, String unit, RatingLevel cap, RatingLevel decided, RatingLevel level) {}

    private record Row(
            long target, String unit, String member, RatingLevel cap, RatingLevel proposed, RatingLevel appraised, RatingLevel decided) {

        RatingLevel level() {
            return decided != null ? decided : appraised != null ? appraised : proposed;
        }
    }

    private final QuotaCheck check;
    private final Register register;
    private final JdbcClient jdbc;

    QuotaTrial(QuotaCheck check, Register register, JdbcClient jdbc) {
        this.check = check;
        this.register = register;
        this.jdbc = jdbc;
    }

    /** The committees that decide in the campaign. */
    public Set<String> deciders(long campaign) {
        return jdbc.sql("select distinct deciding_unit_id from unit_review where campaign_id = :campaign")
                .param("campaign", campaign)
                .query(String.class)
                .set();
    }

    /** Everybody who has a level at the committee: organisations first, then members cell by cell. */
    public List<Candidate> candidates(ReviewCampaign campaign, String decidingUnit) {
        List<Row> rows = jdbc.sql("""
                        select r.target_id as target, r.unit_id as unit, r.member_id as member, r.cap_level as cap, r.proposed_level as proposed,
                               r.appraised_level as appraised, r.decided_level as decided
                          from rating r
                          left join member_review m on m.id = r.target_id
                          join unit_review u on u.id = coalesce(m.unit_review_id, r.target_id)
                         where r.campaign_id = :campaign and u.deciding_unit_id = :unit
                           and coalesce(r.decided_level, r.appraised_level, r.proposed_level) is not null
                         order by case when r.member_id is null then 0 else 1 end, r.unit_id, r.target_id
                        """)
                .param("campaign", campaign.id())
                .param("unit", decidingUnit)
                .query(Row.class)
                .list();
        Map<String, String> units = register.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
        Map<String, PartyMember> members = register.members(rows.stream().map(Row::member).filter(id -> id != null).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row.member() == null
                        ? new Candidate(row.target(), units.get(row.unit()), null, row.cap(), row.decided(), row.level())
                        : new Candidate(
                                row.target(), members.get(row.member()).fullName(), units.get(row.unit()), row.cap(), row.decided(), row.level()))
                .toList();
    }

    /** Every circle of the committee, with the levels as they stand and some tried instead. */
    public List<QuotaVerdict> verdicts(ReviewCampaign campaign, String decidingUnit, Map<Long, RatingLevel> tried) {
        Map<Long, Candidate> all =
                candidates(campaign, decidingUnit).stream().collect(Collectors.toMap(Candidate::target, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Map<Long, RatingLevel> levels = new LinkedHashMap<>();
        all.values().forEach(candidate -> levels.put(candidate.target(), tried.getOrDefault(candidate.target(), candidate.level())));
        return check.with(campaign, decidingUnit, levels);
    }
}
