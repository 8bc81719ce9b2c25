package vn.nennep.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Chapter “Chuyên đề hoàn thiện”: the approved version for whoever may open the file; what was handed in and returned for committee and preparers. */
@Component
public class FinalTopicChapter implements SessionChapter {

    private final FinalTopics topics;
    private final Register register;
    private final FileStore files;
    private final Words words;

    FinalTopicChapter(FinalTopics topics, Register register, FileStore files, Words words) {
        this.topics = topics;
        this.register = register;
        this.files = files;
        this.words = words;
    }

    @Override
    public int position() {
        return 780;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        Optional<FinalTopicVersion> shown = reader.readsDrafts() ? topics.latest(session.id()) : topics.approved(session.id());
        return shown.map(version -> {
            Reading.Builder reading = written(version);
            if (reader.readsDrafts()) {
                reading.table(
                        words.of("session.final.versions"),
                        List.of(
                                words.of("session.final.version"), words.of("session.final.submitted"), words.of("session.final.decision"),
                                words.of("session.final.reason")),
                        topics.of(session.id()).stream().map(this::row).toList());
            }
            return reading.build();
        });
    }

    /** One version, to be decided upon or read. */
    public Reading reading(FinalTopicVersion version) {
        return written(version).build();
    }

    private Reading.Builder written(FinalTopicVersion version) {
        return Reading.titled(words.of(version.approved() ? "session.final.chapter" : "session.final.draft", version.number()))
                .files(words.of("session.final.files"), files.links(version.fileIds()))
                .table(
                        words.of("session.final.comments"),
                        List.of(
                                words.of("session.final.comment"), words.of("session.sitting.member"), words.of("session.sitting.gist"),
                                words.of("session.final.treatment")),
                        treatments(version))
                .text(words.of("session.final.summary"), version.summary())
                .text(
                        words.of("session.final.handedIn"),
                        words.of(
                                "session.final.handedInBy", register.nameOf(version.submittedBy()), ReadableTime.of(version.submittedAt()),
                                version.timeliness().label(), ReadableTime.of(version.dueAt())));
    }

    private List<List<String>> treatments(FinalTopicVersion version) {
        Map<Integer, Speech> accepted = topics.acceptedComments(version.sessionId());
        List<List<String>> rows = new ArrayList<>();
        for (CommentTreatment comment : version.comments()) {
            Speech speech = accepted.get(comment.speech());
            rows.add(List.of(
                    String.valueOf(comment.speech()), topics.speakerOf(speech), speech.gist(),
                    comment.revised()
                            ? words.of("session.final.revisedIn", comment.section())
                            : words.of("session.final.notRevised", comment.reason())));
        }
        return rows;
    }

    private List<String> row(FinalTopicVersion version) {
        FinalTopicReview review = version.review();
        return List.of(
                String.valueOf(version.number()),
                words.of("session.sitting.by", register.nameOf(version.submittedBy()), ReadableTime.of(version.submittedAt())),
                review == null
                        ? words.of("session.file.undecided")
                        : words.of(
                                "session.file.decidedByAt", review.decision().label(), register.nameOf(review.reviewedBy()),
                                ReadableTime.of(review.reviewedAt())),
                review == null || review.reason() == null ? "" : review.reason());
    }
}
