package vn.nennep.session;

import java.util.Collection;

/**
 * How many members a vote counts. Source: {@code domain.md} §1.5, counted members (W23): all officially summoned members minus those on temporary
 * activity elsewhere, exempt members who are absent, suspended, prosecuted or detained members, and members absent throughout with an approved
 * reason. A member with two such reasons is left out once. Probationary members aren't counted and don't vote [M].
 *
 * @param counted the denominator: who is present and who stayed away without a reason
 * @param officialPresent who votes, an exempt member who came included
 */
public record VoteRoll(int counted, int officialPresent) {

    public VoteRoll {
        if (officialPresent < 0 || officialPresent > counted) {
            throw new IllegalArgumentException(officialPresent + " of " + counted + " counted members present");
        }
    }

    public static VoteRoll of(Collection<SummonedMember> summoned) {
        return new VoteRoll((int) summoned.stream().filter(SummonedMember::counted).count(),
                (int) summoned.stream().filter(SummonedMember::votes).count());
    }
}
