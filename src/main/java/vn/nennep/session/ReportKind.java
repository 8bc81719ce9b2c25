package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.document.PaperTemplate;
import vn.nennep.document.ReportPaper;

/** The report to the committee above (báo cáo): issued when it is sent, each round anew, not printed before. */
@Component
class ReportKind implements SessionPaperKind {

    @Override
    public String code() {
        return "report";
    }

    @Override
    public int position() {
        return 900;
    }

    @Override
    public String label() {
        return "Báo cáo cấp ủy cấp trên";
    }

    @Override
    public Optional<PaperTemplate> issuedWith() {
        return Optional.of(ReportPaper.TEMPLATE);
    }

    @Override
    public List<Print> prints(ThematicSession session, Reader reader) {
        return List.of();
    }
}
