package vn.nennep.review.campaign;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CellDeadlines;
import vn.nennep.review.campaign.CampaignPlan.Deadlines;

/** What opening a campaign would do, before it is done. */
@Component
public class CampaignPreview {

    private final CampaignRules rules;
    private final CampaignRoll roll;
    private final CellDeadlines cells;
    private final Words words;

    CampaignPreview(CampaignRules rules, CampaignRoll roll, CellDeadlines cells, Words words) {
        this.rules = rules;
        this.roll = roll;
        this.cells = cells;
        this.words = words;
    }

    public Reading of(CampaignPlan plan, LocalDate today) {
        CampaignRoll.Size size = roll.size(plan.unit(), plan.cutOffOn(), today);
        Deadlines due = plan.deadlines();
        Reading.Builder reading = Reading.titled(words.of("review.campaign.preview", Integer.toString(plan.year())))
                .text(words.of("review.campaign.regime"), rules.regime(plan.unit(), plan.year()).label())
                .text(
                        words.of("review.campaign.size"),
                        words.of(
                                "review.campaign.sizeText", Integer.toString(size.cells()), Integer.toString(size.committees()),
                                Integer.toString(size.members()), plan.cutOffOn()))
                .table(
                        words.of("review.campaign.dueDates"), List.of(words.of("review.campaign.work"), words.of("review.campaign.until")),
                        List.of(
                                List.of(words.of("review.campaign.selfReviewDue"), ReadableTime.of(due.selfReview())),
                                List.of(words.of("review.campaign.collectiveDue"), ReadableTime.of(due.collective())),
                                List.of(words.of("review.campaign.cellDue"), ReadableTime.of(due.cell())),
                                List.of(words.of("review.campaign.grassrootsDue"), ReadableTime.of(due.grassroots())),
                                List.of(words.of("review.campaign.rollUpDue"), ReadableTime.of(due.rollUp()))));
        LocalDate civilResults = cells.civilResults(plan.unit(), plan.year());
        if (!due.cell().isAfter(civilResults)) {
            reading.warning(words.of("review.campaign.civilNote", civilResults, civilResults.plusDays(1)));
        }
        return reading.build();
    }
}
