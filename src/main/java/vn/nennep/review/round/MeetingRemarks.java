package vn.nennep.review.round;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said to a member at the meetings that reviewed him, for himself when he completes his self-review. */
@Component
public class MeetingRemarks {

    /**
     * At one meeting.
     *
     * @param criticism gist of what was said to him
     * @param reply how he answered
     * @param replyText in which words; null where none were recorded
     */
    public record Said(String criticism, Reply reply, String replyText) {}

    private final JdbcClient jdbc;

    MeetingRemarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first meeting first; empty when he hasn't been reviewed yet. */
    public List<Said> of(long memberReview) {
        return jdbc.sql("""
                        select i.criticism, i.reply, i.reply_text from review_meeting_item i join review_meeting m on m.id = i.meeting_id
                         where i.member_review_id = :review order by m.id
                        """)
                .param("review", memberReview)
                .query(Said.class)
                .list();
    }
}
