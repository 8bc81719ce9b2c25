package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.document.PaperTemplate;
import vn.nennep.document.ResolutionPaper;

/** What the session decided, as resolution, conclusion or notice: issued when it is signed, not printed before. */
@Component
class ResolutionKind implements SessionPaperKind {

    @Override
    public String code() {
        return "resolution";
    }

    @Override
    public int position() {
        return 700;
    }

    @Override
    public String label() {
        return "Nghị quyết, kết luận, thông báo kết luận";
    }

    @Override
    public Optional<PaperTemplate> issuedWith() {
        return Optional.of(ResolutionPaper.TEMPLATE);
    }

    @Override
    public List<Print> prints(ThematicSession session, Reader reader) {
        return List.of();
    }
}
