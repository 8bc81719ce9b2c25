package vn.nennep.document;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import vn.nennep.document.SamplePapers.Sample;

/** Papers of secret ballots of an invented cell, each short and long. */
final class SamplePapersOfBallots {

    private static final LocalDateTime COUNTED = LocalDateTime.of(2026, 12, 8, 16, 20);
    private static final String MATTER = "xếp loại chất lượng đảng viên năm 2026";
    private static final String RULE = "Mức được chọn phải đạt quá một nửa số đảng viên được quyền bỏ phiếu";

    private SamplePapersOfBallots() {}

    static CountMinutesPaper countMinutes() {
        return new CountMinutesPaper(
                SamplePapers.HEADER, MATTER, COUNTED, 11, RULE, "Trần Thị Mỹ Duyên", List.of("Vũ Đức Thuận", "Phạm Thị Quỳnh Như"),
                new CountMinutesPaper.Round("Bỏ phiếu giấy", 11, 11, 10, null, List.of(
                        new CountMinutesPaper.Line("Nguyễn Hữu Phước", "–", "8 (72,7%)", "2 (18,2%)", "0 (0%)", "0", "Hoàn thành tốt nhiệm vụ"),
                        new CountMinutesPaper.Line("Hoàng Ngọc Bửu", "4 (36,4%)", "4 (36,4%)", "1 (9,1%)", "0 (0%)", "1", "Chưa mức nào đạt"))),
                new CountMinutesPaper.Round("Bỏ phiếu điện tử", 11, 11, 11, null, List.of(
                        new CountMinutesPaper.Line("Hoàng Ngọc Bửu", "4 (36,4%)", "7 (63,6%)", "–", "–", "0", "Hoàn thành tốt nhiệm vụ"))));
    }

    /** Too few papers: levels only, and nobody but the head in the team. */
    static CountMinutesPaper withheld() {
        return new CountMinutesPaper(
                SamplePapers.HEADER, MATTER, COUNTED, 3, RULE, "Trần Thị Mỹ Duyên", List.of(),
                new CountMinutesPaper.Round("Bỏ phiếu giấy", 3, 3, 3, "Có ít hơn 5 phiếu nên chỉ ghi mức đạt được, không giữ số phiếu.", List.of(
                        new CountMinutesPaper.Line("Nguyễn Hữu Phước", "", "", "", "", "", "Hoàn thành tốt nhiệm vụ"))),
                null);
    }

    static CountMinutesPaper longCountMinutes() {
        return new CountMinutesPaper(
                SamplePapers.HEADER, MATTER, COUNTED, 300, RULE, "Nguyễn Thị Tuyết Nhường",
                IntStream.rangeClosed(1, 8).mapToObj(i -> "Nguyễn Thị Tuyết Nhường " + i).toList(),
                new CountMinutesPaper.Round("Bỏ phiếu điện tử", 290, 290, 288, null, IntStream.rangeClosed(1, 60)
                        .mapToObj(i -> new CountMinutesPaper.Line(
                                "Nguyễn Thị Tuyết Nhường " + i, "100 (33,3%)", "100 (33,3%)", "80 (26,7%)", "5 (1,7%)", "3", "Chưa mức nào đạt"))
                        .toList()),
                new CountMinutesPaper.Round("Bỏ phiếu giấy", 290, 290, 3, "Có ít hơn 5 phiếu nên chỉ ghi mức đạt được, không giữ số phiếu.", IntStream.rangeClosed(1, 60)
                        .mapToObj(i -> new CountMinutesPaper.Line("Nguyễn Thị Tuyết Nhường " + i, "", "", "", "", "", "Không hoàn thành nhiệm vụ"))
                        .toList()));
    }

    static RatingBallotPaper ballot() {
        return new RatingBallotPaper(SamplePapers.HEADER, MATTER, List.of(
                new RatingBallotPaper.Line("Nguyễn Hữu Phước", false, true, true, true), new RatingBallotPaper.Line("Hoàng Ngọc Bửu", true, true, true, true)));
    }

    static RatingBallotPaper longBallot() {
        return new RatingBallotPaper(SamplePapers.HEADER, MATTER, IntStream.rangeClosed(1, 120)
                .mapToObj(i -> new RatingBallotPaper.Line("Nguyễn Thị Tuyết Nhường " + i, i % 2 == 0, true, true, true))
                .toList());
    }

    static List<Sample> everyKind() {
        return List.of(
                new Sample("count-minutes-short", countMinutes()), new Sample("count-minutes-withheld", withheld()),
                new Sample("count-minutes-long", longCountMinutes()), new Sample("rating-ballot-short", ballot()),
                new Sample("rating-ballot-long", longBallot()));
    }
}
