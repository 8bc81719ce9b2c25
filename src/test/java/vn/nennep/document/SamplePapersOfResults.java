package vn.nennep.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.nennep.document.SamplePapers.Sample;

/** Papers of an invented committee on its results and on a complaint, each short and long. */
final class SamplePapersOfResults {

    private static final PaperHeader HEADER = new PaperHeader(
            "Đảng bộ tỉnh Hà Tĩnh", "Đảng ủy phường An Phú", IssuerKind.COMMITTEE, "An Phú", LocalDate.of(2027, 1, 15));
    private static final Closing CLOSING = new Closing(List.of("Ban Thường vụ Tỉnh ủy (để báo cáo)"), SignatoryPosition.SECRETARY, "Nguyễn Hữu Phước");

    private SamplePapersOfResults() {}

    static List<Sample> everyKind() {
        return List.of(
                new Sample("result-report-short", report(2, null)),
                new Sample("result-report-long", report(94, SamplePapers.longText(500))),
                new Sample("reconsideration-notice", answer(false, "Kết quả xếp loại đã xét đủ các nhiệm vụ được giao.")),
                new Sample("reconsideration-decision", answer(true, SamplePapers.longText(1800))),
                new Sample("rating-reopening-again", reopening(false, "Kỷ luật cảnh cáo công bố sau khi đã xếp loại.")),
                new Sample("rating-reopening-anew", reopening(true, SamplePapers.longText(1500))));
    }

    static ResultReportPaper report(int organizations, String more) {
        List<ResultReportPaper.Line> lines = IntStream.rangeClosed(1, organizations)
                .mapToObj(i -> new ResultReportPaper.Line(
                        "Chi bộ Khu phố " + i, 80, 78, "14 (17,95%)", "60 (76,92%)", "3 (3,85%)", "1 (1,28%)", i % 3))
                .toList();
        ResultReportPaper.Line sum = new ResultReportPaper.Line(
                "Tổng cộng", 7589, 7397, "1.443 (19,51%)", "5.531 (74,77%)", "294 (3,97%)", "129 (1,74%)", 0);
        return new ResultReportPaper(
                HEADER, 2026, "Tỉnh ủy Hà Tĩnh", "Thực hiện Kế hoạch số 12-KH/ĐU, ngày 20/10/2026, Đảng ủy phường An Phú báo cáo kết quả như sau:",
                List.of("Đảng viên: tổng số 7.589; thuộc diện xếp loại 7.397.", "Không có đề nghị xem xét lại kết quả xếp loại."),
                "HTXSNV: hoàn thành xuất sắc nhiệm vụ; HTTNV: hoàn thành tốt nhiệm vụ", lines, sum, more == null ? List.of() : lines, more == null ? null : sum, List.of("Hoàn thành xuất sắc 1.443 trên 6.974 đồng chí xếp tốt trở lên."), more,
                List.of("Nền nếp sinh hoạt được giữ vững."), more == null ? List.of() : List.of(more), more == null ? List.of() : List.of(more), CLOSING);
    }

    static RatingReopeningPaper reopening(boolean anew, String reason) {
        return new RatingReopeningPaper(
                HEADER, anew, "đồng chí Nguyễn Thị Kim Ánh", 2026, "Quy định số 366-QĐ/TW, ngày 30/8/2025",
                "Quyết định số 9-QĐ/UBKT, ngày 20/12/2026 của Ủy ban kiểm tra Đảng ủy", "Đảng ủy phường An Phú", LocalDate.of(2027, 1, 14),
                "12 tán thành trên 13 có mặt; tổng số 15 cấp ủy viên", anew ? "Công văn số 31-CV/TU, ngày 10/01/2027" : null,
                "Hoàn thành tốt nhiệm vụ", anew ? "Quyết định số 41-QĐ/ĐU, ngày 28/12/2026" : null, reason,
                anew ? "Xếp loại lại đồng chí Nguyễn Thị Kim Ánh năm 2026: Không hoàn thành nhiệm vụ"
                        : "Giao Chi bộ Khu phố 5 kiểm điểm, bỏ phiếu và đề nghị xếp loại lại đồng chí Nguyễn Thị Kim Ánh năm 2026",
                "Chi bộ Khu phố 5", anew ? LocalDate.of(2027, 1, 25) : null, CLOSING);
    }

    static ReconsiderationPaper answer(boolean changes, String reason) {
        return new ReconsiderationPaper(
                HEADER, changes, "đồng chí Nguyễn Thị Kim Ánh", 2026, "đồng chí Nguyễn Thị Kim Ánh, Chi bộ Khu phố 5",
                "Đảng ủy phường An Phú", "Quy định số 366-QĐ/TW, ngày 30/8/2025 của Bộ Chính trị về việc kiểm điểm và đánh giá, xếp loại chất lượng",
                "đồng chí Nguyễn Thị Kim Ánh", LocalDate.of(2027, 1, 5),
                "Kết quả xếp loại đồng chí Nguyễn Thị Kim Ánh năm 2026: Hoàn thành nhiệm vụ",
                changes ? "Thay đổi mức xếp loại: Hoàn thành tốt nhiệm vụ" : "Giữ nguyên mức đã xếp", changes ? "Hoàn thành tốt nhiệm vụ" : null, reason,
                "12 tán thành trên 13 có mặt; tổng số 15 cấp ủy viên", "Chi bộ Khu phố 5 và đồng chí Nguyễn Thị Kim Ánh",
                changes ? "Mức xếp loại này thay mức “Hoàn thành nhiệm vụ” đã quyết định trước đây." : null, CLOSING);
    }
}
