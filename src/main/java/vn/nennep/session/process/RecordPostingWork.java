package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.session.OutlineChapter;
import vn.nennep.session.Posting;
import vn.nennep.session.PostingKind;
import vn.nennep.session.PostingRepository;
import vn.nennep.session.RulesOfDay;
import vn.nennep.session.SessionRepository;

/** “Ghi nhận đã đăng tài liệu” ({@code domain.md} §1.3 row 6, P2 row 8). */
@Component
class RecordPostingWork implements TaskWork {

    private final SessionRepository sessions;
    private final PostingRepository postings;
    private final PostingRecords records;
    private final OutlineChapter outline;
    private final RulesOfDay rules;

    RecordPostingWork(
            SessionRepository sessions, PostingRepository postings, PostingRecords records, OutlineChapter outline, RulesOfDay rules) {
        this.sessions = sessions;
        this.postings = postings;
        this.records = records;
        this.outline = outline;
        this.rules = rules;
    }

    @Override
    public String task() {
        return "recordPosting";
    }

    /** After a new date the materials may still stand where they were posted. */
    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> values = records.prefill(postBy(task));
        postings.findBySessionIdAndKindOrderById(task.subject(), PostingKind.MATERIALS).stream()
                .filter(Posting::posted)
                .reduce((one, next) -> next)
                .ifPresent(last -> {
                    values.put("posted", "YES");
                    values.put("postedAt", last.postedAt().toString());
                });
        return values;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return outline.read(sessions.session(task.subject()), Readers.committee(task.actor())).stream().toList();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        records.record(task, answers, PostingKind.MATERIALS, postBy(task), null);
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(postBy(task));
    }

    /** Materials are out when they are sent and posted: the same lead holds for both. */
    private LocalDateTime postBy(OpenTask task) {
        return rules.milestones(sessions.session(task.subject())).sendBy();
    }
}
