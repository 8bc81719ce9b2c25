package vn.nennep.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {

    private final FormCheck check = new FormCheck();

    private static final String FORM =
            """
            {"type": "default", "id": "sample", "components": [
              {"type": "textfield", "key": "topic", "label": "Tên chuyên đề", "validate": {"required": true, "maxLength": 20}},
              {"type": "number", "key": "minutes", "label": "Số phút", "decimalDigits": 0, "validate": {"min": 10, "max": 60}},
              {"type": "radio", "key": "decision", "label": "Quyết định", "values": [{"value": "APPROVED", "label": "Duyệt"},
                 {"value": "RETURNED", "label": "Trả lại"}]},
              {"type": "textarea", "key": "reason", "label": "Lý do", "validate": {"required": true, "minLength": 10},
                 "conditional": {"hide": "=decision != \\"RETURNED\\""}},
              {"type": "select", "key": "lead", "label": "Người phụ trách", "valuesKey": "members"},
              {"type": "datetime", "key": "day", "label": "Ngày", "subtype": "date"},
              {"type": "checkbox", "key": "signed", "label": "Tôi ký"},
              {"type": "textfield", "key": "shown", "label": "Chỉ xem", "readonly": true},
              {"type": "group", "label": "Nhóm", "components": [{"type": "checklist", "key": "parts", "label": "Phần",
                 "values": [{"value": "A", "label": "A"}, {"value": "B", "label": "B"}]}]},
              {"type": "dynamiclist", "path": "speeches", "label": "Ý kiến", "components": [
                 {"type": "textarea", "key": "gist", "label": "Tóm tắt", "validate": {"required": true}},
                 {"type": "select", "key": "member", "label": "Đảng viên", "valuesKey": "members"}]}
            ]}
            """;

    private static final Map<String, Object> PREFILLED = Map.of("members", List.of(new Option("dv0001", "Hòa")));

    @Test
    void accepts_what_the_form_allows_and_answers_it_clean() {
        Answers answers = submit(
                "topic", "  Học Ba\u0301c\u0007\ud83c ", "minutes", 45, "decision", "APPROVED", "lead", "dv0001", "day", "2026-06-10", "signed", true,
                "parts", List.of("A"), "speeches", List.of(Map.of("gist", "Nhất trí", "member", "dv0001")));
        assertThat(answers.text("topic")).isEqualTo("Học B\u00e1c");
        assertThat(answers.integer("minutes")).isEqualTo(45);
        assertThat(answers.date("day")).isEqualTo("2026-06-10");
        assertThat(answers.yes("signed")).isTrue();
        assertThat(answers.texts("parts")).containsExactly("A");
        assertThat(answers.rows("speeches").get(0).text("gist")).isEqualTo("Nhất trí");
    }

    @ParameterizedTest
    @CsvSource({
        "topic,     ,             intake.required",
        "topic,     '   ',        intake.required",
        "topic,     123456789012345678901, intake.tooLong",
        "decision,  MAYBE,        intake.notAnOption",
        "lead,      dv0009,       intake.notAnOption",
        "day,       31/12/2026,   intake.notADate",
        "day,       2026-02-30,   intake.notADate",
        "day,       1899-12-31,   intake.notADate",
        "day,       2101-01-01,   intake.notADate",
        "day,       +999999-01-01, intake.notADate",
        "signed,    yes,          intake.wrongType",
        "minutes,   forty,        intake.wrongType",
        "approved,  true,         intake.unknownField",
    })
    void refuses_a_wrong_text_at_its_field(String field, String value, String code) {
        assertThat(findings("topic", "Chuyên đề", field, value)).containsExactly(field + " " + code);
    }

    @ParameterizedTest
    @CsvSource({"9, intake.tooSmall", "61, intake.tooLarge", "10.5, intake.wholeNumber"})
    void refuses_a_number_out_of_bounds(double number, String code) {
        assertThat(findings("topic", "Chuyên đề", "minutes", number)).containsExactly("minutes " + code);
    }

    @Test
    void a_hidden_field_is_neither_asked_for_nor_kept() {
        assertThat(submit("topic", "Chuyên đề", "decision", "APPROVED", "reason", "kept?").has("reason")).isFalse();
        assertThat(findings("topic", "Chuyên đề", "decision", "RETURNED")).containsExactly("reason intake.required");
        assertThat(findings("topic", "Chuyên đề", "decision", "RETURNED", "reason", "ngắn")).containsExactly("reason intake.tooShort");
    }

    /** Fault S-07; one that the form doesn't have is refused above. */
    @Test
    void a_locked_field_is_not_taken_from_the_browser() {
        assertThat(submit("topic", "Chuyên đề", "shown", "forged").has("shown")).isFalse();
    }

    @Test
    void rows_are_checked_and_named() {
        assertThat(findings("topic", "Chuyên đề", "speeches", List.of(Map.of("gist", "Nhất trí"), Map.of("member", "dv0001", "vote", "yes"))))
                .containsExactlyInAnyOrder("speeches[1].gist intake.required", "speeches[1].vote intake.unknownField");
        assertThat(findings("topic", "Chuyên đề", "speeches", "text")).containsExactly("speeches intake.wrongType");
        assertThat(submit("topic", "Chuyên đề", "speeches", List.of(Map.of("gist", ""))).rows("speeches")).isEmpty();
    }

    @Test
    void says_everything_that_is_wrong_at_once() {
        assertThat(findings("minutes", 99, "day", "x")).containsExactlyInAnyOrder(
                "topic intake.required", "minutes intake.tooLarge", "day intake.notADate");
    }

    private List<String> findings(Object... pairs) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> submit(pairs));
        return refusal.findings().stream().map(f -> f.field() + " " + f.code()).toList();
    }

    private Answers submit(Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        try {
            return check.check(FormDocument.of(new ObjectMapper().readTree(FORM)), values, PREFILLED);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(Arrays.toString(pairs), e);
        }
    }
}
