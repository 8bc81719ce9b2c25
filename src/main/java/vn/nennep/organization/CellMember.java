package vn.nennep.organization;

/** A member as he stands in one unit on one day. */
public record CellMember(PartyMember member, MembershipStatus status, ActivityStatus activity) {

    public String id() {
        return member.id();
    }

    public String name() {
        return member.fullName();
    }

    public boolean official() {
        return status == MembershipStatus.OFFICIAL;
    }
}
