package vn.nennep.administration.roster;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.web.Desk;

/** The way to the page on which rosters are brought in and taken out. */
@Component
class RosterDesk implements Desk {

    private static final int POSITION = 80;

    private final RosterImports imports;

    RosterDesk(RosterImports imports) {
        this.imports = imports;
    }

    @Override
    public Optional<Link> linkFor(String member) {
        return imports.open(member) ? Optional.of(new Link("/nhap-du-lieu", "Nhập dữ liệu", POSITION)) : Optional.empty();
    }
}
