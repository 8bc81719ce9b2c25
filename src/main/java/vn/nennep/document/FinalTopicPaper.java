package vn.nennep.document;

import java.time.LocalDate;
import java.util.List;

/**
 * The topic as finished after the session (chuyên đề hoàn thiện; domain.md A9.1): its sections, and what became of each comment that the session
 * accepted. It carries no number. What is not called optional must be filled.
 *
 * @param header what stands above the paper
 * @param topic the session's topic
 * @param heldOn day of the session
 * @param version which version was handed in, counted from 1
 * @param sections in their order
 * @param questions discussed in the session; optional
 * @param comments what became of the accepted comments; optional
 * @param otherChanges what else was changed; optional
 * @param attachments names of the files that belong to it; optional
 * @param preparer name of the person who handed it in
 * @param approval signature of who approved it for the cell; null before
 */
public record FinalTopicPaper(
        PaperHeader header,
        String topic,
        LocalDate heldOn,
        int version,
        List<Section> sections,
        List<String> questions,
        List<Comment> comments,
        String otherChanges,
        List<String> attachments,
        String preparer,
        Closing approval)
        implements Paper {

    /** Its template. */
    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "final-topic.docx",
            "issuerCapitals date abstract sections comments preparer approved",
            "heldOn version title content questions speaker gist treatment otherChanges attachments");

    public FinalTopicPaper {
        sections = Entries.of(sections);
        questions = Entries.of(questions);
        comments = Entries.of(comments);
        attachments = Entries.of(attachments);
    }

    /** A section with its heading; line feeds separate paragraphs. */
    public record Section(String title, String content) {}

    /**
     * An accepted comment.
     *
     * @param treatment where the topic was changed, or why it was not
     */
    public record Comment(String speaker, String gist, String treatment) {}

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public String title() {
        return "Chuyên đề";
    }

    @Override
    public String abstractLine() {
        return topic;
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("topic", topic);
        Required.field("heldOn", heldOn);
        Required.field("sections", sections);
        int row = 0;
        for (Section section : sections) {
            row++;
            Required.field("sections.title", section.title(), row);
            Required.field("sections.content", section.content(), row);
        }
        row = 0;
        for (Comment comment : comments) {
            row++;
            Required.field("comments.speaker", comment.speaker(), row);
            Required.field("comments.gist", comment.gist(), row);
            Required.field("comments.treatment", comment.treatment(), row);
        }
        Required.field("preparer", preparer);
        if (approval != null) {
            approval.requireComplete();
        }
    }

    @Override
    public void fill(PaperTags tags) {
        tags.line("heldOn", PaperDate.inWords(heldOn));
        tags.count("version", version);
        tags.list("sections", sections, (entry, section) -> {
            entry.line("title", section.title());
            entry.prose("content", section.content());
        });
        tags.lines("questions", questions);
        tags.table("comments", comments, (row, comment) -> {
            row.line("speaker", comment.speaker());
            row.prose("gist", comment.gist());
            row.prose("treatment", comment.treatment());
        });
        tags.prose("otherChanges", otherChanges);
        tags.lines("attachments", attachments);
        tags.line("preparer", preparer);
        tags.flag("approved", approval != null);
        (approval == null ? new Closing(List.of(), SignatoryPosition.SECRETARY, "") : approval).fill(tags, header.issuerKind());
    }
}
