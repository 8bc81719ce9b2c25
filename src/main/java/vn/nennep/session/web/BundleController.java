package vn.nennep.session.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.platform.audit.ReadingKind;
import vn.nennep.platform.audit.ReadingLog;
import vn.nennep.platform.audit.ReadingLog.What;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.web.ApiDoor;
import vn.nennep.session.SessionBundle;
import vn.nennep.session.SessionFile;
import vn.nennep.session.ThematicSession;

/** The whole file of a session as a ZIP, for whoever may open it: each gets what he may read. */
@RestController
class BundleController {

    private static final Logger LOG = LoggerFactory.getLogger(BundleController.class);

    private final SessionFile file;
    private final SessionBundle bundle;
    private final ReadingLog readings;

    BundleController(SessionFile file, SessionBundle bundle, ReadingLog readings) {
        this.file = file;
        this.bundle = bundle;
        this.readings = readings;
    }

    /** What has begun to be sent can't be answered otherwise any more: it is broken off, and the ZIP can't be opened. */
    @GetMapping("/api/sessions/{id}/bundle")
    void download(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id, HttpServletResponse response) throws IOException {
        ThematicSession session = file.find(id, member).orElseThrow(() -> new Denial(Denial.Kind.UNKNOWN, "intake.unknown"));
        readings.note(member, What.of(ReadingKind.SESSION_BUNDLE, session.unitId(), id, null));
        String name = bundle.fileName(session);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            bundle.write(session, member, response.getOutputStream());
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
                throw e;
            }
            LOG.warn("The bundle of session {} was broken off: {}", id, e.getClass().getName());
        }
    }
}
