package vn.nennep.reminder;

import java.time.LocalDateTime;

/** Under what a digest tells something, in the order of the digest. */
enum Heading {
    OVERDUE("Quá hạn"),
    TODAY("Hôm nay"),
    SOON("Sắp đến hạn"),
    NEW("Việc mới"),
    URGED("Cần đôn đốc");

    private final String label;

    Heading(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /**
     * @param due null when it has no deadline
     * @param reminded a step of reminding has been reached, it isn't merely new
     */
    static Heading of(LocalDateTime due, boolean reminded, boolean urging, LocalDateTime now) {
        if (urging) {
            return URGED;
        }
        if (due != null && now.isAfter(due)) {
            return OVERDUE;
        }
        if (due != null && now.toLocalDate().equals(due.toLocalDate())) {
            return TODAY;
        }
        return reminded ? SOON : NEW;
    }
}
