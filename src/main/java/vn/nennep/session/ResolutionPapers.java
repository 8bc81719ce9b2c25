package vn.nennep.session;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.ResolutionPaper;
import vn.nennep.document.VoteTaken;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Puts what a session decided together into its resolution, conclusion or notice. */
@Component
class ResolutionPapers {

    private final Sittings sittings;
    private final Register register;
    private final PaperFrame frame;
    private final Words words;

    ResolutionPapers(Sittings sittings, Register register, PaperFrame frame, Words words) {
        this.sittings = sittings;
        this.register = register;
        this.frame = frame;
        this.words = words;
    }

    /** @param replaced the paper of the version whose place it takes */
    ResolutionPaper resolution(ThematicSession session, Resolution resolution, Optional<IssuedPaper> replaced) {
        SessionConclusion conclusion = sittings.conclusionOf(session.id()).orElseThrow();
        return new ResolutionPaper(
                resolution.output().type(),
                frame.header(session),
                words.of(resolution.output() == OutputDocument.NOTICE ? "session.sitting.noticeAbout" : "session.sitting.resolutionAbout", session.topic()),
                resolution.basisLines(),
                session.openedAt().toLocalDate(),
                resolution.aim(),
                conclusion.pointsTaken(),
                resolution.tasks().stream()
                        .map(task -> new ResolutionPaper.Task(task.content(), inCharge(task), task.cooperation(), task.dueOn(), task.product()))
                        .toList(),
                vote(session),
                replaced.orElse(null),
                frame.closing(session.unitId(), resolution.recipientLines(), resolution.signedBy(), resolution.signedAt().toLocalDate()));
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

    private VoteTaken vote(ThematicSession session) {
        return sittings.voteOf(session.id()).map(vote -> vote.taken(words.of("session.sitting.voteMatter"))).orElseThrow();
    }
}
