package vn.nennep.review.quarter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The rating of one quarter of the leaders below one committee.
 *
 * @param writtenDueOn until when they hand in
 * @param decidedDueOn until when it is decided
 * @param planNumber number of the committee's plan or guidance
 */
@Table("quarter_campaign")
public record QuarterCampaign(
        @Id Long id,
        String unitId,
        int campaignYear,
        int quarter,
        LocalDate writtenDueOn,
        LocalDate decidedDueOn,
        String planNumber,
        LocalDate planOn,
        QuarterCampaignState state,
        String openedBy,
        LocalDateTime openedAt,
        @Version Integer version) {

    /** What it is among the subjects of processes. */
    public static final String KIND = "QUARTER_CAMPAIGN";

    public Quarter period() {
        return new Quarter(campaignYear, quarter);
    }

    /** Business key of its process; those of its reviews begin with it. */
    public String businessKey() {
        return "XLQ-" + unitId + "-" + campaignYear + "-" + quarter;
    }

    /** Business key of a leader's process in his cell. */
    public String leaderKey(String member) {
        return businessKey() + "-DV-" + member;
    }

    /** Business key of the process in the committee that decides about him. */
    public String decisionKey(String member) {
        return businessKey() + "-QD-" + member;
    }

    QuarterCampaign in(QuarterCampaignState next) {
        return new QuarterCampaign(
                id, unitId, campaignYear, quarter, writtenDueOn, decidedDueOn, planNumber, planOn, next, openedBy, openedAt, version);
    }
}
