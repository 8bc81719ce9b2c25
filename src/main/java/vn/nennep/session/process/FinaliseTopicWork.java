package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.platform.files.FileLink;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.session.CommentTreatment;
import vn.nennep.session.FinalTopicCheck;
import vn.nennep.session.FinalTopicVersion;
import vn.nennep.session.FinalTopics;
import vn.nennep.session.FollowUpDates;
import vn.nennep.session.OutlineChapter;
import vn.nennep.session.SessionRepository;

/** “Hoàn thiện chuyên đề” ({@code domain.md} A9.1, P2 form 17): one line for each accepted comment; a returned version is offered as it was. */
@Component
class FinaliseTopicWork implements TaskWork {

    private final SessionRepository sessions;
    private final FinalTopics topics;
    private final FollowUpDates dates;
    private final OutlineChapter outline;
    private final ReportReading report;
    private final FileStore files;
    private final Words words;

    FinaliseTopicWork(
            SessionRepository sessions, FinalTopics topics, FollowUpDates dates, OutlineChapter outline, ReportReading report,
            FileStore files, Words words) {
        this.sessions = sessions;
        this.topics = topics;
        this.dates = dates;
        this.outline = outline;
        this.report = report;
        this.files = files;
        this.words = words;
    }

    @Override
    public String task() {
        return "finaliseTopic";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Optional<FinalTopicVersion> last = topics.latest(task.subject());
        Map<Integer, CommentTreatment> treated = last.map(FinaliseTopicWork::bySpeech).orElse(Map.of());
        List<Option> speeches = new ArrayList<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        topics.acceptedComments(task.subject()).forEach((number, speech) -> {
            speeches.add(new Option(number.toString(), words.of("session.final.speech", number, topics.speakerOf(speech))));
            rows.add(row(number, speech.gist(), treated.get(number)));
        });
        Map<String, Object> values = new HashMap<>(Map.of("speeches", speeches, "comments", rows));
        last.ifPresent(version -> {
            values.put("files", version.fileIds());
            values.put("summary", version.summary());
        });
        return values;
    }

    private static Map<Integer, CommentTreatment> bySpeech(FinalTopicVersion version) {
        return version.comments().stream().collect(Collectors.toMap(CommentTreatment::speech, comment -> comment));
    }

    private static Map<String, Object> row(Integer number, String gist, CommentTreatment before) {
        Map<String, Object> row = new HashMap<>(Map.of("speech", number.toString(), "gist", gist));
        if (before != null) {
            row.put("treatment", before.revised() ? "REVISED" : "KEPT");
            row.put("section", before.section());
            row.put("reason", before.reason());
        }
        return row;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        List<Reading> readings = new ArrayList<>(report.request(task.subject()));
        topics.latest(task.subject())
                .filter(last -> last.review() != null && !last.approved())
                .ifPresent(last -> readings.add(Reading.titled(words.of("session.final.returned", last.number()))
                        .text(words.of("session.final.reason"), last.review().reason())
                        .build()));
        outline.read(sessions.session(task.subject()), Readers.preparer(task.actor())).ifPresent(readings::add);
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        List<CommentTreatment> comments = answers.rows("comments").stream().map(FinaliseTopicWork::treatment).toList();
        List<String> added = answers.texts("files");
        Findings.refuseIfAny(FinalTopicCheck.judge(
                topics.acceptedComments(task.subject()).keySet(), comments, files.links(added).stream().map(FileLink::name).toList()));
        topics.handIn(FinalTopicVersion.handedIn(
                task.subject(), topics.of(task.subject()).size() + 1, comments, added, answers.text("summary"), task.actor(), task.now(),
                dates.of(task.subject()).finaliseUntil()));
        return Map.of();
    }

    private static CommentTreatment treatment(Answers row) {
        boolean revised = row.text("treatment").equals("REVISED");
        return new CommentTreatment(
                Integer.parseInt(row.text("speech")), revised, revised ? row.text("section") : null, revised ? null : row.text("reason"));
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(dates.of(task.subject()).finaliseUntil());
    }
}
