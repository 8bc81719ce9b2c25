package vn.nennep.session.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.web.Desk;
import vn.nennep.session.figures.FiguresReader;

/** The way to the figures, for whoever may read those of some cell. */
@Component
class FiguresDesk implements Desk {

    private final FiguresReader readers;

    FiguresDesk(FiguresReader readers) {
        this.readers = readers;
    }

    @Override
    public Optional<Link> linkFor(String member) {
        return readers.cellsFor(member).isEmpty() ? Optional.empty() : Optional.of(new Link("/so-lieu", "Số liệu", 10));
    }
}
