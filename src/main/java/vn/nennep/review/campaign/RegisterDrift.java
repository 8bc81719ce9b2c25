package vn.nennep.review.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Memberships;
import vn.nennep.organization.Register;
import vn.nennep.organization.RosterLines.PersonLine;
import vn.nennep.organization.RosterReader;
import vn.nennep.organization.VietnameseNames;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.OutReason;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;

/** Where the register says something else of a cell's members than its list: who came, went, was suspended or exempted since. */
@Component
public class RegisterDrift {

    private static final Set<OutReason> GONE = Set.of(
            OutReason.TRANSFERRED, OutReason.DECEASED, OutReason.LEFT_PARTY, OutReason.REVIEWED_ELSEWHERE, OutReason.ORGANIZATION_ENDED);

    private final Reviews reviews;
    private final Register register;
    private final Memberships memberships;
    private final RosterReader roster;
    private final Words words;

    RegisterDrift(Reviews reviews, Register register, Memberships memberships, RosterReader roster, Words words) {
        this.reviews = reviews;
        this.register = register;
        this.memberships = memberships;
        this.roster = roster;
        this.words = words;
    }

    /** Sentences for the cell's committee. */
    public List<String> of(UnitReview cell, LocalDate today) {
        List<MemberReview> list = reviews.membersOf(cell.id());
        Map<String, CellMember> there =
                register.membersOf(cell.unitId(), today).stream().collect(Collectors.toMap(CellMember::id, Function.identity()));
        Set<String> listed = list.stream().map(MemberReview::memberId).collect(Collectors.toSet());
        List<String> found = new ArrayList<>();
        for (MemberReview review : list) {
            CellMember member = there.get(review.memberId());
            if (member == null) {
                if (review.inScope() && review.state() != MemberReviewState.DECIDED || !review.inScope() && !GONE.contains(review.outReason())) {
                    found.add(words.of("review.drift.gone", register.nameOf(review.memberId()), goneHow(review, today)));
                }
            } else {
                changed(review, member.activity()).ifPresent(code -> found.add(words.of(code, member.name())));
            }
        }
        there.values().stream()
                .filter(member -> !listed.contains(member.id()))
                .forEach(member -> found.add(arrived(cell, member)));
        List<String> writing = list.stream().filter(MemberReview::inScope).map(MemberReview::memberId).toList();
        List<String> undated = roster.persons(writing).values().stream()
                .filter(person -> person.admissionDate() == null)
                .map(PersonLine::fullName)
                .sorted(VietnameseNames.byGivenName())
                .toList();
        if (!undated.isEmpty()) {
            found.add(words.of("review.drift.noAdmission", String.join(", ", undated)));
        }
        return found;
    }

    private static Optional<String> changed(MemberReview review, ActivityStatus activity) {
        boolean open = review.inScope() && review.state() != MemberReviewState.DECIDED;
        if (open && review.state() != MemberReviewState.PAUSED && activity == ActivityStatus.SUSPENDED) {
            return Optional.of("review.drift.suspended");
        }
        if (open && activity == ActivityStatus.EXEMPT) {
            return Optional.of("review.drift.exempt");
        }
        boolean back = review.state() == MemberReviewState.PAUSED || review.outReason() == OutReason.SUSPENDED;
        if (back && activity == ActivityStatus.ACTIVE) {
            return Optional.of("review.drift.resumed");
        }
        return review.outReason() == OutReason.EXEMPT && activity == ActivityStatus.ACTIVE ? Optional.of("review.drift.notExempt") : Optional.empty();
    }

    private String goneHow(MemberReview review, LocalDate today) {
        return memberships.of(review.memberId()).stream()
                .filter(segment -> segment.unitId().equals(review.unitId()) && segment.toDate() != null && segment.toDate().isBefore(today))
                .findFirst()
                .map(segment -> segment.endReason() == null ? "" : segment.endReason().label().toLowerCase(Locale.ROOT))
                .filter(reason -> !reason.isEmpty())
                .orElse(words.of("review.drift.unknown"));
    }

    private String arrived(UnitReview cell, CellMember member) {
        return reviews.memberReviewOf(cell.campaignId(), member.id())
                .map(elsewhere -> words.of("review.drift.arrivedFrom", member.name(), register.unit(elsewhere.unitId()).name()))
                .orElseGet(() -> words.of("review.drift.arrived", member.name()));
    }
}
