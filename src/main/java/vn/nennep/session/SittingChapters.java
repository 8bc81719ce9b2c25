package vn.nennep.session;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;

/** The chapters of the session's file from the roll-call to the superior's answer. Whoever may open the file then may read them. */
@Configuration
class SittingChapters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Sittings sittings;
    private final Register register;

    SittingChapters(Sittings sittings, Register register) {
        this.sittings = sittings;
        this.register = register;
    }

    private record Chapter(int position, java.util.function.Function<ThematicSession, Optional<Reading>> content) implements SessionChapter {

        @Override
        public Optional<Reading> read(ThematicSession session, Reader reader) {
            return content.apply(session);
        }
    }

    @Bean
    SessionChapter openingChapter() {
        return new Chapter(500, session -> {
            Reading.Builder reading = Reading.titled("Điểm danh, mở đầu");
            sittings.openingsOf(session.id()).forEach(opening -> addOpening(reading, opening));
            return filled(reading);
        });
    }

    @Bean
    SessionChapter courseChapter() {
        return new Chapter(600, session -> sittings.courseOf(session.id()).map(this::course));
    }

    @Bean
    SessionChapter minutesChapter(MinutesBook minutes) {
        return new Chapter(700, session -> {
            Reading.Builder reading = Reading.titled("Biên bản");
            minutes.of(session.id()).forEach(m -> addMinutes(reading, m));
            return filled(reading);
        });
    }

    @Bean
    SessionChapter resolutionChapter(ResolutionBook resolutions, SessionPapers papers) {
        return new Chapter(800, session -> resolutions.of(session.id()).map(r -> resolution(r, papers)));
    }

    @Bean
    SessionChapter reportChapter(ReportBook reports) {
        return new Chapter(900, session -> {
            Reading.Builder reading = Reading.titled("Báo cáo cấp trên");
            reports.of(session.id()).forEach(r -> addReport(reading, r));
            return filled(reading);
        });
    }

    private void addOpening(Reading.Builder reading, SessionOpening opening) {
        reading.text(opening.quorumReached() ? "Mở buổi sinh hoạt" : "Không đủ số đảng viên dự",
                        "%s. Phải dự %d, cần có mặt %d, có mặt %d."
                                .formatted(
                                        MinutesReading.MOMENT.format(opening.openedAt()), opening.obliged(), opening.needed(),
                                        opening.present()))
                .text("Chủ trì", register.nameOf(opening.chairId()))
                .text("Thư ký", register.nameOf(opening.minuteTakerId()))
                .text("Lý do buổi sinh hoạt", opening.reason())
                .text("Đại biểu", String.join("\n", opening.guestLines()))
                .table("Điểm danh", List.of("Đảng viên", "Có mặt, vắng mặt", "Lý do"), opening.attendance().stream()
                        .map(a -> List.of(register.nameOf(a.memberId()), a.status().label(), a.reason() == null ? "" : a.reason()))
                        .toList());
    }

    private Reading course(SessionCourse course) {
        Vote vote = course.vote();
        Evaluation evaluation = course.evaluation();
        return Reading.titled("Diễn biến, biểu quyết, kết luận")
                .text("Mục đích, yêu cầu", course.purpose())
                .text("Trình bày: " + register.nameOf(course.presenterId()), course.presentation())
                .table("Ý kiến phát biểu", List.of("Đảng viên", "Loại", "Tóm tắt", "Phản hồi"), course.speeches().stream()
                        .map(s -> List.of(
                                register.nameOf(s.memberId()), s.kind().label(), s.gist(), s.response() == null ? "" : s.response().label()))
                        .toList())
                .text("Biểu quyết", MinutesReading.sentence(vote.taken()))
                .text("Kết luận của người chủ trì", course.conclusion())
                .text("Nội dung tiếp thu", String.join("\n", course.pointsTakenLines()))
                .text("Đánh giá việc chuẩn bị", evaluation.preparation())
                .text("Đánh giá chất lượng", evaluation.quality())
                .text("Ý nghĩa", evaluation.meaning())
                .text("Tác dụng", evaluation.effect())
                .build();
    }

    private void addMinutes(Reading.Builder reading, MeetingMinutes minutes) {
        reading.text("Lần %d: thư ký ký".formatted(minutes.number()),
                        register.nameOf(minutes.takerId()) + ", " + MinutesReading.MOMENT.format(minutes.takerSignedAt()))
                .text("Sửa đổi khi đọc lại", minutes.corrections())
                .text("Người chủ trì trả lại", minutes.returnedReason());
        if (minutes.chairSignedAt() != null) {
            reading.text("Người chủ trì ký",
                    register.nameOf(minutes.chairId()) + ", " + MinutesReading.MOMENT.format(minutes.chairSignedAt()));
        }
    }

    private Reading resolution(Resolution resolution, SessionPapers papers) {
        return Reading.titled("Nghị quyết")
                .text("Căn cứ", resolution.basis())
                .text("Mục tiêu", resolution.aim())
                .table("Nhiệm vụ", List.of("Nội dung", "Chịu trách nhiệm", "Phối hợp", "Hạn", "Sản phẩm"), resolution.tasks().stream()
                        .map(t -> List.of(
                                t.content(), papers.inCharge(t), t.cooperation() == null ? "" : t.cooperation(), DAY.format(t.dueOn()),
                                t.product()))
                        .toList())
                .text("Người ký", register.nameOf(resolution.signedBy()) + ", " + MinutesReading.MOMENT.format(resolution.signedAt()))
                .build();
    }

    private void addReport(Reading.Builder reading, UpwardReport report) {
        reading.text("Bổ sung", report.supplement());
        if (report.sentAt() != null) {
            reading.text("Gửi lần %d".formatted(report.round()),
                    register.unit(report.upperUnitId()).name() + ", " + MinutesReading.MOMENT.format(report.sentAt()));
        }
        if (report.answer() != null) {
            reading.text("Cấp trên trả lời",
                            report.answer().label() + ", " + MinutesReading.MOMENT.format(report.answeredAt()) + ", "
                                    + register.nameOf(report.answeredBy()))
                    .text("Nội dung cần bổ sung", report.requestReason());
        }
    }

    private static Optional<Reading> filled(Reading.Builder reading) {
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }
}
