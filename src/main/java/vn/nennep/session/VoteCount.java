package vn.nennep.session;

/** What was counted in a vote. A paper that is blank or can't be read belongs to the other opinions. */
public record VoteCount(int inFavour, int against, int otherOpinions) {
}
