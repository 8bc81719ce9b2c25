package vn.nennep.review.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CampaignChapter;
import vn.nennep.review.CampaignState;
import vn.nennep.review.CellDeadlines;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewReader;

/** Plan and due dates of a campaign, for everybody below the committee; and what was left open when it was closed, for that committee. */
@Component
class CampaignPlanChapter implements CampaignChapter {

    private final CampaignClosing closing;
    private final CellDeadlines cells;
    private final Words words;

    CampaignPlanChapter(CampaignClosing closing, CellDeadlines cells, Words words) {
        this.closing = closing;
        this.cells = cells;
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
                        dueDates(campaign));
        if (reader.deciding() && campaign.state() == CampaignState.CLOSED) {
            List<List<String>> left = new ArrayList<>();
            closing.leftOpen(campaign.id()).forEach(open -> left.add(List.of(open.openGroup().label(), Integer.toString(open.openCount()), open.reason())));
            reading.text(words.of("review.close.closedAt"), ReadableTime.of(campaign.closedAt()))
                    .table(words.of("review.close.leftOpen"), List.of(words.of("review.close.what"), words.of("review.close.number"), words.of("review.list.why")), left);
        }
        return Optional.of(reading.build());
    }

    private List<List<String>> dueDates(ReviewCampaign campaign) {
        CellDeadlines.OfCampaign ofCells = cells.of(campaign);
        List<List<String>> rows = new ArrayList<>();
        rows.add(due("selfReviewDue", campaign.selfReviewDueOn()));
        rows.add(due("collectiveDue", campaign.collectiveDueOn()));
        rows.add(due("cellDue", ofCells.usual()));
        if (!ofCells.cells().isEmpty() && !ofCells.withServants().equals(ofCells.usual())) {
            rows.add(due("cellDueServants", ofCells.withServants()));
        }
        rows.add(due("grassrootsDue", campaign.grassrootsDueOn()));
        rows.add(due("rollUpDue", campaign.rollUpDueOn()));
        return rows;
    }

    private List<String> due(String what, LocalDate on) {
        return List.of(words.of("review.campaign." + what), ReadableTime.of(on));
    }
}
