package vn.nennep.session.process;

import vn.nennep.session.Reader;

/** How the doers of tasks read the session's file: what their work is about is theirs to read. */
final class Readers {

    private Readers() {}

    static Reader committee(String member) {
        return new Reader(member, true, false, true, false);
    }

    static Reader member(String member) {
        return new Reader(member, false, false, true, false);
    }

    static Reader preparer(String member) {
        return new Reader(member, false, true, true, false);
    }
}
