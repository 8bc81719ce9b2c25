package vn.nennep.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.platform.audit.ReadingKind;
import vn.nennep.platform.audit.ReadingLog;
import vn.nennep.platform.audit.ReadingLog.What;
import vn.nennep.platform.files.FileGuard;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.files.FileStore.StoredFile;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Subjects;

/** Downloads of files that people added: for whoever may read the subject's file, always as an attachment. */
@RestController
class FileController {

    private final FileStore files;
    private final Subjects subjects;
    private final List<FileGuard> guards;
    private final ReadingLog readings;

    FileController(FileStore files, Subjects subjects, List<FileGuard> guards, ReadingLog readings) {
        this.files = files;
        this.subjects = subjects;
        this.guards = guards;
        this.readings = readings;
    }

    @GetMapping("/api/files/{id}")
    ResponseEntity<Resource> download(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable String id) {
        StoredFile file = files.find(id)
                .filter(f -> f.subjectId() != null && subjects.mayRead(member, f.subjectId()) && guards.stream().allMatch(guard -> guard.allows(member, f)))
                .orElseThrow(() -> new Denial(Denial.Kind.UNKNOWN, "intake.unknown"));
        readings.note(member, What.of(ReadingKind.ATTACHED_FILE, file.unitId(), subjects.personOf(file.subjectId()).orElse(null), file.subjectId(), file.id()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(new FileSystemResource(files.content(file)));
    }

    static String attachment(String name) {
        return ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
    }
}
