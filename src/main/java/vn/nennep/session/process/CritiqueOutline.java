package vn.nennep.session.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.UnitRole;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.session.AssignmentRepository;
import vn.nennep.session.BriefingChapter;
import vn.nennep.session.CritiqueRepository;
import vn.nennep.session.OutlineChapter;
import vn.nennep.session.OutlineCritique;
import vn.nennep.session.Outlines;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SessionState;
import vn.nennep.session.ThematicSession;

/** The critic (người phản biện) says what he thinks of the outline while it is under review (A4.9). It decides nothing; reviewer and preparer read it. */
@Component
class CritiqueOutline implements ActionWork {

    private final SessionRepository sessions;
    private final AssignmentRepository assignments;
    private final Outlines outlines;
    private final CritiqueRepository critiques;
    private final OutlineChapter outlineChapter;
    private final BriefingChapter briefingChapter;
    private final SessionFile files;
    private final Register register;
    private final Words words;
    private final Clock clock;

    CritiqueOutline(
            SessionRepository sessions, AssignmentRepository assignments, Outlines outlines, CritiqueRepository critiques,
            OutlineChapter outlineChapter, BriefingChapter briefingChapter, SessionFile files, Register register, Words words, Clock clock) {
        this.sessions = sessions;
        this.assignments = assignments;
        this.outlines = outlines;
        this.critiques = critiques;
        this.outlineChapter = outlineChapter;
        this.briefingChapter = briefingChapter;
        this.files = files;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "critiqueOutline";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return underReview(member, unit, subject).stream()
                .filter(session -> assignments.findBySessionId(session.id()).filter(a -> member.equals(a.criticId())).isPresent())
                .map(session -> new Offer(
                        name(), words.of("session.critique.title"), words.of("session.critique.description", session.topic()), session.unitId(),
                        session.id()))
                .toList();
    }

    /** Of the cells to which he belongs. */
    private List<ThematicSession> underReview(String member, String unit, Long subject) {
        Set<String> cells = register.rolesOf(member, LocalDate.now(clock)).stream()
                .filter(held -> held.role() == Role.MEMBER)
                .map(UnitRole::unitId)
                .collect(Collectors.toSet());
        return sessions.within(cells, unit, subject).stream().filter(session -> session.state() == SessionState.REVIEWING).toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of();
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        ThematicSession session = sessions.session(offer.subject());
        return Stream.of(outlineChapter, briefingChapter)
                .flatMap(chapter -> chapter.read(session, Readers.preparer(member)).stream())
                .toList();
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        long outline = outlines.underReview(offer.subject()).orElseThrow().id();
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        critiques.save(new OutlineCritique(null, outline, answers.text("opinion"), member, now));
        return files.hrefOf(offer.subject());
    }
}
