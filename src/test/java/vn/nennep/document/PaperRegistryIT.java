package vn.nennep.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PaperRegistryIT {

    private static final String UNIT = "CB-PD";
    private static final String TERM = "2025-2027";
    private static final long SUBJECT = 42;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-02-05T01:30:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private HikariDataSource source;
    private AnnotationConfigApplicationContext spring;
    private TransactionTemplate transaction;
    private JdbcClient jdbc;
    private PaperRegistry registry;

    private void open(Database database) {
        source = database.open(8);
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        spring = new AnnotationConfigApplicationContext();
        spring.registerBean(JdbcClient.class, () -> jdbc);
        spring.registerBean(PlatformTransactionManager.class, transaction::getTransactionManager);
        spring.registerBean(Clock.class, () -> CLOCK);
        spring.register(PaperRegistry.class, DocumentNumbers.class, PaperTemplates.class, IssuedPaperRepository.class);
        spring.refresh();
        registry = spring.getBean(PaperRegistry.class);
    }

    private PaperRegistry registryWithTemplatesFrom(String templates) {
        return new PaperRegistry(new DocumentNumbers(jdbc), new PaperTemplates(new DefaultResourceLoader(), templates),
                new IssuedPaperRepository(jdbc), CLOCK, transaction.getTransactionManager());
    }

    @AfterEach
    void close() {
        spring.close();
        source.close();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void anIssuedPaperIsKeptAsItWasWritten(Database database) {
        open(database);

        IssuedPaper minutes = registry.issue(SamplePapers.minutes(), UNIT, TERM, SUBJECT);
        IssuedPaper resolution = registry.issue(SamplePapers.resolution(), UNIT, TERM, SUBJECT);
        IssuedPaper corrected = registry.issue(SamplePapers.resolution(), UNIT, TERM, SUBJECT);
        registry.issue(SamplePapers.resolution(), UNIT, TERM, SUBJECT + 1);

        assertThat(List.of(minutes.symbol(), resolution.symbol(), corrected.symbol())).containsExactly("01-BB/CB", "01-NQ/CB", "02-NQ/CB");
        assertThat(List.of(minutes.version(), resolution.version(), corrected.version())).containsExactly(1, 1, 2);
        assertThat(resolution.fileName()).isEqualTo("01-NQ-CB.docx");
        assertThat(resolution.issuedOn()).isEqualTo(LocalDate.of(2027, 2, 5));
        assertThat(resolution.issuedAt()).isEqualTo(LocalDateTime.of(2027, 2, 5, 8, 30));
        assertThat(resolution.layout()).isEqualTo(LayoutProfile.HD_05);
        assertThat(resolution.template()).isEqualTo("resolution.docx");
        assertThat(registry.of(SUBJECT)).containsExactly(minutes, resolution, corrected);
        assertThat(registry.find(resolution.id())).contains(resolution);
        assertThat(registry.find(999)).isEmpty();

        byte[] docx = registry.bytes(resolution.id());
        assertThat(docx).hasSize(resolution.size()).startsWith('P', 'K');
        assertThat(Sha256.of(docx)).isEqualTo(resolution.contentHash());
        assertThatThrownBy(() -> registry.bytes(999)).isInstanceOf(NoSuchElementException.class);

        byte[] altered = docx.clone();
        altered[100]++;
        jdbc.sql("update issued_paper set content = :content where id = :id")
                .param("content", altered).param("id", resolution.id()).update();
        assertThatThrownBy(() -> registry.bytes(resolution.id())).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void aMissingFieldUsesNoNumberAndLeavesTheCallersTransactionUsable(Database database) {
        open(database);
        var incomplete = new SamplePapers.ResolutionBuilder();
        incomplete.signatory = " ";

        IssuedPaper issued = transaction.execute(status -> {
            assertThatThrownBy(() -> registry.issue(incomplete.build(), UNIT, TERM, SUBJECT))
                    .isInstanceOfSatisfying(MissingField.class, missing -> assertThat(missing.field()).isEqualTo("signatory"));
            return registry.issue(SamplePapers.resolution(), UNIT, TERM, SUBJECT);
        });

        assertThat(issued.symbol()).isEqualTo("01-NQ/CB");
        assertThat(registry.of(SUBJECT)).containsExactly(issued);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void whatIsRolledBackOrCantBeWrittenUsesNoNumber(Database database, @TempDir Path spoilt) throws IOException {
        open(database);
        Files.writeString(spoilt.resolve("resolution.docx"), "not a document");
        registry.issue(SamplePapers.resolution(), UNIT, TERM, SUBJECT);

        transaction.executeWithoutResult(status -> {
            assertThat(registry.issue(SamplePapers.resolution(), UNIT, TERM, SUBJECT).symbol()).isEqualTo("02-NQ/CB");
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> registryWithTemplatesFrom(spoilt.toUri().toString()).issue(SamplePapers.resolution(), UNIT, TERM, SUBJECT))
                .isInstanceOf(TemplateFault.class);
        var beyondTheColumn = new SamplePapers.ResolutionBuilder();
        beyondTheColumn.abstractLine = "v".repeat(4001);
        assertThatThrownBy(() -> registry.issue(beyondTheColumn.build(), UNIT, TERM, SUBJECT)).isNotNull();

        assertThat(registry.issue(SamplePapers.resolution(), UNIT, TERM, SUBJECT).symbol()).isEqualTo("02-NQ/CB");
        assertThat(registry.of(SUBJECT)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void papersIssuedAtOnceAreNumberedWithoutGapOrDouble(Database database) {
        open(database);

        List<IssuedPaper> issued = Stream.of(0, 1, 2, 3, 4, 5, 6, 7)
                .map(i -> CompletableFuture.supplyAsync(
                        () -> registry.issue(SamplePapers.resolution(), UNIT, TERM, SUBJECT)))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(issued).extracting(IssuedPaper::number).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 8).boxed().toList());
        assertThat(issued).extracting(IssuedPaper::version).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 8).boxed().toList());
    }

    /** Far beyond the megabyte at which older H2 ended a binary value. */
    @ParameterizedTest
    @EnumSource(Database.class)
    void aPaperMayBeLarge(Database database) {
        open(database);
        IssuedPaper model = registry.issue(SamplePapers.resolution(), UNIT, TERM, SUBJECT);
        byte[] large = new byte[3_000_001];
        new Random(1).nextBytes(large);
        var papers = new IssuedPaperRepository(jdbc);

        long id = papers.add(new IssuedPaper(0, UNIT, model.type(), TERM, 2, "02-NQ/CB", "về việc lớn", model.issuedOn(), model.layout(),
                model.template(), model.templateHash(), Sha256.of(large), large.length, SUBJECT, 2, model.issuedAt()), large);

        assertThat(Arrays.equals(registry.bytes(id), large)).isTrue();
    }
}
