package vn.nennep.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** PDF by a program that works, is slow, fails, or isn't there at all. */
class PdfOfficeTest {

    private static final byte[] DOCX = "Ý kiến của đồng chí Sáu".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path directory;

    private PdfOffice office;

    @AfterEach
    void close() {
        if (office != null) {
            office.destroy();
        }
    }

    @Test
    void withoutTheProgramNoPdfIsOffered() {
        office = new PdfOffice(Optional.empty(), 1, Duration.ofSeconds(5));
        assertThat(office.available()).isFalse();
        assertThatThrownBy(() -> office.pdf(DOCX)).isInstanceOf(PdfRefused.class).hasMessage("paper.pdf.unavailable");
    }

    @Test
    void theProgramIsConfiguredOrFoundOnThePath() throws IOException {
        Path there = script("exit 0");
        Path renamed = Files.copy(there, directory.resolve("soffice"), StandardCopyOption.COPY_ATTRIBUTES);
        Path plain = Files.writeString(directory.resolve("plain"), "x");

        assertThat(OfficeProgram.find("", "/nowhere:" + directory)).contains(renamed);
        assertThat(OfficeProgram.find("", null)).isEmpty();
        assertThat(OfficeProgram.find("", "/nowhere")).isEmpty();
        assertThat(OfficeProgram.find(there.toString(), null)).contains(there);
        assertThat(OfficeProgram.find(plain.toString(), directory.toString())).as("what can't be run is none").isEmpty();
        assertThat(OfficeProgram.find("none", directory.toString())).isEmpty();
    }

    @Test
    void thePaperGoesInAndThePdfComesOut() throws IOException {
        office = new PdfOffice(Optional.of(script("cp \"$source\" \"$out/seen\"; (printf '%%PDF-1.7 '; cat \"$source\") > \"$out/paper.pdf\"")), 1,
                Duration.ofSeconds(20));
        assertThat(office.available()).isTrue();
        assertThat(new String(office.pdf(DOCX), StandardCharsets.UTF_8)).isEqualTo("%PDF-1.7 Ý kiến của đồng chí Sáu");
    }

    @Test
    void theProgramIsToldNoPasswordAndLeavesNothingBehind() throws IOException {
        Path told = directory.resolve("told");
        office = new PdfOffice(Optional.of(script("env > " + told + "; echo \"$out\" >> " + told + "; printf '%%PDF-1.7' > \"$out/paper.pdf\"")), 1,
                Duration.ofSeconds(20));
        office.pdf(DOCX);

        assertThat(Files.readString(told)).contains("PATH=").doesNotContain("MAVEN", "JAVA_HOME", "NENNEP");
        String room = Files.readAllLines(told).get(Files.readAllLines(told).size() - 1);
        assertThat(Path.of(room)).doesNotExist();
    }

    /** What is too slow is ended with everything it began, and the next one isn't hindered. */
    @Test
    void whatTakesTooLongIsEnded() throws IOException {
        Path alive = directory.resolve("alive");
        Path slow = script("if [ -e " + alive + " ]; then printf '%%PDF-1.7' > \"$out/paper.pdf\"; exit 0; fi; sleep 600 & echo $! > " + alive + "; wait");
        office = new PdfOffice(Optional.of(slow), 1, Duration.ofSeconds(2));

        assertThatThrownBy(() -> office.pdf(DOCX)).isInstanceOf(PdfRefused.class).hasMessage("paper.pdf.tooSlow");
        long child = Long.parseLong(Files.readString(alive).strip());
        await().until(() -> hasEnded(child));
        assertThat(office.pdf(DOCX)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void whatFailsIsRefusedWithoutAWordOfThePaper() throws IOException {
        Logger logger = (Logger) LoggerFactory.getLogger(PdfOffice.class);
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        logger.addAppender(logged);
        try {
            for (String fault : new String[] {"cat \"$source\"; exit 77", "exit 0", "cp \"$source\" \"$out/paper.pdf\""}) {
                office = new PdfOffice(Optional.of(script(fault)), 1, Duration.ofSeconds(20));
                assertThatThrownBy(() -> office.pdf(DOCX)).as(fault).isInstanceOf(PdfRefused.class).hasMessage("paper.pdf.failed");
                office.destroy();
            }
            assertThat(logged.list).hasSize(3).extracting(ILoggingEvent::getFormattedMessage).noneMatch(line -> line.contains("đồng chí"))
                    .anyMatch(line -> line.contains("77"));
        } finally {
            logger.detachAppender(logged);
        }
    }

    @Test
    void onlySoManyRunAtOnceAndWhoWaitsTooLongIsTold() throws Exception {
        Path gate = directory.resolve("gate");
        Path begun = directory.resolve("begun");
        office = new PdfOffice(Optional.of(script(
                "touch " + begun + "; while [ ! -e " + gate + " ]; do sleep 0.05; done; printf '%%PDF-1.7' > \"$out/paper.pdf\"")), 1,
                Duration.ofSeconds(3));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            CountDownLatch started = new CountDownLatch(1);
            Future<byte[]> first = other.submit(() -> {
                started.countDown();
                return office.pdf(DOCX);
            });
            started.await();
            await().until(() -> Files.exists(begun));
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> office.pdf(DOCX)).as("who is interrupted while he waits").hasMessage("paper.pdf.failed");
            assertThat(Thread.interrupted()).isTrue();
            Files.createFile(gate);
            assertThat(first.get()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
            assertThat(office.pdf(DOCX)).as("the place is free again").isNotEmpty();
        } finally {
            other.shutdownNow();
        }
    }

    /** Its connection would be held as long as the program runs. */
    @Test
    void itIsNeverDoneWithinATransaction() throws IOException {
        office = new PdfOffice(Optional.of(script("exit 0")), 1, Duration.ofSeconds(5));
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> office.pdf(DOCX)).isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    @Test
    void libreOfficeItselfWritesVietnamese() throws IOException {
        Optional<Path> installed = OfficeProgram.find("", System.getenv("PATH"));
        assumeTrue(installed.isPresent(), "LibreOffice is installed");
        office = new PdfOffice(installed, 1, Duration.ofSeconds(120));
        var docx = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Đồng chí Nguyễn Thị Ước");
            document.write(docx);
        }
        assertThat(office.pdf(docx.toByteArray())).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII)).hasSizeGreaterThan(2000);
    }

    /** Gone, or dead and not yet buried by the system. */
    private static boolean hasEnded(long process) throws IOException {
        Path state = Path.of("/proc", Long.toString(process), "stat");
        return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty() || Files.exists(state) && Files.readString(state).contains(") Z ");
    }

    /** A shell script in the program's place: {@code $source} is the paper, {@code $out} the directory for the PDF. */
    private Path script(String body) throws IOException {
        Path script = Files.createTempFile(directory, "office", ".sh");
        Files.writeString(script, "#!/bin/sh\nwhile [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done\nsource=$1\n" + body + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
