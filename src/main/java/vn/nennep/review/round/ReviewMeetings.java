package vn.nennep.review.round;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.review.round.ReviewMeeting.Attendance;
import vn.nennep.review.round.ReviewMeeting.Group;
import vn.nennep.review.round.ReviewMeeting.Item;
import vn.nennep.review.round.ReviewMeeting.Sitting;

/** The meetings of rounds, as they were recorded. */
@Component
public class ReviewMeetings {

    private record Head(
            long id, long roundId, int attempt, String place, String chairId, String ownChairId, String minuteTakerId, String cadre, String conclusion,
            String shortReason) {}

    private final JdbcClient jdbc;

    ReviewMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last meeting of a round; a ballot that is repeated has none of its own. */
    public Optional<ReviewMeeting> last(long round) {
        return jdbc.sql("""
                        select id, round_id, attempt, place, chair_id, own_chair_id, minute_taker_id, cadre, conclusion, short_reason
                          from review_meeting where round_id = :round order by attempt desc fetch first 1 rows only
                        """)
                .param("round", round)
                .query(Head.class)
                .optional()
                .map(this::whole);
    }

    /** Of a round, the first one first. */
    public List<ReviewMeeting> of(long round) {
        return jdbc.sql("""
                        select id, round_id, attempt, place, chair_id, own_chair_id, minute_taker_id, cadre, conclusion, short_reason
                          from review_meeting where round_id = :round order by attempt
                        """)
                .param("round", round)
                .query(Head.class)
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    private ReviewMeeting whole(Head head) {
        return new ReviewMeeting(
                head.roundId(), head.attempt(), head.place(), head.chairId(), head.ownChairId(), head.minuteTakerId(), head.cadre(), head.conclusion(),
                head.shortReason(),
                parts(head.id(), "select from_at, to_at from review_meeting_sitting where meeting_id = :meeting order by position", Sitting.class),
                parts(
                        head.id(),
                        "select member_id, presence, reason, official, activity from review_meeting_attendance where meeting_id = :meeting order by member_id",
                        Attendance.class),
                parts(
                        head.id(),
                        "select member_review_id, criticism, reply, reply_text from review_meeting_item where meeting_id = :meeting order by position",
                        Item.class),
                parts(
                        head.id(),
                        "select group_id, held_on, reporter_id, attended, gist from review_meeting_group where meeting_id = :meeting order by position",
                        Group.class));
    }

    private <T> List<T> parts(long meeting, String sql, Class<T> type) {
        return jdbc.sql(sql).param("meeting", meeting).query(type).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void record(ReviewMeeting meeting, String actor, LocalDateTime now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into review_meeting (round_id, attempt, place, chair_id, own_chair_id, minute_taker_id, cadre, conclusion, short_reason,
                                                    recorded_by, recorded_at)
                        values (:round, :attempt, :place, :chair, :ownChair, :minuteTaker, :cadre, :conclusion, :shortReason, :actor, :now)
                        """)
                .param("round", meeting.roundId())
                .param("attempt", meeting.attempt())
                .param("place", meeting.place())
                .param("chair", meeting.chairId())
                .param("ownChair", meeting.ownChairId())
                .param("minuteTaker", meeting.minuteTakerId())
                .param("cadre", meeting.cadre())
                .param("conclusion", meeting.conclusion())
                .param("shortReason", meeting.shortReason())
                .param("actor", actor)
                .param("now", now)
                .update(key, "id");
        long id = key.getKeyAs(Number.class).longValue();
        for (int i = 0; i < meeting.sittings().size(); i++) {
            jdbc.sql("insert into review_meeting_sitting (meeting_id, position, from_at, to_at) values (:meeting, :position, :from, :to)")
                    .param("meeting", id)
                    .param("position", i)
                    .param("from", meeting.sittings().get(i).fromAt())
                    .param("to", meeting.sittings().get(i).toAt())
                    .update();
        }
        meeting.attendance().forEach(line -> attended(id, line));
        for (int i = 0; i < meeting.items().size(); i++) {
            reviewed(id, i, meeting.items().get(i));
        }
        for (int i = 0; i < meeting.groups().size(); i++) {
            reported(id, i, meeting.groups().get(i));
        }
    }

    private void attended(long meeting, Attendance line) {
        jdbc.sql("""
                        insert into review_meeting_attendance (meeting_id, member_id, presence, reason, official, activity)
                        values (:meeting, :member, :presence, :reason, :official, :activity)
                        """)
                .param("meeting", meeting)
                .param("member", line.memberId())
                .param("presence", line.presence().name())
                .param("reason", line.reason())
                .param("official", line.official())
                .param("activity", line.activity().name())
                .update();
    }

    private void reviewed(long meeting, int position, Item item) {
        jdbc.sql("""
                        insert into review_meeting_item (meeting_id, position, member_review_id, criticism, reply, reply_text)
                        values (:meeting, :position, :review, :criticism, :reply, :replyText)
                        """)
                .param("meeting", meeting)
                .param("position", position)
                .param("review", item.memberReviewId())
                .param("criticism", item.criticism())
                .param("reply", item.reply().name())
                .param("replyText", item.replyText())
                .update();
    }

    private void reported(long meeting, int position, Group group) {
        jdbc.sql("""
                        insert into review_meeting_group (meeting_id, position, group_id, held_on, reporter_id, attended, gist)
                        values (:meeting, :position, :group, :on, :reporter, :attended, :gist)
                        """)
                .param("meeting", meeting)
                .param("position", position)
                .param("group", group.groupId())
                .param("on", group.heldOn())
                .param("reporter", group.reporterId())
                .param("attended", group.attended())
                .param("gist", group.gist())
                .update();
    }
}
