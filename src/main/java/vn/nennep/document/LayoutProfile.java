package vn.nennep.document;

import java.time.LocalDate;

/**
 * The guidance whose format governs a paper, chosen by its date (domain.md §4.1). Both are rendered by the same templates: no
 * difference that would show in minutes or in a resolution is established. The profile is kept with the paper, so that the
 * day one is found the older papers are known.
 */
public enum LayoutProfile {
    /** HD 36-HD/VPTW of 03/4/2018. */
    HD_36,
    /** HD 05-HD/VPTW of 27/5/2026. */
    HD_05;

    private static final LocalDate HD_05_IN_FORCE = LocalDate.of(2026, 5, 27);

    /** The profile in force on the day a paper is dated. */
    public static LayoutProfile on(LocalDate date) {
        return date.isBefore(HD_05_IN_FORCE) ? HD_36 : HD_05;
    }
}
