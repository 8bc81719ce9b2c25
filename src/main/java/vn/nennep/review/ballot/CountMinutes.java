package vn.nennep.review.ballot;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.document.CountMinutesPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.document.PaperTemplate;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CommitteeFrame;
import vn.nennep.review.ReviewPaperKind;
import vn.nennep.review.ReviewPlace;

/** The counting minutes (biên bản kiểm phiếu): issued under a number of the unit, for its committee and, once it was proposed by them, the one that decides. */
@Component
public class CountMinutes implements ReviewPaperKind {

    private final BallotBook book;
    private final BallotReaders readers;
    private final BallotPapers papers;
    private final PaperRegistry registry;
    private final CommitteeFrame frame;
    private final Words words;

    CountMinutes(BallotBook book, BallotReaders readers, BallotPapers papers, PaperRegistry registry, CommitteeFrame frame, Words words) {
        this.book = book;
        this.readers = readers;
        this.papers = papers;
        this.registry = registry;
        this.frame = frame;
        this.words = words;
    }

    /** Issues them, once however often it is asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(long id) {
        Ballot ballot = book.hold(id);
        if (registry.of(id).isEmpty()) {
            registry.issue(papers.minutes(ballot), ballot.unitId(), frame.term(ballot.unitId(), ballot.signedAt().toLocalDate()), id);
        }
    }

    @Override
    public String code() {
        return "count-minutes";
    }

    @Override
    public int position() {
        return 61;
    }

    @Override
    public String label() {
        return words.of("ballot.paper.minutes");
    }

    @Override
    public boolean concerns(ReviewPlace place) {
        return place.file() == ReviewPlace.File.UNIT && (place.reader().committee() || place.reader().deciding());
    }

    @Override
    public Optional<PaperTemplate> issuedWith() {
        return Optional.of(CountMinutesPaper.TEMPLATE);
    }

    @Override
    public List<Long> issuedAbout(ReviewPlace place) {
        return book.ofReview(place.subject()).stream().filter(ballot -> readers.mayRead(place.reader(), ballot)).map(Ballot::id).toList();
    }
}
