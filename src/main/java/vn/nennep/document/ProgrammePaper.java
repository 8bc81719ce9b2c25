package vn.nennep.document;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Programme of a session (chương trình sinh hoạt; domain.md §4.4: mục đích – thời gian, địa điểm – thành phần – nội dung – kết thúc).
 *
 * @param purpose what the session is for; line feeds separate paragraphs
 * @param chair who is to preside; optional
 * @param guests with their offices; optional
 * @param parts one, or the two of a combined session in the order in which they are held
 * @param end when it is to close
 * @param replaced the programme whose place it takes; optional
 */
public record ProgrammePaper(
        PaperHeader header,
        MeetingPlan plan,
        String purpose,
        String chair,
        List<String> guests,
        List<Part> parts,
        LocalDateTime end,
        IssuedPaper replaced,
        Closing closing)
        implements NumberedPaper {

    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "programme.docx",
            "symbol issuerCapitals date abstract when venue purpose parts end authority position signatory",
            "items topic mode link chair guests label begin title person minutes replaced");

    public ProgrammePaper {
        guests = Entries.of(guests);
        parts = Entries.of(parts);
    }

    /** @param label empty where there is one part only */
    public record Part(String label, List<ProgrammeItem> items) {

        public Part {
            items = Entries.of(items);
        }
    }

    @Override
    public DocumentType type() {
        return DocumentType.CTR;
    }

    @Override
    public String abstractLine() {
        return "sinh hoạt chuyên đề " + plan.cited();
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("plan", plan);
        plan.requireComplete();
        Required.field("purpose", purpose);
        ProgrammeItem.requireComplete(parts.stream().flatMap(part -> part.items().stream()).toList());
        Required.field("end", end);
        Required.field("closing", closing);
        closing.requireComplete();
    }

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public void fill(PaperTags tags) {
        plan.fill(tags);
        tags.prose("purpose", purpose);
        tags.prose("chair", PaperText.line(chair));
        tags.lines("guests", PaperText.withoutStops(guests));
        tags.list("parts", parts, (entry, part) -> {
            entry.prose("label", PaperText.line(part.label()));
            entry.list("items", part.items(), (line, item) -> {
                line.line("begin", PaperDate.time(item.begin()));
                line.line("title", PaperText.withoutStop(item.title()));
                line.line("person", item.person());
                line.count("minutes", item.minutes());
            });
        });
        tags.line("end", PaperDate.time(end));
        tags.prose("replaced", replaced == null ? "" : replaced.cited());
        closing.fill(tags, header.issuerKind());
    }
}
