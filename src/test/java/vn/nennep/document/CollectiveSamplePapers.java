package vn.nennep.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.nennep.document.SamplePapers.Sample;

/** Papers of an invented organisation's review. */
final class CollectiveSamplePapers {

    private static final PaperHeader COMMITTEE = new PaperHeader(
            "Đảng bộ Khối các cơ quan tỉnh", "Đảng ủy Sở Nông nghiệp và Môi trường", IssuerKind.COMMITTEE, "Hà Tĩnh", LocalDate.of(2027, 12, 5));
    private static final Closing SIGNED = new Closing(List.of("Đảng ủy Khối các cơ quan tỉnh (để báo cáo)"), SignatoryPosition.SECRETARY, "Nguyễn Hữu Phước");

    private CollectiveSamplePapers() {}

    static List<Sample> everyKind() {
        return List.of(
                new Sample("collective-report-short", report(1, 150)),
                new Sample("collective-report-long", report(14, 4000)),
                new Sample("collective-report-bare", bareReport()),
                new Sample("collective-minutes-short", minutes(2, 120)),
                new Sample("collective-minutes-long", minutes(24, 1500)),
                new Sample("collective-proposal-short", proposal(List.of(), null)),
                new Sample("collective-proposal-long", proposal(
                        IntStream.rangeClosed(1, 60).mapToObj(i -> "Chi bộ Phòng Nghiệp vụ " + i + ": đang củng cố tổ chức").toList(),
                        SamplePapers.longText(1500))));
    }

    static CollectiveReportPaper report(int rows, int characters) {
        List<CollectiveReportPaper.Shortcoming> shortcomings = new ArrayList<>();
        List<CollectiveReportPaper.Remedy> remedies = new ArrayList<>();
        List<CollectiveReportPaper.Plan> plans = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            shortcomings.add(new CollectiveReportPaper.Shortcoming(
                    SamplePapers.longText(characters / 10), "Người đứng đầu chưa sâu sát, thiếu kiểm tra thường xuyên"));
            remedies.add(new CollectiveReportPaper.Remedy("Ra nghị quyết chuyên đề còn ít", i % 2 == 0 ? 100 : 60, i % 2 == 0 ? null : "Còn hai chuyên đề"));
            plans.add(new CollectiveReportPaper.Plan(SamplePapers.longText(characters / 20), LocalDate.of(2028, i % 12 + 1, i + 1)));
        }
        String prose = SamplePapers.longText(characters);
        return new CollectiveReportPaper(
                COMMITTEE, 2027, "Đảng ủy Khối các cơ quan tỉnh",
                List.of(
                        new CollectiveReportPaper.Section("Thực hiện nguyên tắc tổ chức và hoạt động", prose),
                        new CollectiveReportPaper.Section("Lãnh đạo thực hiện nhiệm vụ chính trị", prose),
                        new CollectiveReportPaper.Section("Trách nhiệm nêu gương; phòng, chống tham nhũng, lãng phí", prose),
                        new CollectiveReportPaper.Section("Công tác cán bộ, xây dựng Đảng", prose)),
                "được giao 12, hoàn thành 12, trong đó xong chậm 0, vượt yêu cầu 5", null, shortcomings, null, remedies,
                "Nội dung cấp trên gợi ý đã được làm rõ và khắc phục trong quý IV.", "Trách nhiệm thuộc tập thể Ban Chấp hành, trước hết là đồng chí bí thư.",
                plans, "Tiếp thu ba ý kiến; một ý kiến đã có trong chương trình năm sau.",
                List.of(
                        new CollectiveReportPaper.Score("Công tác chính trị, tư tưởng; nền nếp và chất lượng sinh hoạt", "9,5/10"),
                        new CollectiveReportPaper.Score("Kết quả lãnh đạo thực hiện nhiệm vụ chính trị", "32/35")),
                "Tổng điểm tự chấm: 91,5/100 (tiêu chí chung 28, kết quả thực hiện nhiệm vụ 63,5).", "Hoàn thành xuất sắc nhiệm vụ", null, SIGNED);
    }

    /** Of a cell in a graded year: no shortcomings, no prompts, nothing of the year before. */
    static CollectiveReportPaper bareReport() {
        CollectiveReportPaper full = report(1, 100);
        return new CollectiveReportPaper(
                SamplePapers.HEADER, 2024, "Đảng ủy phường An Phú", full.results(), full.work(), "Một vụ lãng phí vật tư, đã thu hồi đủ.", null,
                "Qua các kỳ kiểm tra không phát hiện hạn chế.", null, null, full.responsibility(), full.plans(), null,
                List.of(new CollectiveReportPaper.Score("Kết quả thực hiện nhiệm vụ chính trị, các chỉ tiêu được giao", "Xuất sắc")), null,
                "Hoàn thành tốt nhiệm vụ", "Nhiệm vụ đột xuất chưa được tính.", SamplePapers.CLOSING);
    }

    static CollectiveMinutesPaper minutes(int people, int characters) {
        List<CollectiveMinutesPaper.Opinion> opinions = new ArrayList<>();
        List<CollectiveMinutesPaper.Absence> absences = new ArrayList<>();
        List<CollectiveMinutesPaper.Leader> leaders = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            opinions.add(new CollectiveMinutesPaper.Opinion("Đồng chí Nguyễn Thị Tuyết Nhường " + i, SamplePapers.longText(characters)));
            if (i % 3 == 0) {
                absences.add(new CollectiveMinutesPaper.Absence("Đặng Hữu Phượng " + i, "Vắng có lý do", "Đi công tác xa"));
            }
            if (i % 4 == 0) {
                leaders.add(new CollectiveMinutesPaper.Leader("Trần Quốc Thưởng " + i, "Lê Thị Ước", SamplePapers.longText(characters)));
            }
        }
        return new CollectiveMinutesPaper(
                COMMITTEE, 2027, LocalDateTime.of(2027, 12, 3, 7, 30), new BigDecimal("1.5"), "Hội trường tầng 2, trụ sở cơ quan", people,
                people - absences.size(), absences, people > 2 ? List.of("Đồng chí Phan Văn Hữu, Ủy viên Ban Thường vụ Đảng ủy Khối") : List.of(),
                "Nguyễn Hữu Phước", "Trần Thị Mỹ Duyên", opinions, leaders, "Hội nghị thống nhất với báo cáo kiểm điểm và các ý kiến đã nêu.");
    }

    static CollectiveProposalPaper proposal(List<String> exceptions, String reason) {
        return new CollectiveProposalPaper(
                COMMITTEE, 2027, "Đảng ủy Khối các cơ quan tỉnh", "Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ",
                "Vượt yêu cầu chưa đến 30% số nhiệm vụ.", exceptions.isEmpty()
                        ? "4 đồng chí được bỏ phiếu, phát ra 4 phiếu, thu về 4 phiếu"
                        : "15 đồng chí được bỏ phiếu, phát ra 15 phiếu, thu về 15 phiếu",
                exceptions.isEmpty()
                        ? List.of()
                        : List.of(
                                new CollectiveProposalPaper.Votes("Hoàn thành tốt nhiệm vụ", 12),
                                new CollectiveProposalPaper.Votes("Hoàn thành nhiệm vụ", 3)),
                "Mức đủ số phiếu theo quy định: Hoàn thành tốt nhiệm vụ.", "Hoàn thành tốt nhiệm vụ", reason, exceptions,
                List.of("Báo cáo kiểm điểm tập thể", "Biên bản hội nghị kiểm điểm tập thể", "Biên bản kiểm phiếu"), SIGNED);
    }
}
