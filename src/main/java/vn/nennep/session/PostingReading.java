package vn.nennep.session;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Says in a sentence what was recorded about posting. */
@Component
public class PostingReading {

    private final PostingRepository postings;
    private final Register register;
    private final Words words;

    PostingReading(PostingRepository postings, Register register, Words words) {
        this.postings = postings;
        this.register = register;
        this.words = words;
    }

    /** One sentence for each time it was recorded, the oldest first. */
    public List<String> sentences(long session, PostingKind kind) {
        return postings.findBySessionIdAndKindOrderById(session, kind).stream().map(this::sentence).toList();
    }

    private String sentence(Posting posting) {
        String fact = posting.posted()
                ? words.of(
                        "session.posting.posted", ReadableTime.of(posting.postedAt()), posting.timeliness().label(),
                        ReadableTime.of(posting.dueAt()))
                : words.of("session.posting.notPosted", posting.reason().label());
        String noted = posting.note() == null ? fact : fact + "\n" + posting.note();
        return noted + "\n" + words.of("session.posting.by", register.nameOf(posting.recordedBy()), ReadableTime.of(posting.recordedAt()));
    }
}
