package vn.nennep.administration.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.EndReason;
import vn.nennep.organization.Memberships;
import vn.nennep.organization.Memberships.Segment;
import vn.nennep.organization.Posts;
import vn.nennep.organization.Posts.Holding;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Refusal;

/**
 * Somebody dies, leaves the Party or was entered by mistake. What he holds ends with it, so only those may enter it who may end all that; a
 * transfer has a procedure of its own.
 */
@Component
class EndMembership extends RegisterAction {

    private final Memberships memberships;
    private final Posts posts;

    EndMembership(RegisterOffice office, Memberships memberships, Posts posts) {
        super("endMembership", true, office);
        this.memberships = memberships;
        this.posts = posts;
    }

    @Override
    boolean isFor(String actor, Unit unit, String person) {
        return unit.type().isCell() && office.rights().keeps(actor, unit.id()) && memberships.on(person, unit.id(), office.today()).isPresent();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of();
    }

    @Override
    Change change(Offer offer, String actor, Answers answers) {
        String person = offer.person();
        EndReason reason = answers.choice("reason", EndReason.class);
        LocalDate lastDay = answers.date("lastDay");
        if (lastDay.isAfter(office.today())) {
            throw Refusal.at("lastDay", "register.membership.endsInFuture");
        }
        List<Holding> held = posts.ofMember(person).stream()
                .filter(holding -> holding.toDate() == null || holding.toDate().isAfter(lastDay))
                .filter(holding -> reason.leavesParty() || holding.unitId().equals(offer.unit()) || isGroupOf(holding.unitId(), offer.unit()))
                .toList();
        held.stream().filter(holding -> !office.rights().gives(actor, holding.role(), holding.unitId())).findFirst().ifPresent(holding -> {
            throw Refusal.at(
                    null, "register.membership.rolesFromAbove", office.nameOf(person), holding.role().label(), nameOfUnit(holding.unitId()));
        });
        List<Segment> elsewhere = memberships.of(person).stream()
                .filter(segment -> segment.toDate() == null || segment.toDate().isAfter(lastDay))
                .filter(segment -> reason.leavesParty() && !segment.unitId().equals(offer.unit()))
                .toList();
        elsewhere.stream().filter(segment -> !office.rights().keeps(actor, segment.unitId())).findFirst().ifPresent(segment -> {
            throw Refusal.at(null, "register.membership.alsoElsewhere", office.nameOf(person), nameOfUnit(segment.unitId()));
        });
        Set<String> units = Stream.of(
                        Stream.of(offer.unit()), held.stream().map(Holding::unitId), elsewhere.stream().map(Segment::unitId))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
        return new Change(units, lastDay.plusDays(1), RegisterPages.ofUnit(offer.unit()), () -> {
            if (reason.leavesParty()) {
                memberships.leaveParty(actor, person, offer.unit(), lastDay, reason);
            } else {
                memberships.end(actor, person, offer.unit(), lastDay, reason);
            }
        });
    }

    private boolean isGroupOf(String unit, String cell) {
        return office.unit(unit).filter(found -> cell.equals(found.parentId()) && !found.type().isCell()).isPresent();
    }

    private String nameOfUnit(String unit) {
        return office.unit(unit).map(Unit::name).orElse("");
    }
}
