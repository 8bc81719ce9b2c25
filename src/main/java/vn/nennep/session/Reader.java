package vn.nennep.session;

/**
 * Who opens a session's file, as far as it decides what he may read.
 *
 * @param committee secretary, deputy, committee member or duty officer of the cell
 * @param preparer assigned to prepare the topic, or to examine its outline
 * @param member belongs to the cell
 * @param superior serves the direct superior committee
 */
public record Reader(String id, boolean committee, boolean preparer, boolean member, boolean superior) {

    /** Whether drafts and what was said in reviewing them are his to read. */
    public boolean readsDrafts() {
        return committee || preparer;
    }

    /** Whether the file is his to open at all. */
    public boolean reads(SessionState state) {
        return switch (state) {
            case PREPARING, REVIEWING, SCHEDULED -> readsDrafts();
            case REPORTED, COMPLETED, COMPLETED_NO_RESOLUTION -> readsDrafts() || member || superior;
            default -> readsDrafts() || member;
        };
    }
}
