package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Submissions;
import vn.nennep.platform.intake.Submissions.Submission;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Who did what and when, and for whom he did it: the last chapter, for those who lead the cell or watch over it. */
@Component
class JournalChapter implements SessionChapter {

    private final Submissions submissions;
    private final Register register;
    private final Words words;

    JournalChapter(Submissions submissions, Register register, Words words) {
        this.submissions = submissions;
        this.register = register;
        this.words = words;
    }

    @Override
    public int position() {
        return 1000;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        if (!reader.committee() && !reader.superior()) {
            return Optional.empty();
        }
        Reading.Builder reading = Reading.titled(words.of("session.journal"))
                .table(
                        null,
                        List.of(
                                words.of("session.journal.when"), words.of("session.journal.what"), words.of("session.journal.who"),
                                words.of("session.journal.onBehalfOf")),
                        submissions.about(session.id(), register.lineOf(session.unitId())).stream().map(this::row).toList());
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    private List<String> row(Submission submission) {
        return List.of(
                ReadableTime.of(submission.submittedAt()), submission.title(), register.nameOf(submission.actor()),
                onBehalfOf(submission));
    }

    private String onBehalfOf(Submission submission) {
        String whose = register.nameOf(submission.onBehalfOf());
        return submission.entered() ? words.of("session.journal.entered", whose, submission.entrySource().label()) : whose;
    }
}
