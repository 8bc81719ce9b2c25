package vn.nennep.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Symbols, dates and text as Party papers write them (domain.md §4.2). */
class PaperWritingTest {

    @ParameterizedTest
    @CsvSource({
        "5, NQ, CELL, 05-NQ/CB", "9, QD, CELL, 09-QĐ/CB", "10, KL, CELL, 10-KL/CB", "1, CTR, CELL, 01-CTr/CB",
        "2, DA, COMMITTEE, 02-ĐA/ĐU", "99, TTR, COMMITTEE, 99-TTr/ĐU", "100, BB, CELL, 100-BB/CB"
    })
    void symbol(int number, DocumentType type, IssuerKind issuer, String symbol) {
        assertThat(type.symbol(number, issuer)).isEqualTo(symbol);
    }

    /** What a cell may not issue (domain.md §4.3) can't be chosen, and can't come in by the symbol of an administrative paper either. */
    @ParameterizedTest
    @ValueSource(strings = {"QyĐ", "QĐi", "HD", "CT", "TT", "TC", "ct", "NQ", "QĐ", "", "G M", "GM/CB", "GIẤYM"})
    void aSymbolThatStandsForAnotherPaperIsRefused(String abbreviation) {
        assertThatThrownBy(() -> new AdministrativeSymbol(DocumentType.GM, abbreviation)).isInstanceOfSatisfying(
                TemplateFault.class, fault -> assertThat(fault.messageCode()).isEqualTo("document.template.forbiddenSymbol"));
    }

    @Test
    void aCellIssuesNoRegulationNorDirective() {
        assertThat(new AdministrativeSymbol(DocumentType.GM, "GM").abbreviation()).isEqualTo("GM");
        assertThat(new AdministrativeSymbol(DocumentType.GM, "GMời").abbreviation()).isEqualTo("GMời");
        for (ForbiddenType forbidden : ForbiddenType.values()) {
            assertThat(Arrays.stream(DocumentType.values()).map(DocumentType::title)).doesNotContain(forbidden.title());
            assertThat(ForbiddenType.headedBy(" " + forbidden.title().toUpperCase(Locale.forLanguageTag("vi")) + " ")).contains(forbidden);
        }
        assertThat(ForbiddenType.headedBy("Hướng dẫn thực hiện")).isEmpty();
    }

    @Test
    void numbersBeginAtOne() {
        assertThatThrownBy(() -> DocumentType.NQ.symbol(0, IssuerKind.CELL)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-05, ngày 05 tháng 02 năm 2026, 05/02/2026",
        "2026-01-31, ngày 31 tháng 01 năm 2026, 31/01/2026",
        "2026-03-09, ngày 09 tháng 3 năm 2026, 09/3/2026",
        "2026-09-10, ngày 10 tháng 9 năm 2026, 10/9/2026",
        "2026-12-01, ngày 01 tháng 12 năm 2026, 01/12/2026"
    })
    void date(LocalDate date, String inWords, String inFigures) {
        assertThat(PaperDate.inWords(date)).isEqualTo(inWords);
        assertThat(PaperDate.inFigures(date)).isEqualTo(inFigures);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-05T08:05, 8 giờ 05", "2026-02-05T19:30, 19 giờ 30"})
    void time(LocalDateTime time, String words) {
        assertThat(PaperDate.time(time)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"2018-04-03, HD_36", "2026-05-26, HD_36", "2026-05-27, HD_05", "2027-01-01, HD_05"})
    void layoutByDate(LocalDate date, LayoutProfile profile) {
        assertThat(LayoutProfile.on(date)).isEqualTo(profile);
    }

    @Test
    void textIsComposedAndRidOfWhatDoesNotPrint() {
        String decomposed = Normalizer.normalize("Ứng xử", Normalizer.Form.NFD);

        assertThat(PaperText.line(" " + decomposed + "\u0000\u202e\t\r\n và  nêu\u00a0gương ")).isEqualTo("Ứng xử và nêu gương");
        assertThat(PaperText.prose("một \r\n\r\n  hai\u2028ba\u000bbốn\n")).isEqualTo("một\nhai\nba\nbốn");
        assertThat(PaperText.prose("👨‍👩‍👧 \ud83d {{x}} <b>")).isEqualTo("👨‍👩‍👧  {{x}} <b>");
        assertThat(PaperText.line(null)).isEmpty();
        assertThat(PaperText.capitals(Normalizer.normalize("Chi bộ Đường số 9", Normalizer.Form.NFD))).isEqualTo("CHI BỘ ĐƯỜNG SỐ 9");
    }
}
