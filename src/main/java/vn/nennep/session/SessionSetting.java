package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Column;

/**
 * How a session is held.
 *
 * @param form alone or with the regular session
 * @param mode in person, online or both
 * @param meetingLink where to join online; null when in person
 * @param model whether other cells are invited to learn from it (sinh hoạt mẫu, {@code domain.md} A7.14)
 */
public record SessionSetting(
        @Column("sitting_form") SittingForm form,
        @Column("sitting_mode") SessionMode mode,
        @Column("meeting_link") String meetingLink,
        @Column("model_session") boolean model) {

    /** A session of its own, in person. */
    public static final SessionSetting USUAL = new SessionSetting(SittingForm.SEPARATE, SessionMode.IN_PERSON, null, false);

    public boolean combined() {
        return form == SittingForm.COMBINED;
    }

    /** The same session held in another way. */
    public SessionSetting held(SessionMode how, String link) {
        return new SessionSetting(form, how, how == SessionMode.IN_PERSON ? null : link, model);
    }
}
