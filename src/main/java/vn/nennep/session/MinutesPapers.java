package vn.nennep.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.document.MinutesPaper;
import vn.nennep.document.VoteTaken;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;

/** Puts the facts of a session together into its minutes, for paper and page. */
@Component
public class MinutesPapers {

    private final Sittings sittings;
    private final MinutesRepository minutes;
    private final PreparationRepository preparations;
    private final ScoreRepository scores;
    private final Register register;
    private final MinutesSentences sentences;
    private final MinutesReading reading;
    private final PaperFrame frame;
    private final Words words;

    MinutesPapers(
            Sittings sittings, MinutesRepository minutes, PreparationRepository preparations, ScoreRepository scores, Register register,
            MinutesSentences sentences, MinutesReading reading, PaperFrame frame, Words words) {
        this.sittings = sittings;
        this.minutes = minutes;
        this.preparations = preparations;
        this.scores = scores;
        this.register = register;
        this.sentences = sentences;
        this.reading = reading;
        this.frame = frame;
        this.words = words;
    }

    /** The minutes as far as they are written: what isn't said yet is null. */
    public MinutesPaper minutes(ThematicSession session) {
        SessionOpening opening = sittings.openingOf(session.id()).orElseThrow();
        SessionCourse course = sittings.courseOf(session.id()).orElseThrow();
        Optional<SessionConclusion> conclusion = sittings.conclusionOf(session.id());
        Optional<MeetingMinutes> latest = minutes.findBySessionIdOrderByNumber(session.id()).stream().reduce((one, next) -> next);
        Map<String, PartyMember> people = register.members(opening.attendance().stream().map(Attendance::memberId).toList());
        return new MinutesPaper(
                frame.header(session),
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

    private List<String> programme(ThematicSession session) {
        return preparations.findBySessionId(session.id()).map(SessionPreparation::agenda).orElse(List.of()).stream()
                .map(MinutesPapers::programmeLine)
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
