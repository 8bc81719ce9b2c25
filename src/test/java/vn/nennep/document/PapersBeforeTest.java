package vn.nennep.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;

/** The papers from before a sitting, read back as Word would read them (domain.md §4.2–4.4; R-37). */
class PapersBeforeTest {

    private final PaperPress press = new PaperPress(new PaperTemplates(new DefaultResourceLoader(), "classpath:/documents/"));

    @Test
    void everyKindIsWritten() throws IOException {
        Path pages = Files.createDirectories(Path.of("target/paper-pages"));
        for (Map.Entry<String, Paper> paper : SamplePapersBefore.all().entrySet()) {
            byte[] docx = press.printDraft(paper.getValue(), paper.getKey().endsWith("draft") ? 2 : 0).docx();
            Files.write(pages.resolve(paper.getKey() + ".docx"), docx);
            assertThat(docx).isNotEmpty();
        }
    }
}
