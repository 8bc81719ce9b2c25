package vn.nennep.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What the policy must answer on every database; the subclasses say on which. */
abstract class PolicyContract {

    private static final List<String> CELL = List.of("CB-PD", "DU-PD", "TU-CT");
    private static final LocalDate JUNE = LocalDate.parse("2026-06-10");

    private JdbcClient jdbc;
    private Policy policy;

    /** An empty database. */
    abstract DataSource emptyDatabase();

    @BeforeEach
    void migrate() {
        DataSource database = emptyDatabase();
        new ResourceDatabasePopulator(false, false, "UTF-8", new ClassPathResource("db/migration/V3_1__policy.sql")).execute(database);
        jdbc = JdbcClient.create(database);
        policy = new Policy(jdbc);
    }

    @Test
    void answersTheDefaultsOfTheDossierInTheirTypes() {
        PolicyOn june = policy.on(JUNE, CELL);

        assertThat(june.ratio("quorum.ratio")).isEqualTo(new Ratio(2, 3));
        assertThat(june.ratio("resolution.vote")).isEqualTo(new Ratio(1, 2));
        assertThat(june.period("materials.minLead")).isEqualTo(Period.ofDays(1));
        assertThat(june.days("publish.maxDelay")).isEqualTo(2);
        assertThat(june.days("finalTopic.maxDelay")).isEqualTo(5);
        assertThat(june.days("upwardReport.maxDelay")).isEqualTo(7);
        assertThat(june.integer("session.combined.minMinutes")).isEqualTo(120);
        assertThat(june.integer("cell.committeeFrom")).isEqualTo(9);
        assertThat(june.flag("session.thematic.mayReplaceRegular")).isFalse();
        assertThat(june.flag("session.combined.allowed")).isTrue();
        assertThat(june.text("assignment.mode")).isEqualTo("AT_PREVIOUS_REGULAR_SESSION");
        assertThat(june.list("draft.reviewers")).containsExactly("SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER");
    }

    @ParameterizedTest(name = "materials of a session on {0} had to be sent {1} before")
    @CsvSource({"2018-07-06,P0D", "2024-05-20,P0D", "2025-10-27,P0D", "2025-10-28,P1D", "2026-06-10,P1D", "2036-01-01,P1D"})
    void judgesByTheDayOfTheThingJudged(LocalDate judged, Period expected) {
        assertThat(policy.on(judged, CELL).period("materials.minLead")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({"materials.minLead,2018-07-05", "publish.maxDelay,2025-10-27", "no.suchKey,2026-06-10"})
    void namesKeyAndDayWhereNothingHolds(String key, LocalDate judged) {
        assertThatThrownBy(() -> policy.on(judged, CELL).text(key))
                .isInstanceOf(PolicyException.class).hasMessageContaining("policy.missing").hasMessageContaining(key).hasMessageContaining(judged.toString());
    }

    @Test
    void theNearestUnitWinsAndItsNeighbourIsNotTouched() {
        add("quorum.ratio", "TU-CT", "3/4", "2026-01-01", null);
        add("quorum.ratio", "DU-PD", "4/5", "2026-03-01", "2026-06-30");

        assertThat(policy.on(LocalDate.parse("2025-12-31"), CELL).ratio("quorum.ratio")).hasToString("2/3");
        assertThat(policy.on(LocalDate.parse("2026-02-28"), CELL).ratio("quorum.ratio")).hasToString("3/4");
        assertThat(policy.on(LocalDate.parse("2026-03-01"), CELL).ratio("quorum.ratio")).hasToString("4/5");
        assertThat(policy.on(LocalDate.parse("2026-06-30"), CELL).ratio("quorum.ratio")).hasToString("4/5");
        assertThat(policy.on(LocalDate.parse("2026-07-01"), CELL).ratio("quorum.ratio")).hasToString("3/4");
        assertThat(policy.on(JUNE, List.of("CB-KHAC", "DU-KHAC", "TU-CT")).ratio("quorum.ratio")).hasToString("3/4");
        assertThat(policy.on(JUNE, List.of("CB-XA")).ratio("quorum.ratio")).hasToString("2/3");
    }

    @Test
    void refusesTwoRowsOfOneUnitOnOneDay() {
        add("quorum.ratio", "DU-PD", "3/4", "2026-01-01", "2026-06-10");
        add("quorum.ratio", "DU-PD", "4/5", "2026-06-10", null);

        assertThat(policy.on(JUNE.minusDays(1), CELL).ratio("quorum.ratio")).hasToString("3/4");
        assertThat(policy.on(JUNE.plusDays(1), CELL).ratio("quorum.ratio")).hasToString("4/5");
        PolicyOn june = policy.on(JUNE, CELL);
        assertThat(june.period("materials.minLead")).isEqualTo(Period.ofDays(1));
        assertThatThrownBy(() -> june.ratio("quorum.ratio")).hasMessageContaining("policy.overlapping")
                .hasMessageContaining("quorum.ratio").hasMessageContaining("2026-06-10").hasMessageContaining("DU-PD");
    }

    @Test
    void refusesTwoRowsThatHoldEverywhere() {
        add("quorum.ratio", null, "3/4", "2026-01-01", null);

        assertThatThrownBy(() -> policy.on(JUNE, CELL).ratio("quorum.ratio")).hasMessageContaining("policy.overlapping");
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({"một nửa,ratio", "1 ngày,period", "P1M,days", "9.5,integer", "yes,flag"})
    void refusesAValueOfAnotherKind(String value, String kind) {
        add("test.key", null, value, "2026-01-01", null);
        PolicyOn june = policy.on(JUNE, CELL);

        assertThatThrownBy(() -> {
            switch (kind) {
                case "ratio" -> june.ratio("test.key");
                case "period" -> june.period("test.key");
                case "days" -> june.days("test.key");
                case "integer" -> june.integer("test.key");
                default -> june.flag("test.key");
            }
        }).hasMessageContaining("policy.unreadable").hasMessageContaining("test.key").hasMessageContaining("2026-06-10");
    }

    @Test
    void isNeverAskedWithoutAUnit() {
        assertThatThrownBy(() -> policy.on(JUNE, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void choosesTheRuleVersionByDayAndUnit() {
        jdbc.sql("insert into rule_validity (decision, version, unit_id, valid_from) values ('assignmentLead', 2, 'DU-PD', '2026-01-01')").update();

        assertThat(policy.ruleVersion("assignmentLead", LocalDate.parse("2018-07-06"), CELL)).isEqualTo(1);
        assertThat(policy.ruleVersion("assignmentLead", LocalDate.parse("2025-12-31"), CELL)).isEqualTo(1);
        assertThat(policy.ruleVersion("assignmentLead", JUNE, CELL)).isEqualTo(2);
        assertThat(policy.ruleVersion("assignmentLead", JUNE, List.of("CB-XA"))).isEqualTo(1);
        assertThatThrownBy(() -> policy.ruleVersion("assignmentLead", LocalDate.parse("2018-07-05"), CELL))
                .hasMessageContaining("policy.missing").hasMessageContaining("assignmentLead").hasMessageContaining("2018-07-05");
    }

    @Test
    void refusesTwoVersionsOfOneRuleOnOneDay() {
        jdbc.sql("insert into rule_validity (decision, version, valid_from) values ('assignmentLead', 2, '2026-01-01')").update();

        assertThatThrownBy(() -> policy.ruleVersion("assignmentLead", JUNE, CELL)).hasMessageContaining("policy.overlapping");
    }

    @Test
    void theSeededRowsDoNotOverlapAndEachKeyHasAVietnameseName() throws IOException {
        assertThat(jdbc.sql("""
                        select count(*) from policy_parameter a join policy_parameter b on a.param_key = b.param_key and a.id < b.id
                        where (a.valid_to is null or a.valid_to >= b.valid_from) and (b.valid_to is null or b.valid_to >= a.valid_from)
                        """).query(Integer.class).single()).isZero();
        Properties texts = texts();
        assertThat(jdbc.sql("select distinct param_key from policy_parameter").query(String.class).list())
                .isNotEmpty().allSatisfy(key -> assertThat(texts.getProperty("policy.key." + key)).as(key).isNotBlank());
    }

    @Test
    void eachFaultHasAVietnameseText() throws IOException {
        Properties texts = texts();
        assertThat(List.of(PolicyException.missing("khóa", JUNE, CELL), PolicyException.overlapping("khóa", JUNE, null),
                        PolicyException.unreadable("khóa", JUNE, "trị")))
                .allSatisfy(fault -> {
                    assertThat(texts.getProperty(fault.code())).as(fault.code()).isNotBlank();
                    assertThat(MessageFormat.format(texts.getProperty(fault.code()), fault.arguments().toArray()))
                            .contains("khóa", "2026-06-10").doesNotContain("{");
                });
    }

    private void add(String key, String unit, String value, String from, String to) {
        jdbc.sql("insert into policy_parameter (param_key, unit_id, param_value, valid_from, valid_to, source, confidence) values (?, ?, ?, ?, ?, 'test', 'P')")
                .params(key, unit, value, LocalDate.parse(from), to == null ? null : LocalDate.parse(to)).update();
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (InputStream file = new ClassPathResource("messages/policy.properties").getInputStream()) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
