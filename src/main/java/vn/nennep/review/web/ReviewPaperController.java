package vn.nennep.review.web;

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
import org.springframework.web.bind.annotation.RequestMapping;
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
import vn.nennep.review.ReviewPlace;
import vn.nennep.review.ReviewPlaces;

/** Downloads of a review's papers, issued or printed, for whoever has them on his shelf; always as an attachment. */
@RestController
@RequestMapping("/api/reviews/{id}")
class ReviewPaperController {

    record Answer(String message, List<String> errors) {}

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ReviewPlaces places;
    private final ReviewShelf shelf;
    private final PaperRegistry papers;
    private final PdfCopies copies;
    private final PdfOffice office;
    private final ReadingLog readings;
    private final Words words;

    ReviewPaperController(
            ReviewPlaces places, ReviewShelf shelf, PaperRegistry papers, PdfCopies copies, PdfOffice office, ReadingLog readings, Words words) {
        this.places = places;
        this.shelf = shelf;
        this.papers = papers;
        this.copies = copies;
        this.office = office;
        this.readings = readings;
        this.words = words;
    }

    @GetMapping("/papers/{paper}")
    ResponseEntity<byte[]> issued(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id, @PathVariable long paper) {
        IssuedPaper found = paper(member, id, paper);
        return attachment(found.fileName(), DOCX, papers.bytes(paper));
    }

    @GetMapping("/papers/{paper}/pdf")
    ResponseEntity<byte[]> issuedPdf(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id, @PathVariable long paper) {
        IssuedPaper found = paper(member, id, paper);
        return attachment(pdfName(found.fileName()), MediaType.APPLICATION_PDF, copies.of(found));
    }

    @GetMapping("/prints/{kind}/{version}")
    ResponseEntity<byte[]> printed(
            @RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id, @PathVariable String kind, @PathVariable long version) {
        PrintedPaper found = print(member, id, kind, version);
        return attachment(found.fileName(), DOCX, found.docx());
    }

    @GetMapping("/prints/{kind}/{version}/pdf")
    ResponseEntity<byte[]> printedPdf(
            @RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id, @PathVariable String kind, @PathVariable long version) {
        PrintedPaper found = print(member, id, kind, version);
        return attachment(pdfName(found.fileName()), MediaType.APPLICATION_PDF, office.pdf(found.docx()));
    }

    @ExceptionHandler
    ResponseEntity<Answer> refused(PdfRefused refused) {
        return ResponseEntity.status(503).body(new Answer(words.of(refused.code()), List.of()));
    }

    private IssuedPaper paper(String member, long id, long paper) {
        ReviewPlace place = place(member, id);
        IssuedPaper found = shelf.find(place, paper).orElseThrow(ReviewPaperController::unknown);
        readings.note(member, What.of(ReadingKind.REVIEW_PAPER, place.unitId(), person(place), found.subject(), paper));
        return found;
    }

    private PrintedPaper print(String member, long id, String kind, long version) {
        ReviewPlace place = place(member, id);
        PrintedPaper found = shelf.print(place, kind, version).orElseThrow(ReviewPaperController::unknown);
        readings.note(member, What.of(ReadingKind.REVIEW_PAPER, place.unitId(), person(place), id, kind));
        return found;
    }

    private static String person(ReviewPlace place) {
        return place.member() == null ? null : place.member().memberId();
    }

    private ReviewPlace place(String member, long id) {
        return places.of(id, member).orElseThrow(ReviewPaperController::unknown);
    }

    private static Denial unknown() {
        return new Denial(Denial.Kind.UNKNOWN, "intake.unknown");
    }

    private static String pdfName(String docx) {
        return docx.replaceFirst("\\.docx$", ".pdf");
    }

    private static ResponseEntity<byte[]> attachment(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(type)
                .body(bytes);
    }
}
