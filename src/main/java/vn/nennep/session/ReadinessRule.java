package vn.nennep.session;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is looked at before a session, and what must be said of it. Source: {@code domain.md} A6.5 (S2 “chi uỷ đã chuẩn bị đầy đủ các thiết bị …
 * máy tính, mạng”), A17.10 for the printed copies.
 */
public final class ReadinessRule {

    private ReadinessRule() {
    }

    /**
     * The items of a session: no room or projector where everybody is online, no link where nobody is.
     *
     * @param withoutMail whether somebody gets the materials on paper
     */
    public static Set<ReadinessItem> items(SessionMode mode, boolean withoutMail) {
        Set<ReadinessItem> items = EnumSet.allOf(ReadinessItem.class);
        if (mode == SessionMode.ONLINE) {
            items.remove(ReadinessItem.ROOM);
            items.remove(ReadinessItem.PROJECTOR);
        }
        if (mode == SessionMode.IN_PERSON) {
            items.remove(ReadinessItem.ONLINE_LINK);
        }
        if (!withoutMail) {
            items.remove(ReadinessItem.PRINTED_COPIES);
        }
        return items;
    }

    /** Each item once; a room and a link aren't dispensable; what is missing has somebody who sees to it. */
    public static List<Finding> judge(List<ReadinessLine> lines, Set<ReadinessItem> items) {
        List<Finding> findings = new ArrayList<>();
        Set<ReadinessItem> open = items.isEmpty() ? Set.of() : EnumSet.copyOf(items);
        for (int row = 0; row < lines.size(); row++) {
            ReadinessLine line = lines.get(row);
            String path = "items[" + row + "].";
            if (!open.remove(line.item())) {
                findings.add(Finding.refusal(path + "item", "session.readiness.itemTwice", line.item().label()));
            }
            if (line.state() == ReadinessState.NOT_NEEDED && indispensable(line.item())) {
                findings.add(Finding.refusal(path + "state", "session.readiness.indispensable", line.item().label()));
            }
            if (line.state() == ReadinessState.MISSING) {
                judgeMissing(line, path, findings);
            }
        }
        open.forEach(item -> findings.add(Finding.refusal("items", "session.readiness.itemMissing", item.label())));
        return findings;
    }

    private static boolean indispensable(ReadinessItem item) {
        return item == ReadinessItem.ROOM || item == ReadinessItem.ONLINE_LINK || item == ReadinessItem.PRINTED_COPIES;
    }

    private static void judgeMissing(ReadinessLine line, String path, List<Finding> findings) {
        if (!Text.present(line.remedy())) {
            findings.add(Finding.refusal(path + "remedy", "session.readiness.remedyMissing", line.item().label()));
        }
        if (line.memberId() == null) {
            findings.add(Finding.refusal(path + "person", "session.readiness.personMissing", line.item().label()));
        }
    }
}
