package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.platform.policy.Ratio;

/** Source: domain.md P2 form 7 and “Combined mode”, A1.3 (≥ 120 minutes), A13.3 (discussion ≥ 40 %), A14.3 and A23 F22 (≤ 3 focal points). */
class AgendaCheckTest {

    @ParameterizedTest(name = "{0} at most, {1} named: refused {2}")
    @CsvSource({"3, 0, false", "3, 3, false", "3, 4, true", "2, 2, false", "2, 3, true", "0, 1, true"})
    void focalPointsAreFew(int most, int named, boolean refused) {
        assertThat(codes(new AgendaCheck(most, 120, Ratio.parse("2/5")), false, usual(), named))
                .isEqualTo(refused ? List.of("session.agenda.tooManyFocalPoints") : List.of());
    }

    @ParameterizedTest(name = "combined {0}: {1} of {2} minutes: too short {3}")
    @CsvSource({
        "true, 119, 120, true", "true, 120, 120, false", "true, 121, 120, false", "false, 60, 120, false",
        "true, 89, 90, true", "true, 90, 90, false", "true, 30, 0, false"
    })
    void onlyACombinedSessionCanBeTooShort(boolean combined, int minutes, int least, boolean tooShort) {
        List<AgendaItem> agenda = new ArrayList<>(usual());
        if (combined) {
            agenda.add(item(SittingPart.REGULAR, 10, AgendaItemKind.PRESENTATION));
        }
        int soFar = agenda.stream().mapToInt(AgendaItem::minutes).sum();
        agenda.add(item(SittingPart.THEMATIC, minutes - soFar, AgendaItemKind.DISCUSSION));
        List<Finding> findings = new AgendaCheck(3, least, Ratio.parse("0")).judge(combined, agenda, 0);
        assertThat(findings).extracting(Finding::code).isEqualTo(tooShort ? List.of("session.agenda.tooShort") : List.of());
        assertThat(findings).as("noted, not blocked").noneMatch(Finding::refuses);
    }

    @ParameterizedTest(name = "share {0}: {1} to listen, {2} to discuss: too little {3}")
    @CsvSource({
        "2/5, 60, 40, false", "2/5, 61, 40, true", "2/5, 60, 39, true", "0.40, 3, 2, false", "2/5, 20, 0, true", "2/5, 0, 0, false",
        "1/2, 60, 40, true", "1/2, 50, 50, false", "0, 60, 0, false"
    })
    void theThematicPartLeavesTimeToDiscuss(String share, int listening, int discussing, boolean tooLittle) {
        List<AgendaItem> agenda = List.of(
                item(SittingPart.THEMATIC, listening, AgendaItemKind.SLIDES), item(SittingPart.THEMATIC, discussing, AgendaItemKind.DISCUSSION),
                item(SittingPart.THEMATIC, 500, AgendaItemKind.VOTE), item(SittingPart.REGULAR, 500, AgendaItemKind.PRESENTATION));
        List<Finding> findings = new AgendaCheck(3, 0, Ratio.parse(share)).judge(true, agenda, 0);
        assertThat(findings).extracting(Finding::code).isEqualTo(tooLittle ? List.of("session.agenda.littleDiscussion") : List.of());
        assertThat(findings).noneMatch(Finding::refuses);
    }

    @Test
    void eachPartHasAnItem() {
        AgendaCheck check = new AgendaCheck(3, 0, Ratio.parse("0"));
        assertThat(codes(check, false, List.of(), 0)).containsExactly("session.agenda.empty");
        assertThat(codes(check, true, List.of(), 0)).containsExactly("session.agenda.empty", "session.agenda.regularEmpty");
        assertThat(codes(check, true, usual(), 0)).containsExactly("session.agenda.regularEmpty");
        assertThat(codes(check, true, List.of(item(SittingPart.REGULAR, 30, AgendaItemKind.DISCUSSION)), 0)).containsExactly("session.agenda.empty");
    }

    private static List<String> codes(AgendaCheck check, boolean combined, List<AgendaItem> agenda, int focalPoints) {
        return check.judge(combined, agenda, focalPoints).stream().map(Finding::code).toList();
    }

    private static List<AgendaItem> usual() {
        return List.of(item(SittingPart.THEMATIC, 10, AgendaItemKind.PRESENTATION), item(SittingPart.THEMATIC, 10, AgendaItemKind.DISCUSSION));
    }

    private static AgendaItem item(SittingPart part, int minutes, AgendaItemKind kind) {
        return new AgendaItem(part, "Mục", "dv0001", minutes, kind);
    }
}
