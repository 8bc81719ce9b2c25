package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.notification.OutboxDelivery;
import vn.nennep.platform.intake.Reading;
import vn.nennep.session.SessionFile;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.ReceivedMail;
import vn.nennep.testing.TableSearch;

/**
 * Faults S-01, S-02 and S-31: a session in which everybody types an attack into every field. What is kept, shown, mailed and issued is that text, and
 * nobody ran any of it: no template, no expression, no header.
 */
@EngineTest
@Import(WholeSession.class)
@ExtendWith(OutputCaptureExtension.class)
class InjectionTest {

    private static final String CODE = "<script>pwned=1</script><img src=x onerror=pwned=1>${7919*7907}#{7919*7907}{{x}}{{@i}}=cmd|'!A0";
    private static final String HEADER = "Bcc: k@x.vn";
    /** With a line feed, a turn of the direction of reading, marks that stand apart from their letters, a bell, and a number that is no character. */
    private static final String TYPED = CODE + "\r\n" + HEADER + "\u202E tie\u0302\u0301t kie\u0323\u0302m\u0007\uFFFE";
    private static final String AS_LINE = CODE + " " + HEADER + " tiết kiệm";
    private static final String AS_PROSE = CODE + "\n" + HEADER + " tiết kiệm";

    private static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    static {
        MAIL.start();
    }

    @Autowired private WholeSession walk;
    @Autowired private OutboxDelivery delivery;
    @Autowired private PaperRegistry papers;
    @Autowired private SessionFile file;
    @Autowired private HistoryService history;
    @Autowired private JdbcClient jdbc;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @AfterAll
    static void closes() {
        MAIL.stop();
    }

    @Test
    void what_everybody_types_is_text_and_stays_text(CapturedOutput log) throws Exception {
        long session = walk.start(TYPED);
        walk.underReview();
        walk.critiqued();
        walk.returned();
        walk.drafted();
        walk.approved();
        walk.prepared();
        walk.clockAt(WholeSession.AT.minusDays(7));
        walk.runJobs();
        walk.studied();
        walk.checked();
        walk.materialsPosted();
        walk.arrangementsChanged();
        walk.runJobs();
        walk.postponed();
        walk.rescheduled(WholeSession.AT.plusDays(7));
        walk.runJobs();
        walk.held();
        walk.voted();
        walk.recorded();
        walk.followedUp();
        walk.moreRequested();
        walk.runJobs();
        walk.supplemented();
        walk.runJobs();
        walk.accepted();
        walk.runJobs();

        kept();
        shown(session);
        mailed();
        issued(session);
        nothingInTheEngine();
        assertThat(log.getAll()).doesNotContain("pwned").doesNotContain(HEADER).doesNotContain("{{@i}}");
    }

    /** Every column of ours that holds a part of the attack holds all of it. */
    private void kept() {
        int columns = 0;
        for (Map<String, Object> column : jdbc.sql(
                        """
                        select lower(table_name) t, lower(column_name) c from information_schema.columns
                         where lower(table_schema) = 'public' and lower(table_name) not like 'act%' and lower(table_name) not like 'flyway%'
                           and lower(data_type) like 'character%'
                        """)
                .query().listOfRows()) {
            List<String> values = jdbc.sql("select " + column.get("c") + " from " + column.get("t") + " where " + column.get("c") + " like '%pwned%'")
                    .query(String.class).list();
            columns += values.isEmpty() ? 0 : 1;
            if (!column.get("t").equals("outbox_message") && !column.get("c").equals("abstract_line") && !column.get("t").equals("stored_file")) {
                assertThat(values).as(column.toString()).allMatch(value -> value.contains(AS_LINE) || value.contains(AS_PROSE));
            }
        }
        assertThat(columns).as("columns with the attack").isGreaterThan(60);
    }

    private void shown(long session) {
        List<Reading> chapters = file.chapters(file.find(session, WholeSession.SECRETARY).orElseThrow(), WholeSession.SECRETARY);
        String shown = chapters.toString();
        assertThat(shown).contains(AS_LINE, AS_PROSE).doesNotContain("62615533").doesNotContain("&lt;script");
        assertThat(shown.chars().filter(c -> c == '\u202E' || c == '\u0007' || c == '\uFFFE')).isEmpty();
    }

    private void mailed() throws Exception {
        delivery.deliverDue();
        MimeMessage[] messages = MAIL.getReceivedMessages();
        assertThat(messages).hasSizeGreaterThan(20);
        Set<String> members = Set.copyOf(jdbc.sql("select email from party_member where email is not null").query(String.class).list());
        boolean attacked = false;
        for (MimeMessage message : messages) {
            assertThat(message.getAllRecipients()).hasSize(1);
            assertThat(members).contains(message.getAllRecipients()[0].toString());
            assertThat(message.getHeader("Bcc")).isNull();
            assertThat(message.getSubject()).doesNotContain("\n", "\r");
            assertThat(ReceivedMail.html(message)).doesNotContain("<script", "<img");
            attacked |= ReceivedMail.text(message).contains(CODE);
        }
        assertThat(attacked).as("the attack is in the texts").isTrue();
    }

    private void issued(long session) throws Exception {
        List<IssuedPaper> issued = papers.of(session);
        assertThat(issued).hasSizeGreaterThanOrEqualTo(2);
        for (IssuedPaper paper : issued) {
            try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(papers.bytes(paper.id()))))) {
                assertThat(words.getText().replace('\u00a0', ' ').replaceAll("\\s+", " ")).as(paper.symbol()).contains(CODE, HEADER + " tiết kiệm");
            }
        }
    }

    private void nothingInTheEngine() {
        assertThat(history.createHistoricTaskInstanceQuery().list())
                .allSatisfy(task -> assertThat(task.getName() + task.getDescription()).doesNotContain("pwned"));
        assertThat(TableSearch.ofEngine(jdbc).placesOf("pwned")).isEmpty();
    }
}
