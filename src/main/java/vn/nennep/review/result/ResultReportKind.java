package vn.nennep.review.result;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.document.PaperTemplate;
import vn.nennep.document.ResultReportPaper;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewPaperKind;
import vn.nennep.review.ReviewPlace;
import vn.nennep.review.ReviewPlace.File;

/** The reports on the campaign's results, in its file: for who serves the committee that opened it. */
@Component
class ResultReportKind implements ReviewPaperKind {

    private final Words words;

    ResultReportKind(Words words) {
        this.words = words;
    }

    @Override
    public String code() {
        return "result-report";
    }

    @Override
    public int position() {
        return 990;
    }

    @Override
    public String label() {
        return words.of("result.report.kind");
    }

    @Override
    public boolean concerns(ReviewPlace place) {
        return place.file() == File.CAMPAIGN && place.reader().deciding();
    }

    @Override
    public Optional<PaperTemplate> issuedWith() {
        return Optional.of(ResultReportPaper.TEMPLATE);
    }
}
