package vn.nennep.document;

import java.util.List;
import java.util.Map;

/**
 * Invitation of guests to a session (giấy mời; domain.md A7.13, §4.4): one number, and a sheet with his name for each guest.
 *
 * @param symbol what stands for the type in the symbol, by policy
 * @param guests to each a sheet
 * @param contents what happens there, in a few words each
 * @param replaced the invitation whose place it takes; optional
 */
public record InvitationPaper(
        AdministrativeSymbol symbol,
        PaperHeader header,
        MeetingPlan plan,
        List<Guest> guests,
        List<String> contents,
        IssuedPaper replaced,
        Closing closing)
        implements NumberedPaper {

    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "invitation.docx",
            "letters symbol issuerCapitals date abstract topic when venue authority position signatory",
            "guest further mode link subject contents replaced");

    public InvitationPaper {
        guests = Entries.of(guests);
        contents = Entries.of(contents);
    }

    /**
     * @param named how he is addressed, with his name and office: {@code đồng chí Võ Thành Nhân, Trưởng Ban Tổ chức}
     * @param subject what he is asked to speak about; optional
     */
    public record Guest(String named, String subject) {}

    @Override
    public DocumentType type() {
        return DocumentType.GM;
    }

    @Override
    public String abbreviation() {
        return symbol.abbreviation();
    }

    /** Without the topic, which stands in the letter itself: an invitation is one page. */
    @Override
    public String abstractLine() {
        return "dự sinh hoạt chuyên đề";
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("plan", plan);
        plan.requireComplete();
        Required.field("guests", guests);
        int row = 0;
        for (Guest guest : guests) {
            row++;
            Required.field("guests.named", guest.named(), row);
        }
        Required.field("closing", closing);
        closing.requireComplete();
    }

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    /** Each sheet is complete in itself, head and signature included. */
    @Override
    public void fill(PaperTags tags) {
        plan.fill(tags);
        tags.lines("contents", PaperText.withoutStops(contents));
        tags.prose("replaced", replaced == null ? "" : replaced.cited());
        closing.fill(tags, header.issuerKind());
        Map<String, Object> onEverySheet = Map.copyOf(tags.values());
        tags.list("letters", guests, (sheet, guest) -> {
            sheet.flag("further", guests.indexOf(guest) > 0);
            sheet.values().putAll(onEverySheet);
            sheet.line("guest", PaperText.withoutStop(guest.named()));
            sheet.prose("subject", PaperText.withoutStop(guest.subject()));
        });
    }
}
