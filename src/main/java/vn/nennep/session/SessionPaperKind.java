package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.nennep.document.Paper;
import vn.nennep.document.PaperTemplate;

/**
 * One kind of paper that a session brings forth, such as the outline or the score sheet. All kinds together are the list of the session's papers;
 * what they say comes from the session's facts.
 */
public interface SessionPaperKind {

    /** As it stands in addresses: {@code score-sheet}. Never changes. */
    String code();

    /** Place in the order of the procedure. */
    int position();

    /** Vietnamese, as people read it: {@code Phiếu chấm điểm}. */
    String label();

    /** The template of those that carry a number; empty for a kind that is never issued. */
    default Optional<PaperTemplate> issuedWith() {
        return Optional.empty();
    }

    /** Whether papers of this kind are ever this reader's to see; where not, he isn't told of the kind at all. */
    default boolean concerns(ThematicSession session, Reader reader) {
        return true;
    }

    /**
     * What of it this reader may print now, the oldest first. Empty while there are no facts, where he may not read them, and for a kind that
     * is issued and not printed.
     */
    List<Print> prints(ThematicSession session, Reader reader);

    /**
     * One sheet that can be printed.
     *
     * @param version tells several prints of one kind apart, in addresses; {@code 1} where there is only one
     * @param label Vietnamese, as people read it: {@code Đề cương (bản 2)}
     * @param draft which draft it is, to be marked on it; 0 for what is no draft
     * @param paper its facts, fetched when it is printed
     */
    record Print(int version, String label, int draft, Supplier<Paper> paper) {

        /** The only one of its kind, and no draft. */
        static List<Print> single(String label, Supplier<Paper> paper) {
            return List.of(new Print(1, label, 0, paper));
        }
    }
}
