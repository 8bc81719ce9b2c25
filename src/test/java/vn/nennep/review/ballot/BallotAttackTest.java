package vn.nennep.review.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nennep.review.RatingLevel.COMPLETED;
import static vn.nennep.review.RatingLevel.EXCELLENT;
import static vn.nennep.review.RatingLevel.GOOD;
import static vn.nennep.review.RatingLevel.NOT_COMPLETED;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.testing.DatabaseUnderTest;
import vn.nennep.testing.EngineTest;

/**
 * The attack on the ballot (fault S-21): somebody has the whole database with its hidden columns, the log, the stored files and the outbox, while the box is open
 * and after; only the directory of the keys he hasn't. He knows everything but what was voted, and tries to tell it by whatever stands beside a voter.
 */
@EngineTest
@Import(ReviewHelpers.class)
@ExtendWith(OutputCaptureExtension.class)
class BallotAttackTest {

    /** What the seven choose on the first line. */
    private static final List<RatingLevel> CHOSEN = List.of(GOOD, EXCELLENT, GOOD, COMPLETED, EXCELLENT, GOOD, NOT_COMPLETED);
    private static final List<RatingLevel> CHOSEN_SECOND = List.of(GOOD, GOOD, COMPLETED, GOOD, COMPLETED, GOOD, GOOD);

    @Autowired private BallotWalk walk;
    @Autowired private BallotBook book;
    @Autowired private BallotKeys keys;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    @Value("${nennep.files.directory}") private Path files;

    @BeforeEach
    void ballot() {
        walk.cell();
        walk.prepare(2, walk.everybody(), EXCELLENT);
        walk.open("ELECTRONIC", walk.everybody());
    }

    @AfterEach
    void withoutTheBadBox() {
        jdbc.sql("drop table if exists bad_box").update();
    }

    /** First that the attack is one: it finds a box that keeps papers as they are, without any mark of the voter, beside the list of those who voted. */
    @Test
    void theAttackFindsABoxWhosePapersOnlyLieThereWithoutANameOrATime() {
        jdbc.sql("create table bad_box (id varchar(36) primary key, choice varchar(16) not null)").update();
        List<String> voters = walk.everybody();
        for (int i = 0; i < voters.size(); i++) {
            int number = i;
            transaction.executeWithoutResult(status -> {
                cast(number);
                jdbc.sql("insert into bad_box (id, choice) values (:id, :choice)")
                        .param("id", UUID.randomUUID().toString()).param("choice", CHOSEN.get(number).name()).update();
            });
        }
        assertThat(attack().told(CHOSEN)).isNotEmpty().allMatch(place -> place.startsWith("bad_box"));
    }

    /** And one that seals them, but equal ones alike or with the length of the choice. */
    @Test
    void theAttackFindsASealThatShowsWhatIsEqual() {
        jdbc.sql("create table bad_box (id varchar(36) primary key, sealed varchar(64) not null)").update();
        for (int i = 0; i < walk.everybody().size(); i++) {
            int number = i;
            transaction.executeWithoutResult(status -> {
                cast(number);
                // random letters, as many as the level's name has
                String sealed = UUID.randomUUID().toString().substring(0, 1 + CHOSEN.get(number).ordinal());
                jdbc.sql("insert into bad_box (id, sealed) values (:id, :sealed)").param("id", UUID.randomUUID().toString()).param("sealed", sealed).update();
            });
        }
        assertThat(attack().told(CHOSEN)).contains("bad_box.sealed#length");
    }

    @Test
    void whileTheBoxIsOpenNothingTellsWhoChoseWhat(CapturedOutput log) throws IOException {
        castAll();
        assertThat(attack().told(CHOSEN)).isEmpty();
        assertThat(attack().told(CHOSEN_SECOND)).isEmpty();

        List<String> papers = papers();
        assertThat(papers).hasSize(7).doesNotHaveDuplicates();
        assertThat(papers).extracting(String::length).as("of one length whatever was chosen").containsOnly(papers.get(0).length());

        byte[] key = keys.read(book.lastBox(walk.id()).orElseThrow().keyName()).orElseThrow();
        assertThat(HiddenColumns.everything(jdbc)).as("the key isn't in the database")
                .noneMatch(value -> value.contains(HexFormat.of().formatHex(key)) || value.contains(Base64.getEncoder().encodeToString(key)));
        assertThat(log.getAll()).doesNotContain(names());
        assertThat(stored()).noneMatch(content -> contains(content, key));
    }

    @Test
    void afterwardsThereIsNothingLeftToReadAndNothingTellsWhoChoseWhat(CapturedOutput log) throws IOException {
        castAll();
        List<String> papers = papers();
        String name = book.lastBox(walk.id()).orElseThrow().keyName();
        byte[] key = keys.read(name).orElseThrow();
        walk.close();
        // the first line has no level: the head sees that it is voted on again
        walk.open("ELECTRONIC", walk.everybody());
        for (int i = 0; i < 7; i++) {
            walk.cast(walk.everybody().get(i), CHOSEN.get(i) == EXCELLENT ? EXCELLENT : GOOD);
        }
        walk.close();
        walk.sign();

        assertThat(attack().told(CHOSEN)).isEmpty();
        assertThat(attack().told(CHOSEN_SECOND)).isEmpty();
        assertThat(papers()).isEmpty();
        assertThat(keys.read(name)).isEmpty();
        List<String> everything = HiddenColumns.everything(jdbc);
        assertThat(everything).noneMatch(value -> papers.stream().anyMatch(value::contains));
        assertThat(everything).noneMatch(value -> value.contains(HexFormat.of().formatHex(key)));
        assertThat(log.getAll()).doesNotContain(names());
        assertThat(stored()).noneMatch(content -> contains(content, key));
    }

    /** What remains are one row for each line of the paper, not one for each paper. */
    @Test
    void inWhichOrderPapersCameIsntKept() {
        castAll();
        walk.close();
        assertThat(jdbc.sql("select count(*) from ballot_result r join ballot_box b on b.id = r.box_id where b.ballot_id = :id")
                        .param("id", walk.id()).query(Integer.class).single())
                .isEqualTo(2);
        assertThat(HiddenColumns.columnsOf(jdbc, "ballot_paper", "ballot_turnout", "ballot_result"))
                .as("no time, no number that grows").noneMatch(type -> type.contains("timestamp") || type.contains("identity"));
    }

    /** PostgreSQL writes every change into its log first; who has the server's directory, or its archive, has that too. */
    @Test
    void theWriteAheadLogSaysWhoVotedAndNamesNoChoice() throws IOException {
        Assumptions.assumeTrue(DatabaseUnderTest.isPostgresql(), "H2 keeps no such log");
        jdbc.sql("create table bad_box (id varchar(36) primary key, choice varchar(16) not null)").update();
        String before = position();
        jdbc.sql("insert into bad_box (id, choice) values ('x', 'EXCELLENT')").update();
        assertThat(writtenSince(before)).as("the attack finds what is written there").contains("EXCELLENT");
        cast(0);
        before = position();
        for (int i = 1; i < 7; i++) {
            cast(i);
        }
        String written = writtenSince(before);
        assertThat(walk.everybody().subList(1, 7)).as("who voted").allMatch(written::contains);
        assertThat(written).doesNotContain(names());
        byte[] key = keys.read(book.lastBox(walk.id()).orElseThrow().keyName()).orElseThrow();
        assertThat(contains(written.getBytes(StandardCharsets.ISO_8859_1), key)).isFalse();
    }

    private String position() {
        return jdbc.sql("select pg_current_wal_insert_lsn()::text").query(String.class).single();
    }

    /** The bytes of the log from there on. */
    private String writtenSince(String position) throws IOException {
        Path folder = Path.of(jdbc.sql("select current_setting('data_directory')").query(String.class).single(), "pg_wal");
        String first = jdbc.sql("select pg_walfile_name(:lsn::pg_lsn)").param("lsn", position).query(String.class).single();
        int offset = jdbc.sql("select file_offset from pg_walfile_name_offset(:lsn::pg_lsn)").param("lsn", position).query(Integer.class).single();
        String last = jdbc.sql("select pg_walfile_name(pg_switch_wal())").query(String.class).single();
        StringBuilder written = new StringBuilder();
        try (Stream<Path> segments = Files.list(folder)) {
            for (Path segment : segments.filter(Files::isRegularFile).sorted().toList()) {
                String name = segment.getFileName().toString();
                if (name.length() == 24 && name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                    String content = new String(Files.readAllBytes(segment), StandardCharsets.ISO_8859_1);
                    written.append(name.equals(first) ? content.substring(offset) : content);
                }
            }
        }
        return written.toString();
    }

    private HiddenColumns attack() {
        return HiddenColumns.beside(jdbc, walk.everybody());
    }

    private void castAll() {
        for (int i = 0; i < 7; i++) {
            cast(i);
        }
    }

    private void cast(int voter) {
        walk.cast(walk.everybody().get(voter), CHOSEN.get(voter), CHOSEN_SECOND.get(voter));
    }

    private List<String> papers() {
        return jdbc.sql("select p.sealed from ballot_paper p join ballot_box b on b.id = p.box_id where b.ballot_id = :id")
                .param("id", walk.id()).query(String.class).list();
    }

    private static List<String> names() {
        return Stream.of(RatingLevel.values()).map(RatingLevel::name).toList();
    }

    private List<byte[]> stored() throws IOException {
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        List<byte[]> contents = new ArrayList<>();
        try (Stream<Path> found = Files.walk(files)) {
            for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                contents.add(Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static boolean contains(byte[] content, byte[] key) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(new String(key, StandardCharsets.ISO_8859_1));
    }
}
