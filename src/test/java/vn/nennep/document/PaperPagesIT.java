package vn.nennep.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;
import vn.nennep.document.SamplePapers.Sample;

/**
 * Lays every kind of paper out with LibreOffice, where it is installed, and leaves pictures of the pages in {@code target/paper-pages} for people to look
 * at. On the last page there is always more than the signature.
 */
class PaperPagesIT {

    private static final Path PAGES = Path.of("target/paper-pages");

    private final PaperTemplates templates = new PaperTemplates(new DefaultResourceLoader(), "classpath:/documents/");

    @Test
    void everyPaperIsLaidOut(@TempDir Path work) throws IOException, InterruptedException {
        assumeTrue(Stream.of("soffice", "pdftoppm", "pdftotext").allMatch(PaperPagesIT::installed), "LibreOffice and poppler are installed");
        Files.createDirectories(PAGES);
        List<String> command = new ArrayList<>(List.of(
                "soffice", "-env:UserInstallation=" + work.resolve("profile").toUri(), "--headless", "--convert-to", "pdf", "--outdir", work.toString()));
        for (Sample sample : SamplePapers.everyKind()) {
            Path docx = work.resolve(sample.name() + ".docx");
            Files.write(docx, sample.written(templates));
            command.add(docx.toString());
        }
        run(command);

        for (Sample sample : SamplePapers.everyKind()) {
            Path pdf = work.resolve(sample.name() + ".pdf");
            run(List.of("pdftoppm", "-r", "60", "-png", pdf.toString(), PAGES.resolve(sample.name()).toString()));
            Path text = work.resolve(sample.name() + ".txt");
            run(List.of("pdftotext", "-layout", pdf.toString(), text.toString()));
            String[] pages = Files.readString(text).stripTrailing().split("\f");
            String last = pages[pages.length - 1];
            assertThat(pages[0]).as(sample.name()).contains("ĐẢNG CỘNG SẢN VIỆT NAM");
            assertThat(sample.name().endsWith("-long")).as("%s has %d pages", sample.name(), pages.length).isEqualTo(pages.length > 3);
            assertThat(beforeSignature(last)).as("what stands above the signature of " + sample.name()).hasSizeGreaterThan(20);
            for (int page = 2; page <= pages.length; page++) {
                assertThat(pages[page - 1].strip()).as("number of page %d of %s", page, sample.name()).startsWith(Integer.toString(page));
            }
        }
    }

    private static String beforeSignature(String page) {
        return page.split("Nơi nhận:|T/M CHI BỘ|T/M CHI ỦY|NGƯỜI (GHI|CHẤM|CHUẨN|LẬP|KẾT)|TỔ (VIÊN|TRƯỞNG|KIỂM PHIẾU)")[0].strip();
    }

    private static boolean installed(String command) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(command.get(0)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(command.get(0)).isZero();
    }
}
