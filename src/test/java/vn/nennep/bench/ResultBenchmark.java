package vn.nennep.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.NenNepApplication;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.result.ResultChecks;
import vn.nennep.review.result.ResultWorkbook;
import vn.nennep.review.result.Results;
import vn.nennep.review.result.Snapshots;
import vn.nennep.testing.DatabaseUnderTest;

/**
 * Counts a campaign of 499 cells and 7,589 members and prints what it took. Run it with
 *
 * <pre>mvn -q test-compile exec:java -Dexec.mainClass=vn.nennep.bench.ResultBenchmark -Dexec.classpathScope=test [-Dnennep.test.database=postgresql]</pre>
 */
public final class ResultBenchmark {

    private static final int ORGANIZATIONS = 94;
    private static final int CELLS = 499;
    private static final int MEMBERS = 7_589;
    private static final String[] LEVELS = {"EXCELLENT", "GOOD", "GOOD", "GOOD", "GOOD", "COMPLETED", "NOT_COMPLETED", null};

    private ResultBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        NenNepApplication.useVietnameseTime();
        boolean postgresql = DatabaseUnderTest.isPostgresql();
        Path directory = Files.createTempDirectory("result-benchmark");
        try (EmbeddedPostgres server = postgresql ? EmbeddedPostgres.start() : null;
                ConfigurableApplicationContext application = new SpringApplicationBuilder(NenNepApplication.class).run(
                        "--server.port=0",
                        "--spring.datasource.url=" + (postgresql ? server.getJdbcUrl("postgres", "postgres") : "jdbc:h2:mem:result"),
                        "--spring.datasource.username=" + (postgresql ? "postgres" : "sa"), "--spring.datasource.password=" + (postgresql ? "postgres" : ""),
                        "--camunda.bpm.job-execution.enabled=false", "--nennep.files.directory=" + directory, "--logging.level.root=warn")) {
            long campaign = fill(application.getBean(JdbcTemplate.class));
            ReviewCampaign opened = application.getBean(Reviews.class).campaign(campaign);
            Results results = application.getBean(Results.class);
            ResultChecks checks = application.getBean(ResultChecks.class);
            for (int i = 1; i <= 5; i++) {
                long before = System.nanoTime();
                var result = results.now(opened, opened.unitId());
                long counted = System.nanoTime();
                int found = checks.of(opened, result).size();
                long checked = System.nanoTime();
                byte[] workbook = application.getBean(ResultWorkbook.class).of(opened, result, List.of(), null);
                long written = System.nanoTime();
                System.out.printf("%s, %,d members in %d cells: counted in %d ms, checked (%d findings) in %d ms, workbook of %,d bytes in %d ms%n",
                        postgresql ? "PostgreSQL" : "H2", result.whole().members().total(), result.cells().size(), ms(before, counted), found,
                        ms(counted, checked), workbook.length, ms(checked, written));
            }
            long before = System.nanoTime();
            application.getBean(TransactionTemplate.class).executeWithoutResult(status ->
                    application.getBean(Snapshots.class).take(campaign, "đo", null, LocalDateTime.of(2026, 4, 20, 8, 0)));
            System.out.printf("kept as a version in %d ms%n", ms(before, System.nanoTime()));
        }
        System.exit(0);
    }

    private static long ms(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }

    private static long fill(JdbcTemplate jdbc) {
        LocalDate day = LocalDate.of(2020, 1, 1);
        List<Object[]> units = new ArrayList<>();
        units.add(new Object[] {"X", "Đảng bộ Khối", "SUPERIOR_COMMITTEE", null, day});
        for (int i = 0; i < ORGANIZATIONS; i++) {
            units.add(new Object[] {"X-O" + i, "Đảng bộ cơ sở " + i, "GRASSROOTS_COMMITTEE", "X", day});
        }
        for (int i = 0; i < CELLS; i++) {
            units.add(new Object[] {"X-C" + i, "Chi bộ " + i, "SUBORDINATE_CELL", "X-O" + i % ORGANIZATIONS, day});
        }
        jdbc.batchUpdate("insert into unit (id, name, unit_type, parent_id, place, founded_on) values (?, ?, ?, ?, 'X', ?)", units);
        List<Object[]> people = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            people.add(new Object[] {"x" + i, "Thử Văn " + i});
        }
        jdbc.batchUpdate("insert into party_member (id, full_name) values (?, ?)", people);
        long first = 1_000_000;
        subject(jdbc, first, "REVIEW_CAMPAIGN");
        jdbc.update("insert into review_campaign (id, unit_id, campaign_year, regime, cut_off_on, self_review_due_on, cell_due_on, collective_due_on,"
                + " grassroots_due_on, roll_up_due_on, plan_number, plan_on, state, opened_by, opened_at, version)"
                + " values (?, 'X', 2025, 'R2025', ?, ?, ?, ?, ?, ?, '1-KH/ĐU', ?, 'OPEN', 'x0', ?, 0)",
                first, day, day, day, day, day, day, day, day.atStartOfDay());
        List<Object[]> subjects = new ArrayList<>();
        List<Object[]> cells = new ArrayList<>();
        List<Object[]> members = new ArrayList<>();
        List<Object[]> ratings = new ArrayList<>();
        for (int i = 0; i < CELLS; i++) {
            long id = first + 1 + i;
            subjects.add(new Object[] {id, "UNIT_REVIEW"});
            cells.add(new Object[] {id, first, "X-C" + i, "X-O" + i % ORGANIZATIONS});
            ratings.add(new Object[] {id, first, "X-C" + i, null, "GOOD", day.plusYears(6)});
        }
        for (int i = 0; i < MEMBERS; i++) {
            long id = first + 1_000 + i;
            String level = LEVELS[i % LEVELS.length];
            subjects.add(new Object[] {id, "MEMBER_REVIEW"});
            members.add(new Object[] {id, first, first + 1 + i % CELLS, "X-C" + i % CELLS, "x" + i});
            ratings.add(new Object[] {id, first, "X-C" + i % CELLS, "x" + i, level, level == null ? null : day.plusYears(6)});
        }
        jdbc.batchUpdate("insert into subject (id, kind) values (?, ?)", subjects);
        jdbc.batchUpdate("insert into unit_review (id, campaign_id, unit_id, deciding_unit_id, in_scope, state, version) values (?, ?, ?, ?, true, 'DECIDED', 0)", cells);
        jdbc.batchUpdate("insert into member_review (id, campaign_id, unit_review_id, unit_id, member_id, in_scope, form, civil_servant, state, version)"
                + " values (?, ?, ?, ?, ?, true, 'FORM_2A', false, 'DECIDED', 0)", members);
        jdbc.batchUpdate("insert into rating (target_id, campaign_id, unit_id, member_id, decided_level, decided_on, contested, version)"
                + " values (?, ?, ?, ?, ?, ?, false, 0)", ratings);
        return first;
    }

    private static void subject(JdbcTemplate jdbc, long id, String kind) {
        jdbc.update("insert into subject (id, kind) values (?, ?)", id, kind);
    }
}
