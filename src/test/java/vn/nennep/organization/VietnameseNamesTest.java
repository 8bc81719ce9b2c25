package vn.nennep.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Fault R-37: people stand in the order of the Vietnamese alphabet, by given name first. */
class VietnameseNamesTest {

    private static final List<String> IN_ORDER = List.of(
            "Nguyễn Văn An", "Trần Thị An", "Lê Ăn", "Huỳnh Ngọc Ẩn", "Phạm Quốc Bảo", "Lý Dung", "Mạc Văn Đạt", "Đỗ Đức", "Trần Em", "Lê Êm",
            "Võ Đăng Khoa", "Đặng Oanh", "Vũ Ông", "Hồ Ơn", "Lê Tú", "Bùi Tư", "Chu Thị Xuyến", "Yên");

    @Test
    void theAlphabetDecidesWithDAfterDAndVowelsByTheirShape() {
        List<String> mixed = new ArrayList<>(IN_ORDER);
        Collections.shuffle(mixed, new Random(7));
        mixed.sort(VietnameseNames.byGivenName());
        assertThat(mixed).isEqualTo(IN_ORDER);
    }

    @Test
    void theOrderOfWhatIsEqualToTheEyeIsFixed() {
        String composed = "Lê Thị Ngọc";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(VietnameseNames.byGivenName().compare(composed, decomposed)).isNotZero();
        assertThat(VietnameseNames.byGivenName().compare(composed, composed)).isZero();
        assertThat(RegisterLists.fold(decomposed)).isEqualTo(RegisterLists.fold(composed)).isEqualTo("le thi ngoc");
        assertThat(RegisterLists.fold("ĐƯỜNG ướt")).isEqualTo("duong uot");
    }
}
