package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.session.SilentMembers.Held;

/** Source: domain.md A7.5, §7.3. F4 “ít người phát biểu, đảng viên trẻ ngại phát biểu”. */
class SilentMembersTest {

    /** One sign a session, the latest first: p = there and silent, s = spoke, a = away. */
    @ParameterizedTest(name = "told after {0}: {1} -> {2}")
    @CsvSource({
        "3, pp,    ", "3, ppp, 3", "3, pppp, 4", "3, ppsp, ", "3, sppp, ", "3, ppps, 3", "3, papap, 3", "3, aaa, ", "3, appps, 3",
        "1, p, 1", "1, s, ", "2, pp, 2", "3, '', "
    })
    void tellsOfThoseWhoWereSilentSoOften(int alertAfter, String sessions, Integer silent) {
        List<Held> latestFirst = Arrays.stream(sessions.split("")).filter(sign -> !sign.isEmpty()).map(SilentMembersTest::held).toList();

        assertThat(new SilentMembers(alertAfter).among(List.of("dv0001"), latestFirst))
                .isEqualTo(silent == null ? Map.of() : Map.of("dv0001", silent));
    }

    private static Held held(String sign) {
        return new Held(sign.equals("a") ? Set.of("dv0002") : Set.of("dv0001", "dv0002"), sign.equals("s") ? Set.of("dv0001") : Set.of("dv0002"));
    }
}
