package vn.nennep.document;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers, writes and keeps papers: the cell's văn thư. */
@Component
public class PaperRegistry {

    private final DocumentNumbers numbers;
    private final PaperTemplates templates;
    private final IssuedPaperRepository papers;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PaperRegistry(
            DocumentNumbers numbers,
            PaperTemplates templates,
            IssuedPaperRepository papers,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.numbers = numbers;
        this.templates = templates;
        this.papers = papers;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Issues a paper in the caller's transaction, or in one of its own if there is none. What is missing is found before the
     * transaction is touched. Each call issues anew; a caller whose job may run twice asks {@link #of} first.
     *
     * @param unit id of the issuing unit, at most 32 characters
     * @param term the term through which numbers run, such as {@code 2025-2027}, at most 16 characters
     * @param subject what the paper belongs to: the id of the session
     * @throws MissingField if a mandatory field is empty; nothing is issued
     * @throws TemplateFault if the template is not there, names a tag nobody fills, or leaves out a part that a paper can't do
     *     without; nothing is issued
     */
    public IssuedPaper issue(NumberedPaper paper, String unit, String term, long subject) {
        paper.requireComplete();
        var series = new NumberSeries(unit, paper.type(), term);
        PaperTemplates.Template template = templates.of(paper);
        return transaction.execute(status -> issue(paper, series, template, subject));
    }

    private IssuedPaper issue(NumberedPaper paper, NumberSeries series, PaperTemplates.Template template, long subject) {
        int number = numbers.next(series);
        String symbol = paper.type().symbol(number, paper.abbreviation(), paper.header().issuerKind());
        byte[] docx = template.write(PaperContent.of(paper, symbol));
        var issued = new IssuedPaper(
                0,
                series.unit(),
                series.type(),
                series.term(),
                number,
                symbol,
                PaperText.line(paper.abstractLine()),
                paper.header().date(),
                LayoutProfile.on(paper.header().date()),
                template.name(),
                template.hash(),
                Sha256.of(docx),
                docx.length,
                subject,
                papers.nextVersion(series.unit(), series.type(), subject),
                LocalDateTime.now(clock));
        long id = papers.add(issued, docx);
        return papers.find(id).orElseThrow();
    }

    /** The paper with this id, if it was issued. */
    public Optional<IssuedPaper> find(long id) {
        return papers.find(id);
    }

    /** All papers of a subject, in the order they were issued. */
    public List<IssuedPaper> of(long subject) {
        return papers.of(subject);
    }

    /**
     * The DOCX as issued.
     *
     * @throws NoSuchElementException if there is no such paper
     * @throws IllegalStateException if the bytes are no longer those that were issued
     */
    public byte[] bytes(long id) {
        IssuedPaper paper = papers.find(id).orElseThrow(() -> new NoSuchElementException("No paper " + id));
        byte[] docx = papers.bytes(id);
        if (!Sha256.of(docx).equals(paper.contentHash())) {
            throw new IllegalStateException("The bytes of paper " + id + " are not those that were issued");
        }
        return docx;
    }
}
