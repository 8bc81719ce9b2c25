package vn.nennep.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import vn.nennep.document.SamplePapers.Sample;

/** The papers of the annual review read back: what stands in them, in which order, and that their numbers add up. */
class ReviewPapersTest {

    private final PaperTemplates templates = new PaperTemplates(new DefaultResourceLoader(), "classpath:/documents/");

    @Test
    void aDecisionCarriesItsListBehindTheSignature() {
        MeasuredSheet sheet = written(SampleRatingPapers.decision(2, 5, "Chi bộ có thành tích nổi bật."));

        assertThat(sheet.text()).containsSubsequence(
                "ĐẢNG ỦY PHƯỜNG AN PHÚ QUYẾT ĐỊNH",
                "Điều 1. Công nhận kết quả đánh giá, xếp loại chất lượng năm 2026 của 2 tổ chức đảng và 5 đảng viên (có danh sách kèm theo), cụ thể như sau:",
                "Tổng cộng", "2", "5",
                "Lý do số hoàn thành xuất sắc nhiệm vụ vượt tỷ lệ: Chi bộ có thành tích nổi bật.",
                "T/M ĐẢNG ỦY", "BÍ THƯ", "Lê Thị Thu Hằng",
                "DANH SÁCH",
                "(Kèm theo Quyết định số 05-QĐ/ĐU, ngày 08 tháng 01 năm 2027 của Đảng ủy phường An Phú)",
                "I- TỔ CHỨC ĐẢNG", "Chi bộ Khu phố 2", "II- ĐẢNG VIÊN", "Nguyễn Thị Tuyết Nhường 5", "Chi bộ Khu phố 5", "Hoàn thành nhiệm vụ");
        assertThat(sheet.table(1)).as("organisations and members apart").containsExactly(
                List.of("TT", "Mức xếp loại", "Tổ chức đảng", "Đảng viên"),
                List.of("1", "Hoàn thành xuất sắc nhiệm vụ", "0", "0"),
                List.of("2", "Hoàn thành tốt nhiệm vụ", "2", "0"),
                List.of("3", "Hoàn thành nhiệm vụ", "0", "5"),
                List.of("4", "Không hoàn thành nhiệm vụ", "0", "0"),
                List.of("", "Tổng cộng", "2", "5"));
        assertThat(written(SampleRatingPapers.decision(0, 9, null)).text()).contains("I- ĐẢNG VIÊN").noneMatch(line -> line.contains("vượt tỷ lệ"));
    }

    @Test
    void aChangedLevelIsDecidedInArticlesAndAKeptOneIsToldInALetter() {
        MeasuredSheet changed = written(SamplePapersOfResults.answer(true, "Một nhiệm vụ bị bỏ sót khi chấm điểm."));
        MeasuredSheet kept = written(SamplePapersOfResults.answer(false, "Đã xét đủ các nhiệm vụ."));

        assertThat(changed.text())
                .containsSubsequence(
                        "Số 05-QĐ/ĐU", "QUYẾT ĐỊNH", "ĐẢNG ỦY PHƯỜNG AN PHÚ QUYẾT ĐỊNH",
                        "Điều 1. Xếp loại lại chất lượng đồng chí Nguyễn Thị Kim Ánh năm 2026: Hoàn thành tốt nhiệm vụ.",
                        "Mức xếp loại này thay mức “Hoàn thành nhiệm vụ” đã quyết định trước đây.",
                        "Điều 2. Căn cứ, lý do: Một nhiệm vụ bị bỏ sót khi chấm điểm.")
                .noneMatch(line -> line.startsWith("Kính gửi"));
        assertThat(kept.text())
                .containsSubsequence("Số 05-TB/ĐU", "THÔNG BÁO", "Kính gửi: đồng chí Nguyễn Thị Kim Ánh, Chi bộ Khu phố 5", "2- Kết luận: Giữ nguyên mức đã xếp.")
                .noneMatch(line -> line.startsWith("Điều "));
    }

    @Test
    void whereVotesAreWithheldThereAreNoColumnsForThem() {
        assertThat(written(SamplePapersOfBallots.withheld()).table(1)).containsExactly(
                List.of("TT", "Họ và tên, tổ chức", "Mức đạt"), List.of("1", "Nguyễn Hữu Phước", "Hoàn thành tốt nhiệm vụ"));
        assertThat(written(SamplePapersOfBallots.withheld()).text()).contains("TỔ TRƯỞNG TỔ KIỂM PHIẾU").doesNotContain("TỔ VIÊN");
    }

    @Test
    void eachVoteSaysHowPeopleVoted() {
        MeasuredSheet sheet = written(SamplePapersOfBallots.countMinutes());

        assertThat(sheet.text()).containsSubsequence(
                "Bỏ phiếu giấy. Được quyền bỏ phiếu: 11 đồng chí; có mặt: 11 đồng chí.",
                "Bỏ phiếu điện tử. Có mặt: 11 đồng chí; số phiếu phát ra: 11; số phiếu thu về: 11.",
                "TỔ VIÊN", "Vũ Đức Thuận", "Phạm Thị Quỳnh Như", "TỔ TRƯỞNG TỔ KIỂM PHIẾU");
        assertThat(sheet.table(1).get(1)).startsWith("1", "Nguyễn Hữu Phước", "–");
    }

    /** In a later round the members of earlier rounds are told too, so that the parts make up the whole. */
    @Test
    void theNumbersOfAProposalAddUp() {
        RatingProposalPaper first = SamplePapers.ratingProposal(3);
        var later = new RatingProposalPaper(
                first.header(), 2026, first.addressee(), first.basis(), 12, 10, List.of("2 được miễn công tác và sinh hoạt"), 5, 1, 9, first.counts(),
                first.members(), null, List.of(), List.of(), first.closing());

        assertThat(written(later).text()).contains(
                "Tổng số đảng viên của chi bộ: 12 đồng chí. Trong đó, thuộc diện xếp loại: 10 đồng chí; không thuộc diện xếp loại: 2 đồng chí"
                        + " (2 được miễn công tác và sinh hoạt).",
                "Trong số thuộc diện xếp loại: đề nghị xếp loại đợt này 3 đồng chí; đã đề nghị ở đợt trước 5 đồng chí; chờ kiểm điểm bổ sung 1 đồng chí;"
                        + " chưa đề nghị vì lý do khác 1 đồng chí.");
        assertThat(written(first).text()).contains("Trong số thuộc diện xếp loại: đề nghị xếp loại đợt này 3 đồng chí; chờ kiểm điểm bổ sung 1 đồng chí.");
    }

    @Test
    void whatPeopleEndWithAStopIsNotStoppedTwice() {
        ReviewMinutesPaper minutes = SamplePapers.reviewMinutes(1, null);
        var stopped = new ReviewMinutesPaper(
                minutes.header(), 2026, minutes.sittings(), "Nhà văn hóa Khu phố 5.", null, minutes.attendance(), null, minutes.chair(), null,
                minutes.minuteTaker(), List.of(), minutes.items(), minutes.conclusion());

        assertThat(written(stopped).text()).contains("Địa điểm: Nhà văn hóa Khu phố 5.").noneMatch(line -> line.contains(".."));
    }

    private MeasuredSheet written(Paper paper) {
        return MeasuredSheet.of(new Sample("paper", paper).written(templates));
    }
}
