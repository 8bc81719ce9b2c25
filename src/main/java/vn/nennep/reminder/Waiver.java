package vn.nennep.reminder;

import java.time.LocalDate;

/** Says when what is due isn't asked for. Implemented by the capability that knows why. */
public interface Waiver {

    /** Whether nothing that the unit has to do on the day is asked for. */
    boolean waives(String unit, LocalDate day);
}
