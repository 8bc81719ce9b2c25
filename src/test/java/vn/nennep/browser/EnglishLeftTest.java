package vn.nennep.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnglishLeftTest {

    private final EnglishLeft english = new EnglishLeft();

    @Test
    void finds_the_words_of_the_shipped_labels_and_those_outside_of_them() {
        assertThat(english.in("Process Instances: Đã xong\nTasklist")).contains("Process", "Instances", "Tasklist");
        assertThat(english.in("Số lần\nnull")).containsExactly("null");
    }

    @Test
    void takes_neither_Vietnamese_nor_codes_for_English() {
        assertThat(english.in("Phân công trong buổi sinh hoạt, theo dõi thông tin; chi bộ, phong trào, hai anh em")).isEmpty();
        assertThat(english.in("thematicSession:1:35aa failedJob CB-PD SECRETARY@CB-PD date(?) <= date(regularSessionOn) \"LATE\" BPMN")).isEmpty();
    }
}
