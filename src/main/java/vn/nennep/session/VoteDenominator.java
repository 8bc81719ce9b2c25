package vn.nennep.session;

/** Of whom more than half must approve: policy {@code vote.denominator} ({@code domain.md} §1.5, §7.3). */
public enum VoteDenominator {

    /** The counted members of §1.5, those who stayed away without a reason included. */
    COUNTED_MEMBERS("số đảng viên được tính") {
        @Override
        public int of(VoteRoll roll) {
            return roll.counted();
        }
    },

    /** Only the official members who are in the room; our second reading for ordinary sessions [P]. */
    OFFICIAL_PRESENT("số đảng viên chính thức có mặt") {
        @Override
        public int of(VoteRoll roll) {
            return roll.officialPresent();
        }
    };

    private final String label;

    VoteDenominator(String label) {
        this.label = label;
    }

    public abstract int of(VoteRoll roll);

    /** Vietnamese, as it stands within a sentence. */
    public String label() {
        return label;
    }
}
