package vn.nennep.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {

    @ParameterizedTest(name = "at least {0} of {1} is {2}")
    @CsvSource({"2/3,9,6", "2/3,10,7", "2/3,11,8", "2/3,12,8", "2/3,1,1", "2/3,0,0", "1/2,9,5", "1/2,10,5", "0.90,10,9", "0.90,11,10", "1,7,7", "0,7,0"})
    void roundsUpExactly(String ratio, int whole, int expected) {
        assertThat(Ratio.parse(ratio).atLeastOf(whole)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} of {2} is more than {0}: {3}")
    @CsvSource({"1/2,5,10,false", "1/2,6,10,true", "1/2,5,9,true", "1/2,4,9,false", "2/3,6,9,false", "2/3,7,9,true", "1/2,0,0,false"})
    void exactlyTheShareIsNotMore(String ratio, int part, int whole, boolean expected) {
        assertThat(Ratio.parse(ratio).isExceededBy(part, whole)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3/2", "1/0", "-1/2", "2", "1.5", "0,9", "2/3 ", "hai phần ba"})
    void refusesWhatIsNoShare(String text) {
        assertThatThrownBy(() -> Ratio.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
