package vn.nennep.review.appraisal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.review.Rating;
import vn.nennep.review.Ratings;

/** Names those who are rated; a few queries for however many. */
@Component
public class RatedTargets {

    private final Ratings ratings;
    private final Register register;

    RatedTargets(Ratings ratings, Register register) {
        this.ratings = ratings;
        this.register = register;
    }

    /** In the order of the ids. */
    public List<RatedTarget> of(Collection<Long> ids) {
        Map<Long, Rating> found = ratings.of(ids);
        return named(ids.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    /** The same ratings with names. */
    public List<RatedTarget> named(List<Rating> found) {
        Map<String, PartyMember> members =
                register.members(found.stream().map(Rating::memberId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<String, String> units = found.isEmpty() ? Map.of() : register.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
        return found.stream()
                .map(rating -> new RatedTarget(
                        rating, rating.ofMember() ? members.get(rating.memberId()).fullName() : units.get(rating.unitId()), units.get(rating.unitId())))
                .toList();
    }
}
