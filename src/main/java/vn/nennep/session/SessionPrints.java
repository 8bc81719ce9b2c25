package vn.nennep.session;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.document.PaperFault;
import vn.nennep.document.PaperPress;
import vn.nennep.document.PrintedPaper;
import vn.nennep.platform.intake.Denial;

/** Prints the papers of a session for those who may read them. */
@Component
public class SessionPrints {

    private final List<SessionPaperKind> kinds;
    private final PaperPress press;

    SessionPrints(List<SessionPaperKind> kinds, PaperPress press) {
        this.kinds = kinds.stream().sorted(Comparator.comparingInt(SessionPaperKind::position)).toList();
        this.press = press;
    }

    /** Every kind of paper, in the order of the procedure. */
    public List<SessionPaperKind> kinds() {
        return kinds;
    }

    /**
     * @param kind code of the kind
     * @param version of the print
     * @throws Denial if the reader has no such print
     * @throws PaperFault if it lacks a mandatory field, or its template can't be used
     */
    @Transactional(readOnly = true)
    public PrintedPaper print(ThematicSession session, Reader reader, String kind, int version) {
        SessionPaperKind.Print print = kinds.stream()
                .filter(known -> known.code().equals(kind))
                .flatMap(known -> known.prints(session, reader).stream())
                .filter(known -> known.version() == version)
                .findFirst()
                .orElseThrow(() -> new Denial(Denial.Kind.UNKNOWN, "intake.unknown"));
        return press.printDraft(print.paper().get(), print.draft());
    }
}
