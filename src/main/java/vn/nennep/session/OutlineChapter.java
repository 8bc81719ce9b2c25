package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/**
 * Chapter “Đề cương”: the approved outline for everybody once notice was given; versions under way, and what was said of them, for committee and
 * preparers only.
 */
@Component
public class OutlineChapter implements SessionChapter {

    private final Outlines outlines;
    private final CritiqueRepository critiques;
    private final DispatchRepository dispatches;
    private final Register register;
    private final FileStore files;
    private final Words words;

    OutlineChapter(
            Outlines outlines, CritiqueRepository critiques, DispatchRepository dispatches, Register register, FileStore files, Words words) {
        this.outlines = outlines;
        this.critiques = critiques;
        this.dispatches = dispatches;
        this.register = register;
        this.files = files;
        this.words = words;
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        List<OutlineVersion> versions = outlines.of(session.id());
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        OutlineVersion latest = versions.get(versions.size() - 1);
        if (!reader.readsDrafts() && (!latest.approved() || dispatches.findBySessionIdOrderByRound(session.id()).isEmpty())) {
            return Optional.empty();
        }
        Reading.Builder reading = Reading.titled(words.of(latest.approved() ? "session.file.outline" : "session.file.draft", latest.number()));
        write(reading, latest);
        if (reader.readsDrafts()) {
            reading.table(
                    words.of("session.file.versions"),
                    List.of(
                            words.of("session.file.version"), words.of("session.file.submitted"), words.of("session.file.decision"),
                            words.of("session.file.verdict")),
                    versions.stream().map(this::row).toList());
            reading.table(
                    words.of("session.file.critiques"),
                    List.of(words.of("session.file.version"), words.of("session.file.critic"), words.of("session.file.verdict")),
                    versions.stream().flatMap(this::critiques).toList());
            versions.stream().filter(version -> version != latest).forEach(version -> writeOlder(reading, version));
        }
        return Optional.of(reading.build());
    }

    private void write(Reading.Builder reading, OutlineVersion outline) {
        outline.texts().bySection().forEach((section, text) -> {
            if (section == OutlineSection.DRAFT_CONCLUSION) {
                writeQuestions(reading, outline);
            }
            reading.text(section.label(), text);
        });
        reading.text(words.of("session.file.template"), words.of("session.file.templateVersion", outline.templateVersion()))
                .text(words.of("session.file.presentation"), words.of("session.file.minutes", outline.presentationMinutes()))
                .files(words.of("session.file.files"), files.links(outline.fileIds()));
    }

    private void writeQuestions(Reading.Builder reading, OutlineVersion outline) {
        List<OutlineQuestion> questions = outline.questions();
        reading.table(
                OutlineSection.QUESTIONS.label(),
                List.of(words.of("session.file.number"), words.of("session.file.question"), words.of("session.file.section")),
                IntStream.range(0, questions.size())
                        .mapToObj(i -> List.of(
                                String.valueOf(i + 1),
                                questions.get(i).wording(),
                                questions.get(i).section() == null ? "" : questions.get(i).section().label()))
                        .toList());
    }

    private void writeOlder(Reading.Builder reading, OutlineVersion outline) {
        StringBuilder text = new StringBuilder();
        outline.texts().bySection().forEach((section, content) -> {
            if (Text.present(content)) {
                text.append(section.label()).append('\n').append(content).append("\n\n");
            }
        });
        outline.questions().forEach(question -> text.append("– ").append(question.wording()).append('\n'));
        reading.text(words.of("session.file.older", outline.number()), text.toString().strip())
                .files(words.of("session.file.olderFiles", outline.number()), files.links(outline.fileIds()));
    }

    private Stream<List<String>> critiques(OutlineVersion outline) {
        return critiques.findByOutlineIdOrderById(outline.id()).stream()
                .map(critique -> List.of(
                        String.valueOf(outline.number()),
                        words.of("session.file.byAt", register.nameOf(critique.writtenBy()), ReadableTime.of(critique.writtenAt())),
                        critique.opinion()));
    }

    private List<String> row(OutlineVersion outline) {
        OutlineReview review = outline.review();
        return List.of(
                String.valueOf(outline.number()),
                words.of("session.file.byAt", register.nameOf(outline.submittedBy()), ReadableTime.of(outline.submittedAt())),
                review == null
                        ? words.of("session.file.undecided")
                        : words.of(
                                "session.file.decidedByAt", review.decision().label(), register.nameOf(review.reviewedBy()),
                                ReadableTime.of(review.reviewedAt())),
                review == null ? "" : review.returnReason() != null ? review.returnReason() : review.remark() == null ? "" : review.remark());
    }
}
