package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.nennep.notification.OutboxDelivery;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.testing.EngineTest;

/**
 * No text of people in the engine: a session is taken from its start to its end, with every text marked, a refused submission, a document that
 * can't be written and mail that isn't accepted on the way; then every row of the engine's tables and the log are searched for the mark and for the names of
 * people, in every encoding. Searching is proven first with a planted mark.
 */
@EngineTest
@Import(WholeSession.class)
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = {"spring.mail.host=127.0.0.1", "spring.mail.port=1"})
class LeakTest {

    private static final String MARK = "Rò-Rỉ-Bí-Mật-Đảng-Viên";

    @Autowired private WholeSession walk;
    @Autowired private RuntimeService runtime;
    @Autowired private OutboxDelivery mail;
    @Autowired private Register register;
    @Autowired private JdbcClient jdbc;

    @Test
    void nothing_that_people_typed_and_nobodys_name_is_in_the_engine_or_in_the_log(CapturedOutput log) {
        long session = walk.start(MARK);
        String instance = runtime.createProcessInstanceQuery().variableValueEquals("subjectId", session).singleResult().getId();
        provesThatItFindsWhatIsPlanted(instance);

        walk.assign();
        walk.brief();
        walk.acknowledge();
        walk.drafted();
        walk.critiqued();
        walk.returned();
        walk.drafted();
        walk.approved();
        walk.prepared();
        walk.clockAt(WholeSession.AT.minusDays(7));
        walk.runJobs();
        assertThat(mail.deliverDue()).as("no server listens").isZero();
        walk.clockAt(WholeSession.AT);
        walk.opened();
        walk.conducted();
        walk.concluded();
        assertThat(catchThrowable(() -> walk.submit("recordVote", WholeSession.SECRETARY, walk.count(12)))).isInstanceOf(Refusal.class);
        walk.voted();
        walk.minuted();
        walk.signed();
        aDocumentThatCannotBeWritten();
        walk.runJobs();
        walk.resolved();
        walk.runJobs();
        walk.moreRequested();
        walk.runJobs();
        walk.supplemented();
        walk.runJobs();
        walk.accepted();
        walk.runJobs();

        assertThat(jdbc.sql("select state from session where id = :id").param("id", session).query(String.class).single())
                .isEqualTo("COMPLETED");
        assertThat(placesOf(MARK)).isEmpty();
        List<String> names = register.everybody().stream().map(PartyMember::fullName).filter(n -> !n.startsWith("Quản trị")).toList();
        for (String name : names) {
            assertThat(placesOf(name)).as(name).isEmpty();
            assertThat(log.getAll()).doesNotContain(name);
        }
        assertThat(log.getAll()).doesNotContain(MARK).doesNotContain(Normalizer.normalize(MARK, Normalizer.Form.NFD));
    }

    private void provesThatItFindsWhatIsPlanted(String instance) {
        runtime.setVariable(instance, "planted", MARK);
        assertThat(placesOf(MARK)).anyMatch(place -> place.startsWith("act_ru_variable"));
        runtime.setVariable(instance, "planted", Normalizer.normalize(MARK, Normalizer.Form.NFD));
        assertThat(placesOf(MARK)).anyMatch(place -> place.startsWith("act_ru_variable"));
        runtime.setVariable(instance, "planted", Variables.byteArrayValue(MARK.getBytes(StandardCharsets.UTF_16LE)));
        assertThat(placesOf(MARK)).anyMatch(place -> place.startsWith("act_ge_bytearray"));
        runtime.removeVariable(instance, "planted");
        jdbc.sql("delete from act_ge_bytearray where name_ = 'planted'").update();
        jdbc.sql("delete from act_hi_detail where name_ = 'planted'").update();
        jdbc.sql("delete from act_hi_varinst where name_ = 'planted'").update();
        assertThat(placesOf(MARK)).as("before the walk").isEmpty();
    }

    /** The term is missing, so there is no series to number the minutes in; the job's exception message and stack trace are then searched too. */
    private void aDocumentThatCannotBeWritten() {
        jdbc.sql("update unit_term set ends_on = '2025-12-31' where unit_id = 'CB-PD'").update();
        assertThat(catchThrowable(walk::runJobs)).isNotNull();
        assertThat(jdbc.sql("select count(*) from act_ru_job where exception_msg_ is not null").query(Long.class).single()).isPositive();
        assertThat(placesOf(MARK)).as("in the failed job").isEmpty();
        jdbc.sql("update unit_term set ends_on = '2027-12-31' where unit_id = 'CB-PD'").update();
        walk.clockAt(WholeSession.AT.plusHours(3));
    }

    /** {@code table.column} wherever the text stands in a row of the engine that isn't a deployed model. */
    private Set<String> placesOf(String text) {
        List<byte[]> forms = new ArrayList<>();
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                forms.add(Normalizer.normalize(text, form).getBytes(charset));
            }
        }
        Set<String> places = new LinkedHashSet<>();
        for (String table : engineTables()) {
            String rows = table.equals("act_ge_bytearray") ? " where deployment_id_ is null" : "";
            for (Map<String, Object> row : jdbc.sql("select * from " + table + rows).query().listOfRows()) {
                row.forEach((column, value) -> {
                    if (value != null && forms.stream().anyMatch(form -> contains(bytes(value), form))) {
                        places.add(table + "." + column.toLowerCase());
                    }
                });
            }
        }
        return places;
    }

    private List<String> engineTables() {
        List<String> tables = jdbc.sql(
                        "select lower(table_name) from information_schema.tables where lower(table_name) like 'act\\_%' escape '\\'")
                .query(String.class)
                .list();
        assertThat(tables).contains("act_ru_variable", "act_hi_detail", "act_ge_bytearray", "act_ru_job", "act_hi_comment");
        return tables;
    }

    private static byte[] bytes(Object value) {
        return value instanceof byte[] binary ? binary : value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i <= bytes.length - part.length; i++) {
            if (java.util.Arrays.mismatch(bytes, i, i + part.length, part, 0, part.length) < 0) {
                return true;
            }
        }
        return false;
    }
}
