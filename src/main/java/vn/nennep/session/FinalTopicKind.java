package vn.nennep.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.document.Closing;
import vn.nennep.document.FinalTopicPaper;
import vn.nennep.document.Paper;
import vn.nennep.organization.Register;
import vn.nennep.platform.files.FileLink;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.web.Words;

/** The finished topic (chuyên đề hoàn thiện): what was approved for every reader of the file, the drafts for committee and preparers. */
@Component
class FinalTopicKind implements SessionPaperKind {

    private final FinalTopics topics;
    private final Outlines outlines;
    private final FileStore files;
    private final Register register;
    private final PaperFrame frame;
    private final Words words;

    FinalTopicKind(FinalTopics topics, Outlines outlines, FileStore files, Register register, PaperFrame frame, Words words) {
        this.topics = topics;
        this.outlines = outlines;
        this.files = files;
        this.register = register;
        this.frame = frame;
        this.words = words;
    }

    @Override
    public String code() {
        return "final-topic";
    }

    @Override
    public int position() {
        return 800;
    }

    @Override
    public String label() {
        return "Chuyên đề hoàn thiện";
    }

    @Override
    public List<Print> prints(ThematicSession session, Reader reader) {
        return topics.of(session.id()).stream()
                .filter(version -> version.approved() || reader.readsDrafts())
                .map(version -> new Print(
                        version.number(),
                        words.of(version.approved() ? "session.final.paper.one" : "session.final.paper.draft", version.number()),
                        version.approved() ? 0 : version.number(),
                        () -> paper(session, version)))
                .toList();
    }

    private Paper paper(ThematicSession session, FinalTopicVersion version) {
        Optional<OutlineVersion> outline = outlines.of(session.id()).stream().filter(OutlineVersion::approved).reduce((one, next) -> next);
        return new FinalTopicPaper(
                frame.header(session, (version.approved() ? version.review().reviewedAt() : version.submittedAt()).toLocalDate()),
                session.topic(),
                session.openedAt().toLocalDate(),
                version.number(),
                outline.map(OutlineVersion::texts).map(FinalTopicKind::sections).orElse(List.of()),
                outline.map(OutlineVersion::questions).orElse(List.of()).stream().map(OutlineQuestion::wording).toList(),
                comments(version),
                version.summary(),
                files.links(version.fileIds()).stream().map(FileLink::name).toList(),
                register.nameOf(version.submittedBy()),
                version.approved() ? approval(session, version.review()) : null);
    }

    private static List<FinalTopicPaper.Section> sections(OutlineTexts texts) {
        return texts.bySection().entrySet().stream()
                .filter(section -> Text.present(section.getValue()))
                .map(section -> new FinalTopicPaper.Section(section.getKey().title(), section.getValue()))
                .toList();
    }

    private List<FinalTopicPaper.Comment> comments(FinalTopicVersion version) {
        Map<Integer, Speech> accepted = topics.acceptedComments(version.sessionId());
        return version.comments().stream()
                .map(comment -> {
                    Speech speech = accepted.get(comment.speech());
                    return new FinalTopicPaper.Comment(
                            topics.speakerOf(speech), speech.gist(),
                            comment.revised()
                                    ? words.of("session.final.revisedIn", comment.section())
                                    : words.of("session.final.notRevised", comment.reason()));
                })
                .toList();
    }

    private Closing approval(ThematicSession session, FinalTopicReview review) {
        return frame.closing(session.unitId(), List.of(), review.reviewedBy(), review.reviewedAt().toLocalDate());
    }
}
