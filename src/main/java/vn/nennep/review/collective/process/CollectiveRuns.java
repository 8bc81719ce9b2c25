package vn.nennep.review.collective.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.review.ReviewPlace;
import vn.nennep.review.ReviewPlace.File;
import vn.nennep.review.ReviewProcesses;

/** The process of an organisation's own review, in its file. */
@Component
class CollectiveRuns implements ReviewProcesses {

    @Override
    public List<Run> of(ReviewPlace place) {
        return place.file() == File.UNIT
                ? List.of(new Run(CollectiveVariables.PROCESS, place.campaign().collectiveKey(place.unit().unitId())))
                : List.of();
    }
}
