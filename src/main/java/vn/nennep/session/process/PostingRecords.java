package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.session.NotPostedReason;
import vn.nennep.session.Posting;
import vn.nennep.session.PostingKind;
import vn.nennep.session.PostingRepository;
import vn.nennep.session.PostingRule;

/** What the two forms about posting have in common: posted when, or why not. */
@Component
class PostingRecords {

    private final PostingRepository postings;
    private final Words words;

    PostingRecords(PostingRepository postings, Words words) {
        this.postings = postings;
        this.words = words;
    }

    /** The due moment beside the field. */
    Map<String, Object> prefill(LocalDateTime due) {
        return new HashMap<>(Map.of("dueHint", words.of("session.posting.due", ReadableTime.of(due))));
    }

    /** @param from before it there was nothing to post; null where nothing says so */
    void record(OpenTask task, Answers answers, PostingKind kind, LocalDateTime due, LocalDateTime from) {
        Posting posting = answers.text("posted").equals("YES")
                ? Posting.done(task.subject(), kind, answers.dateTime("postedAt"), due, answers.text("note"), task.actor(), task.now())
                : Posting.omitted(
                        task.subject(), kind, answers.choice("reason", NotPostedReason.class), due, answers.text("note"), task.actor(),
                        task.now());
        Findings.refuseIfAny(PostingRule.judge(posting, from, task.now()));
        postings.save(posting);
    }
}
