package vn.nennep.session.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.UnitRole;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;
import vn.nennep.session.Contribution;
import vn.nennep.session.ParticipationChapter;
import vn.nennep.session.Participations;
import vn.nennep.session.QuestionsChapter;
import vn.nennep.session.Reader;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.ThematicSession;

/**
 * A member adds a question, a request to speak, a comment or that he can't come, until the session is opened. Who still has the task of studying the
 * materials says it there; who is exempt has no such task and says it here.
 */
@Component
class AskQuestion implements ActionWork {

    private final SessionRepository sessions;
    private final Participations participations;
    private final Contributions contributions;
    private final Clarification clarification;
    private final AwaitedSessions awaited;
    private final CellMembers members;
    private final Register register;
    private final QuestionsChapter questions;
    private final ParticipationChapter registrations;
    private final SessionFile files;
    private final Words words;
    private final Clock clock;

    AskQuestion(
            SessionRepository sessions, Participations participations, Contributions contributions, Clarification clarification,
            AwaitedSessions awaited, CellMembers members, Register register, QuestionsChapter questions, ParticipationChapter registrations,
            SessionFile files, Words words, Clock clock) {
        this.sessions = sessions;
        this.participations = participations;
        this.contributions = contributions;
        this.clarification = clarification;
        this.awaited = awaited;
        this.members = members;
        this.register = register;
        this.questions = questions;
        this.registrations = registrations;
        this.files = files;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "askQuestion";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        List<String> cells = register.rolesOf(member, LocalDate.now(clock)).stream()
                .filter(held -> held.role() == Role.MEMBER)
                .map(UnitRole::unitId)
                .toList();
        return sessions.within(cells, unit, subject).stream()
                .filter(session -> awaited.isAnnounced(session) && maySpeakUp(session, member))
                .map(session -> new Offer(
                        name(), words.of("session.ask.title"), words.of("session.ask.description", session.topic()), session.unitId(), session.id()))
                .toList();
    }

    private boolean maySpeakUp(ThematicSession session, String member) {
        return participations.of(session.id(), member).isPresent()
                || members.activity(session.unitId(), member, LocalDate.now(clock)) == ActivityStatus.EXEMPT;
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of("matters", contributions.matters(offer.subject()));
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        ThematicSession session = sessions.session(offer.subject());
        Reader reader = Readers.member(member);
        return Stream.of(questions.read(session, reader), registrations.read(session, reader)).flatMap(Optional::stream).toList();
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        ThematicSession session = sessions.session(offer.subject());
        Contribution contribution = contributions.of(session.id(), answers);
        if (contribution.isEmpty()) {
            throw Refusal.at(null, "session.ask.nothingAdded");
        }
        participations.add(session.id(), member, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS), contribution);
        if (!contribution.questions().isEmpty()) {
            clarification.request(session);
        }
        return files.hrefOf(session.id());
    }
}
