package vn.nennep.session;

/**
 * On what somebody wants to speak: an item of the agenda, a question of the outline, or the topic as a whole.
 *
 * @param itemNumber from 1 over the whole agenda; null if it isn't about one
 * @param questionNumber from 1; null if it isn't about one
 */
public record SpeakingMatter(Integer itemNumber, Integer questionNumber) {

    public static final SpeakingMatter TOPIC = new SpeakingMatter(null, null);

    public static SpeakingMatter item(int number) {
        return new SpeakingMatter(number, null);
    }

    public static SpeakingMatter question(int number) {
        return new SpeakingMatter(null, number);
    }

    /** How forms name it: {@code TOPIC}, {@code ITEM-2}, {@code QUESTION-1}. */
    public String code() {
        return itemNumber != null ? "ITEM-" + itemNumber : questionNumber != null ? "QUESTION-" + questionNumber : "TOPIC";
    }
}
