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
import vn.nennep.platform.audit.ReadingKind;
import vn.nennep.platform.audit.ReadingLog;
import vn.nennep.platform.audit.ReadingLog.What;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.web.ApiDoor;
import vn.nennep.session.SessionFile;

/** Downloads of issued papers: for whoever may open the session's file, always as an attachment. */
@RestController
class PaperController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final PaperRegistry papers;
    private final SessionFile file;
    private final ReadingLog readings;

    PaperController(PaperRegistry papers, SessionFile file, ReadingLog readings) {
        this.papers = papers;
        this.file = file;
        this.readings = readings;
    }

    @GetMapping("/api/papers/{id}")
    ResponseEntity<byte[]> download(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id) {
        IssuedPaper paper = papers.find(id)
                .filter(p -> file.mayRead(member, p.subject()))
                .orElseThrow(() -> new Denial(Denial.Kind.UNKNOWN, "intake.unknown"));
        readings.note(member, What.of(ReadingKind.ISSUED_PAPER, paper.unit(), paper.subject(), id));
        String attachment = ContentDisposition.attachment().filename(paper.fileName(), StandardCharsets.UTF_8).build().toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(DOCX)
                .body(papers.bytes(id));
    }
}
