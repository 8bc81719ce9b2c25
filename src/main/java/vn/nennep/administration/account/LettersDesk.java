package vn.nennep.administration.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.web.Desk;

/** The print list of who hands notices over. */
@Component
class LettersDesk implements Desk {

    private final LetterKeepers keepers;

    LettersDesk(LetterKeepers keepers) {
        this.keepers = keepers;
    }

    @Override
    public Optional<Link> linkFor(String member) {
        return keepers.unitsOf(member).isEmpty() ? Optional.empty() : Optional.of(new Link("/in-giay", "In giấy", 60));
    }
}
