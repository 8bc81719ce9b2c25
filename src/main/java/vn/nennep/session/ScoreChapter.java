package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Chapter “Chấm điểm”: the session's score and grade, weak points and remedies. */
@Component
public class ScoreChapter implements SessionChapter {

    private final ScoreRepository scores;
    private final ScoreSheetRepository sheets;
    private final Register register;
    private final Words words;

    ScoreChapter(ScoreRepository scores, ScoreSheetRepository sheets, Register register, Words words) {
        this.scores = scores;
        this.sheets = sheets;
        this.register = register;
        this.words = words;
    }

    @Override
    public int position() {
        return 650;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        return scores.findBySessionId(session.id()).map(this::reading);
    }

    /** Total and grade in one line; empty while the session is not scored. */
    public Optional<String> sentence(long session) {
        return scores.findBySessionId(session).map(this::sentence);
    }

    private String sentence(SessionScore score) {
        return words.of("session.score.sentence", Points.of(score.total()), score.grade().label());
    }

    private Reading reading(SessionScore score) {
        return Reading.titled(words.of("session.score.chapter"))
                .text(words.of("session.score.result"), sentence(score))
                .text(words.of("session.score.sheet"), sheets.findById(score.sheetCode()).orElseThrow().name())
                .table(
                        words.of("session.score.items"),
                        List.of(
                                words.of("session.score.criterion"), words.of("session.score.points"), words.of("session.score.maximum"),
                                words.of("session.score.remark")),
                        score.items().stream()
                                .map(item -> List.of(
                                        item.code() + " " + item.wording(), Points.of(item.points()), String.valueOf(item.maximum()),
                                        item.remark() == null ? "" : item.remark()))
                                .toList())
                .table(
                        words.of("session.score.weaknesses"),
                        List.of(
                                words.of("session.score.weakness"), words.of("session.score.measure"), words.of("session.score.person"),
                                words.of("session.score.deadline")),
                        score.weaknesses().stream()
                                .map(w -> List.of(w.wording(), w.measure(), register.nameOf(w.memberId()), ReadableTime.of(w.dueOn())))
                                .toList())
                .text(
                        words.of("session.score.scored"),
                        words.of("session.sitting.by", register.nameOf(score.scoredBy()), ReadableTime.of(score.scoredAt())))
                .build();
    }
}
