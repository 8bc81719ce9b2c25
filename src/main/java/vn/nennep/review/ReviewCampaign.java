package vn.nennep.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The review and classification of one year for everything below one committee (đợt đánh giá, xếp loại; A15.1).
 *
 * @param cutOffOn the day on which it is judged who stands in it
 * @param planNumber number of the committee's plan or guidance
 * @param closedAt when its results were locked; null before
 */
@Table("review_campaign")
public record ReviewCampaign(
        @Id Long id,
        String unitId,
        int campaignYear,
        Regime regime,
        LocalDate cutOffOn,
        LocalDate selfReviewDueOn,
        LocalDate cellDueOn,
        LocalDate collectiveDueOn,
        LocalDate grassrootsDueOn,
        LocalDate rollUpDueOn,
        String planNumber,
        LocalDate planOn,
        CampaignState state,
        String openedBy,
        LocalDateTime openedAt,
        LocalDateTime closedAt,
        @Version Integer version) {

    /** What it is among the subjects of processes. */
    public static final String KIND = "REVIEW_CAMPAIGN";

    /** The day whose policies and rules judge it. */
    public LocalDate judged() {
        return Regime.judged(campaignYear);
    }

    /** Business key of its process; those of its reviews begin with it. */
    public String businessKey() {
        return "DGXL-" + unitId + "-" + campaignYear;
    }

    /** Business key of a cell's process. */
    public String cellKey(String cell) {
        return businessKey() + "-CB-" + cell;
    }

    /** Business key of the process of an organisation's own review. */
    public String collectiveKey(String unit) {
        return businessKey() + "-TT-" + unit;
    }

    /** Business key of a member's process. */
    public String memberKey(String member) {
        return businessKey() + "-DV-" + member;
    }

    /** Business key of a complaint's process. */
    public String complaintKey(long complaint) {
        return businessKey() + "-KN-" + complaint;
    }

    public ReviewCampaign in(CampaignState next, LocalDateTime closed) {
        return new ReviewCampaign(
                id, unitId, campaignYear, regime, cutOffOn, selfReviewDueOn, cellDueOn, collectiveDueOn, grassrootsDueOn, rollUpDueOn, planNumber, planOn,
                next, openedBy, openedAt, closed, version);
    }
}
