package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An outline as it was handed in. All versions are kept. Source: {@code domain.md} A4.1–A4.8, P2 forms 4 and 6.
 *
 * @param number counts the versions of the session, from 1
 * @param templateVersion version of the common template that it follows (A4.1)
 * @param presentationMinutes planned length of the presentation
 * @param review null until it was decided upon
 */
@Table("outline_version")
public record OutlineVersion(
        @Id Long id,
        long sessionId,
        int number,
        int templateVersion,
        @Embedded.Nullable OutlineTexts texts,
        @MappedCollection(idColumn = "outline_id", keyColumn = "position") List<OutlineQuestion> questions,
        @MappedCollection(idColumn = "outline_id", keyColumn = "position") List<OutlineFile> files,
        int presentationMinutes,
        SecrecyLevel secrecy,
        String submittedBy,
        LocalDateTime submittedAt,
        @Embedded.Nullable(prefix = "review_") OutlineReview review,
        @Version Integer version) {

    public OutlineVersion {
        texts = texts == null ? new OutlineTexts(null, null, null, null, null, null, null) : texts;
    }

    OutlineVersion reviewed(OutlineReview verdict) {
        return new OutlineVersion(
                id, sessionId, number, templateVersion, texts, questions, files, presentationMinutes, secrecy, submittedBy, submittedAt, verdict, version);
    }

    public boolean approved() {
        return review != null && review.decision() == OutlineDecision.APPROVED;
    }

    public boolean returned() {
        return review != null && review.decision() == OutlineDecision.RETURNED;
    }

    public List<String> fileIds() {
        return files.stream().map(OutlineFile::fileId).toList();
    }

    /** The outline as {@link OutlineCheck} looks at it. */
    public OutlineCheck.Outline toCheck() {
        return new OutlineCheck.Outline(texts.bySection(), questions, files.size(), presentationMinutes, secrecy);
    }
}
