package vn.nennep.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** How every session begins: the secretary starts it on our own page, assigns who prepares it, and talks over what is wanted. */
final class Beginning {

    private Beginning() {}

    /** Starts a session of the one cell whose secretary is logged in, and leaves the page on the thanks. */
    static void start(Page page, String server, String topic, Runnable beforeSending) {
        start(page, server, topic, "10/06/2026", beforeSending);
    }

    /** @param day dd/MM/yyyy, not in the month of another session of the cell */
    static void start(Page page, String server, String topic, String day, Runnable beforeSending) {
        page.navigate(server + "/ho-so");
        page.getByRole(AriaRole.LINK, named("Chuẩn bị một buổi sinh hoạt chuyên đề")).click();
        new Form(page.locator("main"))
                .fill("Tên chuyên đề", topic)
                .choose("Nhóm chuyên đề", "Xây dựng Đảng")
                .pick("Căn cứ chọn chuyên đề", "Chỉ đạo của đảng ủy")
                .fill("Nêu rõ căn cứ", "Kế hoạch sinh hoạt chuyên đề năm 2026 của đảng ủy xã.")
                .date("Ngày dự kiến", day)
                .time("Giờ dự kiến", "14:00");
        beforeSending.run();
        page.getByRole(AriaRole.BUTTON, named("Gửi")).click();
        assertThat(page.locator("main h1")).hasText("Đã thực hiện");
    }

    /** Đồng chí Hoàng Đức Thắng (dv0005) prepares, with another member. */
    static void assign(Form form) {
        form.date("Ngày sinh hoạt thường kỳ", "20/04/2026")
                .fill("Số biên bản buổi đó", "04-BB/CB")
                .choose("Người phụ trách", "Hoàng Đức Thắng")
                .choose("Lý do chọn", "Chuyên môn phù hợp");
        form.add("Người cùng chuẩn bị").choose("Đảng viên", "Phạm Thị Ngọc").choose("Phần việc", "Trình bày");
        form.date("Hạn nộp dự thảo", "25/05/2026");
    }

    static void brief(Form form, String... questions) {
        form.fill("Mục đích", "Mỗi đảng viên nêu gương về tiết kiệm.")
                .fill("Yêu cầu", "Liên hệ việc thật của chi bộ.")
                .fill("Nội dung", "Tiết kiệm điện, giấy, thời gian.")
                .fill("Phương pháp", "Trình bày và thảo luận.");
        for (int i = 0; i < questions.length; i++) {
            Form row = i == 0 ? form.row("Câu hỏi", 0) : form.add("Câu hỏi");
            row.fill("Câu hỏi", questions[i]);
        }
    }

    static void acknowledge(Form form) {
        form.pick("Trả lời", "Tôi đã nắm rõ mục đích, yêu cầu, nội dung, phương pháp");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
