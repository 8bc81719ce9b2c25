package vn.nennep.document;

import java.time.LocalDate;

/**
 * The sheet on which the committee where a member lives says what it thinks of him (phiếu lấy ý kiến, nhận xét nơi cư trú; domain.md §3.3, row 7). The
 * cell fills in the first part, the rest is written by hand; the layout is ours.
 *
 * @param year of the review
 * @param name of the member
 * @param birthOn optional
 * @param post in the state, an enterprise or a mass organisation; optional
 * @param workplace optional
 * @param until when the answer is asked for
 */
public record ResidenceOpinionPaper(
        PaperHeader header, int year, String name, LocalDate birthOn, String post, String workplace, LocalDate until) implements Paper {

    public static final PaperTemplate TEMPLATE =
            PaperTemplate.of("residence-opinion.docx", "issuerCapitals date abstract name until", "year birth post workplace");

    @Override
    public String title() {
        return "Phiếu lấy ý kiến nhận xét";
    }

    @Override
    public String abstractLine() {
        return "đối với đảng viên ở nơi cư trú năm " + year;
    }

    @Override
    public void requireComplete() {
        Required.field("header", header);
        header.requireComplete();
        Required.field("name", name);
        Required.field("until", until);
    }

    @Override
    public PaperTemplate template() {
        return TEMPLATE;
    }

    @Override
    public void fill(PaperTags tags) {
        tags.line("year", Integer.toString(year));
        tags.line("name", name);
        tags.date("birth", birthOn);
        tags.prose("post", post);
        tags.prose("workplace", workplace);
        tags.line("until", PaperDate.inFigures(until));
    }
}
