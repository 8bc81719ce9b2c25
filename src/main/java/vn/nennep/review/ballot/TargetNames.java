package vn.nennep.review.ballot;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.review.Rating;
import vn.nennep.review.Ratings;

/** How what is voted on is called: the member's name, or the organisation's. */
@Component
public class TargetNames {

    private final Ratings ratings;
    private final Register register;

    TargetNames(Ratings ratings, Register register) {
        this.ratings = ratings;
        this.register = register;
    }

    /** By target. */
    public Map<Long, String> of(Collection<Long> targets) {
        Map<Long, Rating> found = ratings.of(targets);
        Map<String, PartyMember> people = register.members(found.values().stream().map(Rating::memberId).filter(Objects::nonNull).toList());
        Map<Long, String> names = new HashMap<>();
        found.forEach((target, rating) ->
                names.put(target, rating.ofMember() ? people.get(rating.memberId()).fullName() : register.unit(rating.unitId()).name()));
        return names;
    }
}
