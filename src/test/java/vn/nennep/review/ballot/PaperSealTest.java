package vn.nennep.review.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.nennep.review.RatingLevel;

/** A sealed paper tells nothing without the key, and is read as it was written with it. */
class PaperSealTest {

    private static final byte[] KEY = new byte[32];
    private final PaperSeal seal = new PaperSeal(KEY, "box-1");

    @Test
    void whatWasChosenIsReadAgain() throws PaperSeal.Broken {
        List<RatingLevel> choices = Arrays.asList(RatingLevel.GOOD, null, RatingLevel.NOT_COMPLETED, RatingLevel.EXCELLENT, RatingLevel.COMPLETED);
        assertThat(seal.open(seal.seal(choices))).isEqualTo(choices);
    }

    @Test
    void equalPapersLookDifferentAndAllAreOfOneLength() {
        Set<String> papers = new HashSet<>();
        for (RatingLevel level : RatingLevel.values()) {
            for (int i = 0; i < 50; i++) {
                papers.add(seal.seal(Collections.nCopies(60, level)));
            }
        }
        papers.add(seal.seal(Collections.nCopies(60, null)));
        assertThat(papers).hasSize(201);
        assertThat(papers.stream().map(String::length).distinct()).hasSize(1);
    }

    @Test
    void aPaperOfAnotherBoxAnotherKeyOrWithAChangedLetterIsBroken() {
        String paper = seal.seal(List.of(RatingLevel.GOOD));
        byte[] other = new byte[32];
        other[0] = 1;
        assertThatThrownBy(() -> new PaperSeal(KEY, "box-2").open(paper)).isInstanceOf(PaperSeal.Broken.class);
        assertThatThrownBy(() -> new PaperSeal(other, "box-1").open(paper)).isInstanceOf(PaperSeal.Broken.class);
        String changed = (paper.charAt(0) == 'A' ? 'B' : 'A') + paper.substring(1);
        assertThatThrownBy(() -> seal.open(changed)).isInstanceOf(PaperSeal.Broken.class);
        for (String nonsense : List.of("", "AAAA", "không phải", paper.substring(0, 8))) {
            assertThatThrownBy(() -> seal.open(nonsense)).as(nonsense).isInstanceOf(PaperSeal.Broken.class);
        }
    }

    /** More papers than any box holds fit the column. */
    @Test
    void aPaperOfFiveHundredLinesFitsItsColumn() {
        assertThat(seal.seal(Collections.nCopies(500, RatingLevel.GOOD))).hasSizeLessThanOrEqualTo(1000);
    }
}
