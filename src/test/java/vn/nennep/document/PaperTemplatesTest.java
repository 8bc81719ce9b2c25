package vn.nennep.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** The papers, read back as Word would read them (domain.md §4.2, §4.4; R-37). */
class PaperTemplatesTest {

    private final PaperTemplates templates = new PaperTemplates(new DefaultResourceLoader(), "classpath:/documents/");

    @Test
    void minutesSayWhatHappened() throws IOException {
        List<String> text = text(render(SamplePapers.minutes(), "07-BB/CB"));

        assertThat(text)
                .containsSubsequence(
                        "ĐẢNG BỘ PHƯỜNG AN PHÚ",
                        "CHI BỘ KHU PHỐ 5",
                        "*",
                        "ĐẢNG CỘNG SẢN VIỆT NAM",
                        "Số 07-BB/CB",
                        "An Phú, ngày 05 tháng 02 năm 2027",
                        "BIÊN BẢN",
                        "sinh hoạt chuyên đề “Nâng cao chất lượng sinh hoạt chi bộ theo chuyên đề”",
                        "-----")
                .containsSubsequence(
                        "Buổi sinh hoạt bắt đầu lúc 19 giờ 05, ngày 03 tháng 02 năm 2027.",
                        "Địa điểm: Nhà văn hóa Khu phố 5, đường Lê Lợi.",
                        "Số đảng viên phải dự: 22 đồng chí; có mặt: 20 đồng chí; vắng có lý do: 1 đồng chí; vắng không lý do: 1 đồng chí; được miễn công tác và sinh hoạt: 2 đồng chí.",
                        "1", "Đỗ Thị Ngọc Ẩn", "Có lý do", "Điều trị tại bệnh viện",
                        "2", "Trương Quang Vững", "Không lý do", "",
                        "- Đồng chí Phan Văn Hữu, Ủy viên Ban Thường vụ Đảng ủy phường.",
                        "Chủ trì: đồng chí Nguyễn Hữu Phước.",
                        "Người ghi biên bản: đồng chí Trần Thị Mỹ Duyên.",
                        "1- Nêu mục đích, yêu cầu.")
                .containsSubsequence(
                        "Đánh giá đúng thực trạng sinh hoạt chuyên đề của chi bộ trong năm qua.",
                        "Thống nhất giải pháp cho năm 2027.",
                        "(1) Đồng chí Phạm Thị Quỳnh Như (liên hệ thực tiễn):",
                        "Đề nghị mỗi quý chọn một việc cụ thể.",
                        "Xử lý ý kiến: Tiếp thu",
                        "(2) Đồng chí Hoàng Ngọc Bửu (góp ý dự thảo):",
                        "(3) Đồng chí Bùi Thị Ước (nhận thức):",
                        "(1) Thông qua nghị quyết chuyên đề",
                        "Biểu quyết bằng hình thức giơ tay. Số đảng viên chính thức được tính: 21; có mặt: 19. Tán thành: 18; không tán thành: 0; ý kiến khác: 1. Tỷ lệ tán thành: 85,71%. Kết quả: được thông qua.",
                        "- Mỗi quý chọn một việc cụ thể của khu phố.",
                        "Nội dung bổ sung, chỉnh sửa khi đọc lại: Sửa “ba giải pháp” thành “bốn giải pháp” ở phần trình bày.",
                        "Biên bản đã được đọc lại trước chi bộ; 19/19 đảng viên chính thức có mặt tán thành.",
                        "Buổi sinh hoạt kết thúc lúc 21 giờ 00, ngày 03 tháng 02 năm 2027.",
                        "NGƯỜI GHI BIÊN BẢN", "Trần Thị Mỹ Duyên", "CHỦ TRÌ HỘI NGHỊ", "Nguyễn Hữu Phước");
        assertThat(text).noneMatch(line -> line.contains("{{") || line.contains("[") || line.contains("Không có"));
        assertThat(text.stream().filter(line -> line.startsWith("Xử lý ý kiến"))).hasSize(2);
    }

    @Test
    void aResolutionSaysWhoDoesWhatByWhen() throws IOException {
        List<String> text = text(render(SamplePapers.resolution(), "05-NQ/CB"));

        assertThat(text).containsSubsequence(
                "Số 05-NQ/CB",
                "NGHỊ QUYẾT",
                "về nâng cao chất lượng sinh hoạt chi bộ theo chuyên đề năm 2027",
                "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;",
                "- Căn cứ Chỉ thị số 50-CT/TW, ngày 23/7/2025 của Ban Bí thư về tiếp tục đổi mới nội dung, nâng cao chất lượng sinh hoạt chi bộ;",
                "- Xét kết quả thảo luận của chi bộ.",
                "Tại buổi sinh hoạt chuyên đề ngày 03/02/2027, Chi bộ Khu phố 5 đã thảo luận và thống nhất ban hành nghị quyết với những nội dung sau:",
                "Mỗi đảng viên phát biểu ít nhất một lần trong quý.",
                "II- NỘI DUNG, GIẢI PHÁP",
                "III- NHIỆM VỤ, PHÂN CÔNG THỰC HIỆN",
                "TT", "Nội dung", "Người, bộ phận", "Phối hợp", "Hạn", "Sản phẩm",
                "1", "Xây dựng kế hoạch sinh hoạt chuyên đề năm 2027", "Chi ủy", "Tổ đảng 1, Tổ đảng 2", "28/02/2027", "Kế hoạch được chi bộ thông qua",
                "2", "Khảo sát ý kiến Nhân dân về vệ sinh môi trường", "Đồng chí Phạm Thị Quỳnh Như", "", "09/3/2027", "Báo cáo khảo sát",
                "IV- TỔ CHỨC THỰC HIỆN",
                "Nghị quyết này được 18/21 đảng viên chính thức tán thành, đạt 85,71%.",
                "Nơi nhận:", "- Đảng ủy phường An Phú (để báo cáo),", "- Các đồng chí đảng viên trong chi bộ,", "- Lưu Chi bộ.",
                "T/M CHI BỘ", "BÍ THƯ", "Nguyễn Hữu Phước");
        assertThat(text).noneMatch(line -> line.contains("{{") || line.contains("["));
    }

    @Test
    void whatTakesThePlaceOfAnotherPaperSaysOfWhich() throws IOException {
        var sample = new SamplePapers.ResolutionBuilder();
        sample.type = DocumentType.KL;
        sample.replaced = new IssuedPaper(
                1, "CB-AP5", DocumentType.NQ, "2025-2027", 4, "04-NQ/CB", "x", LocalDate.of(2026, 9, 5), LayoutProfile.HD_05, "resolution.docx",
                "0", "0", 1, 1, 1, LocalDateTime.of(2026, 9, 5, 8, 0));

        assertThat(text(render(sample.build(), "05-KL/CB"))).containsSubsequence(
                "KẾT LUẬN",
                "Kết luận này được 18/21 đảng viên chính thức tán thành, đạt 85,71%.",
                "Kết luận này thay thế Nghị quyết số 04-NQ/CB, ngày 05/9/2026.",
                "Nơi nhận:");
        assertThat(text(render(SamplePapers.resolution(), "05-NQ/CB"))).noneMatch(line -> line.contains("thay thế"));
    }

    @Test
    void aConclusionOfACommitteeSignedByTheDeputy() throws IOException {
        var sample = new SamplePapers.ResolutionBuilder();
        sample.type = DocumentType.KL;
        sample.header = new PaperHeader("Đảng bộ tỉnh", "Đảng ủy phường An Phú", IssuerKind.COMMITTEE, "An Phú", SamplePapers.HEADER.date());
        sample.position = SignatoryPosition.DEPUTY_SECRETARY;
        sample.conclusions = null;
        sample.recipients = null;

        List<String> text = text(render(sample.build(), "12-KL/ĐU"));

        assertThat(text)
                .containsSubsequence("Số 12-KL/ĐU", "KẾT LUẬN", "II- NHIỆM VỤ, PHÂN CÔNG THỰC HIỆN", "III- TỔ CHỨC THỰC HIỆN",
                        "Kết luận này được 18/21 đảng viên chính thức tán thành, đạt 85,71%.",
                        "Nơi nhận:", "- Lưu Đảng ủy.", "T/M ĐẢNG ỦY", "PHÓ BÍ THƯ")
                .doesNotContain("II- NỘI DUNG, GIẢI PHÁP");
    }

    @Test
    void whatDidNotHappenLeavesNoTrace() throws IOException {
        var sample = new SamplePapers.MinutesBuilder();
        sample.attendance = new MinutesPaper.Attendance(3, 3, 0, 0, 0, null);
        sample.guests = null;
        sample.openingNotes = null;
        sample.programme = null;
        sample.regularPart = null;
        sample.speeches = null;
        sample.votes = null;
        sample.conclusionPoints = null;
        sample.remarks = null;
        sample.corrections = " ";

        XWPFDocument sheet = render(sample.build(), "01-BB/CB");

        assertThat(text(sheet))
                .contains("Không có ý kiến phát biểu.", "Không có nội dung biểu quyết.")
                .doesNotContain("Đảng viên không có mặt:", "Họ và tên", "Đại biểu dự:", "Chương trình được chi bộ thông qua gồm:", "Nội dung cần tiếp thu:")
                .noneMatch(line -> line.startsWith("Nội dung bổ sung"));
        assertThat(sheet.getTables()).as("heading and signatures").hasSize(2);
    }

    @Test
    void aRejectedMotionIsSaidToBeRejected() throws IOException {
        var sample = new SamplePapers.MinutesBuilder();
        sample.votes = List.of(new VoteTaken("Đổi chuyên đề", "phiếu kín", 20, 19, 10, 9, 0, new BigDecimal("50.00"), false));

        assertThat(text(render(sample.build(), "01-BB/CB"))).anyMatch(line ->
                line.endsWith("Tán thành: 10; không tán thành: 9; ý kiến khác: 0. Tỷ lệ tán thành: 50%. Kết quả: không được thông qua."));
    }

    @Test
    void dataIsPrintedAndNeverRead() throws IOException {
        String hostile = SamplePapers.hostile();
        String printed = Normalizer.normalize("Đường lối, tư tưởng, ứng xử", Normalizer.Form.NFC)
                + " {{issuer}} ${7*7} #{T(java.lang.Runtime)} {{?speeches}} {{/speeches}} [content] <w:b/>&amp; 🌾👨‍👩‍👧";
        var minutes = new SamplePapers.MinutesBuilder();
        minutes.topic = hostile;
        minutes.venue = hostile;
        minutes.attendance = new MinutesPaper.Attendance(2, 1, 1, 0, 0,
                List.of(new MinutesPaper.Absence(hostile, MinutesPaper.AbsenceKind.EXCUSED, hostile)));
        minutes.guests = List.of(hostile, hostile);
        minutes.openingNotes = List.of(hostile);
        minutes.programme = List.of(hostile);
        minutes.regularPart = List.of(hostile);
        minutes.remarks = List.of(hostile);
        minutes.purpose = hostile + "\r\n\r\n" + hostile;
        minutes.speeches = List.of(
                new MinutesPaper.Speech(1, hostile, hostile, hostile + "\n" + hostile, hostile),
                new MinutesPaper.Speech(2, hostile, hostile, hostile, hostile));
        minutes.votes = List.of(new VoteTaken(hostile, hostile, 2, 1, 1, 0, 0, BigDecimal.ONE, false));
        minutes.corrections = hostile;
        var resolution = new SamplePapers.ResolutionBuilder();
        resolution.bases = List.of(hostile, hostile);
        resolution.tasks = List.of(
                new ResolutionPaper.Task(hostile, "[product]", "[support] {{aim}}", SamplePapers.HEADER.date(), hostile + "\n" + hostile));

        List<String> minutesText = text(render(minutes.build(), "01-BB/CB"));
        List<String> resolutionText = text(render(resolution.build(), "01-NQ/CB"));

        assertThat(minutesText)
                .contains("Địa điểm: " + printed + ".", "(1) Đồng chí " + printed + " (" + printed + "):", "Xử lý ý kiến: " + printed)
                .containsSubsequence("1- Mục đích, yêu cầu", printed, printed, "2- Trình bày chuyên đề");
        assertThat(minutesText.stream().filter(printed::equals)).as("opening note 1, purpose 2, absence 2, gists 3").hasSize(8);
        assertThat(resolutionText)
                .containsSubsequence("- " + printed + ";", "- " + printed + ".", printed, "[product]", "[support] {{aim}}", "05/02/2027", printed, printed);
    }

    @Test
    void longSpeechesOfAWholeCellAreAllThere() throws IOException {
        var sample = SamplePapers.longMinutes(300, 600).build();
        byte[] docx = templates.of(sample).write(PaperContent.of(sample, "99-BB/CB"));

        String text;
        try (XWPFDocument sheet = new XWPFDocument(new ByteArrayInputStream(docx))) {
            text = String.join("\n", text(sheet));
        }
        assertThat(text).contains("(300) Đồng chí Nguyễn Thị Tuyết Nhường 300");
        assertThat(text).contains(PaperText.prose(sample.speeches().get(1).gist()));
    }

    @Test
    void aTemplateThatSomebodyEditedIsUsedAndABrokenOneNamed(@TempDir Path directory) throws IOException {
        var own = new PaperTemplates(new DefaultResourceLoader(), directory.toUri().toString());
        var sample = SamplePapers.resolution();
        Path file = directory.resolve("resolution.docx");

        assertThat(own.of(sample).hash()).as("what he has not copied comes from the jar").isEqualTo(templates.of(sample).hash());

        edit(file, "Nơi nhận:", "Nơi nhận (sửa):");
        assertThat(text(read(own.of(sample).write(PaperContent.of(sample, "01-NQ/CB"))))).contains("Nơi nhận (sửa):");
        assertThat(own.of(sample).hash()).isNotEqualTo(templates.of(sample).hash()).hasSize(64);

        edit(file, "{{signatory}}", "{{signatry}}");
        refused(own, "unknownTag", "signatry");

        edit(file, "[product]", "[prodct]");
        refused(own, "unknownTag", "prodct");

        edit(file, "Số {{symbol}}", "Số");
        refused(own, "lostTag", "symbol");

        edit(file, "{{/recipients}}", "");
        refused(own, "malformed", "");

        edit(file, "{{typeCapitals}}", "Chỉ thị");
        refused(own, "forbiddenType", "Chỉ thị");

        Files.writeString(file, "not a document");
        refused(own, "unreadable", "");

        Files.write(file, new byte[0]);
        refused(own, "unreadable", "");
    }

    /** Whoever needs it is told, nothing is written; the other templates go on being used. */
    private static void refused(PaperTemplates own, String fault, String tag) {
        assertThatThrownBy(() -> own.of(SamplePapers.resolution())).isInstanceOfSatisfying(TemplateFault.class, told -> {
            assertThat(told.messageCode()).isEqualTo("document.template." + fault);
            assertThat(told.arguments()).containsExactly("resolution.docx", tag);
        });
        assertThat(new TemplateGuard(own, words()).check()).filteredOn(checked -> checked.fault() != null)
                .extracting(checked -> checked.template().file(), checked -> checked.fault().tag())
                .containsOnly(tuple("resolution.docx", tag));
    }

    /** A paper dated before 27/5/2026 is written in the format that held then, where somebody has laid that down. */
    @Test
    void aTemplateOfAnEarlierGuidanceHoldsForThePapersOfItsTime(@TempDir Path directory) throws IOException {
        var own = new PaperTemplates(new DefaultResourceLoader(), directory.toUri().toString());
        edit(Files.createDirectory(directory.resolve("hd36")).resolve("resolution.docx"), "Nơi nhận:", "Nơi nhận (2018):");
        var earlier = new SamplePapers.ResolutionBuilder();
        earlier.header = new PaperHeader("Đảng bộ", "Chi bộ 1", IssuerKind.CELL, "An Phú", LocalDate.of(2026, 5, 26));
        var later = new SamplePapers.ResolutionBuilder();
        later.header = new PaperHeader("Đảng bộ", "Chi bộ 1", IssuerKind.CELL, "An Phú", LocalDate.of(2026, 5, 27));

        assertThat(text(read(own.of(earlier.build()).write(PaperContent.of(earlier.build(), "01-NQ/CB"))))).contains("Nơi nhận (2018):");
        assertThat(text(read(own.of(later.build()).write(PaperContent.of(later.build(), "02-NQ/CB"))))).contains("Nơi nhận:");
    }

    /** What is wrong with a template is said in Vietnamese, with its file and the tag. */
    @ParameterizedTest
    @ValueSource(strings = {"unreadable", "malformed", "unknownTag", "lostTag", "forbiddenType", "forbiddenSymbol"})
    void aFaultIsSaidInVietnamese(String fault) {
        String said = words().getMessage("document.template." + fault, new Object[] {"report.docx", "tagname"}, Locale.forLanguageTag("vi-VN"));

        assertThat(said).contains("report.docx", "Đề nghị quản trị viên").doesNotContain("{");
        assertThat(said.contains("tagname")).isEqualTo(!List.of("unreadable", "malformed").contains(fault));
    }

    private static MessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/document");
        words.setDefaultEncoding("UTF-8");
        return words;
    }

    /** A kind has one, or one for each of its editions. */
    @SuppressWarnings("unchecked")
    private static Stream<PaperTemplate> templatesOf(Class<?> kind) {
        return ReflectionUtils.findField(kind, "TEMPLATES") == null
                ? Stream.of((PaperTemplate) ReflectionTestUtils.getField(kind, "TEMPLATE"))
                : ((List<PaperTemplate>) ReflectionTestUtils.getField(kind, "TEMPLATES")).stream();
    }

    @Test
    void everyKindsTemplateIsCheckedAtTheStart() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Paper.class));
        var kinds = scanner.findCandidateComponents(Paper.class.getPackageName()).stream()
                .map(kind -> ClassUtils.resolveClassName(kind.getBeanClassName(), null))
                .flatMap(PaperTemplatesTest::templatesOf)
                .toList();

        assertThat(PaperTemplates.ALL).containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(new TemplateGuard(templates, words()).check()).allSatisfy(checked -> assertThat(checked.fault()).as(checked.template().file()).isNull());
    }

    private static void edit(Path file, String from, String to) throws IOException {
        try (InputStream in = PaperTemplatesTest.class.getResourceAsStream("/documents/resolution.docx");
                XWPFDocument template = new XWPFDocument(in);
                var out = Files.newOutputStream(file)) {
            Stream.concat(template.getParagraphs().stream(), template.getTables().stream().flatMap(table -> table.getRows().stream()).flatMap(row -> row.getTableCells().stream())
                            .flatMap(cell -> cell.getParagraphs().stream())).flatMap(paragraph -> paragraph.getRuns().stream())
                    .filter(run -> from.equals(run.text())).forEach(run -> run.setText(to, 0));
            template.write(out);
        }
    }

    private XWPFDocument render(NumberedPaper paper, String symbol) throws IOException {
        return read(templates.of(paper).write(PaperContent.of(paper, symbol)));
    }

    private static XWPFDocument read(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    /** Every paragraph of body and tables, in order. */
    private static List<String> text(XWPFDocument sheet) {
        List<String> lines = new ArrayList<>();
        collect(sheet.getBodyElements(), lines);
        return lines;
    }

    private static void collect(List<IBodyElement> elements, List<String> lines) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                lines.add(paragraph.getText());
            } else if (element instanceof XWPFTable table) {
                for (XWPFTableRow row : table.getRows()) {
                    for (XWPFTableCell cell : row.getTableCells()) {
                        collect(cell.getBodyElements(), lines);
                    }
                }
            }
        }
    }
}
