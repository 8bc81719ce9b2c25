package vn.nennep.document.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.FileSystemUtils;

/**
 * Turns a DOCX into a PDF by LibreOffice without a window. Each conversion is a process of its own that is ended when it takes too long; only so many
 * run at once as there are user profiles, since two that share one wait for each other. Other callers wait their turn for a while.
 *
 * <p>The paper lies in a directory of its own for as long as that takes. Of the process nothing is kept or logged but how it ended.
 */
@Component
public class PdfOffice implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PdfOffice.class);

    private static final byte[] BEGIN_OF_PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** What of the environment the program needs; the rest, passwords among it, is not its business. */
    private static final Set<String> ENVIRONMENT =
            Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "FONTCONFIG_FILE", "FONTCONFIG_PATH");

    private final Optional<Path> program;
    private final Duration longest;
    private final Path home;
    private final BlockingQueue<Path> profiles;

    @Autowired
    PdfOffice(
            @Value("${nennep.documents.office:}") String configured,
            @Value("${nennep.documents.office-at-once:2}") int atOnce,
            @Value("${nennep.documents.office-timeout:60s}") Duration longest) {
        this(OfficeProgram.find(configured, System.getenv("PATH")), atOnce, longest);
        if (program.isEmpty() && !configured.isBlank() && !configured.equals(OfficeProgram.NONE)) {
            LOG.warn("nennep.documents.office names no program that can be run; no PDF is offered");
        }
    }

    /** @param longest how long one conversion may take, and how long others wait for their turn */
    PdfOffice(Optional<Path> program, int atOnce, Duration longest) {
        this.program = program;
        this.longest = longest;
        this.home = program.map(there -> temporary("nennep-office")).orElse(null);
        this.profiles = new ArrayBlockingQueue<>(Math.max(1, atOnce));
        if (home != null) {
            IntStream.range(0, Math.max(1, atOnce)).mapToObj(i -> home.resolve("profile-" + i)).forEach(profiles::add);
        }
    }

    /** Whether PDF can be offered at all. */
    public boolean available() {
        return program.isPresent();
    }

    /**
     * @throws PdfRefused if there is no program, it takes too long, or it fails
     * @throws IllegalStateException within a transaction, whose connection would be held meanwhile
     */
    public byte[] pdf(byte[] docx) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A PDF is made outside of transactions");
        }
        Path office = program.orElseThrow(() -> new PdfRefused("paper.pdf.unavailable"));
        Path profile = awaitProfile();
        try {
            return convert(office, profile, docx);
        } finally {
            profiles.add(profile);
        }
    }

    @Override
    public void destroy() {
        if (home != null) {
            delete(home);
        }
    }

    private Path awaitProfile() {
        try {
            Path profile = profiles.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (profile == null) {
                throw new PdfRefused("paper.pdf.busy");
            }
            return profile;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PdfRefused("paper.pdf.failed");
        }
    }

    private byte[] convert(Path office, Path profile, byte[] docx) {
        Path room = temporary("nennep-pdf");
        try {
            Path source = Files.write(room.resolve("paper.docx"), docx);
            run(office, profile, room, source);
            Path result = room.resolve("paper.pdf");
            byte[] pdf = Files.exists(result) ? Files.readAllBytes(result) : new byte[0];
            if (pdf.length < BEGIN_OF_PDF.length || !Arrays.equals(pdf, 0, BEGIN_OF_PDF.length, BEGIN_OF_PDF, 0, BEGIN_OF_PDF.length)) {
                throw failed(profile, "it made no PDF");
            }
            return pdf;
        } catch (IOException e) {
            throw failed(profile, e.getClass().getSimpleName());
        } finally {
            delete(room);
        }
    }

    private void run(Path office, Path profile, Path room, Path source) throws IOException {
        ProcessBuilder command = new ProcessBuilder(List.of(
                        office.toString(), "-env:UserInstallation=" + profile.toUri(), "--headless", "--nologo", "--nodefault", "--norestore",
                        "--nolockcheck", "--convert-to", "pdf:writer_pdf_Export", "--outdir", room.toString(), source.toString()))
                .directory(room.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Files.createFile(room.resolve("nothing")).toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        command.environment().keySet().retainAll(ENVIRONMENT);
        Process process = command.start();
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                end(process);
                LOG.warn("LibreOffice took longer than {} s and was ended", longest.toSeconds());
                delete(profile);
                throw new PdfRefused("paper.pdf.tooSlow");
            }
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            throw failed(profile, "interrupted");
        }
        if (process.exitValue() != 0) {
            throw failed(profile, "exit code " + process.exitValue());
        }
    }

    /** The command is a script that starts the program proper, so all it has begun must go. */
    private static void end(Process process) {
        List<ProcessHandle> begun = process.descendants().toList();
        process.destroyForcibly();
        begun.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    /** The profile is made anew by the next conversion: a broken one would fail for ever. */
    private static PdfRefused failed(Path profile, String how) {
        LOG.warn("LibreOffice failed: {}", how);
        delete(profile);
        return new PdfRefused("paper.pdf.failed");
    }

    private static Path temporary(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            LOG.warn("A temporary directory can't be deleted: {}", e.getClass().getSimpleName());
        }
    }
}
