package vn.nennep.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.nennep.document.SamplePapers.Sample;

/** Papers from before a sitting of an invented cell, each short and long, as a session would describe them. */
final class SamplePapersBefore {

    static final PaperHeader HEADER = SamplePapers.HEADER;

    static final MeetingPlan PLAN = new MeetingPlan(
            "Nâng cao chất lượng sinh hoạt chi bộ theo chuyên đề", LocalDateTime.of(2027, 2, 10, 14, 0), "Nhà văn hóa Khu phố 5, đường Lê Lợi",
            "Trực tiếp", null);

    static final MeetingPlan LONG_PLAN = new MeetingPlan(
            "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh về phát huy dân chủ, tăng cường kỷ luật, kỷ cương trong Đảng, gắn với việc"
                    + " giải quyết những vấn đề bức xúc của Nhân dân ở khu phố trong giai đoạn hiện nay",
            LocalDateTime.of(2027, 12, 1, 19, 30), "Hội trường tầng 2, Trụ sở Đảng ủy, Hội đồng nhân dân, Ủy ban nhân dân phường An Phú, số 170 đường Lê Lợi",
            "Kết hợp trực tiếp và trực tuyến", "https://hop.anphu.gov.vn/phong/chi-bo-khu-pho-5");

    static final Closing CLOSING = new Closing(
            List.of("Đảng ủy phường An Phú (để báo cáo)", "Đảng viên trong chi bộ"), SignatoryPosition.SECRETARY, "Nguyễn Hữu Phước");

    static final Closing DEPUTY = new Closing(List.of("Như kính mời"), SignatoryPosition.DEPUTY_SECRETARY, "Trần Thị Mỹ Duyên");

    static final IssuedPaper REPLACED = new IssuedPaper(
            1, "CB-AP5", DocumentType.TB, "2025-2027", 4, "04-TB/CB", "x", LocalDate.of(2027, 2, 1), LayoutProfile.HD_05, "notice.docx", "0", "0", 1, 1,
            1, LocalDateTime.of(2027, 2, 1, 8, 0));

    private SamplePapersBefore() {}

    static List<ProgrammeItem> agenda() {
        return List.of(
                new ProgrammeItem(LocalDateTime.of(2027, 2, 10, 14, 0), "", "Nêu mục đích, yêu cầu", "Nguyễn Hữu Phước", 10),
                new ProgrammeItem(LocalDateTime.of(2027, 2, 10, 14, 10), "", "Trình bày đề dẫn chuyên đề", "Vũ Đức Thuận", 25),
                new ProgrammeItem(LocalDateTime.of(2027, 2, 10, 14, 35), "", "Thảo luận", "Nguyễn Hữu Phước", 60),
                new ProgrammeItem(LocalDateTime.of(2027, 2, 10, 15, 35), "", "Biểu quyết, kết luận", "Nguyễn Hữu Phước", 15));
    }

    static List<ProgrammeItem> longAgenda(int items) {
        return IntStream.rangeClosed(1, items)
                .mapToObj(i -> new ProgrammeItem(
                        LocalDateTime.of(2027, 12, 1, 19, 30).plusMinutes(i * 5L), i % 2 == 0 ? "Sinh hoạt thường kỳ" : "Sinh hoạt chuyên đề",
                        SamplePapers.longText(20 + i % 4 * 60), "Nguyễn Thị Tuyết Nhường " + i, 5))
                .toList();
    }

    static AssignmentPaper assignment() {
        return new AssignmentPaper(
                HEADER, PLAN.topic(), PLAN.start(), "Kế hoạch sinh hoạt chuyên đề năm 2027", LocalDate.of(2027, 1, 5), LocalDate.of(2027, 1, 5),
                "01-BB/CB", null,
                List.of(new AssignmentPaper.Preparer("Vũ Đức Thuận", "Trưởng ban Công tác Mặt trận", "Phụ trách"),
                        new AssignmentPaper.Preparer("Phạm Thị Quỳnh Như", null, "Viết")),
                "Chuyên môn phù hợp", "Hoàng Ngọc Bửu", LocalDate.of(2027, 1, 25), null, null, null, CLOSING);
    }

    static AssignmentPaper longAssignment() {
        return new AssignmentPaper(
                HEADER, LONG_PLAN.topic(), LONG_PLAN.start(), SamplePapers.longText(300), LocalDate.of(2027, 9, 3), null, null, "Tổ đảng số 2",
                IntStream.rangeClosed(1, 25).mapToObj(i -> new AssignmentPaper.Preparer("Nguyễn Thị Tuyết Nhường " + i, "Đảng viên, cán bộ " + i, "Hỗ trợ")).toList(),
                "Giữ vị trí lãnh đạo", null, LocalDate.of(2027, 10, 12),
                new AssignmentPaper.Briefing(
                        SamplePapers.longText(800), SamplePapers.longText(1200), SamplePapers.longText(2000), SamplePapers.longText(300),
                        List.of(SamplePapers.longText(200), SamplePapers.longText(150), SamplePapers.longText(90))),
                "Người phụ trách đi công tác dài ngày", REPLACED, DEPUTY);
    }

    static OutlinePaper outline(boolean approved) {
        return new OutlinePaper(HEADER, PLAN.topic(), sections(120), 25, "Vũ Đức Thuận", approved ? "Nguyễn Hữu Phước" : null, approved ? "Bí thư" : null);
    }

    static OutlinePaper longOutline() {
        return new OutlinePaper(HEADER, LONG_PLAN.topic(), sections(2500), 45, "Vũ Đức Thuận", "Trần Thị Mỹ Duyên", "Người làm thay bí thư");
    }

    private static List<OutlinePaper.Section> sections(int characters) {
        List<OutlinePaper.Section> sections = new ArrayList<>();
        for (String title : List.of("Căn cứ, lý do chọn", "Mục đích, yêu cầu", "Nội dung cơ bản (lý luận, văn bản)",
                "Thực trạng của chi bộ, cơ quan (ưu điểm, hạn chế, nguyên nhân)", "Giải pháp, việc làm cụ thể")) {
            sections.add(new OutlinePaper.Section(title, SamplePapers.longText(characters), List.of()));
        }
        sections.add(new OutlinePaper.Section("Câu hỏi thảo luận", null, List.of(
                "Vì sao sinh hoạt chuyên đề ở chi bộ còn hình thức?", "Mỗi đảng viên cần làm gì để buổi sinh hoạt có chất lượng?")));
        sections.add(new OutlinePaper.Section("Dự thảo kết luận, nghị quyết", SamplePapers.longText(characters), List.of()));
        sections.add(new OutlinePaper.Section("Phân công thực hiện", null, List.of()));
        return sections;
    }

    static NoticePaper notice() {
        return new NoticePaper(HEADER, PLAN, false, List.of("Nguyên nhân sinh hoạt còn hình thức"),
                List.of("đồng chí Phan Văn Hữu, Ủy viên Ban Thường vụ, Đảng ủy phường"), agenda(), List.of(), null, CLOSING);
    }

    static NoticePaper longNotice() {
        return new NoticePaper(HEADER, LONG_PLAN, true, List.of(SamplePapers.longText(200), SamplePapers.longText(150), SamplePapers.longText(120)),
                IntStream.rangeClosed(1, 9).mapToObj(i -> "đồng chí Đặng Hữu Phượng " + i + ", bí thư, Chi bộ Khu phố " + i).toList(), longAgenda(24),
                List.of("Thời gian: 19:30 ngày 01/12/2027 (trước đây: 14:00 ngày 24/11/2027)", "Địa điểm: Hội trường tầng 2"), REPLACED, DEPUTY);
    }

    static InvitationPaper invitation() {
        return new InvitationPaper(new AdministrativeSymbol(DocumentType.GM, "GM"), HEADER, PLAN,
                List.of(new InvitationPaper.Guest("đồng chí Phan Văn Hữu, Ủy viên Ban Thường vụ, Đảng ủy phường An Phú", null)),
                List.of("Nêu mục đích, yêu cầu", "Trình bày đề dẫn chuyên đề", "Thảo luận"), null, CLOSING);
    }

    static InvitationPaper longInvitation() {
        return new InvitationPaper(new AdministrativeSymbol(DocumentType.GM, "GM"), HEADER, LONG_PLAN,
                List.of(new InvitationPaper.Guest("đồng chí Phan Văn Hữu, Ủy viên Ban Thường vụ, Trưởng Ban Xây dựng Đảng, Đảng ủy phường An Phú", null),
                        new InvitationPaper.Guest("ông (bà) Lý Thị Thủy Ngân, giảng viên chính, Trường Chính trị tỉnh", "Nêu gương theo tư tưởng Hồ Chí Minh"),
                        new InvitationPaper.Guest("đại biểu Chi bộ Khu phố 7", null)),
                List.of("Nêu mục đích, yêu cầu", "Trình bày đề dẫn chuyên đề", "Nghe chuyên gia trao đổi", "Thảo luận", "Biểu quyết, kết luận"), REPLACED, DEPUTY);
    }

    static ProgrammePaper programme() {
        return new ProgrammePaper(HEADER, PLAN, "Đánh giá đúng thực trạng, thống nhất giải pháp cho năm 2027.", "Nguyễn Hữu Phước", List.of(),
                List.of(new ProgrammePaper.Part("", agenda())), LocalDateTime.of(2027, 2, 10, 15, 50), null, CLOSING);
    }

    static ProgrammePaper longProgramme() {
        List<ProgrammeItem> items = longAgenda(20);
        return new ProgrammePaper(HEADER, LONG_PLAN, SamplePapers.longText(900), "Trần Thị Mỹ Duyên",
                List.of("đồng chí Phan Văn Hữu, Ủy viên Ban Thường vụ", "ông (bà) Lý Thị Thủy Ngân, giảng viên chính"),
                List.of(new ProgrammePaper.Part("Sinh hoạt thường kỳ", items.subList(0, 8)), new ProgrammePaper.Part("Sinh hoạt chuyên đề", items.subList(8, 20))),
                LocalDateTime.of(2027, 12, 1, 21, 30), REPLACED, DEPUTY);
    }

    static PreparatoryMinutesPaper preparatoryMinutes() {
        return new PreparatoryMinutesPaper(HEADER, PLAN, LocalDate.of(2027, 2, 2), "Chi ủy nhất trí với đề cương đã duyệt.", null, "Không cần phối hợp",
                agenda(), List.of("Nguyên nhân sinh hoạt còn hình thức"), List.of(), "Mỗi quý chọn một việc cụ thể của khu phố.", "Lê Quang Minh",
                "Nguyễn Hữu Phước");
    }

    static PreparatoryMinutesPaper longPreparatoryMinutes() {
        return new PreparatoryMinutesPaper(HEADER, LONG_PLAN, LocalDate.of(2027, 11, 12), SamplePapers.longText(3000), "Một số đồng chí ở xa",
                "Công ty Cấp nước An Phú: Đồng ý thời gian", longAgenda(18), List.of(SamplePapers.longText(100), SamplePapers.longText(100)),
                List.of("đồng chí Phan Văn Hữu, Ủy viên Ban Thường vụ"), SamplePapers.longText(2500), "Lê Quang Minh", "Nguyễn Hữu Phước");
    }

    /** @param taken after the roll-call */
    static AttendanceSheet attendance(int members, boolean taken) {
        return new AttendanceSheet(
                HEADER, members > 100 ? LONG_PLAN : PLAN,
                IntStream.rangeClosed(1, members)
                        .mapToObj(i -> new AttendanceSheet.Row(
                                "Nguyễn Thị Tuyết Nhường " + i, i % 9 == 0 ? "Dự bị" : i % 11 == 0 ? "Chính thức, được miễn" : "Chính thức",
                                !taken ? "" : i % 7 == 0 ? "Vắng có lý do" : "Có mặt", taken && i % 7 == 0 ? "Đi công tác theo phân công của cơ quan" : ""))
                        .toList(),
                List.of(new AttendanceSheet.Guest("Phan Văn Hữu", "Ủy viên Ban Thường vụ, Đảng ủy phường")),
                taken ? new AttendanceSheet.Result(members, members - members / 7, members / 7, 0, 2) : null,
                taken ? "Nguyễn Hữu Phước" : null, taken ? "Nguyễn Hữu Phước" : null);
    }

    static DirectNoticeList directNotice(int members) {
        return new DirectNoticeList(
                HEADER, members > 100 ? LONG_PLAN : PLAN,
                IntStream.rangeClosed(1, members)
                        .mapToObj(i -> new DirectNoticeList.Row("Đặng Hữu Phượng " + i, i % 5 == 0 ? null : "0912 345 " + (100 + i)))
                        .toList(),
                new Closing(List.of(), SignatoryPosition.SUBSTITUTE, "Lê Quang Minh"));
    }

    static MemberListPaper memberList(int members) {
        return new MemberListPaper(
                HEADER, 2026, "Quy định số 366-QĐ/TW, ngày 30/8/2025 của Bộ Chính trị về việc kiểm điểm và đánh giá, xếp loại chất lượng", LocalDate.of(2026, 11, 30),
                "Tổng số " + (members + 2) + " đảng viên, trong đó: " + members + " thuộc diện xếp loại; 1 được miễn công tác và sinh hoạt; 1 lý do khác",
                IntStream.rangeClosed(1, members)
                        .mapToObj(i -> new MemberListPaper.Row(
                                "Nguyễn Thị Tuyết Nhường " + i, i % 9 == 0 ? "Dự bị" : "Chính thức", i % 5 == 0 ? "Mẫu 2B" : "Mẫu 2A", i % 4 == 0 ? "Có" : ""))
                        .toList(),
                List.of(new MemberListPaper.Out("Lê Văn Thưởng", "Được miễn công tác và sinh hoạt"), new MemberListPaper.Out("Đỗ Thị Ngọc Ẩn", "Lý do khác")),
                CLOSING);
    }

    /** A short and a long one of every kind. */
    static List<Sample> everyKind() {
        return List.of(
                new Sample("assignment-short", assignment()),
                new Sample("assignment-long", longAssignment()),
                new Sample("outline-short", outline(true)),
                new Sample("outline-long", longOutline()),
                new Sample("preparatory-minutes-short", preparatoryMinutes()),
                new Sample("preparatory-minutes-long", longPreparatoryMinutes()),
                new Sample("notice-short", notice()),
                new Sample("notice-long", longNotice()),
                new Sample("programme-short", programme()),
                new Sample("programme-long", longProgramme()),
                new Sample("invitation", invitation()),
                new Sample("direct-notice-short", directNotice(4)),
                new Sample("direct-notice-long", directNotice(300)),
                new Sample("member-list-short", memberList(12)),
                new Sample("member-list-long", memberList(300)),
                new Sample("attendance-short", attendance(32, true)),
                new Sample("attendance-long", attendance(300, true)));
    }
}
