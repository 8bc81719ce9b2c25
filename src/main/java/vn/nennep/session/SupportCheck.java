package vn.nennep.session;

import java.util.Collection;
import java.util.List;

/** Who may be sent to support a preparer whose outline didn't succeed: at least one, and new hands only. Source: {@code domain.md} P2 row 6b. */
public final class SupportCheck {

    private SupportCheck() {}

    /** @param preparers who prepares it already */
    public static List<Finding> judge(List<String> supporters, Collection<String> preparers) {
        if (supporters.isEmpty()) {
            return List.of(Finding.refusal("supporters", "session.resolve.supporterMissing"));
        }
        return supporters.stream().anyMatch(preparers::contains) || supporters.stream().distinct().count() < supporters.size()
                ? List.of(Finding.refusal("supporters", "session.resolve.supporterPrepares"))
                : List.of();
    }
}
