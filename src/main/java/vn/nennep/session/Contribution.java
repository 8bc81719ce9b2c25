package vn.nennep.session;

import java.util.List;

/**
 * What a member adds before the session (P2 par. 9). What he left out is null or empty.
 *
 * @param questions what he wants made clear
 * @param speaksOn what he wants to speak on
 * @param comment on the draft
 * @param absenceReason why he can't come
 */
public record Contribution(List<String> questions, SpeakingMatter speaksOn, String comment, String absenceReason) {

    public boolean isEmpty() {
        return questions.isEmpty() && speaksOn == null && comment == null && absenceReason == null;
    }
}
