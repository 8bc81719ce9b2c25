package vn.nennep.review.appraisal;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.platform.web.Words;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ballot.BallotOutcome.Result;
import vn.nennep.review.ballot.Ballots;

/** Says how many voted for which level. */
@Component
class VotesText {

    private final Ballots ballots;
    private final Words words;

    VotesText(Ballots ballots, Words words) {
        this.ballots = ballots;
        this.words = words;
    }

    /** What the last secret ballots on the ratings came to, by rating; those that weren't voted on are left out. A ballot on many is asked for once. */
    Map<Long, String> ofBallots(Collection<Long> targets) {
        Map<Long, String> texts = new HashMap<>();
        for (long target : targets) {
            if (!texts.containsKey(target)) {
                ballots.lastOn(target).ifPresent(outcome -> outcome.results().forEach(result -> texts.put(result.target(), text(result))));
            }
        }
        return texts;
    }

    String of(LevelVotes votes) {
        return votes == null ? "" : text(votes::of);
    }

    private String text(Result result) {
        return result.votes() == null ? words.of("appraisal.votes.withheld") : text(level -> result.votes().getOrDefault(level, 0));
    }

    private static String text(ToIntFunction<RatingLevel> votes) {
        return Arrays.stream(RatingLevel.values())
                .filter(level -> votes.applyAsInt(level) > 0)
                .map(level -> level.word() + " " + votes.applyAsInt(level))
                .collect(Collectors.joining(" · "));
    }
}
