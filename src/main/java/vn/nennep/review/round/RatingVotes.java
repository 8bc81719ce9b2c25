package vn.nennep.review.round;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.gate.Cap;

/** The ballots of rounds: under which cap each member was voted on, and what was proposed afterwards. */
@Component
public class RatingVotes {

    /**
     * The vote of one attempt.
     *
     * @param ballotId null when nobody was left to vote on
     * @param entitledReason why the entitled aren't those whom the rule gives; null when they are
     * @param basis on which resolution or minutes the proposal rests; null before
     * @param dossierId null before the proposal
     */
    public record Vote(
            long roundId, int attempt, Long ballotId, int entitled, String entitledReason, String preparedBy, LocalDateTime preparedAt, String basis,
            Long dossierId, String proposedBy, LocalDateTime proposedAt) {}

    /**
     * One member in it.
     *
     * @param position in the order of the proposal, before it in that of the paper
     * @param proposedLevel null before the proposal
     * @param proposedReason null where none was asked for
     */
    public record Verdict(
            long memberReviewId, int position, RatingLevel capLevel, String capReasons, String capRule, String capSentence, RatingLevel proposedLevel,
            String proposedReason) {

        public Cap cap() {
            return new Cap(capLevel, capReasons.isEmpty() ? List.of() : Arrays.asList(capReasons.split("\n")), capRule);
        }
    }

    /** What is proposed for one member. */
    public record Proposed(long memberReview, RatingLevel level, String reason) {}

    private final JdbcClient jdbc;

    RatingVotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The vote of a round's last attempt that had one. */
    public Optional<Vote> last(long round) {
        return jdbc.sql("""
                        select round_id, attempt, ballot_id, entitled, entitled_reason, prepared_by, prepared_at, basis, dossier_id, proposed_by, proposed_at
                          from review_vote where round_id = :round order by attempt desc fetch first 1 rows only
                        """)
                .param("round", round)
                .query(Vote.class)
                .optional();
    }

    /** In the order of the proposal. */
    public List<Verdict> verdicts(long round, int attempt) {
        return jdbc.sql("""
                        select member_review_id, position, cap_level, cap_reasons, cap_rule, cap_sentence, proposed_level, proposed_reason
                          from review_verdict where round_id = :round and attempt = :attempt order by position
                        """)
                .param("round", round)
                .param("attempt", attempt)
                .query(Verdict.class)
                .list();
    }

    /** The last one about a member, in whatever round. */
    public Optional<Verdict> lastOn(long memberReview) {
        return jdbc.sql("""
                        select member_review_id, position, cap_level, cap_reasons, cap_rule, cap_sentence, proposed_level, proposed_reason
                          from review_verdict where member_review_id = :review order by round_id desc, attempt desc fetch first 1 rows only
                        """)
                .param("review", memberReview)
                .query(Verdict.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void prepared(ReviewRound round, Long ballot, int entitled, String entitledReason, String actor, LocalDateTime now) {
        jdbc.sql("""
                        insert into review_vote (round_id, attempt, ballot_id, entitled, entitled_reason, prepared_by, prepared_at)
                        values (:round, :attempt, :ballot, :entitled, :reason, :actor, :now)
                        """)
                .param("round", round.id())
                .param("attempt", round.attempt())
                .param("ballot", ballot)
                .param("entitled", entitled)
                .param("reason", entitledReason)
                .param("actor", actor)
                .param("now", now)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void capped(ReviewRound round, int position, long memberReview, Cap cap, String sentence) {
        jdbc.sql("""
                        insert into review_verdict (round_id, attempt, member_review_id, position, cap_level, cap_reasons, cap_rule, cap_sentence)
                        values (:round, :attempt, :review, :position, :level, :reasons, :rule, :sentence)
                        """)
                .param("round", round.id())
                .param("attempt", round.attempt())
                .param("review", memberReview)
                .param("position", position)
                .param("level", cap.level().name())
                .param("reasons", String.join("\n", cap.reasons()))
                .param("rule", cap.rule())
                .param("sentence", sentence)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void proposed(ReviewRound round, List<Proposed> levels, String basis, long dossier, String actor, LocalDateTime now) {
        for (int i = 0; i < levels.size(); i++) {
            jdbc.sql("""
                            update review_verdict set proposed_level = :level, proposed_reason = :reason, position = :position
                             where round_id = :round and attempt = :attempt and member_review_id = :review
                            """)
                    .param("level", levels.get(i).level().name())
                    .param("reason", levels.get(i).reason())
                    .param("position", i)
                    .param("round", round.id())
                    .param("attempt", round.attempt())
                    .param("review", levels.get(i).memberReview())
                    .update();
        }
        jdbc.sql("""
                        update review_vote set basis = :basis, dossier_id = :dossier, proposed_by = :actor, proposed_at = :now
                         where round_id = :round and attempt = :attempt
                        """)
                .param("basis", basis)
                .param("dossier", dossier)
                .param("actor", actor)
                .param("now", now)
                .param("round", round.id())
                .param("attempt", round.attempt())
                .update();
    }
}
