package vn.nennep.review.result;

/**
 * The totals of one year, from a campaign or as they were entered.
 *
 * @param unrated in scope without a level
 * @param source where they were taken from; null when a campaign of this system gave them
 * @param reason why they are kept although a check found something; null otherwise
 */
public record YearTotals(
        int year, boolean organization, int total, int inScope, int excellent, int good, int completed, int notCompleted, int unrated, String source,
        String reason) {

    public int rated() {
        return excellent + good + completed + notCompleted;
    }
}
