package vn.nennep.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.document.Closing;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.IssuerKind;
import vn.nennep.document.MinutesPaper;
import vn.nennep.document.PaperHeader;
import vn.nennep.document.ResolutionPaper;
import vn.nennep.document.SignatoryPosition;
import vn.nennep.document.VoteTaken;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitRole;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Puts the facts of a session together into its papers. */
@Component
public class SessionPapers {

    private final Sittings sittings;
    private final MinutesRepository minutes;
    private final PreparationRepository preparations;
    private final ScoreRepository scores;
    private final Register register;
    private final MinutesSentences sentences;
    private final MinutesReading reading;
    private final Words words;
    private final Clock clock;

    SessionPapers(
            Sittings sittings, MinutesRepository minutes, PreparationRepository preparations, ScoreRepository scores, Register register,
            MinutesSentences sentences, MinutesReading reading, Words words, Clock clock) {
        this.sittings = sittings;
        this.minutes = minutes;
        this.preparations = preparations;
        this.scores = scores;
        this.register = register;
        this.sentences = sentences;
        this.reading = reading;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The term through which the numbers of the cell's papers run today.
     *
     * @throws IllegalStateException if the register knows none
     */
    String term(ThematicSession session) {
        return register.termOf(session.unitId(), LocalDate.now(clock))
                .orElseThrow(() -> new IllegalStateException("No term of unit " + session.unitId()));
    }

    /** The minutes as far as they are written: what isn't said yet is null. */
    public MinutesPaper minutes(ThematicSession session) {
        SessionOpening opening = sittings.openingOf(session.id()).orElseThrow();
        SessionCourse course = sittings.courseOf(session.id()).orElseThrow();
        Optional<SessionConclusion> conclusion = sittings.conclusionOf(session.id());
        Optional<MeetingMinutes> latest = minutes.findBySessionIdOrderByNumber(session.id()).stream().reduce((one, next) -> next);
        Map<String, PartyMember> people = register.members(opening.attendance().stream().map(Attendance::memberId).toList());
        return new MinutesPaper(
                header(session),
                session.topic(),
                opening.openedAt(),
                latest.map(MeetingMinutes::endedAt).orElse(null),
                session.place() == null ? SessionMode.ONLINE.label() : session.place(),
                attendance(opening, people),
                opening.guestLines(),
                register.nameOf(session.chairId()),
                register.nameOf(session.minuteTakerId()),
                sentences.opening(session.unitId(), opening, sittings.handoversOf(session.id()), course.interruptions()),
                programme(session),
                sentences.items(course.items(SittingPart.REGULAR)),
                course.purpose(),
                String.join("\n", sentences.items(course.items(SittingPart.THEMATIC))),
                speeches(course.speeches()),
                vote(session).map(List::of).orElse(List.of()),
                conclusion.map(SessionConclusion::conclusion).orElse(null),
                conclusion.map(SessionConclusion::pointsTaken).orElse(List.of()),
                remarks(session, conclusion),
                latest.map(MeetingMinutes::corrections).orElse(null),
                latest.map(MeetingMinutes::readBackApprovals).orElse(0),
                opening.voteRoll().officialPresent());
    }

    /** @param replaced the paper of the version whose place it takes */
    ResolutionPaper resolution(ThematicSession session, Resolution resolution, Optional<IssuedPaper> replaced) {
        SessionConclusion conclusion = sittings.conclusionOf(session.id()).orElseThrow();
        return new ResolutionPaper(
                resolution.output().type(),
                header(session),
                words.of("session.sitting.resolutionAbout", session.topic()),
                resolution.basisLines(),
                session.openedAt().toLocalDate(),
                resolution.aim(),
                conclusion.pointsTaken(),
                resolution.tasks().stream()
                        .map(task -> new ResolutionPaper.Task(task.content(), inCharge(task), task.cooperation(), task.dueOn(), task.product()))
                        .toList(),
                vote(session).orElseThrow(),
                replaced.orElse(null),
                new Closing(resolution.recipientLines(), position(session, resolution), register.nameOf(resolution.signedBy())));
    }

    /** Who only stands in for the secretary doesn't sign as one: as deputy where he is it, otherwise as the substitute that he is. */
    private SignatoryPosition position(ThematicSession session, Resolution resolution) {
        List<UnitRole> held = register.rolesOf(resolution.signedBy(), resolution.signedAt().toLocalDate()).stream()
                .filter(role -> role.unitId().equals(session.unitId()))
                .toList();
        if (held.stream().anyMatch(role -> !role.substitute() && role.role() == Role.SECRETARY)) {
            return SignatoryPosition.SECRETARY;
        }
        boolean onlySubstitute = held.stream().anyMatch(role -> role.substitute() && role.role() == Role.SECRETARY)
                && held.stream().noneMatch(role -> role.role() == Role.DEPUTY_SECRETARY);
        return onlySubstitute ? SignatoryPosition.SUBSTITUTE : SignatoryPosition.DEPUTY_SECRETARY;
    }

    /** A paper as it is named on the page. */
    String named(IssuedPaper paper) {
        return words.of("session.resolution.named", paper.type().title(), paper.symbol(), ReadableTime.of(paper.issuedOn()));
    }

    /** Who answers for a task, as it is written in papers. */
    String inCharge(ResolutionTask task) {
        String person = task.personId() == null ? "" : words.of("session.sitting.comrade", register.nameOf(task.personId()));
        String department = task.department() == null ? "" : task.department();
        return person.isEmpty() || department.isEmpty() ? person + department : person + ", " + department;
    }

    private PaperHeader header(ThematicSession session) {
        Unit unit = register.unit(session.unitId());
        return new PaperHeader(
                register.unit(unit.parentId()).name(), unit.name(), IssuerKind.CELL, unit.place(), LocalDate.now(clock));
    }

    private List<String> programme(ThematicSession session) {
        return preparations.findBySessionId(session.id()).map(SessionPreparation::agenda).orElse(List.of()).stream()
                .map(SessionPapers::programmeLine)
                .toList();
    }

    /** The item with its kind, unless its title says the kind already: not “Thảo luận (thảo luận)”. */
    static String programmeLine(AgendaItem item) {
        String kind = Text.withinSentence(item.kind().label());
        return item.title().toLowerCase(Text.VIETNAMESE).contains(kind.toLowerCase(Text.VIETNAMESE)) ? item.title() : item.title() + " (" + kind + ")";
    }

    private Optional<VoteTaken> vote(ThematicSession session) {
        return sittings.voteOf(session.id()).map(vote -> vote.taken(words.of("session.sitting.voteMatter")));
    }

    private List<String> remarks(ThematicSession session, Optional<SessionConclusion> conclusion) {
        return Stream.of(
                        conclusion.map(sentences::remarks).orElse(List.of()).stream(),
                        sittings.deferralOf(session.id()).map(sentences::deferral).stream(),
                        scores.findBySessionId(session.id()).map(sentences::score).orElse(List.of()).stream())
                .flatMap(lines -> lines)
                .toList();
    }

    private List<MinutesPaper.Speech> speeches(List<Speech> speeches) {
        return IntStream.range(0, speeches.size())
                .mapToObj(i -> {
                    Speech speech = speeches.get(i);
                    return new MinutesPaper.Speech(
                            i + 1, sentences.speaker(speech), sentences.kind(speech), sentences.gist(speech),
                            speech.response() == null ? null : speech.response().label());
                })
                .toList();
    }

    private static MinutesPaper.Attendance attendance(SessionOpening opening, Map<String, PartyMember> people) {
        List<Attendance> roll = opening.attendance();
        return new MinutesPaper.Attendance(
                opening.obliged(),
                opening.present(),
                count(roll, AttendanceStatus.EXCUSED),
                count(roll, AttendanceStatus.UNEXCUSED),
                (int) roll.stream().filter(a -> a.activity() == ActivityStatus.EXEMPT).count(),
                roll.stream()
                        .filter(a -> !a.present())
                        .map(a -> new MinutesPaper.Absence(
                                people.get(a.memberId()).fullName(), MinutesPaper.AbsenceKind.valueOf(a.status().name()), a.reason()))
                        .toList());
    }

    /** Among those who had to come. */
    private static int count(List<Attendance> roll, AttendanceStatus status) {
        return (int) roll.stream().filter(a -> a.obliged() && a.status() == status).count();
    }

    /** Minutes on the page, as they will stand on paper. */
    public Reading readMinutes(ThematicSession session) {
        return reading.of(minutes(session));
    }

    /** Who came, how many spoke, how they voted: what a report says of the minutes. */
    public Reading minutesInShort(ThematicSession session) {
        return reading.inShort(minutes(session));
    }
}
