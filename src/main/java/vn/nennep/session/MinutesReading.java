package vn.nennep.session;

import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.nennep.document.MinutesPaper;
import vn.nennep.document.VoteTaken;
import vn.nennep.platform.intake.Reading;

/** Shows minutes on the page as they will stand on paper. */
final class MinutesReading {

    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private MinutesReading() {}

    static Reading of(MinutesPaper paper) {
        Reading.Builder reading = Reading.titled("Biên bản")
                .text("Chuyên đề", paper.topic())
                .text("Bắt đầu", MOMENT.format(paper.start()) + ", tại " + paper.venue())
                .text("Chủ trì", paper.chair())
                .text("Thư ký", paper.minuteTaker())
                .text("Đại biểu", String.join("\n", paper.guests()))
                .text("Điểm danh", totals(paper.attendance()));
        addAbsences(reading, paper.attendance());
        reading.text("Chương trình", String.join("\n", paper.programme()))
                .text("Mục đích, yêu cầu", paper.purpose())
                .text("Trình bày chuyên đề", paper.presentation());
        addSpeeches(reading, paper.speeches());
        paper.votes().forEach(vote -> reading.text("Biểu quyết", sentence(vote)));
        return reading.text("Kết luận của người chủ trì", paper.conclusion())
                .text("Nội dung tiếp thu", String.join("\n", paper.conclusionPoints()))
                .text("Sửa đổi khi đọc lại", paper.corrections())
                .text("Thông qua biên bản", paper.end() == null ? null : paper.readBackApprovals() + " đảng viên có mặt tán thành")
                .text("Kết thúc", paper.end() == null ? null : MOMENT.format(paper.end()))
                .build();
    }

    static String sentence(VoteTaken vote) {
        return "%s: %d tán thành, %d không tán thành, %d ý kiến khác. Có mặt biểu quyết %d, số đảng viên để tính %d; tán thành đạt %s%%. %s."
                .formatted(
                        vote.method(), vote.inFavour(), vote.against(), vote.other(), vote.officialPresent(), vote.counted(),
                        vote.percent().toPlainString().replace('.', ','), vote.passed() ? "Được thông qua" : "Không được thông qua");
    }

    static String totals(MinutesPaper.Attendance attendance) {
        return "Phải dự %d, có mặt %d, vắng có lý do %d, vắng không lý do %d; được miễn %d"
                .formatted(
                        attendance.obliged(), attendance.present(), attendance.excused(), attendance.unexcused(), attendance.exempt());
    }

    private static void addAbsences(Reading.Builder reading, MinutesPaper.Attendance attendance) {
        reading.table("Vắng mặt", List.of("Đảng viên", "Trường hợp", "Lý do"), attendance.absences().stream()
                .map(a -> List.of(a.name(), AttendanceStatus.valueOf(a.kind().name()).label(), a.reason() == null ? "" : a.reason()))
                .toList());
    }

    private static void addSpeeches(Reading.Builder reading, List<MinutesPaper.Speech> speeches) {
        reading.table("Ý kiến phát biểu", List.of("Đảng viên", "Loại", "Tóm tắt", "Phản hồi"), speeches.stream()
                .map(s -> List.of(s.speaker(), s.kind(), s.gist(), s.response() == null ? "" : s.response()))
                .toList());
    }
}
