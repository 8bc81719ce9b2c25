package vn.nennep.document;

import java.util.List;

/**
 * Notice of a session (thông báo sinh hoạt chuyên đề; domain.md A5.3, §4.4): what, when, where, who, in which order.
 *
 * @param combined whether the regular session is held in the same sitting
 * @param focalPoints matters on which the discussion is to concentrate; optional
 * @param guests with their offices; optional
 * @param agenda what happens when
 * @param changes what has changed since the notice before, a sentence each; optional
 * @param replaced the notice whose place it takes; optional
 */
public record NoticePaper(
        PaperHeader header,
        MeetingPlan plan,
        boolean combined,
        List<String> focalPoints,
        List<String> guests,
        List<ProgrammeItem> agenda,
        List<String> changes,
        IssuedPaper replaced,
        Closing closing)
        implements NumberedPaper {

    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "notice.docx",
            "symbol issuerCapitals date abstract topic when venue agenda authority position signatory",
            "mode link combined focalPoints guests time title person minutes changes replaced");

    public NoticePaper {
        focalPoints = Entries.of(focalPoints);
        guests = Entries.of(guests);
        agenda = Entries.of(agenda);
        changes = Entries.of(changes);
    }

    @Override
    public DocumentType type() {
        return DocumentType.TB;
    }

    @Override
    public String abstractLine() {
        return "tổ chức sinh hoạt chuyên đề " + plan.cited();
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("plan", plan);
        plan.requireComplete();
        ProgrammeItem.requireComplete(agenda);
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
        tags.shown("combined", combined);
        tags.lines("focalPoints", PaperText.withoutStops(focalPoints));
        tags.lines("guests", PaperText.withoutStops(guests));
        ProgrammeItem.fill(tags, agenda);
        tags.lines("changes", PaperText.withoutStops(changes));
        tags.prose("replaced", replaced == null ? "" : replaced.cited());
        closing.fill(tags, header.issuerKind());
    }
}
