package vn.nennep.document;

import java.util.List;

/**
 * Outline of a topic (đề cương; domain.md A4.1, A4.2). It has no number; as long as it isn't approved it is printed as a draft.
 *
 * @param sections those of the common template, in their order; one may be unwritten
 * @param minutes planned length of the presentation
 * @param preparer name of who leads the preparation
 * @param approver name of who approved it; null for a draft
 * @param approverPosition his position, as people read it; null for a draft
 */
public record OutlinePaper(
        PaperHeader header, String topic, List<Section> sections, int minutes, String preparer, String approver, String approverPosition)
        implements Paper {

    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "outline.docx", "issuerCapitals date abstract sections preparer draft", "heading body unwritten questions minutes approver approverPosition");

    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};

    public OutlinePaper {
        sections = Entries.of(sections);
    }

    /**
     * @param title without number
     * @param body line feeds separate paragraphs; optional
     * @param questions for the discussion; only one section has them
     */
    public record Section(String title, String body, List<String> questions) {

        public Section {
            questions = Entries.of(questions);
        }

        boolean written() {
            return !PaperText.line(body).isEmpty() || !questions.isEmpty();
        }
    }

    @Override
    public String title() {
        return "Đề cương sinh hoạt chuyên đề";
    }

    @Override
    public String abstractLine() {
        return PaperText.withoutStop(topic);
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("topic", topic);
        Required.field("sections", sections.stream().filter(Section::written).toList());
        Required.field("preparer", preparer);
    }

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public void fill(PaperTags tags) {
        tags.list("sections", sections, (entry, section) -> {
            int place = sections.indexOf(section);
            entry.line("heading", (place < ROMAN.length ? ROMAN[place] : String.valueOf(place + 1)) + "- " + PaperText.capitals(section.title()));
            entry.prose("body", section.body());
            entry.lines("questions", section.questions());
            entry.flag("unwritten", !section.written());
        });
        tags.count("minutes", minutes);
        tags.line("preparer", preparer);
        tags.prose("approver", PaperText.line(approver));
        tags.line("approverPosition", PaperText.capitals(approverPosition));
    }
}
