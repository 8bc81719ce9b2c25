package vn.nennep.review.member;

/**
 * What is said in words ({@code domain.md} P6 form 4, blocks I to V).
 *
 * @param leadership of those on {@link vn.nennep.review.SelfReviewForm#FORM_2B} only; null otherwise
 * @param promptAnswer to what the superior asked to be looked at; null where nothing was asked
 * @param responsibility null where he has nothing to say of it
 * @param noShortcomings why he names none; null where he names some
 */
public record SelfReviewTexts(
        String ideology, String ethics, String style, String discipline, String example, String pledge, String leadership, String promptAnswer,
        String responsibility, String noShortcomings) {}
