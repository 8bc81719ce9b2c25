package vn.nennep.session;

import java.time.LocalDateTime;

/**
 * When, where and how a session is to take place.
 *
 * @param place null for an online session, or where it isn't decided yet
 */
public record Arrangement(LocalDateTime at, String place, SessionSetting setting) {

    public static Arrangement of(ThematicSession session) {
        return new Arrangement(session.scheduledAt(), session.place(), session.setting());
    }

    /** Where it is held, as people read it; empty before that is decided. */
    public String venue() {
        return place != null ? place : setting.mode() == SessionMode.ONLINE ? SessionMode.ONLINE.label() : "";
    }
}
