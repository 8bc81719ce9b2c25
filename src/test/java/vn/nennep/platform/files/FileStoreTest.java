package vn.nennep.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nennep.testing.EngineTest;

@EngineTest
class FileStoreTest {

    @Autowired
    FileStore files;

    @Test
    void keeps_the_same_content_once_and_gives_it_back_under_each_name() throws IOException {
        byte[] pdf = "%PDF-1.7 đề cương".getBytes(StandardCharsets.UTF_8);
        FileLink first = store(pdf, "đề cương.pdf");
        FileLink second = store(pdf, "C:\\tài liệu\\bản sao.pdf");
        assertThat(files.links(List.of(second.id(), first.id()))).extracting(FileLink::name).containsExactly("bản sao.pdf", "đề cương.pdf");
        assertThat(files.find(first.id()).orElseThrow().hash()).isEqualTo(files.find(second.id()).orElseThrow().hash());
        assertThat(Files.readAllBytes(files.content(files.find(first.id()).orElseThrow()))).isEqualTo(pdf);
        assertThat(files.belongTo(List.of(first.id()), 1L)).isTrue();
        assertThat(files.belongTo(List.of(first.id()), 2L)).isFalse();
        assertThat(files.belongTo(List.of("unknown"), 1L)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'<html><script>alert(1)</script>', outline.docx, file.notAllowed",
        "%PDF-1.7,                          outline.docx, file.notAllowed",
        "MZ program,                        outline.pdf,  file.notAllowed",
        "'',                                outline.pdf,  file.empty",
    })
    void refuses_by_content(String content, String name, String code) {
        assertThatThrownBy(() -> store(content.getBytes(StandardCharsets.UTF_8), name)).hasMessage(code);
    }

    @Test
    void takes_an_office_file_and_refuses_one_with_macros() throws IOException {
        assertThat(store(zip("[Content_Types].xml", "word/document.xml"), "đề cương.docx").size()).isPositive();
        assertThatThrownBy(() -> store(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "đề cương.docx"))
                .hasMessage("file.macro");
        assertThatThrownBy(() -> store(zip("[Content_Types].xml", "xl/workbook.xml"), "đề cương.docx")).hasMessage("file.notAllowed");
    }

    private FileLink store(byte[] content, String name) {
        return files.store(new ByteArrayInputStream(content), name, "CB-PD", 1L, "dv0001");
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write('x');
            }
        }
        return bytes.toByteArray();
    }
}
