package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.session.EnteredFor.Marks;

/** Chapter “Hỏi đáp, góp ý trước buổi họp”: for the whole cell (A4.4, A5.4). */
@Component
public class QuestionsChapter implements SessionChapter {

    private final Participations participations;
    private final EnteredFor entered;
    private final Register register;
    private final Words words;

    QuestionsChapter(Participations participations, EnteredFor entered, Register register, Words words) {
        this.participations = participations;
        this.entered = entered;
        this.register = register;
        this.words = words;
    }

    @Override
    public int position() {
        return 45;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        if (!reader.member() && !reader.readsDrafts()) {
            return Optional.empty();
        }
        Marks marks = entered.in(session);
        Reading.Builder reading = Reading.titled(words.of("session.file.questions"))
                .table(
                        words.of("session.file.clarifyingQuestions"),
                        List.of(words.of("session.file.asked"), words.of("session.file.question"), words.of("session.file.answer")),
                        participations.questions(session.id()).stream().map(question -> row(question, marks)).toList())
                .table(
                        words.of("session.file.comments"),
                        List.of(words.of("session.file.commented"), words.of("session.file.comment")),
                        participations.comments(session.id()).stream()
                                .map(comment -> List.of(byAt(comment.authorId(), comment.writtenAt(), marks), comment.wording()))
                                .toList());
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    private List<String> row(ClarifyingQuestion question, Marks marks) {
        return List.of(
                byAt(question.askedBy(), question.askedAt(), marks),
                question.wording(),
                question.open()
                        ? words.of("session.file.unanswered")
                        : words.of(
                                "session.file.answeredBy", question.answer(), byAt(question.answeredBy(), question.answeredAt(), marks)));
    }

    private String byAt(String member, LocalDateTime at, Marks marks) {
        return words.of("session.file.byAt", register.nameOf(member), ReadableTime.of(at)) + marks.of(member, at);
    }
}
