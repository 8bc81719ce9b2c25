package vn.nennep.review.collective;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.document.CollectiveReportPaper;
import vn.nennep.document.PaperTemplate;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewPaperKind;
import vn.nennep.review.ReviewPlace;

/** The organisation's report: as a draft for those who are asked what they think of it, with a number once it was proposed. */
@Component
class CollectiveReportKind implements ReviewPaperKind {

    private final CollectiveBook book;
    private final CollectivePapers papers;
    private final Register register;
    private final Words words;
    private final Clock clock;

    CollectiveReportKind(CollectiveBook book, CollectivePapers papers, Register register, Words words, Clock clock) {
        this.book = book;
        this.papers = papers;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "collective-report";
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public String label() {
        return words.of("collective.kind.report");
    }

    @Override
    public boolean concerns(ReviewPlace place) {
        return Submitted.readable(place, book);
    }

    @Override
    public Optional<PaperTemplate> issuedWith() {
        return Optional.of(CollectiveReportPaper.TEMPLATE);
    }

    /** Only the draft, and only until the first number was given. */
    @Override
    public List<Print> prints(ReviewPlace place) {
        if (place.reader().deciding() && !place.reader().committee() && !place.reader().member() || !book.proposals(place.unit().id()).isEmpty()) {
            return List.of();
        }
        return book.draft(place.unit().id()).stream()
                .map(draft -> new Print(draft.number(), words.of("collective.kind.draft"), draft.number(), () -> papers.report(
                        place.unit(), draft, signatory(place), LocalDate.now(clock))))
                .toList();
    }

    private String signatory(ReviewPlace place) {
        return register.holders(place.unit().unitId(), Role.SECRETARY, LocalDate.now(clock)).stream()
                .findFirst()
                .orElseGet(() -> book.draft(place.unit().id()).orElseThrow().writtenBy());
    }
}
