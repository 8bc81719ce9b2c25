package vn.nennep.operation.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nennep.review.RatingLevel.COMPLETED;
import static vn.nennep.review.RatingLevel.EXCELLENT;
import static vn.nennep.review.RatingLevel.GOOD;
import static vn.nennep.review.RatingLevel.NOT_COMPLETED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ballot.BallotWalk;
import vn.nennep.testing.EngineTest;

/** Fault S-21: a backup that is made while a box is open, or after, says who voted and never what, nor in which order papers came. */
@EngineTest
@Import(ReviewHelpers.class)
class BallotBackupTest {

    private static final List<RatingLevel> CHOSEN = List.of(GOOD, EXCELLENT, GOOD, COMPLETED, EXCELLENT, GOOD, NOT_COMPLETED);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    @Autowired private BallotWalk walk;
    @Autowired private DataSource database;
    @Autowired private JdbcClient jdbc;
    @Autowired private Clock clock;
    @Value("${nennep.files.directory}") private Path files;
    @Value("${nennep.ballot.keys}") private Path keys;

    @Test
    void s21_aBackupOfAnOpenBoxHoldsPapersThatNobodyReads() throws Exception {
        walk.cell();
        walk.prepare(1, walk.everybody(), EXCELLENT);
        walk.open("ELECTRONIC", walk.everybody());
        for (int i = 0; i < CHOSEN.size(); i++) {
            walk.cast(walk.everybody().get(i), CHOSEN.get(i));
        }
        String name = jdbc.sql("select key_name from ballot_box where ballot_id = :id").param("id", walk.id()).query(String.class).single();
        byte[] key = Files.readAllBytes(keys.resolve(name + ".key"));

        Path during = folder.resolve("during");
        Manifest manifest = new Backup(database, files, clock, "test").to(during);
        List<JsonNode> papers = rows(manifest, during, "ballot_paper");
        List<String> ids = papers.stream().map(row -> row.get(0).asText()).toList();
        assertThat(papers).as("the box's papers are in it").hasSizeGreaterThanOrEqualTo(CHOSEN.size());
        assertThat(ids).as("by their random numbers, not as they came").isSorted();
        assertThat(rows(manifest, during, "ballot_turnout").toString()).as("and who voted").contains(walk.everybody().get(6));
        for (String table : List.of("ballot_paper", "ballot_turnout", "submission", "task_draft", "reading_entry")) {
            assertThat(Stream.of(RatingLevel.values()).map(RatingLevel::name)).as(table)
                    .noneMatch(rows(manifest, during, table).toString()::contains);
        }
        keyless(manifest, during, key);

        walk.close();
        Path after = folder.resolve("after");
        Manifest later = new Backup(database, files, clock, "test").to(after);
        assertThat(rows(later, after, "ballot_paper").stream().map(row -> row.get(0).asText())).doesNotContainAnyElementsOf(ids);
        keyless(later, after, key);
    }

    /** In no form and in no part. */
    private static void keyless(Manifest manifest, Path backup, byte[] key) throws IOException {
        List<String> forms = List.of(
                new String(key, StandardCharsets.ISO_8859_1), HexFormat.of().formatHex(key), Base64.getEncoder().encodeToString(key));
        for (Manifest.TableEntry table : manifest.tables()) {
            String content = new String(unpacked(table.in(backup)), StandardCharsets.ISO_8859_1);
            assertThat(forms).as(table.name()).noneMatch(content::contains);
        }
        for (Manifest.FileEntry file : manifest.files()) {
            String content = new String(Files.readAllBytes(file.in(backup)), StandardCharsets.ISO_8859_1);
            assertThat(forms).as(file.sha256()).noneMatch(content::contains);
        }
        try (Stream<Path> all = Files.walk(backup)) {
            assertThat(all.map(Path::toString)).noneMatch(path -> path.endsWith(".key"));
        }
    }

    private static List<JsonNode> rows(Manifest manifest, Path backup, String name) throws IOException {
        Manifest.TableEntry table = manifest.tables().stream().filter(entry -> entry.name().equalsIgnoreCase(name)).findFirst().orElseThrow();
        List<JsonNode> rows = new ArrayList<>();
        for (String line : new String(unpacked(table.in(backup)), StandardCharsets.UTF_8).split("\n")) {
            if (!line.isEmpty()) {
                rows.add(JSON.readTree(line));
            }
        }
        return rows;
    }

    private static byte[] unpacked(Path part) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(part))) {
            return in.readAllBytes();
        }
    }
}
