package vn.nennep.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, value = {
        "con trâu đi trước     | ",
        "Mưa to, gió lớn       | ",
        "NenNep@2026           | account.password.common",
        "7 con gà 9 con vịt    | ",
        "                      | account.password.tooShort",
        "con trâu              | account.password.tooShort",
        "123456789             | account.password.tooShort",
        "1234567890            | account.password.common",
        "0987654321            | account.password.common",
        "1111111111            | account.password.common",
        "abababababab          | account.password.common",
        "abcdefghijkl          | account.password.common",
        "Mật khẩu 123          | account.password.common",
        "Matkhau@2026          | account.password.common",
        "Đảng viên 1975        | account.password.common",
        "Việt Nam 1945         | account.password.common",
        "dv0001dv0001          | account.password.name",
        "DV0001 của tôi        | account.password.name",
        "Nguyễn Văn Hòa        | account.password.name",
        "nguyenvanhoa1960      | account.password.name",
    })
    void a_password_is_long_and_nothing_that_others_would_try_first(String password, String finding) {
        assertThat(PasswordRule.findings(password, "dv0001", "Nguyễn Văn Hòa"))
                .as(password)
                .isEqualTo(finding == null ? java.util.List.of() : java.util.List.of(finding));
    }

    @Test
    void seventy_two_bytes_are_the_most_and_accents_take_more_than_one() {
        assertThat(PasswordRule.findings("mot hai ba bon nam sau ".repeat(3) + "bay", "dv0001", "X")).isEmpty();
        assertThat(PasswordRule.findings("mot hai ba bon nam sau ".repeat(3) + "bay!", "dv0001", "X")).containsExactly("account.password.tooLong");
        assertThat(PasswordRule.findings("ả ấ ộ ể ữ ".repeat(4), "dv0001", "X")).containsExactly("account.password.tooLong");
    }

    @Test
    void letters_are_counted_as_people_count_them() {
        String decomposed = Normalizer.normalize("ộộộộộabc", Normalizer.Form.NFD);
        assertThat(decomposed).hasSizeGreaterThan(PasswordRule.SHORTEST);
        assertThat(PasswordRule.findings(decomposed, "dv0001", "X")).containsExactly("account.password.tooShort");
    }

    @Test
    void a_line_break_or_another_invisible_sign_is_refused() {
        assertThat(PasswordRule.findings("con trâu\r\nđi trước", "dv0001", "X")).containsExactly("account.password.control");
    }

    @Test
    void the_same_word_of_two_keyboards_is_the_same() {
        assertThat(PasswordRule.plain(Normalizer.normalize("con trâu đi trước", Normalizer.Form.NFD))).isEqualTo("con trâu đi trước");
    }
}
