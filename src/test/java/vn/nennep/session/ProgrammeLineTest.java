package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeLineTest {

    @ParameterizedTest
    @CsvSource({
        "Thảo luận,                    DISCUSSION,   Thảo luận",
        "Kết luận và biểu quyết,       VOTE,         Kết luận và biểu quyết",
        "Học Bác về tiết kiệm,         STORY,        Học Bác về tiết kiệm (kể chuyện về Bác)",
        "Thực trạng và giải pháp,      PRESENTATION, Thực trạng và giải pháp (trình bày)",
    })
    void theKindIsNamedWhereTheTitleDoesNotSayIt(String title, AgendaItemKind kind, String line) {
        assertThat(MinutesPapers.programmeLine(new AgendaItem(SittingPart.THEMATIC, title, "dv0001", 20, kind))).isEqualTo(line);
    }
}
