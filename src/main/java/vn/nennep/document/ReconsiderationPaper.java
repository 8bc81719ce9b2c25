package vn.nennep.document;

import java.time.LocalDate;

/**
 * The answer to a complaint about a rating (domain.md P10): a decision where it changes the level, a notice otherwise. What is not called optional must be
 * filled.
 *
 * @param changes whether it changes the level, and so takes the place of the decision before
 * @param whose whose rating it is, as it stands within a sentence
 * @param addressee to whom it goes
 * @param committee that concludes, as it stands within a sentence
 * @param regulation by which it is rated, as papers cite it
 * @param complainant who complained, as he stands within a sentence
 * @param receivedOn when his complaint was received
 * @param contested what was complained about
 * @param conclusion what was concluded
 * @param level the level from now on; empty unless it changes
 * @param vote by how many
 * @param executors who has to carry the decision out, as they stand at the beginning of a sentence
 * @param effect what follows from it, a sentence; optional where nothing changes
 */
public record ReconsiderationPaper(
        PaperHeader header,
        boolean changes,
        String whose,
        int year,
        String addressee,
        String committee,
        String regulation,
        String complainant,
        LocalDate receivedOn,
        String contested,
        String conclusion,
        String level,
        String reason,
        String vote,
        String executors,
        String effect,
        Closing closing)
        implements NumberedPaper {

    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "reconsideration.docx",
            "symbol issuerCapitals date abstract addressee contested conclusion level reason vote authority position signatory",
            "decides informs regulation complainant receivedOn committee committeeCapitals whose year executors effect");

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public DocumentType type() {
        return changes ? DocumentType.QD : DocumentType.TB;
    }

    @Override
    public String abstractLine() {
        return (changes ? "xếp loại lại chất lượng " : "kết luận đề nghị xem xét lại kết quả xếp loại ") + PaperText.line(whose) + " năm " + year;
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("whose", whose);
        Required.field("addressee", addressee);
        Required.field("committee", committee);
        Required.field("regulation", regulation);
        Required.field("complainant", complainant);
        Required.field("receivedOn", receivedOn);
        Required.field("contested", contested);
        Required.field("conclusion", conclusion);
        if (changes) {
            Required.field("level", level);
            Required.field("executors", executors);
        }
        Required.field("reason", reason);
        Required.field("vote", vote);
        Required.field("closing", closing);
        closing.requireComplete();
    }

    @Override
    public void fill(PaperTags tags) {
        tags.line("addressee", addressee);
        tags.flag("decides", changes);
        tags.flag("informs", !changes);
        tags.line("committee", committee);
        tags.line("committeeCapitals", PaperText.capitals(committee));
        tags.line("regulation", PaperText.withoutStop(regulation));
        tags.line("complainant", complainant);
        tags.line("receivedOn", PaperDate.inFigures(receivedOn));
        tags.line("whose", whose);
        tags.count("year", year);
        tags.line("level", level);
        tags.line("executors", executors);
        tags.line("contested", PaperText.withoutStop(contested));
        tags.line("conclusion", PaperText.withoutStop(conclusion));
        tags.prose("reason", reason);
        tags.line("vote", PaperText.withoutStop(vote));
        tags.prose("effect", effect);
        closing.fill(tags, header.issuerKind());
    }
}
