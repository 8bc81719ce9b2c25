package vn.nennep.administration.roster;

/** Where an import stands. */
public enum RosterState {
    READING("Đang đọc tệp", true),
    REFUSED("Không đọc được tệp", false),
    READY("Đã đọc xong, chưa ghi", false),
    WRITING("Đang ghi vào sổ", true),
    COMMITTED("Đã ghi vào sổ", false),
    /** Its server was stopped while it worked; nothing of it was written. */
    INTERRUPTED("Bị gián đoạn, chưa ghi gì", false);

    private final String label;
    private final boolean running;

    RosterState(String label, boolean running) {
        this.label = label;
        this.running = running;
    }

    public String label() {
        return label;
    }

    /** Whether some server works on it. */
    public boolean running() {
        return running;
    }
}
