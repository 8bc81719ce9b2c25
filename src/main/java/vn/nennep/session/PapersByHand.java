package vn.nennep.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.NumberedPaper;
import vn.nennep.document.PaperFault;
import vn.nennep.platform.intake.Denial;

/**
 * The papers before a session that its leaders may number by hand: the notice of who prepares, and what an announcement couldn't issue by itself. Each is
 * issued once; who comes second is told so.
 */
@Component
public class PapersByHand {

    /**
     * @param code as it stands in the form
     * @param label Vietnamese, as people read it
     */
    public record Owed(String code, String label) {}

    private record Source(String code, String label, Function<String, NumberedPaper> paper) {}

    private final AssignmentKind assignment;
    private final AnnouncementPapers announcements;
    private final IssuedPapers issued;
    private final JdbcClient jdbc;

    PapersByHand(AssignmentKind assignment, AnnouncementPapers announcements, IssuedPapers issued, JdbcClient jdbc) {
        this.assignment = assignment;
        this.announcements = announcements;
        this.issued = issued;
        this.jdbc = jdbc;
    }

    /** What can be issued now. After the session was opened nothing of it is news. */
    @Transactional(readOnly = true)
    public List<Owed> owed(ThematicSession session) {
        return sources(session).stream().map(source -> new Owed(source.code(), source.label())).toList();
    }

    /**
     * Issues it.
     *
     * @param actor who issues and signs it
     * @throws PaperFault if it lacks a mandatory field, or its template can't be used
     * @throws Denial if another has issued it meanwhile, or the cell has no term to number in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public IssuedPaper issue(ThematicSession session, String code, String actor) {
        jdbc.sql("select id from session where id = :id for update").param("id", session.id()).query(Long.class).single();
        Source source = sources(session).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Denial(Denial.Kind.MOVED_ON, "paper.issue.done"));
        if (!issued.hasTerm(session)) {
            throw new Denial(Denial.Kind.MOVED_ON, IssuedPapers.NO_TERM);
        }
        return issued.issue(session, source.paper().apply(actor));
    }

    private List<Source> sources(ThematicSession session) {
        List<Source> sources = new ArrayList<>();
        if (session.state().beforeOpening()) {
            if (assignment.owed(session)) {
                sources.add(new Source(assignment.code(), assignment.label(), actor -> assignment.paper(session, actor)));
            }
            announcements.owed(session).forEach(kind -> sources.add(new Source(
                    kind.code(), kind.label(), actor -> announcements.paper(kind, session, actor).orElseThrow())));
        }
        return sources;
    }
}
