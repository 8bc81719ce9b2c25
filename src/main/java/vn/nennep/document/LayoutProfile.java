package vn.nennep.document;

import java.time.LocalDate;

/**
 * The guidance whose format governs a paper, chosen by its date (domain.md §4.1). Of the papers of a cell no difference between the two is established,
 * so both are written with the same templates; an administrator who knows one puts a template of his own into the profile's directory. The profile is
 * kept with the paper.
 */
public enum LayoutProfile {
    /** HD 36-HD/VPTW of 03/4/2018. */
    HD_36("hd36/"),
    /** HD 05-HD/VPTW of 27/5/2026. */
    HD_05("hd05/");

    private static final LocalDate HD_05_IN_FORCE = LocalDate.of(2026, 5, 27);

    private final String directory;

    LayoutProfile(String directory) {
        this.directory = directory;
    }

    /** Where templates lie that hold for papers of this profile only. */
    String directory() {
        return directory;
    }

    /** The profile in force on the day a paper is dated. */
    public static LayoutProfile on(LocalDate date) {
        return date.isBefore(HD_05_IN_FORCE) ? HD_36 : HD_05;
    }
}
