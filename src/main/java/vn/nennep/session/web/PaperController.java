package vn.nennep.session.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.document.PrintedPaper;
import vn.nennep.platform.audit.ReadingKind;
import vn.nennep.platform.audit.ReadingLog;
import vn.nennep.platform.audit.ReadingLog.What;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.web.ApiDoor;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionPrints;
import vn.nennep.session.ThematicSession;

/** Downloads of a session's papers, issued or printed: for whoever may open the session's file, always as an attachment. */
@RestController
class PaperController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final PaperRegistry papers;
    private final SessionFile file;
    private final SessionPrints prints;
    private final ReadingLog readings;

    PaperController(PaperRegistry papers, SessionFile file, SessionPrints prints, ReadingLog readings) {
        this.papers = papers;
        this.file = file;
        this.prints = prints;
        this.readings = readings;
    }

    @GetMapping("/api/papers/{id}")
    ResponseEntity<byte[]> download(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id) {
        IssuedPaper paper = papers.find(id)
                .filter(p -> file.mayRead(member, p.subject()))
                .orElseThrow(() -> new Denial(Denial.Kind.UNKNOWN, "intake.unknown"));
        readings.note(member, What.of(ReadingKind.ISSUED_PAPER, paper.unit(), paper.subject(), id));
        return docx(paper.fileName(), papers.bytes(id));
    }

    /** A paper without a number, written anew from the session's facts. */
    @GetMapping("/api/sessions/{id}/papers/{kind}/{version}")
    ResponseEntity<byte[]> print(
            @RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id, @PathVariable String kind, @PathVariable int version) {
        ThematicSession session = file.find(id, member).orElseThrow(() -> new Denial(Denial.Kind.UNKNOWN, "intake.unknown"));
        PrintedPaper paper = prints.print(session, file.reader(member, session), kind, version);
        readings.note(member, What.of(ReadingKind.PRINTED_PAPER, session.unitId(), id, null));
        return docx(paper.fileName(), paper.docx());
    }

    private static ResponseEntity<byte[]> docx(String name, byte[] bytes) {
        String attachment = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(DOCX)
                .body(bytes);
    }
}
