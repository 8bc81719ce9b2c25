package vn.nennep.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Papers of an invented cell, as a session would describe them. */
final class SamplePapers {

    static final PaperHeader HEADER = new PaperHeader(
            "Đảng bộ phường An Phú", "Chi bộ Khu phố 5", IssuerKind.CELL, "An Phú", LocalDate.of(2027, 2, 5));

    static final VoteTaken VOTE = new VoteTaken(
            "Thông qua nghị quyết chuyên đề", "giơ tay", 21, 19, 18, 0, 1, new BigDecimal("85.7142"), true);

    private SamplePapers() {}

    static MinutesPaper minutes() {
        return new MinutesBuilder().build();
    }

    static ResolutionPaper resolution() {
        return new ResolutionBuilder().build();
    }

    /** Some NFD, some markup, some characters that XML forbids: whatever people paste. */
    static String hostile() {
        return Normalizer.normalize("Đường lối, tư tưởng, ứng xử", Normalizer.Form.NFD)
                + " {{issuer}} ${7*7} #{T(java.lang.Runtime)} {{?speeches}} {{/speeches}} [content] <w:b/>&amp;\u0000\u0007\ufffe\ud800 🌾👨‍👩‍👧";
    }

    /** About as long as asked, in several paragraphs. */
    static String longText(int characters) {
        String sentence = "Chi bộ cần đổi mới mạnh mẽ nội dung sinh hoạt, gắn lý luận với thực tiễn ở khu phố, nêu gương trước Nhân dân. ";
        StringBuilder text = new StringBuilder();
        while (text.length() < characters) {
            text.append(sentence);
            if (text.length() % 7 == 0) {
                text.append('\n');
            }
        }
        return text.toString();
    }

    static class MinutesBuilder {
        PaperHeader header = HEADER;
        String topic = "Nâng cao chất lượng sinh hoạt chi bộ theo chuyên đề";
        LocalDateTime start = LocalDateTime.of(2027, 2, 3, 19, 5);
        LocalDateTime end = LocalDateTime.of(2027, 2, 3, 21, 0);
        String venue = "Nhà văn hóa Khu phố 5, đường Lê Lợi";
        MinutesPaper.Attendance attendance = new MinutesPaper.Attendance(22, 20, 1, 1, 2, List.of(
                new MinutesPaper.Absence("Đỗ Thị Ngọc Ẩn", MinutesPaper.AbsenceKind.EXCUSED, "Điều trị tại bệnh viện"),
                new MinutesPaper.Absence("Trương Quang Vững", MinutesPaper.AbsenceKind.UNEXCUSED, null),
                new MinutesPaper.Absence("Lê Văn Thưởng", MinutesPaper.AbsenceKind.EXEMPT, "Tuổi cao, sức yếu")));
        List<String> guests = List.of("Đồng chí Phan Văn Hữu, Ủy viên Ban Thường vụ Đảng ủy phường");
        String chair = "Nguyễn Hữu Phước";
        String minuteTaker = "Trần Thị Mỹ Duyên";
        List<String> openingNotes = List.of(
                "Chương trình được bổ sung phần thông tin thời sự.", "Tình hình đóng đảng phí: 20/22 đảng viên đã đóng đủ quý I.");
        List<String> regularPart = List.of("Đánh giá công tác tháng 01 (19:05–19:50): đồng chí Trần Văn Bảo báo cáo sáu việc đã làm, hai việc còn chậm.");
        List<String> programme = List.of("Nêu mục đích, yêu cầu", "Trình bày chuyên đề", "Thảo luận", "Biểu quyết, kết luận");
        String purpose = "Đánh giá đúng thực trạng sinh hoạt chuyên đề của chi bộ trong năm qua.\nThống nhất giải pháp cho năm 2027.";
        String presentation = "Đồng chí Vũ Đức Thuận thay mặt nhóm chuẩn bị trình bày dự thảo chuyên đề, nêu ba kết quả, hai hạn chế và bốn giải pháp.";
        List<MinutesPaper.Speech> speeches = List.of(
                new MinutesPaper.Speech(1, "Phạm Thị Quỳnh Như", "liên hệ thực tiễn",
                        "Buổi sinh hoạt còn nặng về phổ biến văn bản; cần chọn việc sát với khu phố như vệ sinh môi trường, an ninh trật tự.\nĐề nghị mỗi quý chọn một việc cụ thể.",
                        "Tiếp thu"),
                new MinutesPaper.Speech(2, "Hoàng Ngọc Bửu", "góp ý dự thảo",
                        "Phần giải pháp cần nói rõ ai làm, bao giờ xong, sản phẩm là gì.", "Giải trình: đã có trong phụ lục."),
                new MinutesPaper.Speech(3, "Bùi Thị Ước", "nhận thức", "Nhất trí với dự thảo; sinh hoạt chuyên đề giúp đảng viên trẻ mạnh dạn phát biểu.", null));
        List<VoteTaken> votes = List.of(VOTE);
        String conclusion = "Nhóm chuẩn bị làm việc nghiêm túc, chuyên đề sát thực tiễn. Chi bộ thống nhất đưa các giải pháp vào nghị quyết.";
        List<String> conclusionPoints = List.of("Mỗi quý chọn một việc cụ thể của khu phố.", "Gửi tài liệu trước ít nhất hai ngày.");
        List<String> remarks = List.of(
                "Việc chuẩn bị: Tốt. Tài liệu gửi trước ba ngày.",
                "Đồng chí Vũ Đức Thuận: ưu điểm: nêu rõ thực trạng; hạn chế: trình bày còn dài.");
        String corrections = "Sửa “ba giải pháp” thành “bốn giải pháp” ở phần trình bày.";
        int readBackApprovals = 19;
        int readBackVoters = 19;

        MinutesPaper build() {
            return new MinutesPaper(header, topic, start, end, venue, attendance, guests, chair, minuteTaker, openingNotes,
                    programme, regularPart, purpose, presentation, speeches, votes, conclusion, conclusionPoints, remarks, corrections,
                    readBackApprovals, readBackVoters);
        }
    }

    static class ResolutionBuilder {
        DocumentType type = DocumentType.NQ;
        PaperHeader header = HEADER;
        String abstractLine = "về nâng cao chất lượng sinh hoạt chi bộ theo chuyên đề năm 2027";
        List<String> bases = List.of(
                "Căn cứ Điều lệ Đảng Cộng sản Việt Nam",
                "- Căn cứ Chỉ thị số 50-CT/TW, ngày 23/7/2025 của Ban Bí thư về tiếp tục đổi mới nội dung, nâng cao chất lượng sinh hoạt chi bộ;",
                "Xét kết quả thảo luận của chi bộ.");
        LocalDate adoptedOn = LocalDate.of(2027, 2, 3);
        String aim = "Phấn đấu 100% các buổi sinh hoạt chuyên đề trong năm đạt loại tốt.\nMỗi đảng viên phát biểu ít nhất một lần trong quý.";
        List<String> conclusions = List.of(
                "Chọn chuyên đề từ những việc bức xúc, cấp bách của khu phố.", "Gửi đề cương cho đảng viên trước ít nhất hai ngày.");
        List<ResolutionPaper.Task> tasks = List.of(
                new ResolutionPaper.Task("Xây dựng kế hoạch sinh hoạt chuyên đề năm 2027", "Chi ủy", "Tổ đảng 1, Tổ đảng 2",
                        LocalDate.of(2027, 2, 28), "Kế hoạch được chi bộ thông qua"),
                new ResolutionPaper.Task("Khảo sát ý kiến Nhân dân về vệ sinh môi trường", "Đồng chí Phạm Thị Quỳnh Như", null,
                        LocalDate.of(2027, 3, 9), "Báo cáo khảo sát"));
        VoteTaken vote = VOTE;
        IssuedPaper replaced;
        List<String> recipients = List.of("Đảng ủy phường An Phú (để báo cáo)", "Các đồng chí đảng viên trong chi bộ");
        SignatoryPosition position = SignatoryPosition.SECRETARY;
        String signatory = "Nguyễn Hữu Phước";

        ResolutionPaper build() {
            return new ResolutionPaper(type, header, abstractLine, bases, adoptedOn, aim, conclusions, tasks, vote, replaced,
                    new Closing(recipients, position, signatory));
        }
    }

    static final Closing CLOSING = new Closing(List.of("Đảng ủy phường An Phú (để báo cáo)"), SignatoryPosition.SECRETARY, "Nguyễn Hữu Phước");

    /** The central sheet of 100 points (domain.md §2.1). */
    static final List<ScoreSheetPaper.Item> CENTRAL_SHEET = List.of(
            item("1", "Chấp hành thời gian, thời lượng sinh hoạt", 5, "5", null),
            item("2", "Tỷ lệ đảng viên dự sinh hoạt", 5, "4.5", "Một đảng viên vắng không lý do."),
            item("3.1", "Chuẩn bị đúng, đủ nội dung, có trọng tâm", 5, "5", null),
            item("3.2", "Họp chi ủy, thông báo trước; đăng tải tài liệu", 5, "5", null),
            item("4.1", "Thực hiện đầy đủ các bước quy trình", 5, "5", null),
            item("4.2", "Thực hiện đầy đủ nội dung; biểu dương, phê bình; nhiều ý kiến", 25, "22", "Mới có ba ý kiến thảo luận, chưa đạt mức năm ý kiến."),
            item("4.3", "Công tác điều hành của bí thư", 10, "10", "Điều hành linh hoạt, dân chủ."),
            item("5", "Nguyên tắc tập trung dân chủ, tự phê bình và phê bình", 5, "5", null),
            item("6", "Kết quả lãnh đạo thực hiện kết luận, nghị quyết kỳ trước", 30, "27", "Hoàn thành 8/10 nhiệm vụ."),
            item("7", "Kết thúc: kết luận, thông qua biên bản, đăng tải tài liệu", 5, "5", null));

    private static ScoreSheetPaper.Item item(String code, String wording, int maximum, String points, String remark) {
        return new ScoreSheetPaper.Item(code, wording, maximum, new BigDecimal(points), remark);
    }

    static ScoreSheetPaper scoreSheet() {
        return scoreSheet(CENTRAL_SHEET, List.of(new ScoreSheetPaper.Weakness(
                "Ít đảng viên trẻ phát biểu", "Gợi ý câu hỏi, giao chuẩn bị ý kiến trước", "Phạm Thị Quỳnh Như", LocalDate.of(2027, 3, 5))));
    }

    static ScoreSheetPaper scoreSheet(List<ScoreSheetPaper.Item> items, List<ScoreSheetPaper.Weakness> weaknesses) {
        return new ScoreSheetPaper(HEADER, "Nâng cao chất lượng sinh hoạt chi bộ theo chuyên đề", LocalDateTime.of(2027, 2, 3, 19, 5),
                "Nhà văn hóa Khu phố 5", "Khung tiêu chí đánh giá chất lượng sinh hoạt chi bộ (Hướng dẫn 42-HD/BTCTW)", items, "Tốt", weaknesses,
                "Trần Thị Mỹ Duyên", CLOSING);
    }

    /** A sheet of 60 criteria, with an explanation of a third of a page here and there. */
    static ScoreSheetPaper longScoreSheet() {
        List<ScoreSheetPaper.Item> items = new ArrayList<>();
        List<ScoreSheetPaper.Weakness> weaknesses = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            items.add(item(i / 10 + 1 + "." + i % 10, longText(40 * (i % 4 + 1)), 5, "4.25", i % 7 == 0 ? longText(600) : "Đã thực hiện."));
            weaknesses.add(new ScoreSheetPaper.Weakness(longText(90), longText(150), "Nguyễn Thị Tuyết Nhường", LocalDate.of(2027, 12, 31)));
        }
        return scoreSheet(items, weaknesses);
    }

    static FinalTopicPaper finalTopic() {
        return finalTopic(
                List.of(
                        new FinalTopicPaper.Section("Căn cứ, lý do chọn", "Chỉ thị số 50-CT/TW, ngày 23/7/2025 của Ban Bí thư.\nChi bộ còn lúng túng khi chọn chuyên đề."),
                        new FinalTopicPaper.Section("Mục đích, yêu cầu", "Mỗi quý một chuyên đề sát việc của khu phố."),
                        new FinalTopicPaper.Section("Giải pháp, việc làm cụ thể", "Chọn việc cụ thể; giao người; hẹn ngày.")),
                List.of(
                        new FinalTopicPaper.Comment("Phạm Thị Quỳnh Như", "Đề nghị mỗi quý chọn một việc cụ thể.", "Đã sửa ở mục: Giải pháp, việc làm cụ thể"),
                        new FinalTopicPaper.Comment("Hoàng Ngọc Bửu", "Cần nói rõ sản phẩm.", "Không sửa: đã có trong phụ lục.")),
                "Bổ sung số liệu năm 2026.", List.of("Chuyên đề hoàn thiện.docx"), CLOSING);
    }

    static FinalTopicPaper finalTopic(
            List<FinalTopicPaper.Section> sections, List<FinalTopicPaper.Comment> comments, String otherChanges, List<String> attachments, Closing approval) {
        return new FinalTopicPaper(HEADER, "Nâng cao chất lượng sinh hoạt chi bộ theo chuyên đề", LocalDate.of(2027, 2, 3), 2, sections,
                List.of("Vì sao đảng viên trẻ ngại phát biểu?", "Chuyên đề nào sát với khu phố nhất?"), comments, otherChanges, attachments,
                "Vũ Đức Thuận", approval);
    }

    static FinalTopicPaper longFinalTopic() {
        List<FinalTopicPaper.Section> sections = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            sections.add(new FinalTopicPaper.Section("Mục thứ " + i + " với tên khá dài để xem dòng có ngắt đúng chỗ hay không", longText(3000)));
        }
        List<FinalTopicPaper.Comment> comments = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            comments.add(new FinalTopicPaper.Comment("Nguyễn Thị Tuyết Nhường", longText(i == 7 ? 2500 : 80 * (i % 5 + 1)), "Đã sửa ở mục: Thực trạng của chi bộ"));
        }
        return finalTopic(sections, comments, longText(500), List.of("a.docx", "b.pdf"), CLOSING);
    }

    static ReportPaper report() {
        return new ReportPaper(HEADER, "kết quả sinh hoạt chuyên đề “Nâng cao chất lượng sinh hoạt chi bộ”", "Đảng ủy phường An Phú",
                "Ngày 03/02/2027, Chi bộ Khu phố 5 đã tổ chức sinh hoạt chuyên đề “Nâng cao chất lượng sinh hoạt chi bộ”. Chi bộ báo cáo kết quả như sau:",
                List.of("Đảng viên dự sinh hoạt: 20/22 đồng chí.", "Thảo luận: 3 ý kiến của 3 đồng chí."), List.of(), List.of(), List.of(),
                List.of("Biên bản số 07-BB/CB, ngày 05/02/2027"), CLOSING);
    }

    static ReportPaper longReport() {
        List<ReportPaper.Task> tasks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            tasks.add(new ReportPaper.Task(longText(60 * (i % 5 + 1)), "Đồng chí Phạm Thị Quỳnh Như", LocalDate.of(2027, i % 12 + 1, i % 28 + 1)));
            lines.add(longText(300));
        }
        ReportPaper whole = report();
        return new ReportPaper(HEADER, whole.abstractLine(), whole.addressee(), whole.opening(), lines, lines.subList(0, 5), tasks,
                List.of(longText(400)), List.of("Nghị quyết số 05-NQ/CB, ngày 05/02/2027", "Chuyên đề hoàn thiện"),
                new Closing(CLOSING.recipients(), SignatoryPosition.SUBSTITUTE, "Hoàng Thị Ngọc Phượng"));
    }

    /** A paper with a name for the eye and for a file. */
    record Sample(String name, Paper paper) {

        /** As it leaves the house: the numbered ones under a symbol. */
        byte[] written(PaperTemplates templates) {
            PaperContent content = paper instanceof NumberedPaper numbered
                    ? PaperContent.of(numbered, numbered.type().symbol(5, numbered.abbreviation(), numbered.header().issuerKind()))
                    : PaperContent.unnumbered(paper, 0);
            return templates.of(paper).write(content);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A short and a long one of every kind. */
    static List<Sample> everyKind() {
        var notice = new ResolutionBuilder();
        notice.type = DocumentType.TB;
        notice.abstractLine = "kết luận buổi sinh hoạt chuyên đề “Nâng cao chất lượng sinh hoạt chi bộ theo chuyên đề”";
        notice.position = SignatoryPosition.DEPUTY_SECRETARY;
        var conclusion = new ResolutionBuilder();
        conclusion.type = DocumentType.KL;
        conclusion.conclusions = null;
        List<Sample> after = List.of(
                new Sample("minutes-short", minutes()),
                new Sample("minutes-long", longMinutes(24, 500).build()),
                new Sample("resolution-short", resolution()),
                new Sample("resolution-long", longResolution(25).build()),
                new Sample("conclusion", conclusion.build()),
                new Sample("notice-of-conclusion", notice.build()),
                new Sample("score-sheet-short", scoreSheet()),
                new Sample("score-sheet-long", longScoreSheet()),
                new Sample("final-topic-short", finalTopic()),
                new Sample("final-topic-long", longFinalTopic()),
                new Sample("report-short", report()),
                new Sample("report-long", longReport()),
                new Sample("review-minutes-short", reviewMinutes(1, null)),
                new Sample("review-minutes-long", reviewMinutes(30, longText(900))),
                new Sample("rating-proposal-short", ratingProposal(3)),
                new Sample("rating-proposal-long", ratingProposal(70)));
        return Stream.of(SamplePapersBefore.everyKind(), after, SampleReviewPapers.everyKind(), SamplePapersOfBallots.everyKind(), CollectiveSamplePapers.everyKind(), SampleRatingPapers.everyKind(), SamplePapersOfResults.everyKind())
                .flatMap(List::stream)
                .toList();
    }

    /** A cell of 300 members: everyone speaks, one of them for 10,000 characters, a third is absent. */
    static MinutesBuilder longMinutes(int speakers, int characters) {
        var sample = new MinutesBuilder();
        List<MinutesPaper.Speech> speeches = new ArrayList<>();
        for (int i = 1; i <= speakers; i++) {
            speeches.add(new MinutesPaper.Speech(i, "Nguyễn Thị Tuyết Nhường " + i, "góp ý dự thảo",
                    longText(i == 2 ? 10_000 : characters), i % 2 == 0 ? "Tiếp thu" : null));
        }
        List<MinutesPaper.Absence> absences = new ArrayList<>();
        for (int i = 1; i <= speakers / 3; i++) {
            absences.add(new MinutesPaper.Absence("Đặng Hữu Phượng " + i, MinutesPaper.AbsenceKind.EXCUSED, "Đi công tác xa theo phân công của cơ quan"));
        }
        sample.attendance = new MinutesPaper.Attendance(speakers, speakers - absences.size(), absences.size(), 0, 0, absences);
        sample.speeches = speeches;
        return sample;
    }

    static ResolutionBuilder longResolution(int count) {
        var sample = new ResolutionBuilder();
        List<ResolutionPaper.Task> tasks = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            tasks.add(new ResolutionPaper.Task(longText(60 * (i % 5 + 1)), "Đồng chí Phạm Thị Quỳnh Như, Tổ đảng " + i, "Chi đoàn, Hội Phụ nữ",
                    LocalDate.of(2027, i % 12 + 1, i % 28 + 1), "Báo cáo kết quả\nẢnh chụp trước và sau"));
        }
        sample.tasks = tasks;
        return sample;
    }

    /** @param reply what each answered; null for nobody */
    static ReviewMinutesPaper reviewMinutes(int members, String reply) {
        List<ReviewMinutesPaper.Item> items = new ArrayList<>();
        for (int i = 1; i <= members; i++) {
            items.add(new ReviewMinutesPaper.Item(
                    "Nguyễn Thị Tuyết Nhường " + i, reply == null ? "Gương mẫu; cần mạnh dạn hơn khi góp ý." : longText(i == 2 ? 10_000 : 600),
                    reply == null ? "tiếp thu" : "giải trình", reply));
        }
        return new ReviewMinutesPaper(
                HEADER, 2026,
                List.of(
                        new ReviewMinutesPaper.Sitting(LocalDateTime.of(2027, 2, 4, 7, 30), LocalDateTime.of(2027, 2, 4, 11, 30)),
                        new ReviewMinutesPaper.Sitting(LocalDateTime.of(2027, 2, 4, 13, 30), LocalDateTime.of(2027, 2, 4, 16, 30))),
                "Nhà văn hóa Khu phố 5", reply == null ? null : "Chi bộ họp ở tổ đảng trước.", new MinutesBuilder().attendance,
                reply == null ? null : "Đồng chí Phan Văn Hữu, Ủy viên Ban Thường vụ Đảng ủy phường", "Nguyễn Hữu Phước", "Trần Thị Ngọc Ẩn", "Trần Thị Mỹ Duyên",
                reply == null
                        ? List.of()
                        : List.of(new ReviewMinutesPaper.Group("Tổ đảng 1", LocalDate.of(2027, 2, 2), 12, "Trần Thị Ngọc Ẩn", longText(400))),
                items, "Hội nghị nhất trí với kết quả kiểm điểm.");
    }

    static RatingProposalPaper ratingProposal(int members) {
        List<RatingProposalPaper.Member> rows = new ArrayList<>();
        for (int i = 1; i <= members; i++) {
            rows.add(new RatingProposalPaper.Member(
                    "Nguyễn Thị Tuyết Nhường " + i, i == 3 ? null : "HTTNV", "HTTNV", members > 3 ? members + "/" + members : null, i == 2 ? "HTNV" : "HTTNV"));
        }
        return new RatingProposalPaper(
                HEADER, 2026, "Đảng ủy phường An Phú", "Biên bản hội nghị chi bộ ngày 04/02/2027", members + 3, members + 1,
                List.of("1 được miễn công tác và sinh hoạt", "1 kiểm điểm, xếp loại ở nơi khác"), 0, 1, members,
                List.of(
                        new RatingProposalPaper.Count("Hoàn thành xuất sắc nhiệm vụ (HTXSNV)", 0, BigDecimal.ZERO),
                        new RatingProposalPaper.Count("Hoàn thành tốt nhiệm vụ (HTTNV)", members - 1, percent(members - 1, members)),
                        new RatingProposalPaper.Count("Hoàn thành nhiệm vụ (HTNV)", 1, percent(1, members)),
                        new RatingProposalPaper.Count("Không hoàn thành nhiệm vụ (KHTNV)", 0, BigDecimal.ZERO)),
                rows, members > 3 ? null : "Dấu – ở cột số phiếu: không nêu số phiếu vì số phiếu thu về ít, để giữ kín lựa chọn của mỗi người",
                members > 3 ? List.of("Đồng chí Nguyễn Thị Tuyết Nhường 2: " + longText(500)) : List.of(),
                List.of("Biên bản số 03-BB/CB, ngày 04/02/2027", "Bản kiểm điểm của các đồng chí có tên trong danh sách"), CLOSING);
    }

    private static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
