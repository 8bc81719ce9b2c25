package vn.nennep.session.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.document.pdf.PdfOffice;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.session.PapersByHand;
import vn.nennep.session.Reader;
import vn.nennep.session.SessionPaperKind;
import vn.nennep.session.SessionPrints;
import vn.nennep.session.SessionState;
import vn.nennep.session.ThematicSession;

/** The chapter “Giấy tờ”: every kind of paper that a session brings forth, in the order of the procedure, with what of it the reader can get. */
@Component
class PaperShelf {

    /** @param bundle address of the whole file as a ZIP */
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

    /** Position of the first kind that doesn't belong to the announcement or what goes before it. */
    private static final int FIRST_OF_THE_SITTING = 400;

    private final PaperRegistry papers;
    private final SessionPrints prints;
    private final PapersByHand byHand;
    private final PdfOffice office;
    private final Words words;

    PaperShelf(PaperRegistry papers, SessionPrints prints, PapersByHand byHand, PdfOffice office, Words words) {
        this.papers = papers;
        this.prints = prints;
        this.byHand = byHand;
        this.office = office;
        this.words = words;
    }

    Shelf of(ThematicSession session, Reader reader) {
        List<IssuedPaper> issued = papers.of(session.id());
        List<String> owed = byHand.owed(session).stream().map(PapersByHand.Owed::code).toList();
        List<Kind> kinds = prints.kinds().stream()
                .filter(kind -> kind.concerns(session, reader))
                .map(kind -> kind(kind, session, reader, issued, owed))
                .toList();
        return new Shelf("/api/sessions/" + session.id() + "/bundle", kinds);
    }

    private Kind kind(SessionPaperKind kind, ThematicSession session, Reader reader, List<IssuedPaper> issued, List<String> owed) {
        List<IssuedPaper> own = issued.stream()
                .filter(paper -> kind.issuedWith().filter(template -> template.file().equals(paper.template())).isPresent())
                .toList();
        List<Sheet> sheets = new ArrayList<>();
        for (IssuedPaper paper : own) {
            sheets.add(0, issued(paper, paper != own.get(own.size() - 1)));
        }
        kind.prints(session, reader).forEach(print -> sheets.add(printed(session, kind, print)));
        return new Kind(kind.label(), sheets.isEmpty() ? state(kind, session, reader, owed) : null, sheets);
    }

    private Sheet issued(IssuedPaper paper, boolean replaced) {
        String href = "/api/papers/" + paper.id();
        return new Sheet(
                words.of("session.sitting.paper", paper.type().title(), paper.symbol()),
                words.of("paper.shelf.issued", ReadableTime.of(paper.issuedOn())),
                replaced,
                href,
                office.available() ? href + "/pdf" : null);
    }

    private Sheet printed(ThematicSession session, SessionPaperKind kind, SessionPaperKind.Print print) {
        String href = "/api/sessions/" + session.id() + "/papers/" + kind.code() + "/" + print.version();
        return new Sheet(print.label(), null, false, href, office.available() ? href + "/pdf" : null);
    }

    private String state(SessionPaperKind kind, ThematicSession session, Reader reader, List<String> owed) {
        if (owed.contains(kind.code())) {
            return words.of(reader.committee() ? "paper.shelf.owed" : "paper.shelf.unissued");
        }
        return words.of(isPast(kind, session.state()) ? "paper.shelf.none" : "paper.shelf.waiting");
    }

    /** Whether there will be none any more. */
    private static boolean isPast(SessionPaperKind kind, SessionState state) {
        return switch (state) {
            case COMPLETED, COMPLETED_NO_RESOLUTION, CANCELLED -> true;
            case PREPARING, REVIEWING, SCHEDULED -> false;
            default -> kind.position() < FIRST_OF_THE_SITTING;
        };
    }
}
