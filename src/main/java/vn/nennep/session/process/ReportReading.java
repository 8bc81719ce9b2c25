package vn.nennep.session.process;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.organization.Register;
import vn.nennep.platform.files.FileLink;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.session.FinalTopicChapter;
import vn.nennep.session.FinalTopics;
import vn.nennep.session.PostingKind;
import vn.nennep.session.PostingReading;
import vn.nennep.session.ReportBook;
import vn.nennep.session.ResolutionChapter;
import vn.nennep.session.ScoreChapter;
import vn.nennep.session.MinutesPapers;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.ThematicSession;

/**
 * What the cell and its superior have before them of a report: topic, score, posting, what was asked and added, the papers, the minutes in short and
 * in full, final topic and resolution ({@code domain.md} A9.3).
 */
@Component
class ReportReading {

    private final SessionRepository sessions;
    private final ReportBook reports;
    private final MinutesPapers papers;
    private final PaperRegistry registry;
    private final ScoreChapter score;
    private final FinalTopics topics;
    private final FinalTopicChapter finalTopic;
    private final ResolutionChapter resolution;
    private final PostingReading postings;
    private final Register register;
    private final Words words;

    ReportReading(
            SessionRepository sessions, ReportBook reports, MinutesPapers papers, PaperRegistry registry, ScoreChapter score,
            FinalTopics topics, FinalTopicChapter finalTopic, ResolutionChapter resolution, PostingReading postings, Register register,
            Words words) {
        this.sessions = sessions;
        this.reports = reports;
        this.papers = papers;
        this.registry = registry;
        this.score = score;
        this.topics = topics;
        this.finalTopic = finalTopic;
        this.resolution = resolution;
        this.postings = postings;
        this.register = register;
        this.words = words;
    }

    /** The whole report. */
    List<Reading> of(long session) {
        ThematicSession held = sessions.session(session);
        Reading.Builder report = Reading.titled(words.of("session.sitting.reportOf", register.unit(held.unitId()).name()))
                .text(words.of("session.sitting.topic"), held.topic())
                .text(words.of("session.sitting.topicBasis"), held.basis())
                .text(words.of("session.score.result"), score.sentence(session).orElse(null))
                .text(PostingKind.OUTCOME.label(), String.join("\n\n", postings.sentences(session, PostingKind.OUTCOME)));
        reports.of(session).forEach(round -> report
                .text(words.of("session.sitting.supplementRound", round.round()), round.supplement())
                .text(words.of("session.report.requested"), round.requestedParts())
                .text(words.of("session.sitting.requested"), round.requestReason()));
        report.files(words.of("session.sitting.papers"), links(session));
        List<Reading> readings = new ArrayList<>(List.of(report.build(), papers.minutesInShort(held)));
        topics.approved(session).map(finalTopic::reading).ifPresent(readings::add);
        resolution.reading(session).ifPresent(readings::add);
        readings.add(papers.readMinutes(held));
        return readings;
    }

    /** What the superior asked for last; nothing where he didn't ask. */
    List<Reading> request(long session) {
        return reports.request(session)
                .map(request -> Reading.titled(words.of("session.report.request"))
                        .text(words.of("session.report.requested"), request.requestedParts())
                        .text(words.of("session.sitting.requestReason"), request.requestReason())
                        .build())
                .stream()
                .toList();
    }

    /** What there is to post: the papers, and the resolution if there is one. */
    List<Reading> outcome(long session) {
        List<Reading> readings = new ArrayList<>(List.of(Reading.titled(words.of("session.report.outcome"))
                .text(words.of("session.sitting.topic"), sessions.session(session).topic())
                .files(words.of("session.sitting.papers"), links(session))
                .build()));
        resolution.reading(session).ifPresent(readings::add);
        return readings;
    }

    private List<FileLink> links(long session) {
        return registry.of(session).stream().map(this::link).toList();
    }

    private FileLink link(IssuedPaper paper) {
        return new FileLink(
                Long.toString(paper.id()), words.of("session.sitting.paper", paper.type().title(), paper.symbol()), paper.size(),
                "/api/papers/" + paper.id());
    }
}
