package vn.nennep.review.round.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.review.ReviewPlace;
import vn.nennep.review.ReviewPlace.File;
import vn.nennep.review.ReviewProcesses;
import vn.nennep.review.round.ReviewRounds;

/** The processes of a cell's rounds, in its file. */
@Component
class RoundRuns implements ReviewProcesses {

    private final ReviewRounds rounds;

    RoundRuns(ReviewRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public List<Run> of(ReviewPlace place) {
        return place.file() == File.UNIT
                ? rounds.ofUnitReview(place.unit().id()).stream().map(round -> new Run(RoundVariables.PROCESS, round.businessKey(place.campaign()))).toList()
                : List.of();
    }
}
