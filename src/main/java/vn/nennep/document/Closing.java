package vn.nennep.document;

import java.util.List;

/**
 * What stands below a paper that is signed for the whole body: recipients on the left, signature on the right (domain.md §4.2).
 *
 * @param recipients who gets it, without the issuer's own file, which is added; optional
 * @param position position of the person who signs
 * @param signatory name of that person, without titles
 */
public record Closing(List<String> recipients, SignatoryPosition position, String signatory) {

    public Closing {
        recipients = Entries.of(recipients);
    }

    void requireComplete() {
        Required.field("position", position);
        Required.field("signatory", signatory);
    }

    void fill(PaperTags tags, IssuerKind issuer) {
        tags.lines("recipients", recipients);
        tags.line("archive", issuer.archive());
        tags.line("authority", issuer.authority());
        tags.line("position", position.title());
        tags.line("signatory", signatory);
    }
}
