package vn.nennep.session.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import vn.nennep.document.Closing;
import vn.nennep.document.IssuerKind;
import vn.nennep.document.PaperFault;
import vn.nennep.document.PaperHeader;
import vn.nennep.document.ReportPaper;
import vn.nennep.document.SignatoryPosition;
import vn.nennep.testing.EngineTest;

/** Why a paper can't be written is said in Vietnamese and names the field. */
@EngineTest
class PaperErrorsTest {

    @Autowired private PaperErrors errors;

    @Test
    void whatIsMissingIsNamedWithItsPlaceInTheList() {
        var paper = new ReportPaper(
                new PaperHeader("Đảng bộ", "Chi bộ", IssuerKind.CELL, "An Phú", LocalDate.of(2027, 2, 5)), "x", "x", "x", List.of("x"), null,
                List.of(new ReportPaper.Task("x", "A", null), new ReportPaper.Task("x", " ", null)), null, null,
                new Closing(null, SignatoryPosition.SECRETARY, "A"));

        ResponseEntity<PaperErrors.Answer> answer = errors.unwritten(catchThrowableOfType(PaperFault.class, paper::requireComplete));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().message()).isEqualTo("Nhiệm vụ thứ 2: chưa ghi người hoặc bộ phận chịu trách nhiệm.");
    }
}
