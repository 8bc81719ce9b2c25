package vn.nennep.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.nennep.document.Paper;
import vn.nennep.document.PaperTemplate;

/** One kind of paper that the review brings forth, such as the list of members or the counting minutes. All kinds together are the shelf of a file. */
public interface ReviewPaperKind {

    /** As it stands in addresses: {@code member-list}. Never changes. */
    String code();

    /** Place in the order of the procedure. */
    int position();

    /** Vietnamese, as people read it: {@code Biên bản kiểm phiếu}. */
    String label();

    /** Whether papers of this kind stand in that file and are ever this reader's to see; where not, he isn't told of the kind at all. */
    boolean concerns(ReviewPlace place);

    /** The template of those that carry a number; empty for a kind that is never issued. */
    default Optional<PaperTemplate> issuedWith() {
        return Optional.empty();
    }

    /** About which subjects those were issued that stand in this file; asked only where the kind concerns it. */
    default List<Long> issuedAbout(ReviewPlace place) {
        return List.of(place.subject());
    }

    /** What of it this reader may print now, the oldest first; empty while there are no facts, and for a kind that is issued and not printed. */
    default List<Print> prints(ReviewPlace place) {
        return List.of();
    }

    /**
     * One sheet that can be printed.
     *
     * @param version tells several prints of one kind apart, in addresses; {@code 1} where there is only one
     * @param label Vietnamese, as people read it
     * @param draft which draft it is, to be marked on it; 0 for what is no draft
     * @param paper its facts, fetched when it is printed
     */
    record Print(long version, String label, int draft, Supplier<Paper> paper) {

        /** The only one of its kind, and no draft. */
        public static List<Print> single(String label, Supplier<Paper> paper) {
            return List.of(new Print(1, label, 0, paper));
        }
    }
}
