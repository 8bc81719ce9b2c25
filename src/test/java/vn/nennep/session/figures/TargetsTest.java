package vn.nennep.session.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.platform.policy.Ratio;

/** Source: domain.md §7.3 {@code attendance.target} 0.90, {@code opinions.target} max(5, 50 % of attendees); each also with another value. */
class TargetsTest {

    @ParameterizedTest(name = "{0}: {1} of {2}: {3}")
    @CsvSource({
        "0.90, 9, 10, true", "0.90, 8, 10, false", "0.90, 10, 10, true", "0.90, 11, 12, true", "0.90, 10, 12, false", "0.90, 27, 30, true",
        "0.90, 26, 30, false", "0.90, 270, 300, true", "0.90, 269, 300, false", "0.90, 1, 1, true", "0.90, 0, 1, false", "0.90, 0, 0, false",
        "2/3, 8, 12, true", "2/3, 7, 12, false", "0, 0, 12, true"
    })
    void theShareOfTheObligedWhoCameIsEnough(String target, int present, int obliged, boolean met) {
        assertThat(new AttendanceTarget(Ratio.parse(target)).met(present, obliged)).isEqualTo(met);
    }

    @ParameterizedTest(name = "{0}: {1} attendees want {2} opinions")
    @CsvSource(delimiter = ';', value = {
        "5,1/2; 0; 5", "5,1/2; 9; 5", "5,1/2; 10; 5", "5,1/2; 11; 6", "5,1/2; 12; 6", "5,1/2; 300; 150", "7,1/3; 20; 7", "7,1/3; 22; 8", "0,0; 30; 0"
    })
    void theOpinionsWantedAreTheGreaterOfNumberAndShare(String target, int attendees, int wanted) {
        OpinionsTarget rule = OpinionsTarget.of(List.of(target.split(",")));
        assertThat(rule.wanted(attendees)).isEqualTo(wanted);
        assertThat(rule.met(wanted, attendees)).isTrue();
        assertThat(rule.met(wanted - 1, attendees)).isFalse();
    }
}
