package vn.nennep.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import vn.nennep.document.SamplePapers.Sample;

/** The papers from before a sitting, read back field by field (domain.md §4.4; R-37). How they are laid out is measured by {@link PaperLayoutTest}. */
class PapersBeforeTest {

    private final PaperTemplates templates = new PaperTemplates(new DefaultResourceLoader(), "classpath:/documents/");
    private final PaperPress press = new PaperPress(templates);

    @Test
    void anAssignmentSaysWhoPreparesWhatUntilWhen() {
        MeasuredSheet sheet = issued(SamplePapersBefore.assignment());

        assertThat(sheet.text()).containsSubsequence(
                "Số 05-TB/CB", "An Phú, ngày 05 tháng 02 năm 2027", "THÔNG BÁO",
                "phân công chuẩn bị chuyên đề “Nâng cao chất lượng sinh hoạt chi bộ theo chuyên đề”",
                "Tại buổi sinh hoạt thường kỳ ngày 05/01/2027 (biên bản số 01-BB/CB), Chi bộ Khu phố 5 đã thống nhất phân công chuẩn bị chuyên đề như sau:",
                "- Tên chuyên đề: Nâng cao chất lượng sinh hoạt chi bộ theo chuyên đề.",
                "- Căn cứ lựa chọn: Kế hoạch sinh hoạt chuyên đề năm 2027.",
                "- Dự kiến sinh hoạt: 14 giờ 00, thứ tư, ngày 10 tháng 02 năm 2027.",
                "Lý do phân công: chuyên môn phù hợp.",
                "Người phản biện đề cương: đồng chí Hoàng Ngọc Bửu.",
                "Đề cương viết theo mẫu chung, gửi thẩm duyệt chậm nhất ngày 25/01/2027.",
                "Nơi nhận:", "- Đảng ủy phường An Phú (để báo cáo),", "- Đảng viên trong chi bộ,", "- Lưu Chi bộ.",
                "T/M CHI BỘ", "BÍ THƯ", "Nguyễn Hữu Phước");
        assertThat(sheet.text()).noneMatch(line -> line.contains("Tổ đảng") || line.contains("thay thế") || line.contains("Mục đích"));
        assertThat(sheet.table(1)).containsExactly(
                List.of("TT", "Họ và tên, chức vụ", "Nhiệm vụ"),
                List.of("1", "Vũ Đức Thuận, Trưởng ban Công tác Mặt trận", "Phụ trách"),
                List.of("2", "Phạm Thị Quỳnh Như", "Viết"));
    }

    @Test
    void anAssignmentThatChangesAnotherSaysWhyAndWhich() {
        assertThat(issued(SamplePapersBefore.longAssignment()).text()).containsSubsequence(
                "Ngày 03/9/2027, Chi bộ Khu phố 5 phân công chuẩn bị chuyên đề như sau:",
                "Giao Tổ đảng số 2 chuẩn bị chuyên đề.",
                "3- Mục đích, yêu cầu",
                "- Câu hỏi định hướng thảo luận:",
                "Lý do thay đổi phân công: Người phụ trách đi công tác dài ngày.",
                "Thông báo này thay thế Thông báo số 04-TB/CB, ngày 01/02/2027.",
                "PHÓ BÍ THƯ", "Trần Thị Mỹ Duyên");
    }

    /** Until it is approved an outline is marked, and nobody stands as its approver (domain.md §4.2, A4.5). */
    @Test
    void anOutlineIsADraftUntilItIsApproved() {
        PrintedPaper draft = press.printDraft(SamplePapersBefore.outline(false), 2);
        MeasuredSheet sheet = MeasuredSheet.of(draft.docx());

        sheet.isLaidOutAsTheGuidanceSays();
        assertThat(sheet.text()).containsSubsequence(
                        "Dự thảo lần 2", "ĐỀ CƯƠNG SINH HOẠT CHUYÊN ĐỀ", "Nâng cao chất lượng sinh hoạt chi bộ theo chuyên đề",
                        "I- CĂN CỨ, LÝ DO CHỌN", "II- MỤC ĐÍCH, YÊU CẦU", "VI- CÂU HỎI THẢO LUẬN", "Câu 1: Vì sao sinh hoạt chuyên đề ở chi bộ còn hình thức?",
                        "Câu 2: Mỗi đảng viên cần làm gì để buổi sinh hoạt có chất lượng?", "VIII- PHÂN CÔNG THỰC HIỆN", "(Chưa viết)",
                        "Thời gian trình bày dự kiến: 25 phút.", "NGƯỜI CHUẨN BỊ", "Vũ Đức Thuận")
                .doesNotContain("NGƯỜI THẨM DUYỆT");
        assertThat(draft.fileName()).isEqualTo("Đề cương sinh hoạt chuyên đề (dự thảo lần 2).docx");

        assertThat(printed(SamplePapersBefore.outline(true)).text())
                .containsSubsequence("NGƯỜI THẨM DUYỆT", "BÍ THƯ", "Nguyễn Hữu Phước", "NGƯỜI CHUẨN BỊ", "Vũ Đức Thuận")
                .noneMatch(line -> line.startsWith("Dự thảo lần"));
    }

    @Test
    void aNoticeSaysWhatWhenWhereWhoAndInWhichOrder() {
        MeasuredSheet sheet = issued(SamplePapersBefore.notice());

        assertThat(sheet.text()).containsSubsequence(
                "Số 05-TB/CB", "tổ chức sinh hoạt chuyên đề “Nâng cao chất lượng sinh hoạt chi bộ theo chuyên đề”",
                "Chi bộ Khu phố 5 tổ chức sinh hoạt chuyên đề, cụ thể như sau:",
                "- Nguyên nhân sinh hoạt còn hình thức.",
                "- Thời gian: 14 giờ 00, thứ tư, ngày 10 tháng 02 năm 2027.", "- Địa điểm: Nhà văn hóa Khu phố 5, đường Lê Lợi.", "- Hình thức: Trực tiếp.",
                "+ đồng chí Phan Văn Hữu, Ủy viên Ban Thường vụ, Đảng ủy phường.",
                "T/M CHI BỘ", "BÍ THƯ");
        assertThat(sheet.text()).noneMatch(line -> line.contains("thay đổi") || line.contains("thay thế") || line.contains("trực tuyến"));
        assertThat(sheet.table(1)).startsWith(
                List.of("TT", "Thời gian", "Nội dung", "Người thực hiện", "Số phút"),
                List.of("1", "14:00", "Nêu mục đích, yêu cầu", "Nguyễn Hữu Phước", "10"),
                List.of("2", "14:10", "Trình bày đề dẫn chuyên đề", "Vũ Đức Thuận", "25"));
    }

    @Test
    void aFurtherNoticeSaysWhatHasChangedAndWhichItReplaces() {
        MeasuredSheet sheet = issued(SamplePapersBefore.longNotice());

        assertThat(sheet.text()).containsSubsequence(
                "Chi bộ Khu phố 5 tổ chức sinh hoạt chuyên đề cùng buổi với sinh hoạt thường kỳ, cụ thể như sau:",
                "(Thông báo này thay thế Thông báo số 04-TB/CB, ngày 01/02/2027.)",
                "- Thời gian: 19:30 ngày 01/12/2027 (trước đây: 14:00 ngày 24/11/2027).",
                "- Đường dẫn dự trực tuyến: https://hop.anphu.gov.vn/phong/chi-bo-khu-pho-5",
                "PHÓ BÍ THƯ", "Trần Thị Mỹ Duyên");
        assertThat(sheet.table(1)).hasSize(25);
    }

    /** One number, and a letter for each guest that is complete in itself (A7.13, A7.14). */
    @Test
    void eachGuestHasALetterOfHisOwn() {
        MeasuredSheet sheet = issued(SamplePapersBefore.longInvitation());

        assertThat(sheet.text()).containsSubsequence(
                "Số 05-GM/CB", "GIẤY MỜI",
                "Chi bộ Khu phố 5 trân trọng kính mời đồng chí Phan Văn Hữu, Ủy viên Ban Thường vụ, Trưởng Ban Xây dựng Đảng, Đảng ủy phường An Phú",
                "T/M CHI BỘ", "PHÓ BÍ THƯ", "Trần Thị Mỹ Duyên",
                "Số 05-GM/CB", "GIẤY MỜI",
                "Chi bộ Khu phố 5 trân trọng kính mời ông (bà) Lý Thị Thủy Ngân, giảng viên chính, Trường Chính trị tỉnh",
                "- Nội dung mời trao đổi với chi bộ: Nêu gương theo tư tưởng Hồ Chí Minh.",
                "Số 05-GM/CB", "GIẤY MỜI", "Chi bộ Khu phố 5 trân trọng kính mời đại biểu Chi bộ Khu phố 7",
                "Giấy mời này thay thế Thông báo số 04-TB/CB, ngày 01/02/2027.", "Trần Thị Mỹ Duyên");
        assertThat(sheet.text().stream().filter("GIẤY MỜI"::equals)).hasSize(3);
        assertThat(sheet.text().stream().filter(line -> line.startsWith("- Nội dung mời"))).hasSize(1);
        assertThat(sheet.sectionsThatBeginAtPageOne()).as("each is paged by itself").isEqualTo(3);
    }

    @Test
    void aProgrammeRunsFromPurposeToEnd() {
        assertThat(issued(SamplePapersBefore.programme()).text()).containsSubsequence(
                "Số 05-CTr/CB", "CHƯƠNG TRÌNH", "I- MỤC ĐÍCH", "Đánh giá đúng thực trạng, thống nhất giải pháp cho năm 2027.",
                "II- THỜI GIAN, ĐỊA ĐIỂM", "1- Thời gian: 14 giờ 00, thứ tư, ngày 10 tháng 02 năm 2027.", "III- THÀNH PHẦN",
                "- Chủ trì: đồng chí Nguyễn Hữu Phước.", "IV- NỘI DUNG", "- 14 giờ 00 (10 phút): Nêu mục đích, yêu cầu; đồng chí Nguyễn Hữu Phước.",
                "V- KẾT THÚC", "Người chủ trì kết luận, chi bộ biểu quyết; dự kiến kết thúc lúc 15 giờ 50.", "BÍ THƯ");
        assertThat(issued(SamplePapersBefore.longProgramme()).text())
                .containsSubsequence("IV- NỘI DUNG", "Sinh hoạt thường kỳ", "Sinh hoạt chuyên đề", "V- KẾT THÚC");
    }

    @Test
    void theCommitteesMinutesAreSignedByTwo() {
        assertThat(printed(SamplePapersBefore.preparatoryMinutes()).text()).containsSubsequence(
                "BIÊN BẢN", "hội ý chuẩn bị sinh hoạt chuyên đề “Nâng cao chất lượng sinh hoạt chi bộ theo chuyên đề”",
                "Vào ngày 02 tháng 02 năm 2027, chi ủy Chi bộ Khu phố 5 hội ý, chuẩn bị buổi sinh hoạt chuyên đề: Nâng cao chất lượng sinh hoạt chi bộ theo chuyên đề.",
                "Chi ủy nhất trí với đề cương đã duyệt.", "- Phối hợp với lãnh đạo cơ quan: Không cần phối hợp.", "III- DỰ KIẾN KẾT LUẬN",
                "Mỗi quý chọn một việc cụ thể của khu phố.", "NGƯỜI GHI BIÊN BẢN", "Lê Quang Minh", "CHỦ TRÌ", "Nguyễn Hữu Phước");
    }

    @Test
    void anAttendanceSheetIsBlankBeforeAndFilledAfterwards() {
        MeasuredSheet blank = printed(SamplePapersBefore.attendance(12, false));
        assertThat(blank.table(1).get(9)).containsExactly("9", "Nguyễn Thị Tuyết Nhường 9", "Dự bị", "", "", "");
        assertThat(blank.text()).anyMatch(line -> line.startsWith("Danh sách có 12 đồng chí. Có mặt: ...")).noneMatch(line -> line.startsWith("Phải dự"));

        MeasuredSheet taken = printed(SamplePapersBefore.attendance(32, true));
        assertThat(taken.table(1).get(7)).containsExactly("7", "Nguyễn Thị Tuyết Nhường 7", "Chính thức", "Vắng có lý do", "Đi công tác theo phân công của cơ quan", "");
        assertThat(taken.table(2).get(1)).containsExactly("1", "Phan Văn Hữu", "Ủy viên Ban Thường vụ, Đảng ủy phường", "");
        assertThat(taken.text()).contains("Phải dự: 32 đồng chí; có mặt: 28; vắng có lý do: 4; vắng không lý do: 0. Được miễn: 2 đồng chí.");

        assertThat(printed(SamplePapersBefore.attendance(300, true)).table(1)).as("R-37").hasSize(301);
    }

    @Test
    void whoHasNoMailIsListedWithHisTelephone() {
        MeasuredSheet sheet = printed(SamplePapersBefore.directNotice(5));

        assertThat(sheet.table(1)).contains(List.of("4", "Đặng Hữu Phượng 4", "0912 345 104", "", ""), List.of("5", "Đặng Hữu Phượng 5", "", "", ""));
        assertThat(sheet.text()).containsSubsequence(
                "DANH SÁCH THÔNG BÁO TRỰC TIẾP", "Danh sách có 5 đồng chí. Đồng chí nào được báo qua điện thoại thì người báo ghi rõ ở cột ký nhận.",
                "T/M CHI BỘ", "NGƯỜI ĐƯỢC PHÂN CÔNG LÀM THAY BÍ THƯ", "Lê Quang Minh");
    }

    /** What people type is printed, never read as a tag (S-01, R-37). */
    @Test
    void dataIsPrintedAndNeverRead() {
        String hostile = SamplePapers.hostile();
        String shown = PaperText.line(hostile);
        MeetingPlan plan = new MeetingPlan(hostile, SamplePapersBefore.PLAN.start(), "{{guests}}", "${7*7}", null);
        var invitation = new InvitationPaper(new AdministrativeSymbol(DocumentType.GM, "GM"), SamplePapersBefore.HEADER, plan,
                List.of(new InvitationPaper.Guest(hostile, "{{7*7}}"), new InvitationPaper.Guest("[name]", hostile)), List.of(hostile), null,
                SamplePapersBefore.CLOSING);
        assertThat(issued(invitation).text()).containsSubsequence(
                "Chi bộ Khu phố 5 trân trọng kính mời " + shown, "- Địa điểm: {{guests}}.", "- Nội dung mời trao đổi với chi bộ: {{7*7}}.",
                "Chi bộ Khu phố 5 trân trọng kính mời [name]");

        var sheet = new AttendanceSheet(SamplePapersBefore.HEADER, plan, List.of(new AttendanceSheet.Row(hostile, "[reason]", "{{total}}", hostile)),
                List.of(new AttendanceSheet.Guest("[office]", hostile)), null, hostile, hostile);
        assertThat(printed(sheet).table(1).get(1)).containsExactly("1", shown, "[reason]", "{{total}}", shown, "");
        assertThat(printed(sheet).table(2).get(1)).containsExactly("1", "[office]", shown, "");
    }

    /** A day in months 1 and 2 has a zero in front, in others the month has none (domain.md §4.2). */
    @Test
    void monthsArePaddedAsTheGuidanceSays() {
        PaperHeader october = new PaperHeader("Đảng bộ phường An Phú", "Chi bộ Khu phố 5", IssuerKind.CELL, "An Phú", LocalDate.of(2027, 10, 3));
        NoticePaper notice = SamplePapersBefore.notice();
        assertThat(issued(new NoticePaper(october, notice.plan(), false, null, null, notice.agenda(), null, null, notice.closing())).text())
                .contains("An Phú, ngày 03 tháng 10 năm 2027");
    }

    private MeasuredSheet issued(NumberedPaper paper) {
        return MeasuredSheet.of(new Sample("paper", paper).written(templates));
    }

    private MeasuredSheet printed(Paper paper) {
        return MeasuredSheet.of(press.print(paper).docx());
    }
}
