package vn.nennep.session.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.UnitRole;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.EntrySource;
import vn.nennep.platform.intake.Intake.Entry;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;
import vn.nennep.session.Contribution;
import vn.nennep.session.ParticipationChapter;
import vn.nennep.session.Participations;
import vn.nennep.session.QuestionsChapter;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.ThematicSession;

/**
 * Nhập hộ of what a member adds by {@link AskQuestion} himself: for who has read the materials, and above all for who is exempt and has no task that could
 * be entered for him (A17.10).
 */
@Component
class EnterContribution implements ActionWork {

    private static final Set<Role> ENTER = Set.of(Role.DUTY_OFFICER, Role.SECRETARY, Role.DEPUTY_SECRETARY);

    private final SessionRepository sessions;
    private final Participations participations;
    private final Contributions contributions;
    private final Clarification clarification;
    private final AwaitedSessions awaited;
    private final Register register;
    private final QuestionsChapter questions;
    private final ParticipationChapter registrations;
    private final SessionFile files;
    private final Words words;
    private final Clock clock;

    EnterContribution(
            SessionRepository sessions, Participations participations, Contributions contributions, Clarification clarification,
            AwaitedSessions awaited, Register register, QuestionsChapter questions, ParticipationChapter registrations, SessionFile files,
            Words words, Clock clock) {
        this.sessions = sessions;
        this.participations = participations;
        this.contributions = contributions;
        this.clarification = clarification;
        this.awaited = awaited;
        this.register = register;
        this.questions = questions;
        this.registrations = registrations;
        this.files = files;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "enterContribution";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        List<String> cells = register.rolesOf(member, LocalDate.now(clock)).stream()
                .filter(held -> ENTER.contains(held.role()))
                .map(UnitRole::unitId)
                .distinct()
                .toList();
        return sessions.within(cells, unit, subject).stream()
                .filter(session -> awaited.isAnnounced(session) && !whoMaySpeakUp(session, member).isEmpty())
                .map(session -> new Offer(
                        name(), words.of("session.enter.title"), words.of("session.enter.description", session.topic()), session.unitId(), session.id()))
                .toList();
    }

    /** Those who have read the materials, by themselves or entered, and those exempt; never the officer himself. */
    private List<Option> whoMaySpeakUp(ThematicSession session, String officer) {
        Set<String> readers = participations.readers(session.id());
        return register.membersOf(session.unitId(), LocalDate.now(clock)).stream()
                .filter(member -> !member.id().equals(officer))
                .filter(member -> member.activity() == ActivityStatus.EXEMPT || readers.contains(member.id()))
                .map(member -> new Option(member.id(), member.name()))
                .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of(
                "members", whoMaySpeakUp(sessions.session(offer.subject()), member),
                "sources", Arrays.stream(EntrySource.values()).map(source -> new Option(source.name(), source.label())).toList(),
                "matters", contributions.matters(offer.subject()));
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        ThematicSession session = sessions.session(offer.subject());
        return Stream.of(questions, registrations)
                .flatMap(chapter -> chapter.read(session, Readers.member(member)).stream())
                .toList();
    }

    @Override
    public Optional<Entry> entry(Answers answers) {
        return Optional.of(new Entry(answers.text("member"), answers.choice("entrySource", EntrySource.class)));
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        return perform(offer, member, answers, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public String perform(Offer offer, String member, Answers answers, LocalDateTime now) {
        ThematicSession session = sessions.session(offer.subject());
        Contribution contribution = contributions.of(session.id(), answers);
        if (contribution.isEmpty()) {
            throw Refusal.at(null, "session.ask.nothingAdded");
        }
        participations.add(session.id(), answers.text("member"), now, contribution);
        if (!contribution.questions().isEmpty()) {
            clarification.request(session);
        }
        return files.hrefOf(session.id());
    }
}
