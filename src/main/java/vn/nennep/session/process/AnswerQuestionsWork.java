package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.session.ClarifyingQuestion;
import vn.nennep.session.OutlineChapter;
import vn.nennep.session.Participations;
import vn.nennep.session.SessionNews;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.ThematicSession;

/** Who prepares the topic answers all the questions that are open; the whole cell reads it, and who asked gets it by mail (A5.4). */
@Component
class AnswerQuestionsWork implements TaskWork {

    private static final String LIST = "answers";

    private final SessionRepository sessions;
    private final Participations participations;
    private final SessionNews news;
    private final OutlineChapter outline;
    private final Register register;
    private final Words words;

    AnswerQuestionsWork(
            SessionRepository sessions, Participations participations, SessionNews news, OutlineChapter outline, Register register,
            Words words) {
        this.sessions = sessions;
        this.participations = participations;
        this.news = news;
        this.outline = outline;
        this.register = register;
        this.words = words;
    }

    @Override
    public String task() {
        return "answerQuestions";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        List<ClarifyingQuestion> open = participations.openQuestions(task.subject());
        return Map.of(
                "questions", open.stream().map(question -> new Option(id(question), named(question))).toList(),
                LIST, open.stream().map(question -> Map.of("question", id(question))).toList());
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        List<Reading> readings = new ArrayList<>();
        readings.add(Reading.titled(words.of("session.file.clarifyingQuestions"))
                .table(
                        null,
                        List.of(words.of("session.file.asked"), words.of("session.file.question")),
                        participations.openQuestions(session.id()).stream()
                                .map(question -> List.of(register.nameOf(question.askedBy()), question.wording()))
                                .toList())
                .build());
        outline.read(session, Readers.preparer(task.actor())).ifPresent(readings::add);
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ThematicSession session = sessions.session(task.subject());
        Map<String, ClarifyingQuestion> open = participations.openQuestions(session.id()).stream()
                .collect(Collectors.toMap(AnswerQuestionsWork::id, Function.identity()));
        List<Answers> rows = answers.rows(LIST);
        List<ClarifyingQuestion> unanswered = new ArrayList<>(open.values());
        for (Answers row : rows) {
            if (!unanswered.remove(open.get(row.text("question")))) {
                throw Refusal.at(row.field("question"), "session.answer.twice");
            }
        }
        if (!unanswered.isEmpty()) {
            throw Refusal.at(LIST, "session.answer.missing", unanswered.size());
        }
        rows.forEach(row -> {
            ClarifyingQuestion question = open.get(row.text("question"));
            participations.answer(question, row.text("answer"), task.actor(), task.now());
            news.answered(session, question, row.text("answer"));
        });
        return Map.of();
    }

    /** An answer helps only before the session. */
    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(sessions.session(task.subject()).scheduledAt());
    }

    private static String id(ClarifyingQuestion question) {
        return String.valueOf(question.id());
    }

    private String named(ClarifyingQuestion question) {
        return words.of("session.answer.question", register.nameOf(question.askedBy()), question.wording());
    }
}
