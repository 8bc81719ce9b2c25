package vn.nennep.session;

import java.util.Set;

/** Who prepares the topic of a session: the lead and his group. */
public interface Preparers {

    /** Ids of the members; empty before anybody is assigned. */
    Set<String> of(long sessionId);

    /** Ids of all whose work needs the drafts: the preparers, the critic, and the member named to review. */
    Set<String> entrusted(long sessionId);
}
