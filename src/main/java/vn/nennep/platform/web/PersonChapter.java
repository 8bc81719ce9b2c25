package vn.nennep.platform.web;

import java.util.List;
import vn.nennep.platform.intake.Reading;

/** What a capability has to say on a person's page. Who keeps the register reads the page too: what is only for the person is told to nobody else. */
public interface PersonChapter {

    /** Empty when there is nothing, or nothing for this reader. */
    List<Reading> about(String person, String reader);
}
