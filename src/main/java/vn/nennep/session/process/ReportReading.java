package vn.nennep.session.process;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.organization.Register;
import vn.nennep.platform.files.FileLink;
import vn.nennep.platform.intake.Reading;
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

    ReportReading(SessionRepository sessions, SessionPapers papers, PaperRegistry registry, Register register) {
        this.sessions = sessions;
        this.papers = papers;
        this.registry = registry;
        this.register = register;
    }

    List<Reading> of(long session, List<UpwardReport> rounds) {
        ThematicSession held = sessions.session(session);
        Reading.Builder report = Reading.titled("Báo cáo của " + register.unit(held.unitId()).name())
                .text("Chuyên đề", held.topic())
                .text("Căn cứ chọn", held.basis());
        rounds.forEach(round -> report
                .text("Bổ sung lần " + round.round(), round.supplement())
                .text("Cấp trên yêu cầu", round.requestReason()));
        report.files("Văn bản kèm theo", registry.of(session).stream().map(ReportReading::link).toList());
        List<Reading> readings = new ArrayList<>(List.of(report.build()));
        readings.add(papers.readMinutes(held));
        return readings;
    }

    private static FileLink link(IssuedPaper paper) {
        return new FileLink(
                Long.toString(paper.id()), paper.type().title() + " số " + paper.symbol(), paper.size(), "/api/papers/" + paper.id());
    }
}
