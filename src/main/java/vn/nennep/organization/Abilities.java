package vn.nennep.organization;

/**
 * What a person brings to a task ({@code domain.md} A3.3, A3.10).
 *
 * @param post in the state, an enterprise or a mass organisation; null when none is entered
 * @param strengths what he is good at; null when nothing is entered
 */
public record Abilities(String post, String strengths) {}
