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
import vn.nennep.session.SessionPapers;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.ThematicSession;
import vn.nennep.session.UpwardReport;

/** What the cell and its superior have before them of a report: what was asked and added, the papers, the minutes ({@code domain.md} A9.3). */
@Component
class ReportReading {

    private final SessionRepository sessions;
    private final SessionPapers papers;
    private final PaperRegistry registry;
    private final Register register;
    private final Words words;

    ReportReading(SessionRepository sessions, SessionPapers papers, PaperRegistry registry, Register register, Words words) {
        this.sessions = sessions;
        this.papers = papers;
        this.registry = registry;
        this.register = register;
        this.words = words;
    }

    List<Reading> of(long session, List<UpwardReport> rounds) {
        ThematicSession held = sessions.session(session);
        Reading.Builder report = Reading.titled(words.of("session.sitting.reportOf", register.unit(held.unitId()).name()))
                .text(words.of("session.sitting.topic"), held.topic())
                .text(words.of("session.sitting.topicBasis"), held.basis());
        rounds.forEach(round -> report
                .text(words.of("session.sitting.supplementRound", round.round()), round.supplement())
                .text(words.of("session.sitting.requested"), round.requestReason()));
        report.files(words.of("session.sitting.papers"), registry.of(session).stream().map(this::link).toList());
        List<Reading> readings = new ArrayList<>(List.of(report.build()));
        readings.add(papers.readMinutes(held));
        return readings;
    }

    private FileLink link(IssuedPaper paper) {
        return new FileLink(
                Long.toString(paper.id()), words.of("session.sitting.paper", paper.type().title(), paper.symbol()), paper.size(),
                "/api/papers/" + paper.id());
    }
}
