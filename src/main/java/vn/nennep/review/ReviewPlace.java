package vn.nennep.review;

/**
 * A file of the review with who has it open.
 *
 * @param unit null in a campaign's file
 * @param member null in the file of a campaign or an organisation
 */
public record ReviewPlace(ReviewCampaign campaign, UnitReview unit, MemberReview member, ReviewReader reader) {

    public enum File {
        CAMPAIGN,
        UNIT,
        MEMBER
    }

    public File file() {
        return member != null ? File.MEMBER : unit != null ? File.UNIT : File.CAMPAIGN;
    }

    /** The subject whose file it is. */
    public long subject() {
        return switch (file()) {
            case CAMPAIGN -> campaign.id();
            case UNIT -> unit.id();
            case MEMBER -> member.id();
        };
    }

    /** Whose file it is. */
    public String unitId() {
        return unit == null ? campaign.unitId() : unit.unitId();
    }
}
