package vn.nennep.review.ballot;

/** Of what a level needs its share ({@code ballot.denominator}; no source says which). */
public enum BallotDenominator {
    ENTITLED("số đảng viên được quyền bỏ phiếu"),
    PRESENT("số đảng viên có mặt"),
    VALID("số phiếu hợp lệ");

    private final String label;

    BallotDenominator(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
