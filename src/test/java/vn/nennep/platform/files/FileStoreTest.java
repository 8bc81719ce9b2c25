package vn.nennep.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;

@EngineTest
class FileStoreTest {

    @Autowired
    FileStore files;

    @Autowired
    FileSweep sweep;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

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

    @ParameterizedTest
    @CsvSource({
        "'../../etc/đề cương.pdf',          'đề cương.pdf'",
        "'C:\\tài liệu\\đề cương.pdf',      'đề cương.pdf'",
        "'a\u202Efdp.exe.pdf',              'afdp.exe.pdf'",
        "'a\r\nSet-Cookie: x=1\u0000.pdf',  'aSet-Cookie x=1.pdf'",
        "'<img src=x onerror=alert(1)>.pdf','img src=x onerror=alert(1).pdf'",
        "'đề cương.pdf',               'đề cương.pdf'",
        "'. .ẩn.pdf. ',                     'ẩn.pdf'",
    })
    void s17_a_name_is_a_name_and_nothing_else(String given, String kept) {
        assertThat(store("%PDF-1.7".getBytes(), given).name()).isEqualTo(kept);
    }

    @Test
    void s17_the_end_of_a_long_name_stays() {
        assertThat(store("%PDF-1.7".getBytes(), "𝒜".repeat(300) + ".pdf").name()).endsWith("𝒜.pdf").hasSizeLessThanOrEqualTo(200)
                .doesNotMatch("(?s)^[\\uDC00-\\uDFFF].*");
    }

    @Test
    void s15_a_fact_has_so_many_files_and_a_unit_so_many_bytes() {
        jdbc.sql("update policy_parameter set param_value = '2' where param_key = 'files.mostPerSubject'").update();
        try {
            files.store(pdf(), "a.pdf", "CB-TS", 777L, "dv0009");
            files.store(pdf(), "b.pdf", "CB-TS", 777L, "dv0009");
            assertThatThrownBy(() -> files.store(pdf(), "c.pdf", "CB-TS", 777L, "dv0009")).hasMessage("file.tooMany");
            files.store(pdf(), "c.pdf", "CB-TS", 778L, "dv0009");
        } finally {
            jdbc.sql("update policy_parameter set param_value = '200' where param_key = 'files.mostPerSubject'").update();
        }
        jdbc.sql("insert into policy_parameter (param_key, unit_id, param_value, valid_from, source, confidence) values ('files.maxMegabytesOfUnit', 'CB-TS', '1', '2018-07-06', 'thử', 'P')").update();
        try {
            byte[] large = java.util.Arrays.copyOf("%PDF-1.7".getBytes(), 1024 * 1024);
            assertThatThrownBy(() -> files.store(new ByteArrayInputStream(large), "d.pdf", "CB-TS", 779L, "dv0009")).hasMessage("file.noRoom");
            assertThat(files.store(new ByteArrayInputStream(large), "d.pdf", "CB-AH", 779L, "dv0021").size()).isEqualTo(large.length);
        } finally {
            jdbc.sql("delete from policy_parameter where unit_id = 'CB-TS' and param_key = 'files.maxMegabytesOfUnit'").update();
        }
    }

    @Test
    void bytes_that_no_row_names_are_swept_after_a_day_and_no_others() throws IOException {
        FileLink kept = store("%PDF-1.7 còn".getBytes(StandardCharsets.UTF_8), "a.pdf");
        FileLink undone = store("%PDF-1.7 bị hủy".getBytes(StandardCharsets.UTF_8), "b.pdf");
        Path orphan = files.content(files.find(undone.id()).orElseThrow());
        jdbc.sql("delete from stored_file where id = :id").param("id", undone.id()).update();
        Path broken = Files.writeString(files.directory().resolve("upload1.part"), "nửa chừng");
        Path foreign = Files.writeString(files.directory().resolve("đừng đụng.txt"), "của người khác");
        for (Path file : List.of(broken, foreign)) {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        }

        sweep.sweep();
        assertThat(List.of(orphan, broken)).as("a day isn't over").allMatch(Files::exists);

        ClockExtension.move(clock, ClockExtension.BEGIN.plusDays(1).plusMinutes(5));
        assertThat(sweep.sweep()).isGreaterThanOrEqualTo(2);
        assertThat(List.of(orphan, broken)).noneMatch(Files::exists);
        assertThat(foreign).exists();
        assertThat(files.content(files.find(kept.id()).orElseThrow())).exists();
        Files.delete(foreign);
    }

    @Test
    void a_refused_upload_leaves_nothing_behind() throws IOException {
        assertThatThrownBy(() -> store("MZ".getBytes(), "a.pdf")).hasMessage("file.notAllowed");
        try (var left = Files.list(files.directory())) {
            assertThat(left.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    private static ByteArrayInputStream pdf() {
        return new ByteArrayInputStream("%PDF-1.7".getBytes());
    }

    private FileLink store(byte[] content, String name) {
        return files.store(new ByteArrayInputStream(content), name, "CB-PD", 1L, "dv0001");
    }
}
