package vn.nennep.document;

import java.time.LocalDate;
import java.util.List;

/**
 * Minutes of the committee's meeting that prepares a session (biên bản hội ý; domain.md P2 form 7). They are kept by the committee, without a number;
 * who was present is written in by hand.
 *
 * @param metOn when it was held
 * @param discussed what was said; line feeds separate paragraphs
 * @param modeReason why not all meet in one room; optional
 * @param agency what was agreed with the head of the agency
 * @param agenda what happens when
 * @param focalPoints matters on which the discussion is to concentrate; optional
 * @param guests with their offices; optional
 * @param draftConclusion the expected conclusion
 * @param writer name of who wrote it
 * @param chair name of who presided
 */
public record PreparatoryMinutesPaper(
        PaperHeader header,
        MeetingPlan plan,
        LocalDate metOn,
        String discussed,
        String modeReason,
        String agency,
        List<ProgrammeItem> agenda,
        List<String> focalPoints,
        List<String> guests,
        String draftConclusion,
        String writer,
        String chair)
        implements Paper {

    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "preparatory-minutes.docx",
            "issuerCapitals date abstract topic metOn discussed when venue agenda draftConclusion writer chair",
            "mode link modeReason agency focalPoints guests time title person minutes");

    public PreparatoryMinutesPaper {
        agenda = Entries.of(agenda);
        focalPoints = Entries.of(focalPoints);
        guests = Entries.of(guests);
    }

    @Override
    public String title() {
        return "Biên bản";
    }

    @Override
    public String abstractLine() {
        return "hội ý chuẩn bị sinh hoạt chuyên đề " + plan.cited();
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("plan", plan);
        plan.requireComplete();
        Required.field("metOn", metOn);
        Required.field("discussed", discussed);
        ProgrammeItem.requireComplete(agenda);
        Required.field("draftConclusion", draftConclusion);
        Required.field("writer", writer);
        Required.field("chair", chair);
    }

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public void fill(PaperTags tags) {
        plan.fill(tags);
        tags.line("metOn", PaperDate.inWords(metOn));
        tags.prose("discussed", discussed);
        tags.prose("modeReason", PaperText.withoutStop(modeReason));
        tags.prose("agency", PaperText.withoutStop(agency));
        ProgrammeItem.fill(tags, agenda);
        tags.lines("focalPoints", PaperText.withoutStops(focalPoints));
        tags.lines("guests", PaperText.withoutStops(guests));
        tags.prose("draftConclusion", draftConclusion);
        tags.line("writer", writer);
        tags.line("chair", chair);
    }
}
