package vn.nennep.session;

/** What the chair thinks of preparation, quality, meaning and effect of the session ({@code domain.md} A8.1); each may be null. */
public record Evaluation(String preparation, String quality, String meaning, String effect) {}
