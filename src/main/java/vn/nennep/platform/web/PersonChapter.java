package vn.nennep.platform.web;

import java.util.Optional;
import vn.nennep.platform.intake.Reading;

/** What a capability has to say on a person's page, for the person and for who keeps the register. */
public interface PersonChapter {

    /** Empty when there is nothing. */
    Optional<Reading> about(String person);
}
