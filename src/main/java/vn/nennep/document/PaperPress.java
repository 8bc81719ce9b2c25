package vn.nennep.document;

import org.springframework.stereotype.Component;

/** Prints papers from their facts, whenever they are asked for, without a number. */
@Component
public class PaperPress {

    private final PaperTemplates templates;

    PaperPress(PaperTemplates templates) {
        this.templates = templates;
    }

    /** @throws PaperFault if the paper lacks a mandatory field, or its template can't be used */
    public PrintedPaper print(Paper paper) {
        return printDraft(paper, 0);
    }

    /**
     * Prints the paper with the mark {@code Dự thảo lần n} below the number's place (domain.md §4.2).
     *
     * @param draft counted from 1; 0 for a paper that is no draft
     * @throws PaperFault if the paper lacks a mandatory field, or its template can't be used
     */
    public PrintedPaper printDraft(Paper paper, int draft) {
        paper.requireComplete();
        PaperContent content = PaperContent.unnumbered(paper, draft);
        return new PrintedPaper(content.title() + ".docx", templates.of(paper).write(content));
    }
}
