package vn.nennep.session;

/**
 * Whether a cell has a committee (chi ủy). Source: {@code domain.md} §1.5, B0 “Cell variant”: from nine official members on, or as the register
 * records one.
 *
 * @param from policy {@code cell.committeeFrom}
 */
record CommitteeRule(int from) {

    boolean has(long officialMembers, boolean recorded) {
        return recorded || officialMembers >= from;
    }
}
