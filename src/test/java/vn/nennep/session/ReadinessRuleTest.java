package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Source: domain.md A6.5. */
class ReadinessRuleTest {

    private static final Set<ReadinessItem> ITEMS = Set.of(ReadinessItem.ROOM, ReadinessItem.COMPUTER);

    private static ReadinessLine ready(ReadinessItem item) {
        return new ReadinessLine(item, ReadinessState.READY, null, null);
    }

    private static List<String> judge(ReadinessLine... lines) {
        return ReadinessRule.judge(List.of(lines), ITEMS).stream()
                .map(finding -> finding.field() + " " + finding.code().replace("session.readiness.", ""))
                .toList();
    }

    @ParameterizedTest(name = "{0}, somebody without mail {1}")
    @CsvSource({
        "IN_PERSON, false, 'ROOM COMPUTER PROJECTOR NETWORK'", "IN_PERSON, true, 'ROOM COMPUTER PROJECTOR NETWORK PRINTED_COPIES'",
        "ONLINE, false, 'COMPUTER NETWORK ONLINE_LINK'", "ONLINE, true, 'COMPUTER NETWORK ONLINE_LINK PRINTED_COPIES'",
        "HYBRID, false, 'ROOM COMPUTER PROJECTOR NETWORK ONLINE_LINK'"
    })
    void whatIsLookedAtDependsOnHowTheSessionIsHeld(SessionMode mode, boolean withoutMail, String items) {
        assertThat(ReadinessRule.items(mode, withoutMail)).extracting(Enum::name).containsExactly(items.split(" "));
    }

    @Test
    void eachItemIsJudgedOnce() {
        assertThat(judge(ready(ReadinessItem.ROOM), ready(ReadinessItem.COMPUTER))).isEmpty();
        assertThat(judge(ready(ReadinessItem.ROOM))).containsExactly("items itemMissing");
        assertThat(judge(ready(ReadinessItem.ROOM), ready(ReadinessItem.COMPUTER), ready(ReadinessItem.ROOM))).containsExactly("items[2].item itemTwice");
        assertThat(judge(ready(ReadinessItem.ROOM), ready(ReadinessItem.COMPUTER), ready(ReadinessItem.ONLINE_LINK)))
                .containsExactly("items[2].item itemTwice");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, -, 'remedy personMissing'", "' ', dv0001, remedy", "Mượn, -, person", "Mượn, dv0001, -"
    })
    void whatIsMissingHasARemedyAndAPerson(String remedy, String person, String missing) {
        List<String> findings = judge(ready(ReadinessItem.ROOM), new ReadinessLine(ReadinessItem.COMPUTER, ReadinessState.MISSING, remedy, person));
        assertThat(findings).hasSize(missing == null ? 0 : missing.split(" ").length);
        assertThat(findings).allMatch(finding -> missing.startsWith("remedy") || finding.startsWith("items[1].person"));
    }

    @ParameterizedTest
    @EnumSource(ReadinessItem.class)
    void roomLinkAndPrintedCopiesAreNotDispensable(ReadinessItem item) {
        boolean needed = Set.of(ReadinessItem.ROOM, ReadinessItem.ONLINE_LINK, ReadinessItem.PRINTED_COPIES).contains(item);
        assertThat(ReadinessRule.judge(List.of(new ReadinessLine(item, ReadinessState.NOT_NEEDED, null, null)), Set.of(item)))
                .extracting(Finding::code)
                .isEqualTo(needed ? List.of("session.readiness.indispensable") : List.of());
    }
}
