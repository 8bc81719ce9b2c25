package vn.nennep.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.nennep.document.SamplePapers.Sample;
import vn.nennep.document.SelfReviewPaper.Edition;
import vn.nennep.document.SelfReviewPaper.Measure;
import vn.nennep.document.SelfReviewPaper.Member;
import vn.nennep.document.SelfReviewPaper.Remedy;
import vn.nennep.document.SelfReviewPaper.Score;
import vn.nennep.document.SelfReviewPaper.Shortcoming;
import vn.nennep.document.SelfReviewPaper.Sum;
import vn.nennep.document.SelfReviewPaper.Task;
import vn.nennep.document.SelfReviewPaper.Texts;

/** Papers of the members' review in an invented cell, each short and long. */
final class SampleReviewPapers {

    private static final Member MEMBER = new Member(
            "Phạm Thị Quỳnh Như", LocalDate.of(1985, 9, 2), List.of("Chi ủy viên, Chi bộ Khu phố 5"), "Chủ tịch Hội Phụ nữ phường",
            "Ủy ban Mặt trận Tổ quốc phường An Phú", "Chi bộ Khu phố 5");

    private SampleReviewPapers() {}

    static SelfReviewPaper selfReview(Edition edition) {
        boolean graded = edition == Edition.FORM_2A_GRADED || edition == Edition.FORM_2B_GRADED;
        boolean leads = edition == Edition.FORM_2B_GRADED || edition == Edition.FORM_2B;
        return new SelfReviewPaper(
                SamplePapers.HEADER, edition, 2026, MEMBER,
                new Texts(
                        "Kiên định mục tiêu, lý tưởng của Đảng; tích cực học tập nghị quyết.", "Lối sống giản dị, trong sáng.", "Làm việc có kế hoạch, sát dân.",
                        "Chấp hành nghiêm sự phân công của chi bộ.", "Gương mẫu trong các phong trào ở khu phố.", "Đã làm đủ các việc trong bản cam kết.",
                        leads ? "Hội Phụ nữ phường hoàn thành cả 12 chỉ tiêu." : null, null, null, null),
                List.of(
                        new Task("Vận động hội viên phân loại rác tại nhà", LocalDate.of(2026, 6, 30), "100%", "đúng hạn, vượt yêu cầu", "Báo cáo 06-BC/HPN"),
                        new Task("Tổ chức hai lớp nghề", LocalDate.of(2026, 10, 31), "100%", "chậm", null)),
                List.of(new Shortcoming("Còn nể nang khi góp ý.", "Ngại va chạm.", "1.5. Nể nang, ngại va chạm khi phê bình"),
                        new Shortcoming("Ít xuống tổ dân phố", "Sắp xếp thời gian chưa tốt", null)),
                List.of(new Remedy("Viết báo cáo chậm", "80%", "Lập lịch nhắc việc")),
                List.of(new Measure("Mỗi tháng dự sinh hoạt một tổ dân phố", LocalDate.of(2027, 12, 31))),
                graded
                        ? List.of(new Score("Tư tưởng chính trị", "Tốt"), new Score("Phẩm chất đạo đức, lối sống", "Xuất sắc"))
                        : List.of(new Score("Phẩm chất chính trị, đạo đức, lối sống", "11,5/12"), new Score("Chất lượng kết quả thực hiện nhiệm vụ", "22/25")),
                graded ? null : new Sum("88,5", "26,5", "62"), "Hoàn thành tốt nhiệm vụ", null, null, null);
    }

    static SelfReviewPaper longSelfReview() {
        String text = SamplePapers.longText(1500);
        return new SelfReviewPaper(
                SamplePapers.HEADER, Edition.FORM_2B, 2026, MEMBER,
                new Texts(text, text, text, text, text, text, text, null, SamplePapers.longText(2500), SamplePapers.longText(900)),
                IntStream.rangeClosed(1, 30)
                        .mapToObj(i -> new Task(SamplePapers.longText(i == 7 ? 2000 : 150), LocalDate.of(2026, i % 12 + 1, 15), "100%", "đúng hạn", "Số " + i))
                        .toList(),
                IntStream.rangeClosed(1, 8).mapToObj(i -> new Shortcoming(SamplePapers.longText(300), SamplePapers.longText(200), null)).toList(),
                IntStream.rangeClosed(1, 6).mapToObj(i -> new Remedy(SamplePapers.longText(200), "100%", null)).toList(),
                IntStream.rangeClosed(1, 10).mapToObj(i -> new Measure(SamplePapers.longText(150), LocalDate.of(2027, i, 1))).toList(),
                List.of(new Score("Phẩm chất chính trị, đạo đức, lối sống", "12/12")), new Sum("93", "28", "65"), "Hoàn thành xuất sắc nhiệm vụ",
                SamplePapers.longText(600), "Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ");
    }

    static ResidenceOpinionPaper residenceOpinion() {
        return new ResidenceOpinionPaper(
                SamplePapers.HEADER, 2026, "Phạm Thị Quỳnh Như", LocalDate.of(1985, 9, 2), "Chủ tịch Hội Phụ nữ phường",
                "Ủy ban Mặt trận Tổ quốc phường An Phú", LocalDate.of(2026, 11, 20));
    }

    /** A short and a long one of every kind. */
    static List<Sample> everyKind() {
        List<Sample> samples = new ArrayList<>(Arrays.stream(Edition.values())
                .map(edition -> new Sample("self-review-" + edition.name().toLowerCase(Locale.ROOT).replace('_', '-'), selfReview(edition)))
                .toList());
        samples.add(new Sample("self-review-long", longSelfReview()));
        samples.add(new Sample("residence-opinion", residenceOpinion()));
        return samples;
    }
}
