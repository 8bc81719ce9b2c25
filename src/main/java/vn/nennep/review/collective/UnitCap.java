package vn.nennep.review.collective;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.review.CriteriaSets.Group;
import vn.nennep.review.Disciplines;
import vn.nennep.review.Disciplines.Discipline;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.WorkFigures;
import vn.nennep.review.gate.Cap;
import vn.nennep.review.gate.GateFacts;
import vn.nennep.review.gate.GatheredFacts;
import vn.nennep.review.gate.RatingGate;

/**
 * The highest level that an organisation may be given ({@code domain.md} §3.4, P7 row 9). A cell's sub-units are its members; a committee's the units
 * below it.
 */
@Component
public class UnitCap {

    private final RatingGate gate;
    private final Reviews reviews;
    private final Disciplines disciplines;
    private final GatheredFacts gathered;
    private final Register register;

    UnitCap(RatingGate gate, Reviews reviews, Disciplines disciplines, GatheredFacts gathered, Register register) {
        this.gate = gate;
        this.reviews = reviews;
        this.disciplines = disciplines;
        this.gathered = gathered;
        this.register = register;
    }

    public Cap of(UnitReview review, WorkFigures figures, boolean corruption) {
        int year = reviews.campaignOf(review).campaignYear();
        List<UnitReview> below = reviews.below(review);
        Set<String> disciplined = new HashSet<>();
        if (below.isEmpty()) {
            punished(disciplines.ofMembersOf(review.unitId(), year)).map(Discipline::memberId).forEach(disciplined::add);
        } else {
            below.stream()
                    .map(UnitReview::unitId)
                    .filter(unit -> punished(disciplines.ofUnit(unit, year)).findAny().isPresent())
                    .forEach(disciplined::add);
        }
        int subUnits = below.isEmpty() ? reviews.membersOf(review.id()).size() : below.size();
        return gate.cap(new GateFacts(
                year, review.unitId(), true, figures, List.of(), disciplines.ofUnit(review.unitId(), year), null, Math.max(subUnits, disciplined.size()),
                disciplined.size(), corruption,
                gathered.groups(
                        reviews.campaignOf(review), register.unit(review.unitId()).type().isCell() ? Group.CELL : Group.COMMITTEE, review.unitId())));
    }

    private static Stream<Discipline> punished(List<Discipline> known) {
        return known.stream().filter(one -> one.kind().punishes());
    }

    /** The cap in words that a secretary can read aloud. */
    public String explained(Cap cap) {
        return gate.explained(cap);
    }
}
