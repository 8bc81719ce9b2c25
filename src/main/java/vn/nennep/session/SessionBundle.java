package vn.nennep.session;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperFault;
import vn.nennep.document.PaperRegistry;
import vn.nennep.document.PrintedPaper;
import vn.nennep.organization.Register;
import vn.nennep.platform.files.FileLink;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.files.FileStore.StoredFile;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/**
 * A session's whole file as one ZIP: the papers that were issued, of every other kind the latest that can be printed, the files that people added, and a
 * list of what is in it. It holds what its reader may read anyway, and is written as it is read, so its size costs no memory.
 */
@Component
public class SessionBundle {

    private static final int LONGEST_NAME = 120;

    /** Without it some editors take Vietnamese for something else. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final SessionFile file;
    private final SessionPrints prints;
    private final PaperRegistry papers;
    private final FileStore files;
    private final Register register;
    private final Words words;
    private final Clock clock;

    SessionBundle(
            SessionFile file, SessionPrints prints, PaperRegistry papers, FileStore files, Register register, Words words, Clock clock) {
        this.file = file;
        this.prints = prints;
        this.papers = papers;
        this.files = files;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    /** A name under which it can be saved anywhere. */
    public String fileName(ThematicSession session) {
        return words.of("paper.bundle.fileName", "%02d-%d".formatted(session.sequence(), session.year()), plain(register.unit(session.unitId()).name()))
                + ".zip";
    }

    /** Writes it for this reader. The stream is left open. */
    public void write(ThematicSession session, String member, OutputStream out) throws IOException {
        Sheets zip = new Sheets(out);
        Reader reader = file.reader(member, session);
        Map<String, StoredFile> added = addedFiles(session, member);
        zip.heading(words.of("paper.bundle.papers"));
        for (IssuedPaper paper : papers.of(session.id())) {
            zip.add(words.of("paper.bundle.issued", paper.type().title(), paper.symbol().replace('/', '-')) + ".docx", papers.bytes(paper.id()),
                    ReadableTime.of(paper.issuedOn()) + ", " + paper.abstractLine());
        }
        for (SessionPaperKind kind : prints.kinds()) {
            List<SessionPaperKind.Print> all = kind.prints(session, reader);
            if (!all.isEmpty()) {
                print(session, reader, kind, all.get(all.size() - 1), zip);
            }
        }
        zip.heading(words.of("paper.bundle.files"));
        for (StoredFile one : added.values()) {
            if (Files.isReadable(files.content(one))) {
                zip.add(one, files.content(one));
            } else {
                zip.absent(one.name(), words.of("paper.bundle.lost"));
            }
        }
        zip.end(words.of(
                "paper.bundle.contents", session.topic(), register.unit(session.unitId()).name(), ReadableTime.of(session.scheduledAt()),
                session.state().label(), ReadableTime.of(LocalDateTime.now(clock))));
    }

    /** One that lacks something is only named, with what it lacks. */
    private void print(ThematicSession session, Reader reader, SessionPaperKind kind, SessionPaperKind.Print print, Sheets zip) throws IOException {
        String name = words.of("paper.bundle.printed", kind.label(), print.label());
        try {
            PrintedPaper paper = prints.print(session, reader, kind.code(), print.version());
            zip.add(name + ".docx", paper.docx(), "");
        } catch (PaperFault fault) {
            zip.absent(name, words.of(fault.messageCode(), fault.arguments()));
        }
    }

    /** Those that stand in the chapters this person reads, each once. */
    private Map<String, StoredFile> addedFiles(ThematicSession session, String member) {
        Map<String, StoredFile> added = new LinkedHashMap<>();
        file.chapters(session, member).stream()
                .flatMap(chapter -> chapter.blocks().stream())
                .filter(block -> block.files() != null)
                .flatMap(block -> block.files().stream())
                .map(FileLink::id)
                .distinct()
                .map(files::find)
                .flatMap(Optional::stream)
                .filter(stored -> Long.valueOf(session.id()).equals(stored.subjectId()))
                .forEach(stored -> added.put(stored.id(), stored));
        return added;
    }

    /** A name that every file system takes; the end, which says the kind, stays. */
    private static String plain(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\"<>|:*?/\\\\]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        int over = plain.length() - LONGEST_NAME;
        return over <= 0 ? plain : plain.substring(0, LONGEST_NAME / 2).strip() + "…" + plain.substring(over + LONGEST_NAME / 2 + 1).strip();
    }

    /** The ZIP while it is written, and the list of what is in it. */
    private static final class Sheets {

        private final ZipOutputStream zip;
        private final List<String> contents = new ArrayList<>();
        private String folder = "";
        private int number;

        Sheets(OutputStream out) {
            zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            // pictures and office files are compressed already
            zip.setLevel(Deflater.BEST_SPEED);
        }

        void heading(String title) {
            folder = plain(title) + "/";
            number = 0;
            contents.add("");
            contents.add(title.toUpperCase(Text.VIETNAMESE));
        }

        void add(String name, byte[] bytes, String remark) throws IOException {
            begin(name, remark);
            zip.write(bytes);
            zip.closeEntry();
        }

        void add(StoredFile stored, Path content) throws IOException {
            begin(stored.name(), "");
            Files.copy(content, zip);
            zip.closeEntry();
        }

        void absent(String name, String why) {
            number++;
            contents.add(number + ". " + name + " – " + why);
        }

        void end(String title) throws IOException {
            zip.putNextEntry(new ZipEntry("00 Danh mục hồ sơ.txt"));
            zip.write((BYTE_ORDER_MARK + title + "\n" + String.join("\n", contents) + "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
        }

        private void begin(String name, String remark) throws IOException {
            number++;
            contents.add(number + ". " + plain(name) + (remark.isEmpty() ? "" : " – " + remark));
            // the number keeps names apart
            zip.putNextEntry(new ZipEntry(folder + "%02d %s".formatted(number, plain(name))));
        }
    }
}
