package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.nennep.browser.Colleagues.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import vn.nennep.testing.DatabaseUnderTest;

/**
 * A secretary, a preparer, a member, a minute taker and the superior's officer each do their own work of one session, once at a desk of 1400 and once on
 * a telephone of 390 pixels; what lies between is handed in without a form. Nothing sticks out of the telephone's screen and no word on any screen is
 * English. On the way the guide's pictures are taken.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"nennep.outbox.delay=1s", "nennep.files.directory=target/five-desks-files", "logging.level.root=warn"})
@ContextConfiguration(initializers = DatabaseUnderTest.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class FiveDesksIT {

    private static final String OFFICER = "dv0101";
    private static final String DUTY_OFFICER = "dv0206";

    private static final String OUTLINE = "Xây dựng đề cương";
    private static final String REVIEW = "Thẩm duyệt đề cương";
    private static final String STUDY = "Nghiên cứu tài liệu, đăng ký phát biểu";
    private static final String ROLL_CALL = "Điểm danh, mở buổi sinh hoạt";
    private static final String RECORD = "Ghi lại diễn biến buổi sinh hoạt";
    private static final String MINUTES = "Hoàn chỉnh và ký biên bản";
    private static final String RECEIVE = "Tiếp nhận báo cáo";

    private static final String QUESTION = "Đồng chí sẽ làm việc gì trước?";
    private static final String SPEECH = "Tổ tôi đã hẹn nhau mỗi sáng thứ bảy dọn đường làng, tháng qua được bốn buổi.";
    private static final String CONCLUSION = "Chi bộ thống nhất ba việc làm ngay, mỗi việc có người phụ trách và ngày xong.";

    @RegisterExtension static final Chromium chromium = new Chromium();

    private static final GuidePictures pictures = new GuidePictures();

    @LocalServerPort private int port;
    private Colleagues colleagues;
    private Screen screen;
    private final Map<String, String> foreign = new TreeMap<>();

    /** The second session begins when the first has ended: the demo's clock doesn't go back. */
    enum Screen {
        DESK(
                "Nêu gương trong thực hành tiết kiệm ở chi bộ", "dv0001", "dv0003", "dv0005", "dv0004", "dv0008", "dv0006",
                "Phạm Thị Ngọc", 9, LocalDate.of(2026, 5, 3), LocalDate.of(2026, 6, 10)),
        PHONE(
                "Giữ gìn đường làng sạch, đẹp", "dv0201", "dv0204", "dv0208", "dv0210", "dv0211", "dv0209",
                "Đoàn Thị Kim Liên", 23, LocalDate.of(2026, 6, 14), LocalDate.of(2026, 7, 15));

        private final String topic;
        private final String secretary;
        private final String committeeMember;
        private final String preparer;
        private final String secondPreparer;
        private final String member;
        private final String minuteTaker;
        private final String speaker;
        private final int voters;
        private final LocalDate assigned;
        private final LocalDate held;

        Screen(
                String topic, String secretary, String committeeMember, String preparer, String secondPreparer, String member, String minuteTaker,
                String speaker, int voters, LocalDate assigned, LocalDate held) {
            this.topic = topic;
            this.secretary = secretary;
            this.committeeMember = committeeMember;
            this.preparer = preparer;
            this.secondPreparer = secondPreparer;
            this.member = member;
            this.minuteTaker = minuteTaker;
            this.speaker = speaker;
            this.voters = voters;
            this.assigned = assigned;
            this.held = held;
        }

        Workplace of(String who, String server) {
            return this == DESK ? Workplace.desk(chromium, server, who) : Workplace.phone(chromium, server, who);
        }

        Page page() {
            return this == DESK ? chromium.desk() : chromium.phone();
        }

        String suffix() {
            return this == DESK ? "-desk" : "-phone";
        }
    }

    @ParameterizedTest
    @EnumSource
    @Order(1)
    void eachDoesHisOwnWork(Screen at) {
        screen = at;
        colleagues = new Colleagues(chromium, server(), "five" + at.suffix());
        Passage passage = new Passage(colleagues, at.secretary, at.preparer);
        Workplace secretary = at.of(at.secretary, server());
        secretaryStarts(secretary);
        passage.assign(at.secondPreparer, at.assigned, at.held.minusDays(12));
        preparerWritesTheOutline();
        secretaryApproves(secretary);
        prepare();
        memberStudies();
        if (at == Screen.PHONE) {
            dutyOfficerEntersAndPrints();
        } else {
            secretaryLooksIntoTheFile();
        }
        colleagues.moveClock(at.held + "T14:02");
        secretaryCallsTheRoll(secretary);
        colleagues.moveClock(at.held + "T15:50");
        Workplace minuteTaker = at.of(at.minuteTaker, server());
        minuteTakerRecords(minuteTaker);
        passage.conclude(CONCLUSION, List.of(at.preparer, at.secondPreparer));
        colleagues.handIn(at.secretary, "Biểu quyết nghị quyết, kết luận", Map.of(
                "voteMethod", "SHOW_OF_HANDS", "inFavour", at.voters, "against", 0, "otherOpinions", 0));
        passage.score(at.committeeMember);
        colleagues.moveClock(at.held + "T16:10");
        minuteTakerSigns(minuteTaker);
        passage.signMinutes();
        passage.finaliseTopic();
        issue();
        officerReceives();
        memberReadsTheFile();
        assertThat(foreign).as("words that are not Vietnamese, and where they stand").isEmpty();
    }

    private void secretaryStarts(Workplace secretary) {
        Page page = secretary.page();
        Beginning.start(page, server(), screen.topic, screen.held.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")), () -> shown(page, "secretary-start"));
        Form form = secretary.open("Phân công người chuẩn bị");
        assertThat(form.root()).isVisible();
        shown(page, "secretary-assign");
        leave(page);
    }

    private void preparerWritesTheOutline() {
        Workplace preparer = screen.of(screen.preparer, server());
        Form form = preparer.open(OUTLINE)
                .fill("1. Căn cứ, lý do chọn", "Chỉ thị của cấp ủy cấp trên và nghị quyết của chi bộ đầu năm.")
                .fill("2. Mục đích, yêu cầu", "Mỗi đồng chí nhận một việc cụ thể, làm xong trong quý.")
                .fill("3. Nội dung cơ bản (lý luận, văn bản)", "Lời Bác dạy về cần, kiệm, liêm, chính.")
                .fill("4. Thực trạng của chi bộ, cơ quan", "Ưu điểm: tổ nào cũng có việc làm. Hạn chế: chưa đều. Nguyên nhân: chưa rõ ai làm.")
                .fill("5. Giải pháp, việc làm cụ thể", "Ba việc làm ngay, mỗi việc một đồng chí, có ngày xong.");
        assertThat(form.row("Câu hỏi", 0).field("Câu hỏi")).hasValue(QUESTION);
        form.row("Câu hỏi", 0).choose("Thuộc mục", "5. Giải pháp");
        form.fill("7. Dự thảo kết luận, nghị quyết", CONCLUSION)
                .fill("8. Phân công thực hiện", "Chi ủy phụ trách chung; mỗi việc một đồng chí.")
                .fill("Thời lượng trình bày (phút)", "20")
                .choose("Độ mật", "Không mật");
        shown(preparer.page(), "preparer-outline", screen.suffix(), form.root().getByText("Nội dung đề cương").first());
        preparer.complete(OUTLINE);
        fits(preparer.page(), "preparer-outline-sent");
    }

    private void secretaryApproves(Workplace secretary) {
        Form form = secretary.open(REVIEW);
        assertThat(secretary.page().locator(".nn-host").first()).containsText("Ba việc làm ngay, mỗi việc một đồng chí, có ngày xong.");
        form.pick("Đề cương đã đạt", "Đúng chủ đề").pick("Đề cương đã đạt", "Có giải pháp cụ thể").pick("Quyết định", "Duyệt");
        shown(secretary.page(), "secretary-review");
        secretary.complete(REVIEW);
    }

    private void prepare() {
        Map<String, Object> preparation = row(
                "scheduledAt", screen.held + "T14:00", "mode", "IN_PERSON", "place", "Nhà văn hóa thôn", "agency", "NOT_NEEDED", "draftConclusion",
                CONCLUSION, "meetingMinutes", "Chi ủy thống nhất chương trình và dự kiến kết luận.");
        Map<String, Object> presentation = row("title", "Trình bày chuyên đề", "person", screen.preparer, "kind", "PRESENTATION");
        presentation.put("minutes", 20);
        Map<String, Object> discussion = row("title", "Thảo luận", "person", screen.secretary, "kind", "DISCUSSION");
        discussion.put("minutes", 60);
        preparation.put("agenda", List.of(presentation, discussion));
        preparation.put("focalPoints", List.of(row("wording", "Việc làm cụ thể của từng đồng chí")));
        colleagues.handIn(screen.committeeMember, "Hội ý và chuẩn bị buổi sinh hoạt", preparation);
    }

    /** F17: from the list it takes a member three touches: the task, the one tick, and the button. */
    private void memberStudies() {
        colleagues.prefilled(screen.member, STUDY, "matters");
        Workplace member = screen.of(screen.member, server());
        Page page = member.page();
        if (screen == Screen.PHONE) {
            page.navigate(server() + "/viec");
            assertThat(page.locator("main .card", new Page.LocatorOptions().setHasText(STUDY))).isVisible();
            shown(page, "member-tasks");
        }
        Form form = member.open(STUDY);
        assertThat(page.locator(".nn-host").first()).containsText(CONCLUSION);
        form.tick("Tôi đã đọc thông báo và tài liệu");
        shown(page, "member-study", screen.suffix(), page.locator(".nn-reading").first());
        member.complete(STUDY);
        shown(page, "member-done");
    }

    /** F17: a member without e-mail is entered for, and what he is to be told goes on paper. */
    private void dutyOfficerEntersAndPrints() {
        BarePages phone = BarePages.login(chromium.phone(), server(), DUTY_OFFICER);
        phone.follow("Chọn đảng viên để nhập hộ");
        phone.sees("Nhập hộ đảng viên");
        shown(phone.page(), "entry-people");
        Locator member = phone.page().locator(".person").first();
        assertThat(member).containsText("Không có thư điện tử");
        member.getByRole(AriaRole.LINK).first().click();
        phone.sees(STUDY);
        phone.form().tick("Tôi đã đọc thông báo và tài liệu");
        phone.page().getByLabel("Phiếu giấy của đảng viên").check();
        shown(phone.page(), "entry-form", "-phone", phone.page().locator("main h1"));
        phone.press("Hoàn thành nhập hộ");
        phone.sees("Đã hoàn thành");

        Page letters = BarePages.login(chromium.desk(), server(), DUTY_OFFICER).page();
        letters.navigate(server() + "/in-giay");
        assertThat(letters.getByText(screen.topic).first()).isVisible();
        shown(letters, "letters", "-desk");
    }

    private void secretaryLooksIntoTheFile() {
        long session = colleagues.session(screen.secretary, screen.topic);
        Page file = colleagues.file(screen.secretary, session);
        assertThat(file.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hoãn buổi sinh hoạt").setExact(true))).isVisible();
        shown(file, "secretary-file", screen.suffix(), file.locator("main h1"));
    }

    private void secretaryCallsTheRoll(Workplace secretary) {
        Form form = secretary.open(ROLL_CALL);
        assertThat(form.root()).containsText("Gọi tên từng đồng chí");
        shown(secretary.page(), "secretary-roll-call", screen.suffix(), form.root().getByText("Danh sách đảng viên").first());
        leave(secretary.page());

        List<Map<String, Object>> attendance = colleagues.prefilled(screen.secretary, ROLL_CALL, "attendance");
        attendance.forEach(member -> {
            if (member.get("status") == null) {
                member.putAll(Map.of("status", "PRESENT", "way", "IN_PERSON"));
            }
        });
        Map<String, Object> opening = row(
                "reason", "Sinh hoạt chuyên đề của chi bộ.", "minuteTaker", screen.minuteTaker, "startedAt", screen.held + "T14:00");
        opening.put("attendance", attendance);
        opening.put("agendaApproved", true);
        colleagues.handIn(screen.secretary, ROLL_CALL, opening);
    }

    private void minuteTakerRecords(Workplace minuteTaker) {
        Form form = minuteTaker.open(RECORD);
        form.row("Các mục của chương trình", 0).time("Từ", "14:05").time("Đến", "14:25").fill("Tóm tắt", "Nêu thực trạng và ba việc làm ngay.");
        form.row("Các mục của chương trình", 1).time("Từ", "14:25").time("Đến", "15:30");
        form.add("Ý kiến phát biểu")
                .choose("Người phát biểu", screen.speaker)
                .choose("Loại ý kiến", "Góp ý hoàn thiện dự thảo")
                .fill("Tóm tắt ý kiến", SPEECH)
                .pick("Phản hồi của chi bộ", "Tiếp thu");
        shown(minuteTaker.page(), "minutes-record", screen.suffix(), form.root().getByText("Ý kiến phát biểu").first());
        minuteTaker.complete(RECORD);
    }

    private void minuteTakerSigns(Workplace minuteTaker) {
        Form form = minuteTaker.open(MINUTES);
        assertThat(form.root()).containsText("Đọc lại, thông qua và ký");
        form.time("Giờ kết thúc", "16:00")
                .fill("Số đảng viên chính thức tán thành biên bản", String.valueOf(screen.voters))
                .tick("Tôi đã đọc lại biên bản trước chi bộ và ký với tư cách thư ký");
        shown(minuteTaker.page(), "minutes-sign", screen.suffix(), form.root().getByText("Đọc lại, thông qua và ký").first());
        minuteTaker.complete(MINUTES);
    }

    private void issue() {
        Map<String, Object> resolution = new HashMap<>(row(
                "output", "RESOLUTION", "basis", "Căn cứ Điều lệ Đảng Cộng sản Việt Nam", "aim", CONCLUSION));
        Map<String, Object> task = row(
                "content", "Làm xong ba việc đã nhận", "person", screen.preparer, "deadline", screen.held.plusDays(45).toString(), "product",
                "Báo cáo kết quả trước chi bộ", "priority", "KEY");
        resolution.putAll(Map.of("tasks", List.of(task), "recipients", List.of(row("wording", "Các đồng chí đảng viên trong chi bộ")), "signed", true));
        colleagues.handIn(screen.secretary, "Soát, ký nghị quyết", resolution);
        String publisher = screen == Screen.DESK ? screen.secretary : DUTY_OFFICER;
        colleagues.handIn(publisher, "Ghi nhận đã đăng kết quả", row("posted", "YES", "postedAt", screen.held + "T16:10"));
    }

    private void officerReceives() {
        Workplace officer = screen.of(OFFICER, server());
        Form form = officer.open(RECEIVE);
        assertThat(officer.page().locator(".nn-host").first()).containsText(screen.topic);
        form.pick("Trả lời chi bộ", "Xác nhận báo cáo");
        shown(officer.page(), "upper-receive");
        officer.complete(RECEIVE);
    }

    private void memberReadsTheFile() {
        long session = colleagues.session(screen.member, screen.topic);
        Page page = BarePages.login(screen.page(), server(), screen.member).page();
        page.navigate(server() + "/ho-so/" + session);
        assertThat(page.locator("main h1")).hasText(screen.topic);
        assertThat(page.locator("main")).containsText("Đã hoàn thành");
        assertThat(page.locator("main")).containsText(SPEECH);
        shown(page, "member-file");
        if (screen == Screen.DESK) {
            Page file = colleagues.file(screen.secretary, session);
            Locator papers = file.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Giấy tờ").setExact(true));
            shown(file, "secretary-papers", screen.suffix(), papers);
        }
    }

    /** The pages of those who look on, keep the register, or haven't come in yet. */
    @Test
    @Order(2)
    void theOtherPagesAreReadByTheirReaders() {
        colleagues = new Colleagues(chromium, server(), "five-others");
        screen = Screen.PHONE;
        Page login = chromium.phone();
        login.navigate(server() + "/dang-nhap");
        assertThat(login.getByLabel("Tên đăng nhập")).isVisible();
        shown(login, "login", "-phone");

        screen = Screen.DESK;
        Page officer = BarePages.login(chromium.desk(), server(), OFFICER).page();
        look(officer, "/so-lieu?nam=2026", "Số liệu sinh hoạt chuyên đề năm 2026", "upper-figures");
        look(officer, "/to-chuc", "Tổ chức đảng", "register-tree");
        look(officer, "/nhap-du-lieu", "Nhập dữ liệu", "roster");
        Page secretary = BarePages.login(chromium.desk(), server(), Screen.DESK.secretary).page();
        look(secretary, "/tai-khoan/don-vi", "Tài khoản: Chi bộ Phú Điền", "accounts");
        assertThat(foreign).as("words that are not Vietnamese, and where they stand").isEmpty();
    }

    /** Every page of the guide opens before login, holds its pictures, and fits both screens. */
    @Test
    @Order(3)
    void theGuideIsReadWithoutALogin() {
        Page desk = chromium.desk();
        desk.navigate(server() + "/dang-nhap");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hướng dẫn sử dụng")).click();
        assertThat(desk.locator("main h1")).hasText("Hướng dẫn sử dụng Nền Nếp");
        List<String> chapters = desk.locator("nav.chapters a").all().stream().map(link -> link.getAttribute("href")).toList();
        assertThat(chapters).hasSize(9);
        for (Page page : List.of(desk, chromium.phone())) {
            for (String chapter : chapters) {
                page.navigate(server() + chapter);
                assertThat(page.locator("nav.chapters a[aria-current]")).hasText(page.locator("main h1").innerText());
                page.locator("main img").all().forEach(picture -> {
                    picture.scrollIntoViewIfNeeded();
                    page.waitForCondition(() -> (boolean) picture.evaluate("image => image.complete && image.naturalWidth > 0"));
                });
                Chromium.shoot(page, "guide-%d%s".formatted(page.viewportSize().width, chapter.replace('/', '-')));
                assertThat(ForeignWords.on(page)).as(chapter).isEmpty();
                assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth")).as(chapter).isLessThanOrEqualTo(page.viewportSize().width);
            }
        }
    }

    /** With {@code -Dguide.pictures.write=true} they have just been renewed. */
    @Test
    @Order(4)
    void everyPictureThatTheGuideShowsWasTaken() {
        assertThat(pictures.taken()).as(GuidePictures.RENEW).containsAll(GuidePictures.besidesTheReview());
    }

    /** What is open there is about to be handed in from elsewhere. */
    private void leave(Page page) {
        page.navigate(server() + "/tai-khoan");
        assertThat(page.locator("main h1")).hasText("Tài khoản của tôi");
    }

    private void look(Page page, String address, String heading, String name) {
        page.navigate(server() + address);
        assertThat(page.locator("main h1")).hasText(heading);
        shown(page, name);
    }

    /** Seen, judged, and kept for the guide. */
    private void shown(Page page, String name) {
        shown(page, name, screen.suffix());
    }

    private void shown(Page page, String name, String suffix) {
        fits(page, name);
        pictures.take(page, name + suffix);
    }

    private void shown(Page page, String name, String suffix, Locator top) {
        fits(page, name);
        pictures.take(page, name + suffix, top);
    }

    private void fits(Page page, String name) {
        colleagues.picture(page, name);
        ForeignWords.on(page).forEach(word -> foreign.merge(word, name, (one, other) -> one + ", " + other));
        if (page.viewportSize().width == 390) {
            assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth")).as(page.url()).isLessThanOrEqualTo(390);
        }
    }

    private String server() {
        return "http://localhost:" + port;
    }
}
