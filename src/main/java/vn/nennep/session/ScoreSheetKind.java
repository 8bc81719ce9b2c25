package vn.nennep.session;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.document.Paper;
import vn.nennep.document.ScoreSheetPaper;
import vn.nennep.organization.Register;

/** The score sheet (phiếu chấm điểm), for whoever may read the score. */
@Component
class ScoreSheetKind implements SessionPaperKind {

    private final ScoreRepository scores;
    private final ScoreSheetRepository sheets;
    private final Sittings sittings;
    private final Register register;
    private final PaperFrame frame;

    ScoreSheetKind(ScoreRepository scores, ScoreSheetRepository sheets, Sittings sittings, Register register, PaperFrame frame) {
        this.scores = scores;
        this.sheets = sheets;
        this.sittings = sittings;
        this.register = register;
        this.frame = frame;
    }

    @Override
    public String code() {
        return "score-sheet";
    }

    @Override
    public int position() {
        return 600;
    }

    @Override
    public String label() {
        return "Phiếu chấm điểm";
    }

    @Override
    public List<Print> prints(ThematicSession session, Reader reader) {
        return scores.findBySessionId(session.id()).map(score -> Print.single(label(), () -> paper(session, score))).orElse(List.of());
    }

    private Paper paper(ThematicSession session, SessionScore score) {
        return new ScoreSheetPaper(
                frame.header(session, score.scoredAt().toLocalDate()),
                session.topic(),
                sittings.openingOf(session.id()).orElseThrow().openedAt(),
                session.venue(),
                sheets.findById(score.sheetCode()).orElseThrow().name(),
                score.items().stream()
                        .map(item -> new ScoreSheetPaper.Item(item.code(), item.wording(), item.maximum(), item.points(), item.remark()))
                        .toList(),
                score.grade().label(),
                score.weaknesses().stream()
                        .map(weakness -> new ScoreSheetPaper.Weakness(
                                weakness.wording(), weakness.measure(), register.nameOf(weakness.memberId()), weakness.dueOn()))
                        .toList(),
                register.nameOf(score.scoredBy()),
                frame.closing(session.unitId(), List.of(), session.chairId(), session.openedAt().toLocalDate()));
    }
}
