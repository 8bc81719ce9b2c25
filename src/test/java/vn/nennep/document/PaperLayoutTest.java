package vn.nennep.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.DefaultResourceLoader;
import vn.nennep.document.SamplePapers.Sample;

/** Every kind of paper, short and long, measured (domain.md §4.2–4.4), and the newer kinds read back field by field. */
class PaperLayoutTest {

    private final PaperTemplates templates = new PaperTemplates(new DefaultResourceLoader(), "classpath:/documents/");

    static List<Sample> everyKind() {
        return SamplePapers.everyKind();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void isLaidOutAsTheGuidanceSays(Sample sample) {
        MeasuredSheet sheet = MeasuredSheet.of(sample.written(templates));

        sheet.isLaidOutAsTheGuidanceSays();
        assertThat(sheet.text()).as("no tag is left").noneMatch(line -> line.contains("{{") || line.matches(".*\\[[a-z]+].*"));
    }

    @Test
    void noKindIsLeftOut() {
        assertThat(everyKind().stream().map(sample -> sample.paper().template()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(PaperTemplates.ALL);
    }

    @Test
    void aScoreSheetSaysWhatWasDeductedAndWhy() {
        MeasuredSheet sheet = printed(SamplePapers.scoreSheet());

        assertThat(sheet.text()).containsSubsequence(
                "An Phú, ngày 05 tháng 02 năm 2027",
                "PHIẾU CHẤM ĐIỂM",
                "chất lượng buổi sinh hoạt chuyên đề “Nâng cao chất lượng sinh hoạt chi bộ theo chuyên đề”",
                "Buổi sinh hoạt: 19 giờ 05, ngày 03 tháng 02 năm 2027.",
                "Địa điểm: Nhà văn hóa Khu phố 5.",
                "Tổng số điểm: 93,5/100. Xếp mức chất lượng buổi sinh hoạt: Tốt.",
                "NGƯỜI CHẤM ĐIỂM", "Trần Thị Mỹ Duyên", "T/M CHI BỘ", "BÍ THƯ", "Nguyễn Hữu Phước");
        List<List<String>> points = sheet.table(1);
        assertThat(points).hasSize(12);
        assertThat(points.get(0)).containsExactly("Mục", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Điểm trừ", "Căn cứ, lý do trừ điểm");
        assertThat(points.get(2)).containsExactly("2", "Tỷ lệ đảng viên dự sinh hoạt", "5", "4,5", "0,5", "Một đảng viên vắng không lý do.");
        assertThat(points.get(11)).containsExactly("", "Tổng cộng", "100", "93,5", "6,5", "");
        assertThat(sheet.table(2).get(1)).containsExactly(
                "1", "Ít đảng viên trẻ phát biểu", "Gợi ý câu hỏi, giao chuẩn bị ý kiến trước", "Phạm Thị Quỳnh Như", "05/3/2027");
        assertThat(sheet.title()).isEqualTo("Phiếu chấm điểm");
        assertThat(printed(SamplePapers.scoreSheet(SamplePapers.CENTRAL_SHEET, null)).text()).contains("Không ghi nhận hạn chế cần khắc phục.");
    }

    @Test
    void aFinishedTopicSaysWhatBecameOfEachComment() {
        MeasuredSheet sheet = printed(SamplePapers.finalTopic());

        assertThat(sheet.text()).containsSubsequence(
                "CHUYÊN ĐỀ",
                "Nâng cao chất lượng sinh hoạt chi bộ theo chuyên đề",
                "(Hoàn thiện sau buổi sinh hoạt chuyên đề ngày 03 tháng 02 năm 2027, lần 2)",
                "1- Căn cứ, lý do chọn", "Chỉ thị số 50-CT/TW, ngày 23/7/2025 của Ban Bí thư.", "Chi bộ còn lúng túng khi chọn chuyên đề.",
                "2- Mục đích, yêu cầu", "3- Giải pháp, việc làm cụ thể",
                "Câu hỏi thảo luận", "(1) Vì sao đảng viên trẻ ngại phát biểu?", "(2) Chuyên đề nào sát với khu phố nhất?",
                "(1) Đồng chí Phạm Thị Quỳnh Như:", "Đề nghị mỗi quý chọn một việc cụ thể.", "Kết quả tiếp thu: Đã sửa ở mục: Giải pháp, việc làm cụ thể",
                "(2) Đồng chí Hoàng Ngọc Bửu:", "Cần nói rõ sản phẩm.", "Kết quả tiếp thu: Không sửa: đã có trong phụ lục.",
                "Nội dung chỉnh sửa khác", "Bổ sung số liệu năm 2026.", "Tài liệu kèm theo", "- Chuyên đề hoàn thiện.docx",
                "NGƯỜI CHUẨN BỊ", "Vũ Đức Thuận", "T/M CHI BỘ", "BÍ THƯ", "Nguyễn Hữu Phước");
    }

    /** Before it is approved nobody signs it for the cell, and it is marked (domain.md §4.2). */
    @Test
    void aTopicThatIsNotApprovedYetIsADraft() {
        FinalTopicPaper draft = SamplePapers.finalTopic(SamplePapers.finalTopic().sections(), null, null, null, null);
        MeasuredSheet sheet = MeasuredSheet.of(new PaperPress(templates).printDraft(draft, 3).docx());

        sheet.isLaidOutAsTheGuidanceSays();
        assertThat(sheet.text()).contains("Dự thảo lần 3", "Buổi sinh hoạt không có ý kiến phải tiếp thu vào chuyên đề.", "NGƯỜI CHUẨN BỊ")
                .doesNotContain("T/M CHI BỘ", "Nội dung chỉnh sửa khác", "Tài liệu kèm theo");
        assertThat(new PaperPress(templates).printDraft(draft, 3).fileName()).isEqualTo("Chuyên đề (dự thảo lần 3).docx");
    }

    @Test
    void aNumberedPaperThatIsOnlyPrintedLeavesRoomForItsNumber() {
        MeasuredSheet sheet = MeasuredSheet.of(new PaperPress(templates).printDraft(SamplePapers.resolution(), 1).docx());

        sheet.isLaidOutAsTheGuidanceSays();
        assertThat(sheet.text()).containsSubsequence("Số \u00a0\u00a0\u00a0\u00a0\u00a0\u00a0-NQ/CB", "Dự thảo lần 1", "NGHỊ QUYẾT");
        assertThat(new PaperPress(templates).print(SamplePapers.resolution()).fileName()).isEqualTo("Nghị quyết.docx");
    }

    @Test
    void aReportHasItsFourParts() {
        MeasuredSheet shortOne = MeasuredSheet.of(new Sample("report", SamplePapers.report()).written(templates));

        assertThat(shortOne.text()).containsSubsequence(
                "Số 05-BC/CB", "BÁO CÁO", "kết quả sinh hoạt chuyên đề “Nâng cao chất lượng sinh hoạt chi bộ”", "Kính gửi: Đảng ủy phường An Phú",
                "I- KẾT QUẢ", "1- Đảng viên dự sinh hoạt: 20/22 đồng chí.", "2- Thảo luận: 3 ý kiến của 3 đồng chí.",
                "II- HẠN CHẾ, NGUYÊN NHÂN", "Không ghi nhận hạn chế, khuyết điểm.",
                "III- NHIỆM VỤ", "Không phát sinh nhiệm vụ mới.",
                "IV- KIẾN NGHỊ, ĐỀ XUẤT", "Chi bộ không có kiến nghị, đề xuất.",
                "Gửi kèm báo cáo:", "- Biên bản số 07-BB/CB, ngày 05/02/2027",
                "Nơi nhận:", "- Đảng ủy phường An Phú (để báo cáo),", "- Lưu Chi bộ.", "T/M CHI BỘ", "BÍ THƯ", "Nguyễn Hữu Phước");

        MeasuredSheet longOne = MeasuredSheet.of(new Sample("report", SamplePapers.longReport()).written(templates));
        assertThat(longOne.table(1)).hasSize(31);
        assertThat(longOne.text()).contains("NGƯỜI ĐƯỢC PHÂN CÔNG LÀM THAY BÍ THƯ", "Hoàng Thị Ngọc Phượng").doesNotContain("Không phát sinh nhiệm vụ mới.");
    }

    /** a cell of 300 of whom all but one are absent, named in letters that are put together from parts. */
    @Test
    void aListOf300MembersRepeatsItsHeadAndKeepsItsRowsWhole() {
        var sample = new SamplePapers.MinutesBuilder();
        sample.attendance = new MinutesPaper.Attendance(300, 1, 299, 0, 0, IntStream.rangeClosed(1, 299)
                .mapToObj(i -> new MinutesPaper.Absence(
                        Normalizer.normalize("Đặng Thị Ngưỡng " + i, Normalizer.Form.NFD), MinutesPaper.AbsenceKind.EXCUSED, "Đi công tác xa 🌾"))
                .toList());
        MeasuredSheet sheet = MeasuredSheet.of(new Sample("minutes", sample.build()).written(templates));

        sheet.isLaidOutAsTheGuidanceSays();
        assertThat(sheet.table(1)).hasSize(300);
        assertThat(sheet.table(1).get(299)).containsExactly("299", "Đặng Thị Ngưỡng 299", "Có lý do", "Đi công tác xa 🌾");
        assertThat(sheet.unbreakableRows(1)).doesNotContain(false);
    }

    /** A task may be described in 10,000 characters: its row would not fit on any page, so it may break; the others still don't. */
    @Test
    void aRowThatFitsOnNoPageMayBreak() {
        var sample = SamplePapers.longResolution(3);
        sample.tasks = List.of(sample.tasks.get(0), new ResolutionPaper.Task(
                SamplePapers.longText(10_000), "Chi ủy", null, SamplePapers.HEADER.date(), "Báo cáo"), sample.tasks.get(1));
        MeasuredSheet sheet = MeasuredSheet.of(new Sample("resolution", sample.build()).written(templates));

        sheet.isLaidOutAsTheGuidanceSays();
        assertThat(sheet.unbreakableRows(1)).containsExactly(true, true, false, true);
    }

    /** What people type is printed, never read as a tag (S-01, R-37), in the newer kinds too. */
    @Test
    void dataIsPrintedAndNeverRead() {
        String hostile = SamplePapers.hostile();
        String printed = PaperText.line(hostile);
        var item = new ScoreSheetPaper.Item(hostile, "[points] {{total}}", 5, BigDecimal.ONE, hostile);
        var comment = new FinalTopicPaper.Comment("{{7*7}}", hostile, "${7*7}");
        var section = new FinalTopicPaper.Section(hostile, hostile + "\n" + hostile);
        ReportPaper report = SamplePapers.report();

        assertThat(printed(SamplePapers.scoreSheet(List.of(item), null)).table(1).get(1)).containsExactly(printed, "[points] {{total}}", "5", "1", "4", printed);
        assertThat(printed(SamplePapers.finalTopic(List.of(section), List.of(comment), hostile, List.of(hostile), null)).text())
                .containsSubsequence("1- " + printed, printed, printed, "(1) Đồng chí {{7*7}}:", printed, "Kết quả tiếp thu: ${7*7}", printed, "- " + printed);
        assertThat(printed(new ReportPaper(report.header(), hostile, hostile, hostile, List.of(hostile), List.of(hostile),
                        List.of(new ReportPaper.Task("[deadline]", "{{opening}}", null)), List.of(hostile), List.of(hostile), report.closing()))
                        .text())
                .containsSubsequence("Kính gửi: " + printed, printed, "1- " + printed, "[deadline]", "{{opening}}", "- " + printed, "- " + printed);
    }

    private MeasuredSheet printed(Paper paper) {
        return MeasuredSheet.of(new PaperPress(templates).print(paper).docx());
    }
}
