package vn.nennep.review.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.web.Desk;

/** The way to the reviews, for whoever has one, follows one or may open a campaign. */
@Component
class ReviewDesk implements Desk {

    private final MyReviews mine;

    ReviewDesk(MyReviews mine) {
        this.mine = mine;
    }

    @Override
    public Optional<Link> linkFor(String member) {
        return mine.any(member) ? Optional.of(new Link("/xep-loai", "Xếp loại", 20)) : Optional.empty();
    }
}
