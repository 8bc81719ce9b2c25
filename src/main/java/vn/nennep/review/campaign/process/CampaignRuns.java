package vn.nennep.review.campaign.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.review.ReviewPlace;
import vn.nennep.review.ReviewProcesses;

/** The campaign's own process, and in a cell's file that of the cell. */
@Component
class CampaignRuns implements ReviewProcesses {

    @Override
    public List<Run> of(ReviewPlace place) {
        return switch (place.file()) {
            case CAMPAIGN -> List.of(new Run(CampaignVariables.CAMPAIGN_PROCESS, place.campaign().businessKey()));
            case UNIT -> List.of(new Run(CampaignVariables.CELL_PROCESS, place.campaign().cellKey(place.unit().unitId())));
            case MEMBER -> List.of();
        };
    }
}
