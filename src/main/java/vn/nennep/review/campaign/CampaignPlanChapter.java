package vn.nennep.review.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CampaignChapter;
import vn.nennep.review.CampaignState;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewReader;

/** Plan and due dates of a campaign, for everybody below the committee; and what was left open when it was closed, for that committee. */
@Component
class CampaignPlanChapter implements CampaignChapter {

    private final CampaignClosing closing;
    private final Words words;

    CampaignPlanChapter(CampaignClosing closing, Words words) {
        this.closing = closing;
        this.words = words;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Optional<Reading> read(ReviewCampaign campaign, ReviewReader reader) {
        Reading.Builder reading = Reading.titled(words.of("review.campaign.chapter"))
                .text(words.of("review.campaign.plan"), words.of("review.campaign.planText", campaign.planNumber(), campaign.planOn()))
                .text(words.of("review.campaign.regime"), campaign.regime().label())
                .text(words.of("review.campaign.cutOffOn"), ReadableTime.of(campaign.cutOffOn()))
                .table(
                        words.of("review.campaign.dueDates"), List.of(words.of("review.campaign.work"), words.of("review.campaign.until")),
                        List.of(
                                List.of(words.of("review.campaign.selfReviewDue"), ReadableTime.of(campaign.selfReviewDueOn())),
                                List.of(words.of("review.campaign.collectiveDue"), ReadableTime.of(campaign.collectiveDueOn())),
                                List.of(words.of("review.campaign.cellDue"), ReadableTime.of(campaign.cellDueOn())),
                                List.of(words.of("review.campaign.grassrootsDue"), ReadableTime.of(campaign.grassrootsDueOn())),
                                List.of(words.of("review.campaign.rollUpDue"), ReadableTime.of(campaign.rollUpDueOn()))));
        if (reader.deciding() && campaign.state() == CampaignState.CLOSED) {
            List<List<String>> left = new ArrayList<>();
            closing.leftOpen(campaign.id()).forEach(open -> left.add(List.of(open.openGroup().label(), Integer.toString(open.openCount()), open.reason())));
            reading.text(words.of("review.close.closedAt"), ReadableTime.of(campaign.closedAt()))
                    .table(words.of("review.close.leftOpen"), List.of(words.of("review.close.what"), words.of("review.close.number"), words.of("review.list.why")), left);
        }
        return Optional.of(reading.build());
    }
}
