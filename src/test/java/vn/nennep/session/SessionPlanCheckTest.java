package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: domain.md A1.3, A1.4, A2.5, A2.10, P2 start. */
class SessionPlanCheckTest {

    private static final SessionPlanCheck CHECK = new SessionPlanCheck(true);
    private static final PlannedTopic TOPIC = new PlannedTopic("Nêu gương", TopicGroup.PARTY_BUILDING);

    @ParameterizedTest(name = "{0}, reason {1}: {2}")
    @CsvSource({
        "PLANNED, , ", "EXTRAORDINARY, , session.plan.reasonMissing", "SUPPLEMENTARY, , session.plan.reasonMissing",
        "EXTRAORDINARY, ' \u00a0', session.plan.reasonMissing", "EXTRAORDINARY, Bão lũ, ", "SUPPLEMENTARY, Nghị quyết mới, "
    })
    void outOfTurnNeedsAReason(SessionOccasion occasion, String reason, String code) {
        assertThat(judge(SessionPlan.of(occasion, reason, List.of(TOPIC), null, List.of(TopicBasis.CELL_RESOLUTION)), null))
                .isEqualTo(code == null ? List.of() : List.of(Finding.refusal("occasionReason", code)));
    }

    @ParameterizedTest(name = "chosen {0}, in words «{1}»: refused {2}")
    @CsvSource({"true, , false", "false, Chỉ thị 05, false", "false, , true", "false, '  ', true", "true, Chỉ thị 05, false"})
    void aBasisIsNeeded(boolean chosen, String words, boolean refused) {
        List<TopicBasis> bases = chosen ? List.of(TopicBasis.PRACTICAL_NEED) : List.of();

        assertThat(judge(SessionPlan.of(SessionOccasion.PLANNED, null, List.of(TOPIC), null, bases), words))
                .isEqualTo(refused ? List.of(Finding.refusal("bases", "session.plan.basisMissing")) : List.of());
    }

    @ParameterizedTest(name = "{0}, combined allowed {1}: refused {2}")
    @CsvSource({"SEPARATE, true, false", "COMBINED, true, false", "SEPARATE, false, false", "COMBINED, false, true"})
    void inOneSittingWherePolicyAllows(SittingForm form, boolean allowed, boolean refused) {
        SessionPlan plan = SessionPlan.of(SessionOccasion.PLANNED, null, List.of(TOPIC), null, List.of(TopicBasis.SECTOR));

        assertThat(new SessionPlanCheck(allowed).judge(plan, null, form))
                .isEqualTo(refused ? List.of(Finding.refusal("sittingForm", "session.plan.combinedNotAllowed")) : List.of());
    }

    @ParameterizedTest(name = "second topic of {0}, reason {1}: refused {2}")
    @CsvSource({"PARTY_BUILDING, , false", "PROFESSIONAL, , true", "PROFESSIONAL, '  ', true", "PROFESSIONAL, Cùng một chỉ thị, false"})
    void severalTopicsShareAGroupOrCarryAReason(TopicGroup group, String reason, boolean refused) {
        List<PlannedTopic> topics = List.of(TOPIC, new PlannedTopic("Cải cách hành chính", group));

        assertThat(judge(SessionPlan.of(SessionOccasion.PLANNED, null, topics, reason, List.of(TopicBasis.SECTOR)), null))
                .isEqualTo(refused ? List.of(Finding.refusal("topicsReason", "session.plan.topicsReasonMissing")) : List.of());
    }

    @Test
    void aTopicIsTakenOnceAndTheNameFits() {
        PlannedTopic same = new PlannedTopic(" nêu  GƯƠNG", TopicGroup.PARTY_BUILDING);
        PlannedTopic endless = new PlannedTopic("x".repeat(290), TopicGroup.PARTY_BUILDING);

        assertThat(judge(plan(TOPIC, same), null)).containsExactly(Finding.refusal("furtherTopics", "session.plan.topicTwice"));
        assertThat(judge(plan(endless), null)).isEmpty();
        assertThat(judge(plan(TOPIC, endless), null)).containsExactly(Finding.refusal("furtherTopics", "session.plan.nameTooLong", 300));
    }

    @Test
    void readsAsOneNameAndOneBasis() {
        SessionPlan plan = SessionPlan.of(
                SessionOccasion.PLANNED, null, List.of(TOPIC, new PlannedTopic("Tự soi, tự sửa", TopicGroup.PARTY_BUILDING)), null,
                List.of(TopicBasis.SUPERIOR_DIRECTION, TopicBasis.EMULATION));

        assertThat(plan.name()).isEqualTo("Nêu gương; Tự soi, tự sửa");
        assertThat(plan.basis("Chỉ thị 05")).isEqualTo("Chỉ đạo của đảng ủy; Phong trào thi đua\nChỉ thị 05");
        assertThat(plan.basis(null)).isEqualTo("Chỉ đạo của đảng ủy; Phong trào thi đua");
    }

    private static SessionPlan plan(PlannedTopic... topics) {
        return SessionPlan.of(SessionOccasion.PLANNED, null, List.of(topics), null, List.of(TopicBasis.SECTOR));
    }

    private static List<Finding> judge(SessionPlan plan, String basis) {
        return CHECK.judge(plan, basis, SittingForm.SEPARATE);
    }
}
