package vn.nennep.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a mail says, before it is laid out as text, as HTML, as a letter on paper or on a page. All text is plain text; addresses of pages are given
 * without the installation's, e.g. {@code /ho-so/1}.
 *
 * @param unit id of the unit whose news it is; null where it is nobody's in particular. Who belongs to two cells sees by it which one writes
 * @param reminder it reminds of what is to be done and isn't something to read and keep
 * @param usefulUntil not sent after that; null when it is always of use
 * @param calendar the entry that it makes, changes or takes back in the receiver's calendar; null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mail(String subject, String unit, List<Block> blocks, boolean reminder, LocalDateTime usefulUntil, CalendarEntry calendar) {

    /** One part of a mail, from the top. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Paragraph.class, name = "TEXT"),
        @JsonSubTypes.Type(value = Facts.class, name = "FACTS"),
        @JsonSubTypes.Type(value = Lines.class, name = "LIST"),
        @JsonSubTypes.Type(value = Button.class, name = "BUTTON")
    })
    public sealed interface Block permits Paragraph, Facts, Lines, Button {}

    public record Paragraph(String text) implements Block {}

    /** What, when, where: one fact a line. */
    public record Facts(List<Fact> facts) implements Block {}

    /** A value that is the address of a page elsewhere, {@code https://…}, becomes a link. */
    public record Fact(String label, String value) {}

    /** @param heading null when there is none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Lines(String heading, List<Line> lines) implements Block {}

    /**
     * One line of a list.
     *
     * @param note what is said of it in smaller letters; null for nothing
     * @param path the page on which it is done or read; null when there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(String text, String note, String path) {}

    /** The one thing to do next. */
    public record Button(String label, String path) implements Block {}

    public Mail {
        blocks = List.copyOf(blocks);
    }

    /** @param text one paragraph, or several with an empty line between */
    public static Mail of(String subject, String text) {
        return new Mail(subject, null, List.of(), false, null, null).text(text);
    }

    public Mail from(String unitId) {
        return new Mail(subject, unitId, blocks, reminder, usefulUntil, calendar);
    }

    /** @param text one paragraph, or several with an empty line between; nothing when it is empty */
    public Mail text(String text) {
        Mail mail = this;
        for (String paragraph : Arrays.stream(text.split("\n\\s*\n")).map(String::strip).filter(p -> !p.isEmpty()).toList()) {
            mail = mail.with(new Paragraph(paragraph));
        }
        return mail;
    }

    public Mail facts(Fact... facts) {
        return with(new Facts(List.of(facts)));
    }

    public Mail lines(String heading, List<Line> lines) {
        return lines.isEmpty() ? this : with(new Lines(heading, List.copyOf(lines)));
    }

    public Mail button(String label, String path) {
        return with(new Button(label, path));
    }

    public Mail reminding() {
        return new Mail(subject, unit, blocks, true, usefulUntil, calendar);
    }

    public Mail usefulUntil(LocalDateTime moment) {
        return new Mail(subject, unit, blocks, reminder, moment, calendar);
    }

    public Mail calendar(CalendarEntry entry) {
        return new Mail(subject, unit, blocks, reminder, usefulUntil, entry);
    }

    /** The page that its button opens; null when it has none. */
    public String path() {
        return blocks.stream().filter(Button.class::isInstance).map(b -> ((Button) b).path()).findFirst().orElse(null);
    }

    private Mail with(Block block) {
        List<Block> more = new ArrayList<>(blocks);
        more.add(block);
        return new Mail(subject, unit, more, reminder, usefulUntil, calendar);
    }
}
