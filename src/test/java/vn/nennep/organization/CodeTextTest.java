package vn.nennep.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTextTest {

    @Test
    void a_code_has_ten_letters_in_three_groups_and_none_that_could_be_misread_or_get_an_accent() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            String code = CodeText.random();
            assertThat(code).matches("[CFGHKLMNPQRTVX234789]{4}(-[CFGHKLMNPQRTVX234789]{3}){2}").doesNotContainPattern("[AEIOUYDW015BSZJ6]");
            codes.add(code);
        }
        assertThat(codes).hasSize(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7QF-3MX-9TH", "k7qf-3mx-9th", " K7QF 3MX 9TH ", "K7QF3MX9TH", "k7qf–3mx—9th", "Ｋ７QF.3MX.9TH"})
    void it_is_the_same_code_however_it_is_typed(String typed) {
        assertThat(CodeText.plain(typed)).isEqualTo("K7QF3MX9TH");
    }

    @Test
    void nothing_typed_is_no_code() {
        assertThat(CodeText.plain(null)).isEmpty();
    }
}
