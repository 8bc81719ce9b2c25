package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: domain.md P2 forms 7 and 9b, A13.1, A14.6. */
class ArrangementCheckTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 6, 10, 14, 0);

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({"2026-06-10T14:00, session.schedule.past", "2026-06-10T13:59:59, session.schedule.past", "2026-06-10T14:00:01,"})
    void aSessionIsStillToCome(LocalDateTime at, String code) {
        assertThat(ArrangementCheck.judgeTime(NOW, at)).extracting(Finding::code).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0}, place {1}, link {2}, reason {3}, by {4}: {5}")
    @CsvSource(nullValues = "-", value = {
        "IN_PERSON, Nhà văn hóa, -, -, -, ''",
        "IN_PERSON, -, -, -, -, place",
        "IN_PERSON, ' ', -, -, -, place",
        "ONLINE, -, https://a, Dịch, dv0001, ''",
        "ONLINE, -, -, Dịch, dv0001, meetingLink",
        "ONLINE, -, https://a, -, dv0001, modeDecidedBy",
        "ONLINE, -, https://a, Dịch, -, modeDecidedBy",
        "HYBRID, -, https://a, Dịch, dv0001, place",
        "HYBRID, Nhà văn hóa, -, -, -, meetingLink modeDecidedBy",
        "HYBRID, Nhà văn hóa, https://a, Dịch, dv0001, ''"
    })
    void placeAddressAndDecisionFollowTheMode(SessionMode mode, String place, String link, String reason, String by, String fields) {
        assertThat(String.join(" ", ArrangementCheck.judge(
                                NOW, NOW.plusDays(1), place, new SessionSetting(SittingForm.SEPARATE, mode, link, false), new ModeDecision(reason, by))
                        .stream().map(Finding::field).toList()))
                .isEqualTo(fields);
    }

    @ParameterizedTest(name = "{0}, asked for {1}: refused {2}")
    @CsvSource(nullValues = "-", value = {
        "AGREED, -, false", "NOT_NEEDED, -, false", "TIME_CHANGED, 2026-06-10T14:00, false", "TIME_CHANGED, 2026-06-10T15:00, true", "TIME_CHANGED, -, true"
    })
    void theTimeIsTheOneTheAgencyAskedFor(AgencyAnswer answer, LocalDateTime time, boolean refused) {
        assertThat(ArrangementCheck.judgeAgency(NOW, new AgencyAgreement(answer, "Ủy ban", time))).hasSize(refused ? 1 : 0);
    }
}
