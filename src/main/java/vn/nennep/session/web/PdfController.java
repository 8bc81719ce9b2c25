package vn.nennep.session.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.document.PrintedPaper;
import vn.nennep.document.pdf.PdfCopies;
import vn.nennep.document.pdf.PdfOffice;
import vn.nennep.document.pdf.PdfRefused;
import vn.nennep.platform.audit.ReadingKind;
import vn.nennep.platform.audit.ReadingLog;
import vn.nennep.platform.audit.ReadingLog.What;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.web.ApiDoor;
import vn.nennep.platform.web.Words;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionPrints;
import vn.nennep.session.ThematicSession;

/** PDF copies of a session's papers, for whoever may have the papers themselves. */
@RestController
class PdfController {

    record Answer(String message, List<String> errors) {}

    private final PaperRegistry papers;
    private final SessionFile file;
    private final SessionPrints prints;
    private final PdfCopies copies;
    private final PdfOffice office;
    private final ReadingLog readings;
    private final Words words;

    PdfController(
            PaperRegistry papers, SessionFile file, SessionPrints prints, PdfCopies copies, PdfOffice office, ReadingLog readings, Words words) {
        this.papers = papers;
        this.file = file;
        this.prints = prints;
        this.copies = copies;
        this.office = office;
        this.readings = readings;
        this.words = words;
    }

    @GetMapping("/api/papers/{id}/pdf")
    ResponseEntity<byte[]> issued(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id) {
        IssuedPaper paper = papers.find(id)
                .filter(p -> file.mayRead(member, p.subject()))
                .orElseThrow(() -> new Denial(Denial.Kind.UNKNOWN, "intake.unknown"));
        readings.note(member, What.of(ReadingKind.ISSUED_PAPER, paper.unit(), paper.subject(), id));
        return pdf(paper.fileName(), copies.of(paper));
    }

    @GetMapping("/api/sessions/{id}/papers/{kind}/{version}/pdf")
    ResponseEntity<byte[]> printed(
            @RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id, @PathVariable String kind, @PathVariable int version) {
        ThematicSession session = file.find(id, member).orElseThrow(() -> new Denial(Denial.Kind.UNKNOWN, "intake.unknown"));
        PrintedPaper paper = prints.print(session, file.reader(member, session), kind, version);
        readings.note(member, What.of(ReadingKind.PRINTED_PAPER, session.unitId(), id, kind));
        return pdf(paper.fileName(), office.pdf(paper.docx()));
    }

    @ExceptionHandler
    ResponseEntity<Answer> refused(PdfRefused refused) {
        return ResponseEntity.status(503).body(new Answer(words.of(refused.code()), List.of()));
    }

    private static ResponseEntity<byte[]> pdf(String docxName, byte[] bytes) {
        String name = docxName.replaceFirst("\\.docx$", ".pdf");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(MediaType.APPLICATION_PDF)
                .body(bytes);
    }
}
