package vn.nennep.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.nennep.document.SamplePapers.Sample;

/** Papers of an invented committee that decides about the annual ratings, each short and long. */
final class SampleRatingPapers {

    private static final PaperHeader HEADER = new PaperHeader(
            "Đảng bộ thành phố", "Đảng ủy phường An Phú", IssuerKind.COMMITTEE, "An Phú", LocalDate.of(2027, 1, 8));
    private static final Closing CLOSING = new Closing(List.of("Như Điều 2"), SignatoryPosition.SECRETARY, "Lê Thị Thu Hằng");
    private static final Closing NOTICE_CLOSING = new Closing(List.of("Như trên", "Chi bộ Khu phố 5 (để biết)"), SignatoryPosition.SECRETARY, "Lê Thị Thu Hằng");
    private static final String REGULATION = "Quy định số 366-QĐ/TW, ngày 30/8/2025 của Bộ Chính trị về việc kiểm điểm và đánh giá, xếp loại chất lượng"
            + " đối với tập thể, cá nhân trong hệ thống chính trị";
    private static final String DECISION = "Quyết định số 05-QĐ/ĐU, ngày 08/01/2027";

    private SampleRatingPapers() {}

    static List<Sample> everyKind() {
        return List.of(
                new Sample("rating-decision-short", decision(2, 5, null)),
                new Sample("rating-decision-members", decision(0, 9, null)),
                new Sample("rating-decision-long", decision(12, 130, SamplePapers.longText(300))),
                new Sample("rating-notice-short", notice(null)),
                new Sample("rating-notice-changed", notice("Chậm hạn một nhiệm vụ phối hợp")),
                new Sample("rating-unit-notice-short", unitNotice(6, "Hoàn thành tốt nhiệm vụ", List.of())),
                new Sample("rating-unit-notice-organization", unitNotice(0, "Hoàn thành xuất sắc nhiệm vụ", List.of())),
                new Sample("rating-unit-notice-long", unitNotice(120, null, List.of("Nguyễn Văn Ẩn: Hoàn thành nhiệm vụ, vì: " + SamplePapers.longText(200)))),
                new Sample("appraisal-sheet-short", sheet(4, 2)),
                new Sample("appraisal-sheet-long", sheet(60, 3)));
    }

    static RatingDecisionPaper decision(int organizations, int members, String quotaReason) {
        return new RatingDecisionPaper(
                HEADER, 2026, REGULATION, "Đảng ủy phường An Phú", LocalDate.of(2027, 1, 7), 11,
                IntStream.rangeClosed(1, organizations)
                        .mapToObj(i -> new RatingDecisionPaper.Organization("Chi bộ Khu phố " + i, "Hoàn thành tốt nhiệm vụ"))
                        .toList(),
                IntStream.rangeClosed(1, members)
                        .mapToObj(i -> new RatingDecisionPaper.Member("Nguyễn Thị Tuyết Nhường " + i, "Chi bộ Khu phố " + i % 7, "Hoàn thành nhiệm vụ"))
                        .toList(),
                List.of(
                        new RatingDecisionPaper.Count("Hoàn thành xuất sắc nhiệm vụ", 0, 0),
                        new RatingDecisionPaper.Count("Hoàn thành tốt nhiệm vụ", organizations, 0),
                        new RatingDecisionPaper.Count("Hoàn thành nhiệm vụ", 0, members),
                        new RatingDecisionPaper.Count("Không hoàn thành nhiệm vụ", 0, 0)),
                quotaReason, CLOSING);
    }

    static RatingNoticePaper notice(String reason) {
        return new RatingNoticePaper(
                HEADER, 2026, "Đảng ủy phường An Phú", "Phạm Thị Quỳnh Như", "Chi bộ Khu phố 5", DECISION, "Hoàn thành tốt nhiệm vụ",
                reason == null ? "Hoàn thành tốt nhiệm vụ" : "Hoàn thành xuất sắc nhiệm vụ", reason, LocalDate.of(2027, 1, 18), NOTICE_CLOSING);
    }

    static RatingUnitNoticePaper unitNotice(int members, String level, List<String> changes) {
        return new RatingUnitNoticePaper(
                HEADER, 2026, "Đảng ủy phường An Phú", "Chi bộ Khu phố 5", DECISION, level,
                IntStream.rangeClosed(1, members)
                        .mapToObj(i -> new RatingUnitNoticePaper.Member("Nguyễn Thị Tuyết Nhường " + i, "Hoàn thành nhiệm vụ"))
                        .toList(),
                changes, NOTICE_CLOSING);
    }

    static AppraisalSheetPaper sheet(int lines, int remarks) {
        return new AppraisalSheetPaper(
                HEADER, 2026, "Chi bộ Khu phố 5", LocalDate.of(2026, 12, 12), "Đã thẩm định",
                IntStream.rangeClosed(1, lines)
                        .mapToObj(i -> new AppraisalSheetPaper.Line(
                                "Nguyễn Thị Tuyết Nhường " + i, "HTXSNV", "HTTNV", i % 3 == 0 ? "HTNV" : "HTTNV",
                                i % 3 == 0 ? "Chậm hạn một nhiệm vụ; tập thể nhắc nhở nhưng chưa khắc phục" : ""))
                        .toList(),
                "HTXSNV: hoàn thành xuất sắc nhiệm vụ; HTTNV: hoàn thành tốt nhiệm vụ; HTNV: hoàn thành nhiệm vụ; KHTNV: không hoàn thành nhiệm vụ",
                IntStream.rangeClosed(1, remarks)
                        .mapToObj(i -> new AppraisalSheetPaper.Remark("Ban Tổ chức (đồng chí Trần Thị Mỹ Duyên)", "Hồ sơ đầy đủ, đúng trình tự."))
                        .toList(),
                "Trần Thị Mỹ Duyên");
    }
}
