package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource({"Rõ ràng., Rõ ràng", "Rõ ràng, Rõ ràng", "'Rõ ràng. ', Rõ ràng", "Tắt đèn. Tắt quạt., Tắt đèn. Tắt quạt",
        "'Điện, nước, v.v.', 'Điện, nước, v.v.'", "Còn nữa..., Còn nữa...", "Vì sao?, Vì sao?"})
    void aSentenceWithinALongerOneLosesItsFullStopOnly(String typed, String within) {
        assertThat(Text.withoutStop(typed)).isEqualTo(within);
    }
}
