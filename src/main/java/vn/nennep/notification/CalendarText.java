package vn.nennep.notification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A calendar entry as iCalendar text (RFC 5545, sent by the rules of RFC 5546). Viet Nam has one offset all year round, so that its time zone is
 * written in full. One entry a file.
 */
@Component
public class CalendarText {

    /** What the receiver's calendar is to do with it. */
    public enum Method {
        /** Enter it, or change what it has. */
        REQUEST,
        /** Take it out. */
        CANCEL,
        /** A file that somebody downloads and opens. */
        PUBLISH
    }

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);
    private static final int LONGEST_LINE = 75;

    private final String baseUrl;
    private final Sender sender;

    CalendarText(@Value("${nennep.base-url}") String baseUrl, Sender sender) {
        this.baseUrl = baseUrl;
        this.sender = sender;
    }

    /** How an entry goes out by mail. */
    public static Method method(CalendarEntry entry) {
        return entry.cancelled() ? Method.CANCEL : Method.REQUEST;
    }

    /**
     * The file.
     *
     * @param member whose calendar it is for: the entry is named by key and member, the same in every file
     * @param address of the member; null in a file to be downloaded
     * @param organizer who invites, e.g. the name of a cell
     * @param written Vietnamese time
     */
    public String of(CalendarEntry entry, Method method, String member, String address, String organizer, LocalDateTime written) {
        List<String> lines = new ArrayList<>(List.of(
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Nen Nep//Nen Nep//VI", "CALSCALE:GREGORIAN", "METHOD:" + method,
                "BEGIN:VTIMEZONE", "TZID:Asia/Ho_Chi_Minh", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700",
                "TZNAME:+07", "END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT",
                "UID:" + entry.key() + "-" + member + "@nennep",
                "SEQUENCE:" + entry.sequence(),
                "DTSTAMP:" + LOCAL.format(written.atOffset(OFFSET).withOffsetSameInstant(ZoneOffset.UTC)) + "Z",
                "DTSTART;TZID=Asia/Ho_Chi_Minh:" + LOCAL.format(entry.begin()),
                "DTEND;TZID=Asia/Ho_Chi_Minh:" + LOCAL.format(entry.end()),
                "STATUS:" + (entry.cancelled() ? "CANCELLED" : "CONFIRMED"),
                "TRANSP:" + (entry.cancelled() ? "TRANSPARENT" : "OPAQUE"),
                "SUMMARY:" + escaped(entry.title())));
        if (entry.place() != null) {
            lines.add("LOCATION:" + escaped(entry.place()));
        }
        String page = entry.path() == null ? null : baseUrl + entry.path();
        String description = entry.note() == null ? page : page == null ? entry.note() : entry.note() + "\n" + page;
        if (description != null) {
            lines.add("DESCRIPTION:" + escaped(description));
        }
        if (page != null) {
            lines.add("URL:" + page);
        }
        if (method != Method.PUBLISH) {
            lines.add("ORGANIZER;CN=" + parameter(organizer) + ":mailto:" + sender.address());
            lines.add("ATTENDEE;ROLE=" + (entry.optional() ? "OPT-PARTICIPANT" : "REQ-PARTICIPANT") + ";PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:" + address);
        }
        lines.addAll(List.of("END:VEVENT", "END:VCALENDAR"));
        StringBuilder file = new StringBuilder();
        lines.forEach(line -> fold(file, line));
        return file.toString();
    }

    /** No line is longer than 75 octets, and no character is cut in two. */
    private static void fold(StringBuilder file, String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        file.append("\r\n");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n").replaceAll("\\p{Cntrl}", " ");
    }

    private static String parameter(String text) {
        return '"' + text.replace('"', '\'').replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
