package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.session.Contribution;
import vn.nennep.session.OutlineChapter;
import vn.nennep.session.Participations;
import vn.nennep.session.PreparationChapter;
import vn.nennep.session.QuestionsChapter;
import vn.nennep.session.Reader;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.ThematicSession;

/** A member reads the materials and says what he has to say beforehand; one tick is enough (P2 par. 9, A4.7, A5.1). */
@Component
class StudyMaterialsWork implements TaskWork {

    private final SessionRepository sessions;
    private final Participations participations;
    private final Contributions contributions;
    private final Clarification clarification;
    private final PreparationChapter preparation;
    private final OutlineChapter outline;
    private final QuestionsChapter questions;

    StudyMaterialsWork(
            SessionRepository sessions, Participations participations, Contributions contributions, Clarification clarification,
            PreparationChapter preparation, OutlineChapter outline, QuestionsChapter questions) {
        this.sessions = sessions;
        this.participations = participations;
        this.contributions = contributions;
        this.clarification = clarification;
        this.preparation = preparation;
        this.outline = outline;
        this.questions = questions;
    }

    @Override
    public String task() {
        return "studyMaterials";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of("matters", contributions.matters(task.subject()));
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        Reader reader = Readers.member(task.actor());
        return Stream.of(preparation.read(session, reader), outline.read(session, reader), questions.read(session, reader))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ThematicSession session = sessions.session(task.subject());
        participations.read(session.id(), task.actor(), task.now(), answers.text("opinion"), answers.yes("opinionShared"));
        Contribution contribution = contributions.of(session.id(), answers);
        participations.add(session.id(), task.actor(), task.now(), contribution);
        if (!contribution.questions().isEmpty()) {
            clarification.request(session);
        }
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(sessions.session(task.subject()).scheduledAt());
    }
}
