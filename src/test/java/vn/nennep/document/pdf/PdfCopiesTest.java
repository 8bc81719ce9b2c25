package vn.nennep.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.nennep.document.Closing;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.IssuerKind;
import vn.nennep.document.MeetingPlan;
import vn.nennep.document.NoticePaper;
import vn.nennep.document.PaperHeader;
import vn.nennep.document.PaperRegistry;
import vn.nennep.document.ProgrammeItem;
import vn.nennep.document.SignatoryPosition;
import vn.nennep.testing.AtOnce;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.SampleSubjects;

/** A PDF is made once for each issued paper, also when two ask for it at the same time. */
@EngineTest
class PdfCopiesTest {

    private static final LocalDateTime AT = LocalDateTime.of(2026, 6, 10, 14, 0);

    @Autowired private PaperRegistry papers;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private Clock clock;

    @TempDir private Path directory;

    @Test
    void aPdfIsMadeOnceAndKept() throws Exception {
        IssuedPaper paper = issued();
        Path calls = directory.resolve("calls");
        PdfOffice office = new PdfOffice(Optional.of(script(calls)), 2, Duration.ofSeconds(60));
        try {
            PdfCopies copies = new PdfCopies(papers, office, jdbc, transactions, clock);
            List<Object> both = AtOnce.people(2, person -> copies.of(paper));
            assertThat(both).allSatisfy(pdf -> assertThat(new String((byte[]) pdf)).startsWith("%PDF-1.7"));
            assertThat(kept(paper)).isEqualTo(1);

            int before = Files.readAllLines(calls).size();
            assertThat(copies.of(paper)).isEqualTo(both.get(0));
            assertThat(Files.readAllLines(calls)).as("the third is given the copy").hasSize(before);

            jdbc.sql("delete from issued_paper_pdf where paper_id = :id").param("id", paper.id()).update();
            assertThat(new String(copies.of(paper))).as("a copy that is gone is made anew").startsWith("%PDF-1.7");
            assertThat(kept(paper)).isEqualTo(1);
        } finally {
            office.destroy();
        }
    }

    private long kept(IssuedPaper paper) {
        return jdbc.sql("select count(*) from issued_paper_pdf where paper_id = :id").param("id", paper.id()).query(Long.class).single();
    }

    private IssuedPaper issued() {
        var notice = new NoticePaper(
                new PaperHeader("Đảng bộ xã Thanh Bình", "Chi bộ Phú Điền", IssuerKind.CELL, "Thanh Bình", LocalDate.of(2026, 6, 1)),
                new MeetingPlan("Nêu gương", AT, "Nhà văn hóa", "Trực tiếp", null), false, null, null,
                List.of(new ProgrammeItem(AT, "", "Thảo luận", "Nguyễn Văn Hòa", 60)), null, null,
                new Closing(null, SignatoryPosition.SECRETARY, "Nguyễn Văn Hòa"));
        return papers.issue(notice, "CB-PD", "2025-2027", SampleSubjects.next(jdbc, "SESSION"));
    }

    private Path script(Path calls) throws IOException {
        Path script = Files.createTempFile(directory, "office", ".sh");
        Files.writeString(script, "#!/bin/sh\nwhile [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done\necho x >> " + calls
                + "\nprintf '%%PDF-1.7' > \"$out/paper.pdf\"\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
