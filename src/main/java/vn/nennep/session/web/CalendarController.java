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
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.web.ApiDoor;
import vn.nennep.session.SessionCalendar;
import vn.nennep.session.SessionFile;

/** A session as a file for the reader's own calendar: for whoever may open the session's file, as long as its date is settled and to come. */
@RestController
class CalendarController {

    private final SessionFile file;
    private final SessionCalendar calendar;

    CalendarController(SessionFile file, SessionCalendar calendar) {
        this.file = file;
        this.calendar = calendar;
    }

    @GetMapping("/api/sessions/{id}/calendar")
    ResponseEntity<byte[]> download(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id) {
        String entry = file.find(id, member)
                .flatMap(session -> calendar.file(session, member))
                .orElseThrow(() -> new Denial(Denial.Kind.UNKNOWN, "session.calendar.none"));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(SessionCalendar.FILE_NAME).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8;method=PUBLISH"))
                .body(entry.getBytes(StandardCharsets.UTF_8));
    }
}
