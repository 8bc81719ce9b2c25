package vn.nennep.document;

import java.time.LocalDate;

/**
 * Decision by which a committee takes back a rating that it had decided, and gives another or has it decided anew (domain.md P6 “Exceptions”: a discipline that
 * arrives after the rating). What is not called optional must be filled.
 *
 * @param anew whether it gives the new level itself
 * @param whose whose rating it is, as it stands within a sentence
 * @param regulation by which it was rated
 * @param basis the paper that makes it necessary
 * @param committee that decides, as it stands within a sentence
 * @param heldOn day of its meeting
 * @param vote by how many
 * @param approval by which the committee above agrees; optional
 * @param withdrawn the level that it takes back
 * @param earlier the decision that had given it, as papers cite it; optional
 * @param consequence the sentence that says what holds from now on
 * @param unit the organisation that carries it out
 * @param complaintUntil last day on which he may ask that it be reconsidered; null where nothing is given that he could ask about
 */
public record RatingReopeningPaper(
        PaperHeader header,
        boolean anew,
        String whose,
        int year,
        String regulation,
        String basis,
        String committee,
        LocalDate heldOn,
        String vote,
        String approval,
        String withdrawn,
        String earlier,
        String reason,
        String consequence,
        String unit,
        LocalDate complaintUntil,
        Closing closing)
        implements NumberedPaper {

    public static final PaperTemplate TEMPLATE = PaperTemplate.of(
            "rating-reopening.docx",
            "symbol issuerCapitals date abstract basis committeeCapitals heldOn vote whose year withdrawn reason consequence authority position signatory",
            "regulation committee approval earlier unit complaintUntil");

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public DocumentType type() {
        return DocumentType.QD;
    }

    @Override
    public String abstractLine() {
        return (anew ? "xếp loại lại " : "hủy bỏ kết quả xếp loại để xếp loại lại ") + PaperText.line(whose) + " năm " + year;
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("whose", whose);
        Required.field("regulation", regulation);
        Required.field("basis", basis);
        Required.field("committee", committee);
        Required.field("heldOn", heldOn);
        Required.field("vote", vote);
        Required.field("withdrawn", withdrawn);
        Required.field("reason", reason);
        Required.field("consequence", consequence);
        Required.field("unit", unit);
        Required.field("closing", closing);
        closing.requireComplete();
    }

    @Override
    public void fill(PaperTags tags) {
        tags.line("regulation", PaperText.withoutStop(regulation));
        tags.line("basis", PaperText.withoutStop(basis));
        tags.line("committee", committee);
        tags.line("committeeCapitals", PaperText.capitals(committee));
        tags.line("heldOn", PaperDate.inFigures(heldOn));
        tags.line("vote", PaperText.withoutStop(vote));
        tags.prose("approval", PaperText.withoutStop(approval));
        tags.line("whose", whose);
        tags.line("year", Integer.toString(year));
        tags.line("withdrawn", withdrawn);
        tags.prose("earlier", PaperText.withoutStop(earlier));
        tags.prose("reason", reason);
        tags.line("consequence", PaperText.withoutStop(consequence));
        tags.line("unit", unit);
        tags.date("complaintUntil", complaintUntil);
        closing.fill(tags, header.issuerKind());
    }
}
