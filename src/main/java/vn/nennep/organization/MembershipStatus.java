package vn.nennep.organization;

/** Official or probationary member; only official members vote and count ({@code domain.md} §1.5). */
public enum MembershipStatus {
    OFFICIAL("Chính thức"),
    PROBATIONARY("Dự bị");

    private final String label;

    MembershipStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
