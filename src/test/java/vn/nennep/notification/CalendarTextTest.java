package vn.nennep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import vn.nennep.notification.CalendarText.Method;

/** What we write is read by a library that knows the standard better than we do. */
class CalendarTextTest {

    private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 6, 10, 14, 0);
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 5, 30, 6, 15);

    private final CalendarText text = new CalendarText("http://localhost:8080", sender());

    @Test
    void an_invitation_says_what_when_and_where_in_vietnamese_time() throws Exception {
        Calendar calendar = read(entry(0, false, "Nêu gương; tiết kiệm, chống lãng phí\\", "Nhà văn hóa\nthôn"), Method.REQUEST);
        VEvent event = event(calendar);
        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("session-7-dv0005@nennep");
        assertThat(event.getSummary().getValue()).isEqualTo("Nêu gương; tiết kiệm, chống lãng phí\\");
        assertThat(event.getLocation().getValue()).isEqualTo("Nhà văn hóa\nthôn");
        assertThat(ZonedDateTime.from(event.getDateTimeStart().getDate()).toInstant())
                .isEqualTo(BEGIN.atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant());
        assertThat(event.getProperty("DTSTAMP").orElseThrow().getValue()).isEqualTo("20260529T231500Z");
        assertThat(event.getProperty("URL").orElseThrow().getValue()).isEqualTo("http://localhost:8080/ho-so/7");
        assertThat(event.getProperty("ATTENDEE").orElseThrow().getValue()).isEqualTo("mailto:dv0005@thanhbinh.example");
        assertThat(calendar.validate().hasErrors()).as(calendar.validate().toString()).isFalse();
    }

    @Test
    void a_change_and_a_cancellation_replace_the_same_entry() throws Exception {
        VEvent first = event(read(entry(0, false, "Chuyên đề", "Hội trường"), Method.REQUEST));
        VEvent changed = event(read(entry(2, false, "Chuyên đề", "Trường học"), Method.REQUEST));
        Calendar off = read(entry(3, true, "Chuyên đề", "Trường học"), Method.CANCEL);
        assertThat(changed.getUid()).isEqualTo(first.getUid());
        assertThat(event(off).getUid()).isEqualTo(first.getUid());
        assertThat(first.getSequence().getSequenceNo()).isLessThan(changed.getSequence().getSequenceNo());
        assertThat(changed.getSequence().getSequenceNo()).isLessThan(event(off).getSequence().getSequenceNo());
        assertThat(off.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(event(off).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(off.validate().hasErrors()).as(off.validate().toString()).isFalse();
    }

    @Test
    void lines_are_short_and_no_letter_is_cut_in_two() throws Exception {
        String title = "Chuyên đề ".repeat(30) + "🇻🇳 ưỡn ẹo";
        CalendarEntry entry = entry(0, false, title, "Nhà văn hóa");
        assertThat(written(entry, Method.PUBLISH).split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(line);
        });
        assertThat(event(read(entry, Method.PUBLISH)).getSummary().getValue()).isEqualTo(title);
    }

    @Test
    void nothing_that_is_typed_becomes_a_line_of_its_own() throws Exception {
        CalendarEntry entry = entry(0, false, "A\r\nATTENDEE:mailto:x@y.example\u0007", "B\nMETHOD:CANCEL");
        Calendar calendar = read(entry, Method.REQUEST);
        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(event(calendar).getProperties("ATTENDEE")).hasSize(1);
    }

    private static CalendarEntry entry(int sequence, boolean cancelled, String title, String place) {
        return new CalendarEntry("session-7", sequence, cancelled, BEGIN, BEGIN.plusHours(2), title, place, "Ghi chú", "/ho-so/7", false);
    }

    private String written(CalendarEntry entry, Method method) {
        return text.of(entry, method, "dv0005", "dv0005@thanhbinh.example", "Chi bộ \"Phú Điền\"", WRITTEN);
    }

    private Calendar read(CalendarEntry entry, Method method) throws Exception {
        return new CalendarBuilder().build(new StringReader(written(entry, method)));
    }

    private static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponent("VEVENT").orElseThrow();
    }

    private static Sender sender() {
        try {
            return new Sender(null, "nennep@localhost");
        } catch (jakarta.mail.internet.AddressException e) {
            throw new AssertionError(e);
        }
    }
}
