package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.session.Dispatch;
import vn.nennep.session.DispatchRecipient;
import vn.nennep.session.DispatchRepository;
import vn.nennep.session.Lead;
import vn.nennep.session.Posting;
import vn.nennep.session.PostingKind;
import vn.nennep.session.PostingRepository;
import vn.nennep.session.ReadinessLine;
import vn.nennep.session.ReadinessRepository;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionMode;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.Standing;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;

/** While a session is awaited: room and equipment are looked at, the materials posted ({@code domain.md} A6.5, §1.3 row 6). */
@EngineTest
@Import(HeldSession.class)
class ReadinessProcessTest {

    private static final String CELL = "CB-PD";
    private static final String SECRETARY = "dv0001";
    private static final String DEPUTY = "dv0002";

    @Autowired private HeldSession held;
    @Autowired private ReadinessRepository checks;
    @Autowired private PostingRepository postings;
    @Autowired private DispatchRepository dispatches;
    @Autowired private SessionRepository sessions;
    @Autowired private SessionFile file;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    private long session;

    @AfterEach
    void theRulesAreAsBefore() {
        jdbc.sql("delete from policy_parameter where unit_id is not null").update();
    }

    private void awaited(String step) {
        ClockExtension.move(clock, HeldSession.BEGIN.minusDays(2));
        session = held.announced(CELL);
        dispatches.save(new Dispatch(
                null, session, 1, HeldSession.BEGIN, "Nhà văn hóa", SessionMode.IN_PERSON, HeldSession.BEGIN.minusDays(3), Lead.IN_TIME, 0,
                List.of(new DispatchRecipient("dv0005", true, Standing.OBLIGED), new DispatchRecipient("dv0010", false, Standing.EXEMPT)), null));
        held.isAwaitedWith(step);
    }

    private static List<Map<String, Object>> lines(String... ready) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String item : ready) {
            lines.add(new HashMap<>(Map.of("item", item, "state", "READY")));
        }
        return lines;
    }

    @Test
    void what_is_missing_has_somebody_who_sees_to_it() {
        awaited("checkReadiness");
        assertThat(held.task("checkReadiness").getDueDate()).isEqualTo(java.sql.Timestamp.valueOf(HeldSession.BEGIN));
        assertThat(held.reading("checkReadiness", SECRETARY)).contains("Cần in tài liệu cho các đồng chí", "Đỗ Thị Mai");
        List<Map<String, Object>> lines = lines("ROOM", "COMPUTER", "PROJECTOR", "NETWORK", "PRINTED_COPIES");
        lines.get(2).put("state", "MISSING");
        assertThat(refused("checkReadiness", SECRETARY, Map.of("items", lines))).containsExactly("items[2].remedy", "items[2].person");
        lines.get(2).put("remedy", "Mượn máy chiếu của trường");
        lines.get(2).put("person", "dv0003");
        held.submit("checkReadiness", SECRETARY, Map.of("items", lines));

        assertThat(checks.findBySessionIdOrderById(session)).singleElement().satisfies(check -> assertThat(check.lines())
                .extracting(ReadinessLine::memberId).containsExactly(null, null, "dv0003", null, null));
        assertThat(chapters(SECRETARY)).contains("Phòng họp, thiết bị", "Mượn máy chiếu của trường");
        assertThat(chapters("dv0006")).as("the committee's business").doesNotContain("Mượn máy chiếu");
    }

    @Test
    void online_the_link_is_tested_and_there_is_no_room() {
        ClockExtension.move(clock, HeldSession.BEGIN.minusDays(2));
        session = held.announced(CELL);
        jdbc.sql("update session set sitting_mode = 'ONLINE', meeting_link = 'https://hop.example/pd' where id = :id").param("id", session).update();
        held.isAwaitedWith("checkReadiness");
        assertThat(held.prefilled("checkReadiness", SECRETARY).get("items").toString()).contains("ONLINE_LINK").doesNotContain("ROOM", "PRINTED");
        assertThat(held.reading("checkReadiness", SECRETARY)).contains("https://hop.example/pd");
        List<Map<String, Object>> lines = lines("COMPUTER", "NETWORK", "ONLINE_LINK");
        lines.get(2).put("state", "NOT_NEEDED");
        assertThat(refused("checkReadiness", SECRETARY, Map.of("items", lines))).containsExactly("items[2].state");
        assertThat(refused("checkReadiness", SECRETARY, Map.of("items", lines("COMPUTER", "NETWORK")))).containsExactly("items");
        held.submit("checkReadiness", SECRETARY, Map.of("items", lines("COMPUTER", "NETWORK", "ONLINE_LINK")));
    }

    @ParameterizedTest(name = "posted {0} with {1}: {2}")
    @CsvSource({
        "2026-06-09T14:00, P1D, IN_TIME", "2026-06-09T14:01, P1D, LATE", "2026-06-07T14:00, P3D, IN_TIME", "2026-06-07T14:01, P3D, LATE"
    })
    void materials_are_posted_in_time_until_the_last_moment_of_the_lead(LocalDateTime at, String lead, Lead expected) {
        jdbc.sql("""
                        insert into policy_parameter (param_key, unit_id, param_value, valid_from, source, confidence)
                        values ('materials.minLead', 'CB-PD', :lead, '2025-10-28', 'thử nghiệm', 'P')""")
                .param("lead", lead)
                .update();
        awaited("recordPosting");
        assertThat(held.prefilled("recordPosting", SECRETARY).get("dueHint").toString())
                .contains(lead.equals("P1D") ? "14:00 ngày 09/06/2026" : "14:00 ngày 07/06/2026");
        ClockExtension.move(clock, HeldSession.BEGIN.minusHours(1));
        held.submit("recordPosting", SECRETARY, Map.of("posted", "YES", "postedAt", at.toString()));
        assertThat(postings.findBySessionIdAndKindOrderById(session, PostingKind.MATERIALS)).extracting(Posting::timeliness).containsExactly(expected);
        assertThat(chapters("dv0006")).contains("Đăng tài liệu", expected.label());
    }

    @Test
    void materials_that_are_not_posted_have_their_reason() {
        awaited("recordPosting");
        assertThat(refused("recordPosting", SECRETARY, Map.of("posted", "YES", "postedAt", "2026-06-08T14:01"))).as("in the future")
                .containsExactly("postedAt");
        assertThat(refused("recordPosting", SECRETARY, Map.of("posted", "NO"))).containsExactly("reason");
        held.submit("recordPosting", SECRETARY, Map.of("posted", "NO", "reason", "CLASSIFIED"));
        assertThat(postings.findBySessionIdAndKindOrderById(session, PostingKind.MATERIALS)).singleElement().satisfies(posting -> {
            assertThat(posting.posted()).isFalse();
            assertThat(posting.timeliness()).isNull();
        });
        assertThat(chapters("dv0006")).contains("Không đăng: Có nội dung không được đăng");
    }

    @Test
    void after_a_new_date_what_was_posted_is_offered() {
        awaited("recordPosting");
        held.submit("recordPosting", SECRETARY, Map.of("posted", "YES", "postedAt", "2026-06-08T13:30"));
        held.isAwaitedWith("recordPosting");
        assertThat(held.prefilled("recordPosting", DEPUTY)).containsEntry("posted", "YES").containsEntry("postedAt", "2026-06-08T13:30");
    }

    private String chapters(String member) {
        return file.chapters(sessions.session(session), member).toString();
    }

    private List<String> refused(String key, String member, Map<String, Object> values) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> held.submit(key, member, values));
        assertThat(refusal).isNotNull();
        return refusal.findings().stream().map(Refusal.Finding::field).toList();
    }
}
