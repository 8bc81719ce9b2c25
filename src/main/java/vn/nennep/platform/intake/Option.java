package vn.nennep.platform.intake;

/** One choice of a list. */
public record Option(String value, String label) {}
