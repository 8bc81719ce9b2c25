package vn.nennep.review.member.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.review.ReviewPlace;
import vn.nennep.review.ReviewProcesses;

/** The member's process, in his own file. */
@Component
class MemberRuns implements ReviewProcesses {

    @Override
    public List<Run> of(ReviewPlace place) {
        return place.member() == null
                ? List.of()
                : List.of(new Run(MemberReviewVariables.PROCESS, place.campaign().memberKey(place.member().memberId())));
    }
}
