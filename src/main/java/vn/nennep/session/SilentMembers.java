package vn.nennep.session;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Members who have attended so many sessions in a row without speaking that the chair is told. A session that somebody missed neither counts nor
 * breaks the row, or staying away would be the way out of it [P]. Source: {@code domain.md} A7.5, §7.3.
 *
 * @param alertAfter policy {@code silent.alertAfter}
 */
public record SilentMembers(int alertAfter) {

    /** Who attended a session and who of them spoke. */
    public record Held(Set<String> attended, Set<String> spoke) {}

    /**
     * @param members whom to look at
     * @param latestFirst the sessions held, the latest first
     * @return for each member to be told of, how many sessions he has been silent
     */
    public Map<String, Integer> among(Collection<String> members, List<Held> latestFirst) {
        Map<String, Integer> silent = new LinkedHashMap<>();
        for (String member : members) {
            int sessions = silence(member, latestFirst);
            if (sessions >= alertAfter) {
                silent.put(member, sessions);
            }
        }
        return silent;
    }

    private static int silence(String member, List<Held> latestFirst) {
        int sessions = 0;
        for (Held held : latestFirst) {
            if (held.spoke().contains(member)) {
                return sessions;
            }
            if (held.attended().contains(member)) {
                sessions++;
            }
        }
        return sessions;
    }
}
