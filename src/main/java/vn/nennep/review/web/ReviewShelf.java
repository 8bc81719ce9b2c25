package vn.nennep.review.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperPress;
import vn.nennep.document.PaperRegistry;
import vn.nennep.document.PrintedPaper;
import vn.nennep.document.pdf.PdfOffice;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewPaperKind;
import vn.nennep.review.ReviewPlace;

/** The chapter “Giấy tờ” of a review's file. What stands on it is what its reader may have; nothing else is handed out. */
@Component
class ReviewShelf {

    /** @param bundle null: there is no whole file to download */
    record Shelf(String bundle, List<Kind> kinds) {}

    /** @param state what is to be said where there is nothing to get; null where there is */
    record Kind(String label, String state, List<Sheet> sheets) {}

    /**
     * One paper.
     *
     * @param note when it was issued; null for one that is printed
     * @param replaced whether a later one has taken its place
     * @param pdf address of the PDF; null where there is none
     */
    record Sheet(String name, String note, boolean replaced, String docx, String pdf) {}

    /** Of a file that keeps no papers of its own. */
    static final Shelf EMPTY = new Shelf(null, List.of());

    private final List<ReviewPaperKind> kinds;
    private final PaperRegistry papers;
    private final PaperPress press;
    private final PdfOffice office;
    private final Register register;
    private final Words words;

    ReviewShelf(List<ReviewPaperKind> kinds, PaperRegistry papers, PaperPress press, PdfOffice office, Register register, Words words) {
        this.kinds = kinds.stream().sorted(Comparator.comparingInt(ReviewPaperKind::position)).toList();
        this.papers = papers;
        this.press = press;
        this.office = office;
        this.register = register;
        this.words = words;
    }

    Shelf of(ReviewPlace place) {
        return new Shelf(null, kinds.stream().filter(kind -> kind.concerns(place)).map(kind -> shown(kind, place)).toList());
    }

    private Kind shown(ReviewPaperKind kind, ReviewPlace place) {
        List<IssuedPaper> own = issued(kind, place);
        List<Sheet> sheets = new ArrayList<>();
        for (IssuedPaper paper : own) {
            IssuedPaper last = own.stream().filter(other -> other.subject() == paper.subject()).reduce(paper, (one, next) -> next);
            sheets.add(0, issued(place, paper, paper != last));
        }
        kind.prints(place).forEach(print -> sheets.add(printed(place, kind, print)));
        return new Kind(kind.label(), sheets.isEmpty() ? words.of("review.shelf.waiting") : null, sheets);
    }

    private List<IssuedPaper> issued(ReviewPaperKind kind, ReviewPlace place) {
        return kind.issuedWith().isEmpty()
                ? List.of()
                : kind.issuedAbout(place).stream()
                        .flatMap(subject -> papers.of(subject).stream())
                        .filter(paper -> paper.template().equals(kind.issuedWith().get().file()))
                        .toList();
    }

    private Sheet issued(ReviewPlace place, IssuedPaper paper, boolean replaced) {
        String href = "/api/reviews/" + place.subject() + "/papers/" + paper.id();
        return new Sheet(
                words.of("session.sitting.paper", paper.type().title(), paper.symbol()), words.of("paper.shelf.issued", ReadableTime.of(paper.issuedOn())),
                replaced, href, office.available() ? href + "/pdf" : null);
    }

    private Sheet printed(ReviewPlace place, ReviewPaperKind kind, ReviewPaperKind.Print print) {
        String href = "/api/reviews/" + place.subject() + "/prints/" + kind.code() + "/" + print.version();
        return new Sheet(print.label(), null, false, href, office.available() ? href + "/pdf" : null);
    }

    /** The issued paper, if it stands on the shelf. */
    Optional<IssuedPaper> find(ReviewPlace place, long paper) {
        return kinds.stream()
                .filter(kind -> kind.concerns(place))
                .flatMap(kind -> issued(kind, place).stream())
                .filter(issued -> issued.id() == paper)
                .findFirst();
    }

    /** The sheet, written anew from its facts, if it stands on the shelf. */
    @Transactional(readOnly = true)
    public Optional<PrintedPaper> print(ReviewPlace place, String kind, long version) {
        return kinds.stream()
                .filter(known -> known.code().equals(kind) && known.concerns(place))
                .flatMap(known -> known.prints(place).stream())
                .filter(print -> print.version() == version)
                .findFirst()
                .map(print -> press.printDraft(print.paper().get(), print.draft()))
                .map(printed -> new PrintedPaper(named(printed.fileName(), place), printed.docx()));
    }

    /** Of whom it is stands in the file's name, or the papers of a cell's members couldn't be told apart once they are saved. */
    private String named(String file, ReviewPlace place) {
        String whose = place.member() == null ? register.unit(place.unitId()).name() : register.nameOf(place.member().memberId());
        return file.replaceFirst("\\.docx$", "") + " - " + whose.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "") + ".docx";
    }
}
