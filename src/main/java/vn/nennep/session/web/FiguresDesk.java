package vn.nennep.session.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.web.Desk;
import vn.nennep.session.figures.FiguresReader;

/** The way to the figures, for whoever may read those of some cell. */
@Component
class FiguresDesk implements Desk {

    private final FiguresReader readers;
    private final Clock clock;

    FiguresDesk(FiguresReader readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public Optional<Link> linkFor(String member) {
        return readers.cellsFor(member, LocalDate.now(clock).getYear()).isEmpty()
                ? Optional.empty()
                : Optional.of(new Link("/so-lieu", "Số liệu", 10));
    }
}
