package vn.nennep.session;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells who has been silent in the sessions held so far ({@code domain.md} A7.5). */
@Component
public class Silence {

    private final SessionRepository sessions;
    private final Sittings sittings;
    private final SittingRules rules;

    Silence(SessionRepository sessions, Sittings sittings, SittingRules rules) {
        this.sessions = sessions;
        this.sittings = sittings;
        this.rules = rules;
    }

    /** Of these members, for how many sessions each has been silent; this session counts once its course is recorded. */
    public Map<String, Integer> among(Collection<String> members, ThematicSession session) {
        List<SilentMembers.Held> latestFirst = sessions.ofUnits(Set.of(session.unitId())).stream()
                .filter(held -> held.openedAt() != null && !held.openedAt().isAfter(session.openedAt()))
                .sorted(Comparator.comparing(ThematicSession::openedAt).reversed())
                .flatMap(held -> sittings.courseOf(held.id()).map(course -> held(held, course)).stream())
                .toList();
        return rules.silence(session).among(members, latestFirst);
    }

    private SilentMembers.Held held(ThematicSession session, SessionCourse course) {
        return new SilentMembers.Held(
                Set.copyOf(sittings.openingOf(session.id()).orElseThrow().presentMembers()),
                course.speeches().stream().map(Speech::memberId).filter(Objects::nonNull).collect(Collectors.toSet()));
    }
}
