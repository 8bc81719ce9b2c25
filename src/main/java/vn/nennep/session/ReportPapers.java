package vn.nennep.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.MinutesPaper;
import vn.nennep.document.PaperDate;
import vn.nennep.document.PaperRegistry;
import vn.nennep.document.ReportPaper;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.Words;

/** Puts the facts of a session together into its report to the committee above ({@code domain.md} A9.3). */
@Component
class ReportPapers {

    /** Who acted for the cell, and when: he signs what follows from it. */
    private record Acted(String member, LocalDate day) {}

    private final MinutesPapers minutes;
    private final MinutesReading reading;
    private final MinutesSentences sentences;
    private final FinalTopics topics;
    private final ResolutionRepository resolutions;
    private final ResolutionPapers papers;
    private final ScoreRepository scores;
    private final PaperRegistry registry;
    private final PaperFrame frame;
    private final Register register;
    private final Words words;

    ReportPapers(
            MinutesPapers minutes, MinutesReading reading, MinutesSentences sentences, FinalTopics topics, ResolutionRepository resolutions,
            ResolutionPapers papers, ScoreRepository scores, PaperRegistry registry, PaperFrame frame, Register register, Words words) {
        this.minutes = minutes;
        this.reading = reading;
        this.sentences = sentences;
        this.topics = topics;
        this.resolutions = resolutions;
        this.papers = papers;
        this.scores = scores;
        this.registry = registry;
        this.frame = frame;
        this.register = register;
        this.words = words;
    }

    /** One round of the report. */
    ReportPaper report(ThematicSession session, UpwardReport round) {
        MinutesPaper held = minutes.minutes(session);
        Optional<Resolution> resolution = resolutions.findBySessionIdOrderByNumber(session.id()).stream().reduce((one, next) -> next);
        Optional<SessionScore> score = scores.findBySessionId(session.id());
        String committee = frame.committee(round.upperUnitId());
        String cell = register.unit(session.unitId()).name();
        String day = PaperDate.inFigures(held.start().toLocalDate());
        boolean first = round.round() == 1;
        Acted acted = acted(session, resolution);
        return new ReportPaper(
                frame.header(session),
                words.of(first ? "session.report.paper.about" : "session.report.paper.aboutMore", session.topic()),
                committee,
                first
                        ? words.of("session.report.paper.opening", day, cell, session.topic())
                        : words.of("session.report.paper.openingMore", committee, cell, session.topic(), day),
                results(session, held, score),
                score.map(SessionScore::weaknesses).orElse(List.of()).stream().map(this::shortcoming).toList(),
                resolution.map(Resolution::tasks).orElse(List.of()).stream()
                        .map(task -> new ReportPaper.Task(task.content(), papers.inCharge(task), task.dueOn()))
                        .toList(),
                round.supplement() == null ? List.of() : List.of(words.of("session.report.paper.more", round.supplement())),
                enclosures(session),
                frame.closing(session.unitId(), List.of(words.of("session.report.paper.recipient", committee)), acted.member(), acted.day()));
    }

    /** Who signed the resolution; where there is none, who approved the final topic; in sessions from before that, the chair. */
    private Acted acted(ThematicSession session, Optional<Resolution> resolution) {
        return resolution.map(signed -> new Acted(signed.signedBy(), signed.signedAt().toLocalDate()))
                .or(() -> topics.approved(session.id())
                        .map(topic -> new Acted(topic.review().reviewedBy(), topic.review().reviewedAt().toLocalDate())))
                .orElseGet(() -> new Acted(session.chairId(), session.openedAt().toLocalDate()));
    }

    private List<String> results(ThematicSession session, MinutesPaper held, Optional<SessionScore> score) {
        List<String> results = new ArrayList<>();
        results.add(words.of(
                "session.report.paper.held", PaperDate.time(held.start()), PaperDate.time(held.end()), held.venue(), held.chair()));
        results.add(words.of("session.report.paper.rollCall", Text.withinSentence(reading.totals(held.attendance()))));
        results.add(words.of(
                "session.report.paper.speeches", held.speeches().size(),
                held.speeches().stream().map(MinutesPaper.Speech::speaker).distinct().count()));
        held.votes().forEach(vote -> results.add(words.of("session.report.paper.vote", reading.sentence(vote))));
        results.add(words.of("session.report.paper.conclusion", held.conclusion()));
        topics.approved(session.id()).ifPresent(topic -> results.add(finished(topic)));
        score.ifPresent(points -> results.add(sentences.scored(points)));
        return results;
    }

    private String finished(FinalTopicVersion topic) {
        String approvedOn = PaperDate.inFigures(topic.review().reviewedAt().toLocalDate());
        return topic.comments().isEmpty()
                ? words.of("session.report.paper.finalTopic", topic.number(), approvedOn)
                : words.of(
                        "session.report.paper.finalTopicRevised", topic.number(), approvedOn,
                        topic.comments().stream().filter(CommentTreatment::revised).count(), topic.comments().size());
    }

    private String shortcoming(Weakness weakness) {
        return words.of(
                "session.score.weaknessInMinutes", Text.withoutStop(weakness.wording()), Text.withoutStop(weakness.measure()),
                register.nameOf(weakness.memberId()), PaperDate.inFigures(weakness.dueOn()));
    }

    /** The papers that were issued so far, earlier reports apart, and those that are printed from the file. */
    private List<String> enclosures(ThematicSession session) {
        return Stream.of(
                        registry.of(session.id()).stream()
                                .filter(paper -> !paper.template().equals(ReportPaper.TEMPLATE.file()))
                                .map(IssuedPaper::cited),
                        topics.approved(session.id()).map(topic -> words.of("session.report.paper.enclosedTopic")).stream(),
                        scores.findBySessionId(session.id()).map(points -> words.of("session.report.paper.enclosedScore")).stream())
                .flatMap(lines -> lines)
                .toList();
    }
}
