package vn.nennep.document.pdf;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;

/** The PDF of each issued paper, made when it is first asked for and kept: the paper never changes. */
@Component
public class PdfCopies {

    private final PaperRegistry papers;
    private final PdfOffice office;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PdfCopies(PaperRegistry papers, PdfOffice office, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.papers = papers;
        this.office = office;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @throws PdfRefused if it isn't there yet and can't be made */
    public byte[] of(IssuedPaper paper) {
        return kept(paper).orElseGet(() -> {
            byte[] pdf = office.pdf(papers.bytes(paper.id()));
            keep(paper, pdf);
            return pdf;
        });
    }

    private Optional<byte[]> kept(IssuedPaper paper) {
        return jdbc.sql("select content from issued_paper_pdf where paper_id = :paper and docx_hash = :hash")
                .param("paper", paper.id())
                .param("hash", paper.contentHash())
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    /** Who made it at the same time as another waits at the paper's row, and then finds the other's. */
    private void keep(IssuedPaper paper, byte[] pdf) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select id from issued_paper where id = :paper for update").param("paper", paper.id()).query(Long.class).single();
            if (kept(paper).isEmpty()) {
                jdbc.sql(
                                """
                                insert into issued_paper_pdf (paper_id, docx_hash, content, made_at)
                                values (:paper, :hash, :content, :at)
                                """)
                        .param("paper", paper.id())
                        .param("hash", paper.contentHash())
                        .param("content", pdf)
                        .param("at", LocalDateTime.now(clock))
                        .update();
            }
        });
    }
}
