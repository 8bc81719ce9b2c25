package vn.nennep.platform.calendar;

import java.time.LocalDate;

/**
 * A day on which nobody works.
 *
 * @param name Vietnamese, as people call it
 */
public record Holiday(LocalDate day, String name) {}
