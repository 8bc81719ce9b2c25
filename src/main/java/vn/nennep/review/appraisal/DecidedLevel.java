package vn.nennep.review.appraisal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.review.Rating;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewPlace;
import vn.nennep.review.ReviewReader;

/**
 * The level that stands in a file, for who has the file open: a member's once he was given notice of it, to the committee that decides at once, to his comrades never
 * ({@code domain.md} §7.2.3); an organisation's to all who may open its file.
 */
@Component
public class DecidedLevel {

    private final DecisionDesk desk;
    private final Ratings ratings;

    DecidedLevel(DecisionDesk desk, Ratings ratings) {
        this.desk = desk;
        this.ratings = ratings;
    }

    public Optional<RatingLevel> in(ReviewPlace place) {
        return switch (place.file()) {
            case CAMPAIGN -> Optional.empty();
            case UNIT -> standing(place);
            case MEMBER -> mayKnow(place) ? standing(place) : Optional.empty();
        };
    }

    private Optional<RatingLevel> standing(ReviewPlace place) {
        return ratings.find(place.subject()).map(Rating::decidedLevel);
    }

    private boolean mayKnow(ReviewPlace place) {
        ReviewReader reader = place.reader();
        return reader.deciding()
                || (reader.self() || reader.committee()) && desk.linesOf(place.subject()).values().stream().anyMatch(line -> line.noticePaper() != null);
    }
}
