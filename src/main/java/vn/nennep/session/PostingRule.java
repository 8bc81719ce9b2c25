package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.nennep.platform.web.ReadableTime;

/** What a record of posting must hold. Source: {@code domain.md} §1.3 rows 6–7 (HD 42), P2 form 8; the length of the note [P]. */
public final class PostingRule {

    /** A shorter note says nothing. */
    static final int SHORTEST_NOTE = 10;

    private PostingRule() {
    }

    /**
     * @param from before it there was nothing to post; null where nothing says so
     * @param now the moment of recording: nobody records what is still to come
     */
    public static List<Finding> judge(Posting posting, LocalDateTime from, LocalDateTime now) {
        List<Finding> findings = new ArrayList<>();
        if (posting.posted() && posting.postedAt().isAfter(now)) {
            findings.add(Finding.refusal("postedAt", "session.posting.inFuture"));
        }
        if (posting.posted() && from != null && posting.postedAt().isBefore(from)) {
            findings.add(Finding.refusal("postedAt", "session.posting.tooEarly", ReadableTime.of(from)));
        }
        if (posting.reason() == NotPostedReason.OTHER && Text.length(posting.note()) < SHORTEST_NOTE) {
            findings.add(Finding.refusal("note", "session.posting.noteMissing", SHORTEST_NOTE));
        }
        return findings;
    }
}
