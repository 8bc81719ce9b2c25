package vn.nennep.session;

import java.util.Optional;
import vn.nennep.platform.intake.Reading;

/** One part of the session's file (hồ sơ buổi sinh hoạt). Chapters are shown in the order of {@link #position}. */
public interface SessionChapter {

    int position();

    /** What this reader may read of it now; empty when there is nothing yet, or nothing for him. */
    Optional<Reading> read(ThematicSession session, Reader reader);
}
