package vn.nennep.document;

/**
 * The answer to a complaint about a rating (domain.md P10): a decision where it changes the level, a notice otherwise. What is not called optional must be
 * filled.
 *
 * @param changes whether it changes the level, and so takes the place of the decision before
 * @param whose whose rating it is, as it stands within a sentence
 * @param addressee to whom it goes
 * @param opening the sentence before the points
 * @param contested what was complained about
 * @param conclusion what was concluded
 * @param vote by how many
 * @param effect what follows from it; optional
 */
public record ReconsiderationPaper(
        PaperHeader header,
        boolean changes,
        String whose,
        int year,
        String addressee,
        String opening,
        String contested,
        String conclusion,
        String reason,
        String vote,
        String effect,
        Closing closing)
        implements NumberedPaper {

    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "reconsideration.docx",
            "symbol issuerCapitals date abstract addressee opening contested conclusion reason vote authority position signatory",
            "effect");

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
        return (changes ? "xếp loại lại " : "kết luận đề nghị xem xét lại kết quả xếp loại ") + PaperText.line(whose) + " năm " + year;
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("whose", whose);
        Required.field("addressee", addressee);
        Required.field("opening", opening);
        Required.field("contested", contested);
        Required.field("conclusion", conclusion);
        Required.field("reason", reason);
        Required.field("vote", vote);
        Required.field("closing", closing);
        closing.requireComplete();
    }

    @Override
    public void fill(PaperTags tags) {
        tags.line("addressee", addressee);
        tags.prose("opening", opening);
        tags.line("contested", PaperText.withoutStop(contested));
        tags.line("conclusion", PaperText.withoutStop(conclusion));
        tags.prose("reason", reason);
        tags.line("vote", PaperText.withoutStop(vote));
        tags.prose("effect", effect);
        closing.fill(tags, header.issuerKind());
    }
}
