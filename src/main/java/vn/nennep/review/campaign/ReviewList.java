package vn.nennep.review.campaign;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.OutReason;
import vn.nennep.review.Ratings;
import vn.nennep.review.Reviews;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.member.SelfReviews;

/** A cell's list of its members in a campaign, as the cell settles it. What a rule says of a member isn't the cell's to change. */
@Component
public class ReviewList {

    /**
     * One line as the cell settles it.
     *
     * @param reason why it differs from what was proposed; null where it doesn't
     */
    public record Line(String memberId, boolean inScope, SelfReviewForm form, boolean civilServant, String reason, String field) {}

    /** @param detail what is so now */
    public record Changed(long memberReviewId, ListChange act, String detail, String reason, String actor, LocalDateTime changedAt) {}

    private static final int SHORTEST_REASON = 10;

    private final Reviews reviews;
    private final Ratings ratings;
    private final SelfReviews selfReviews;
    private final JdbcClient jdbc;

    ReviewList(Reviews reviews, Ratings ratings, SelfReviews selfReviews, JdbcClient jdbc) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.selfReviews = selfReviews;
        this.jdbc = jdbc;
    }

    /** Those about whom the cell decides: who is rated, and whom it took out itself. */
    public List<MemberReview> open(long unitReview) {
        return reviews.membersOf(unitReview).stream().filter(member -> member.inScope() || member.outReason() == OutReason.OTHER).toList();
    }

    /**
     * Settles it.
     *
     * @param givers ids of the members who are asked for an opinion on behalf of others
     * @throws Denial if somebody came or went since the form was opened
     * @throws Refusal naming every line that can't be
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(long unitReview, List<Line> lines, List<String> givers, String actor, LocalDateTime now) {
        UnitReview cell = reviews.hold(unitReview);
        Map<String, MemberReview> open = open(unitReview).stream().collect(Collectors.toMap(MemberReview::memberId, Function.identity()));
        if (lines.size() != open.size() || !lines.stream().map(Line::memberId).collect(Collectors.toSet()).equals(open.keySet())) {
            throw new Denial(Denial.Kind.MOVED_ON, "review.list.movedOn");
        }
        boolean scored = reviews.campaignOf(cell).regime().scored();
        List<Finding> findings = new ArrayList<>();
        for (Line line : lines) {
            if (line.form() == SelfReviewForm.FORM_2C && !scored) {
                findings.add(new Finding(line.field() + "form", "review.list.no2C"));
            }
            boolean explained = line.reason() != null && line.reason().length() >= SHORTEST_REASON;
            if (differs(line, open.get(line.memberId())) && !explained) {
                findings.add(new Finding(line.field() + "reason", "review.list.reason", Integer.toString(SHORTEST_REASON)));
            }
        }
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        lines.forEach(line -> settle(open.get(line.memberId()), line, actor, now));
        name(unitReview, givers);
        reviews.save(reviews.unitReview(unitReview).settled(now));
    }

    private static boolean differs(Line line, MemberReview review) {
        return line.inScope() != review.inScope()
                || line.inScope() && (line.form() != review.form() || line.civilServant() != review.civilServant());
    }

    private void settle(MemberReview review, Line line, String actor, LocalDateTime now) {
        if (!differs(line, review)) {
            return;
        }
        if (!line.inScope()) {
            takeOut(review, OutReason.OTHER, ListChange.TAKEN_OUT, line.reason(), actor, now);
            return;
        }
        MemberReview chosen = review;
        if (line.form() != review.form() || line.civilServant() != review.civilServant()) {
            chosen = reviews.save(review.with(line.form(), line.civilServant()));
            if (line.form() != review.form()) {
                note(review.id(), ListChange.FORM, line.form().label(), line.reason(), actor, now);
            }
            if (line.civilServant() != review.civilServant()) {
                note(review.id(), ListChange.CIVIL_SERVANT, line.civilServant() ? "Có" : "Không", line.reason(), actor, now);
            }
        }
        if (!review.inScope()) {
            takeIn(chosen, line.reason(), actor, now);
        }
    }

    /** He isn't rated any more; nothing more is asked of him. */
    @Transactional(propagation = Propagation.MANDATORY)
    public MemberReview takeOut(MemberReview review, OutReason why, ListChange act, String reason, String actor, LocalDateTime now) {
        selfReviews.withdraw(review);
        MemberReview out = reviews.save(reviews.memberReview(review.id()).outside(why, reason));
        note(review.id(), act, why.label(), reason, actor, now);
        return out;
    }

    private void takeIn(MemberReview review, String reason, String actor, LocalDateTime now) {
        MemberReview in = reviews.save(review.inside(MemberReviewState.WRITING));
        if (ratings.find(in.id()).isEmpty()) {
            ratings.begin(in);
        }
        selfReviews.begin(in);
        note(in.id(), ListChange.TAKEN_IN, in.form().label(), reason, actor, now);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void note(long memberReview, ListChange act, String detail, String reason, String actor, LocalDateTime now) {
        jdbc.sql("""
                        insert into review_list_change (member_review_id, act, detail, reason, actor, changed_at)
                        values (:review, :act, :detail, :reason, :actor, :now)
                        """)
                .param("review", memberReview)
                .param("act", act.name())
                .param("detail", detail)
                .param("reason", reason)
                .param("actor", actor)
                .param("now", now)
                .update();
    }

    private void name(long unitReview, List<String> givers) {
        jdbc.sql("delete from review_opinion_giver where unit_review_id = :cell").param("cell", unitReview).update();
        for (int i = 0; i < givers.size(); i++) {
            jdbc.sql("insert into review_opinion_giver (unit_review_id, position, member_id) values (:cell, :position, :member)")
                    .param("cell", unitReview)
                    .param("position", i)
                    .param("member", givers.get(i))
                    .update();
        }
    }

    public List<String> opinionGivers(long unitReview) {
        return jdbc.sql("select member_id from review_opinion_giver where unit_review_id = :cell order by position")
                .param("cell", unitReview)
                .query(String.class)
                .list();
    }

    /** What was changed in a cell's list, the oldest first. */
    public List<Changed> changesIn(long unitReview) {
        return changes("where m.unit_review_id = :of", unitReview);
    }

    /** What was changed about one member, the oldest first. */
    public List<Changed> changesOf(long memberReview) {
        return changes("where m.id = :of", memberReview);
    }

    private List<Changed> changes(String where, long of) {
        return jdbc.sql("""
                        select c.member_review_id, c.act, c.detail, c.reason, c.actor, c.changed_at
                          from review_list_change c join member_review m on m.id = c.member_review_id
                        """ + where + " order by c.id")
                .param("of", of)
                .query(Changed.class)
                .list();
    }
}
