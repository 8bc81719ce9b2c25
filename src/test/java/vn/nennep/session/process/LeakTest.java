package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
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
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.TableSearch;

/**
 * No text of people in the engine: a session is taken from its start to its end, with every text marked, a refused submission, a document that
 * can't be written and mail that isn't accepted on the way, and two more by ways that it doesn't take; then every row of the engine's tables and the log
 * are searched for the mark and for the names of people, in every encoding. Searching is proven first with a planted mark, and at the end by the facts.
 */
@EngineTest
@Import(WholeSession.class)
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = {"spring.mail.host=127.0.0.1", "spring.mail.port=1", "logging.level.root=info"})
class LeakTest {

    private static final String MARK = "Rò-Rỉ-Bí-Mật-Đảng-Viên";
    /** Where what is typed on these walks is to stand afterwards. */
    private static final List<String> TYPED = List.of(
            "session.topic", "session.basis", "session.place", "session.cancel_reason", "plan_topic.title", "session_plan.reason",
            "session_plan.topics_reason", "preparation_assignment.lead_post", "preparation_assignment.change_reason", "briefing.purpose",
            "briefing.requirements", "briefing.content", "briefing.method", "briefing.reference_texts", "briefing.reply_question",
            "briefing_question.wording", "outline_version.basis", "outline_version.purpose", "outline_version.content",
            "outline_version.situation", "outline_version.solutions", "outline_version.draft_conclusion", "outline_version.execution",
            "outline_version.review_remark", "outline_version.review_return_reason", "outline_question.wording",
            "outline_critique.opinion", "outline_resolution.reason", "outline_resolution.support", "outline_resolution.old_topic",
            "outline_resolution.old_basis", "session_preparation.draft_conclusion", "session_preparation.mode_reason",
            "session_preparation.agency_name", "session_preparation.meeting_minutes", "agenda_item.title", "focal_point.wording",
            "session_guest.name", "session_guest.office", "session_guest.organisation", "session_guest.topic",
            "participation.prepared_opinion", "absence_notice.reason", "clarifying_question.wording", "clarifying_question.answer",
            "draft_comment.wording", "readiness_line.remedy", "posting.note", "arrangement_change.reason", "arrangement_change.to_text",
            "postponement.note", "session_opening.reason", "session_opening.guests", "session_opening.agenda_changes",
            "session_attendance.reason", "session_course.purpose", "session_course_item.title", "session_course_item.gist",
            "session_speech.gist", "session_speech.steering_note", "session_conclusion.conclusion",
            "session_conclusion.evaluation_preparation", "session_conclusion.evaluation_quality",
            "session_conclusion.evaluation_meaning", "session_conclusion.evaluation_effect", "conclusion_point.wording",
            "preparer_comment.strengths", "preparer_comment.weaknesses", "praise.merit", "private_reminder.wording",
            "conclusion_matter.matter", "conclusion_matter.requirement", "conclusion_matter.solution", "resolution_deferral.reason",
            "scored_item.remark", "weakness.wording", "weakness.measure", "meeting_minutes.corrections",
            "meeting_minutes.returned_reason", "final_topic_version.summary", "final_topic_version.review_reason",
            "comment_treatment.section", "stored_file.name", "resolution_version.basis", "resolution_version.aim",
            "assigned_task.content", "assigned_task.product", "resolution_recipient.wording", "upward_report.supplement",
            "upward_report.request_reason");

    @Autowired private WholeSession walk;
    @Autowired private RuntimeService runtime;
    @Autowired private OutboxDelivery mail;
    @Autowired private Register register;
    @Autowired private JdbcClient jdbc;

    @Test
    void nothing_that_people_typed_and_nobodys_name_is_in_the_engine_or_in_the_log(CapturedOutput log) {
        LoggerFactory.getLogger(LeakTest.class).info("planted {}", "in the log");
        assertThat(log.getAll()).as("the log is seen, from the level on at which production writes it").contains("planted in the log");
        long session = walk.start(MARK);
        provesThatItFindsWhatIsPlanted(walk.instance());
        fromThePlanToTheAcceptance();
        assertThat(jdbc.sql("select state from session where id = :id").param("id", session).query(String.class).single())
                .isEqualTo("COMPLETED");
        anOutlineThatFails();
        aResolutionThatIsNotPassed();

        assertThat(TableSearch.of(jdbc, factTables()).placesOf(MARK)).as("kept where facts are kept").containsAll(TYPED);
        assertThat(TableSearch.ofEngine(jdbc).placesOf(MARK)).isEmpty();
        List<String> names = register.everybody().stream().map(PartyMember::fullName).filter(n -> !n.startsWith("Quản trị")).toList();
        TableSearch engine = TableSearch.ofEngine(jdbc);
        for (String name : names) {
            assertThat(engine.placesOf(name)).as(name).isEmpty();
            assertThat(log.getAll()).doesNotContain(name);
        }
        assertThat(log.getAll()).doesNotContain(MARK).doesNotContain(Normalizer.normalize(MARK, Normalizer.Form.NFD));
    }

    /** By every step, and by most of the ways back. */
    private void fromThePlanToTheAcceptance() {
        walk.underReview();
        walk.critiqued();
        walk.returned();
        walk.drafted();
        walk.approved();
        walk.prepared();
        walk.clockAt(WholeSession.AT.minusDays(7));
        walk.runJobs();
        assertThat(mail.deliverDue()).as("no server listens").isZero();
        walk.studied();
        walk.checked();
        walk.materialsPosted();
        walk.arrangementsChanged();
        walk.runJobs();
        walk.postponed();
        walk.rescheduled(WholeSession.AT.plusDays(7));
        walk.runJobs();
        walk.held();
        assertThat(catchThrowable(() -> walk.submit("recordVote", WholeSession.SECRETARY, walk.count(12)))).isInstanceOf(Refusal.class);
        walk.voted();
        walk.scored();
        walk.minuted();
        walk.minutesReturned();
        walk.minuted();
        walk.signed();
        aDocumentThatCannotBeWritten();
        walk.runJobs();
        walk.finalised();
        walk.finalReturned();
        walk.followedUp();
        walk.moreRequested();
        walk.runJobs();
        walk.supplemented();
        walk.runJobs();
        walk.accepted();
        walk.runJobs();
    }

    private void anOutlineThatFails() {
        walk.clockAt(ClockExtension.BEGIN);
        walk.start(MARK);
        walk.underReview();
        walk.returnedTooOften();
        walk.supported(WholeSession.MINUTE_TAKER);
        walk.drafted();
        walk.returnedTooOften();
        walk.topicReplaced();
        walk.cancelled();
    }

    private void aResolutionThatIsNotPassed() {
        walk.clockAt(ClockExtension.BEGIN);
        walk.start(MARK);
        walk.announced();
        walk.held();
        walk.rejected();
        walk.deferred();
    }

    private void provesThatItFindsWhatIsPlanted(String instance) {
        runtime.setVariable(instance, "planted", MARK);
        assertThat(TableSearch.ofEngine(jdbc).placesOf(MARK)).anyMatch(place -> place.startsWith("act_ru_variable"));
        runtime.setVariable(instance, "planted", Normalizer.normalize(MARK, Normalizer.Form.NFD));
        assertThat(TableSearch.ofEngine(jdbc).placesOf(MARK)).anyMatch(place -> place.startsWith("act_ru_variable"));
        runtime.setVariable(instance, "planted", Variables.byteArrayValue(MARK.getBytes(StandardCharsets.UTF_16LE)));
        assertThat(TableSearch.ofEngine(jdbc).placesOf(MARK)).anyMatch(place -> place.startsWith("act_ge_bytearray"));
        runtime.removeVariable(instance, "planted");
        jdbc.sql("delete from act_ge_bytearray where name_ = 'planted'").update();
        jdbc.sql("delete from act_hi_detail where name_ = 'planted'").update();
        jdbc.sql("delete from act_hi_varinst where name_ = 'planted'").update();
        assertThat(TableSearch.ofEngine(jdbc).placesOf(MARK)).as("before the walk").isEmpty();
    }

    /** The term is missing, so there is no series to number the minutes in; the job's exception message and stack trace are then searched too. */
    private void aDocumentThatCannotBeWritten() {
        jdbc.sql("update unit_term set ends_on = '2025-12-31' where unit_id = 'CB-PD'").update();
        assertThat(catchThrowable(walk::runJobs)).isNotNull();
        assertThat(jdbc.sql("select count(*) from act_ru_job where exception_msg_ is not null").query(Long.class).single()).isPositive();
        assertThat(TableSearch.ofEngine(jdbc).placesOf(MARK)).as("in the failed job").isEmpty();
        jdbc.sql("update unit_term set ends_on = '2027-12-31' where unit_id = 'CB-PD'").update();
        walk.clockAt(walk.session().scheduledAt().plusHours(3));
    }

    private static List<String> factTables() {
        return TYPED.stream().map(place -> place.substring(0, place.indexOf('.'))).distinct().toList();
    }
}
