package vn.nennep.review.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.Rating;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReviewState;

/** What lies before a committee to be decided in a campaign, and what it decided. */
@Component
public class DecisionDesk {

    /**
     * Of those that may still be rated: what was agreed to and no decision that stands, or is being prepared, contains. Who was suspended since, or is reviewed
     * again, is proposed anew.
     */
    private static final String PENDING =
            """
             from dossier d
             join dossier_target t on t.dossier_id = d.id
             left join member_review m on m.id = t.target_id
             left join unit_review u on u.id = t.target_id
            where d.campaign_id = :campaign and d.deciding_unit_id = :unit and d.state = 'AGREED'
              and coalesce(m.state, u.state) not in ('CANCELLED', 'NOT_IN_SCOPE') and (m.id is null or m.state = 'PROPOSED')
              and not exists (select 1 from rating_decision_line l join rating_decision r on r.id = l.decision_id
                               where l.dossier_id = d.id and l.target_id = t.target_id and r.state <> 'REFUSED')
            """;

    private static final String LINES =
            """
            select decision_id, target_id, dossier_id, level, votes_excellent, votes_good, votes_completed, votes_not_completed, reason, notice_paper_id
              from rating_decision_line
            """;

    private final RatingDecisionRepository decisions;
    private final Reviews reviews;
    private final Ratings ratings;
    private final JdbcClient jdbc;

    DecisionDesk(RatingDecisionRepository decisions, Reviews reviews, Ratings ratings, JdbcClient jdbc) {
        this.decisions = decisions;
        this.reviews = reviews;
        this.ratings = ratings;
        this.jdbc = jdbc;
    }

    /** Lets nobody else begin, wake or end the campaign's decisions until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long campaign) {
        jdbc.sql("select id from review_campaign where id = :id for update").param("id", campaign).query(Long.class).single();
    }

    /** Ratings that are appraised and not yet decided, each with the dossier that proposed it, in the order in which they came. */
    public Map<Long, Long> pending(long campaign, String unit) {
        Map<Long, Long> dossiers = new LinkedHashMap<>();
        jdbc.sql("select t.target_id, d.id" + PENDING + " order by d.id, t.position")
                .param("campaign", campaign)
                .param("unit", unit)
                .query(row -> {
                    dossiers.put(row.getLong(1), row.getLong(2));
                });
        return dossiers;
    }

    public boolean anyPending(long campaign, String unit) {
        return jdbc.sql("select count(*)" + PENDING).param("campaign", campaign).param("unit", unit).query(Long.class).single() > 0;
    }

    /** Puts down what the committee decided; the levels stand only when it is recorded. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RatingDecision prepare(RatingDecision decision, List<DecisionLine> lines) {
        RatingDecision saved = decisions.save(decision);
        lines.forEach(line -> jdbc.sql("""
                        insert into rating_decision_line
                               (decision_id, target_id, dossier_id, level, votes_excellent, votes_good, votes_completed, votes_not_completed, reason)
                        values (:decision, :target, :dossier, :level, :excellent, :good, :completed, :notCompleted, :reason)
                        """)
                .param("decision", saved.id())
                .param("target", line.target())
                .param("dossier", line.dossier())
                .param("level", line.level().name())
                .param("excellent", line.votes() == null ? null : line.votes().excellent(), Types.INTEGER)
                .param("good", line.votes() == null ? null : line.votes().good(), Types.INTEGER)
                .param("completed", line.votes() == null ? null : line.votes().completed(), Types.INTEGER)
                .param("notCompleted", line.votes() == null ? null : line.votes().notCompleted(), Types.INTEGER)
                .param("reason", line.reason(), Types.VARCHAR)
                .update());
        return saved;
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public RatingDecision decision(long id) {
        return decisions.findById(id).orElseThrow();
    }

    public Optional<RatingDecision> find(long id) {
        return decisions.findById(id);
    }

    /** All of a committee in a campaign, oldest first. */
    public List<RatingDecision> decisions(long campaign, String unit) {
        return decisions.ofDesk(campaign, unit);
    }

    /** Those of all committees in a campaign that stand, committee by committee. */
    public List<RatingDecision> recorded(long campaign) {
        return decisions.recorded(campaign);
    }

    /** The last of a committee in a campaign, whatever became of it. */
    public Optional<RatingDecision> last(long campaign, String unit) {
        List<RatingDecision> all = decisions(campaign, unit);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    public List<DecisionLine> lines(long decision) {
        return jdbc.sql(LINES + " where decision_id = :decision order by dossier_id, target_id")
                .param("decision", decision)
                .query((row, i) -> line(row))
                .list();
    }

    /** What decisions that stand said of one rating, oldest first, by decision. */
    public Map<Long, DecisionLine> linesOf(long target) {
        Map<Long, DecisionLine> lines = new TreeMap<>();
        jdbc.sql(LINES + " where target_id = :target and decision_id in (select id from rating_decision where state = 'RECORDED')")
                .param("target", target)
                .query(row -> {
                    lines.put(row.getLong("decision_id"), line(row));
                });
        return lines;
    }

    /** Ids of the decisions that stand and concern a unit or its members, oldest first. */
    List<Long> ofUnitReview(long unitReview) {
        return jdbc.sql("select decision_id from rating_unit_notice where unit_review_id = :unitReview order by decision_id")
                .param("unitReview", unitReview)
                .query(Long.class)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(long decision, String actor) {
        decisions.save(decision(decision).confirmed(actor));
    }

    /** What it contained is to be decided again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(long decision, String reason, String actor) {
        decisions.save(decision(decision).refused(actor, reason));
    }

    /** From now on the levels stand. Once; a second call finds it done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(long id, LocalDateTime now) {
        RatingDecision decision = decision(id);
        if (decision.state() == DecisionState.RECORDED) {
            return;
        }
        List<DecisionLine> lines = lines(id);
        Map<Long, Rating> rated = ratings.of(lines.stream().map(DecisionLine::target).toList());
        for (DecisionLine line : lines) {
            ratings.decide(line.target(), line.level(), decision.heldOn(), line.reason(), decision.decidedBy(), now);
            if (rated.get(line.target()).ofMember()) {
                reviews.save(reviews.memberReview(line.target()).in(MemberReviewState.DECIDED));
            } else {
                reviews.save(reviews.hold(line.target()).in(UnitReviewState.DECIDED));
            }
        }
        jdbc.sql("""
                        insert into rating_unit_notice (decision_id, unit_review_id)
                        select distinct l.decision_id, d.unit_review_id from rating_decision_line l join dossier d on d.id = l.dossier_id
                         where l.decision_id = :decision
                        """)
                .param("decision", id)
                .update();
        decisions.save(decision.recorded());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void issued(long decision, long paper) {
        decisions.save(decision(decision).issued(paper));
    }

    /** Members of a decision who have no notice yet, at most so many. */
    public List<DecisionLine> withoutNotice(long decision, int most) {
        return jdbc.sql(LINES + """
                         where decision_id = :decision and notice_paper_id is null and target_id in (select id from member_review)
                         order by target_id fetch first :most rows only
                        """)
                .param("decision", decision)
                .param("most", most)
                .query((row, i) -> line(row))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void noticed(long decision, long target, long paper, LocalDateTime now) {
        jdbc.sql("""
                        update rating_decision_line set notice_paper_id = :paper, noticed_at = :now
                         where decision_id = :decision and target_id = :target
                        """)
                .param("paper", paper)
                .param("now", now)
                .param("decision", decision)
                .param("target", target)
                .update();
    }

    /** Why the appraisal gave another level than was proposed; null where it didn't. */
    String appraisalReason(long target) {
        return ratings.changesOf(target).stream()
                .filter(change -> change.stage() == RatingStage.APPRAISAL && change.reason() != null)
                .reduce((earlier, later) -> later)
                .map(Ratings.Change::reason)
                .orElse(null);
    }

    /** Unit reviews that a decision concerns and that have no notice of it yet. */
    public List<Long> unitsWithoutNotice(long decision) {
        return jdbc.sql("select unit_review_id from rating_unit_notice where decision_id = :decision and paper_id is null order by unit_review_id")
                .param("decision", decision)
                .query(Long.class)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void unitNoticed(long decision, long unitReview, long paper, LocalDateTime now) {
        jdbc.sql("""
                        update rating_unit_notice set paper_id = :paper, noticed_at = :now
                         where decision_id = :decision and unit_review_id = :unitReview
                        """)
                .param("paper", paper)
                .param("now", now)
                .param("decision", decision)
                .param("unitReview", unitReview)
                .update();
    }

    /** Dossiers all of whose ratings are decided, or will never be, and whose sender doesn't know it. */
    public List<Long> toInform(long campaign, String unit) {
        return jdbc.sql("""
                        select d.id from dossier d
                         where d.campaign_id = :campaign and d.deciding_unit_id = :unit and d.state = 'AGREED' and d.informed_at is null
                           and not exists (
                               select 1 from dossier_target t
                                 left join member_review m on m.id = t.target_id
                                 left join unit_review u on u.id = t.target_id
                                where t.dossier_id = d.id and coalesce(m.state, u.state) not in ('CANCELLED', 'NOT_IN_SCOPE')
                                  and (m.id is null or m.state = 'PROPOSED')
                                  and not exists (select 1 from rating_decision_line l join rating_decision r on r.id = l.decision_id
                                                   where l.dossier_id = d.id and l.target_id = t.target_id and r.state = 'RECORDED'))
                         order by d.id
                        """)
                .param("campaign", campaign)
                .param("unit", unit)
                .query(Long.class)
                .list();
    }

    /**
     * Whether anything that this committee decides may still come: somebody or something that is rated and neither decided nor given up. In a campaign that is
     * closed nothing is awaited.
     */
    public boolean anythingToCome(long campaign, String unit) {
        return reviews.campaign(campaign).closedAt() == null
                && jdbc.sql("""
                        select (select count(*) from unit_review u
                                 where u.campaign_id = :campaign and u.deciding_unit_id = :unit and u.in_scope
                                   and u.state not in ('DECIDED', 'CANCELLED', 'NOT_IN_SCOPE'))
                             + (select count(*) from member_review m join unit_review u on u.id = m.unit_review_id
                                 where m.campaign_id = :campaign and (u.deciding_unit_id = :unit or u.unit_id = :unit) and m.in_scope
                                   and m.state not in ('DECIDED', 'CANCELLED', 'NOT_IN_SCOPE'))
                        """)
                                .param("campaign", campaign)
                                .param("unit", unit)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    private static DecisionLine line(ResultSet row) throws SQLException {
        Integer excellent = row.getObject("votes_excellent", Integer.class);
        LevelVotes votes = excellent == null
                ? null
                : new LevelVotes(excellent, row.getInt("votes_good"), row.getInt("votes_completed"), row.getInt("votes_not_completed"));
        return new DecisionLine(
                row.getLong("target_id"), row.getLong("dossier_id"), RatingLevel.valueOf(row.getString("level")), votes, row.getString("reason"),
                row.getObject("notice_paper_id", Long.class));
    }
}
