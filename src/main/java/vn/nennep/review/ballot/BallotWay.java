package vn.nennep.review.ballot;

/** How people vote. */
public enum BallotWay {
    ELECTRONIC("Bỏ phiếu điện tử"),
    PAPER("Bỏ phiếu giấy");

    private final String label;

    BallotWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
