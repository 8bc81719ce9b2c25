package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.document.MinutesPaper;
import vn.nennep.document.PaperTemplate;

/** The minutes (biên bản): issued when both have signed, not printed before. */
@Component
class MinutesKind implements SessionPaperKind {

    @Override
    public String code() {
        return "minutes";
    }

    @Override
    public int position() {
        return 500;
    }

    @Override
    public String label() {
        return "Biên bản";
    }

    @Override
    public Optional<PaperTemplate> issuedWith() {
        return Optional.of(MinutesPaper.TEMPLATE);
    }

    @Override
    public List<Print> prints(ThematicSession session, Reader reader) {
        return List.of();
    }
}
