package vn.nennep.review.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.VietnameseNames;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;

/** A cell's list as people read it: who is rated by which form, who isn't and why, with sums that add up. */
@Component
public class ListReading {

    private final Reviews reviews;
    private final ReviewList list;
    private final RegisterDrift drift;
    private final Register register;
    private final Words words;

    ListReading(Reviews reviews, ReviewList list, RegisterDrift drift, Register register, Words words) {
        this.reviews = reviews;
        this.list = list;
        this.drift = drift;
        this.register = register;
        this.words = words;
    }

    /** For the cell's committee and who decides. */
    public Reading whole(UnitReview cell, LocalDate today) {
        List<MemberReview> members = sorted(reviews.membersOf(cell.id()));
        Map<String, PartyMember> people = people(members);
        Reading.Builder reading = Reading.titled(words.of("review.list.chapter")).text(null, ListTotals.of(members).sentence());
        if (cell.listSettledAt() == null) {
            reading.text(null, words.of("review.list.open"));
        } else {
            reading.text(words.of("review.list.settled"), ReadableTime.of(cell.listSettledAt()));
        }
        drift.of(cell, today).forEach(reading::warning);
        reading.table(
                words.of("review.list.in"), List.of(words.of("review.list.member"), words.of("review.list.form"), words.of("review.list.civil"), words.of("review.list.state")),
                members.stream()
                        .filter(MemberReview::inScope)
                        .map(member -> List.of(
                                people.get(member.memberId()).fullName(), member.form().label(),
                                words.of(member.civilServant() ? "review.list.civilYes" : "review.list.civilNo"), member.state().label()))
                        .toList());
        reading.table(
                words.of("review.list.out"), List.of(words.of("review.list.member"), words.of("review.list.why")),
                members.stream()
                        .filter(member -> !member.inScope())
                        .map(member -> List.of(
                                people.get(member.memberId()).fullName(),
                                member.stateReason() == null ? member.outReason().label() : member.outReason().label() + ": " + member.stateReason()))
                        .toList());
        reading.table(
                words.of("review.list.givers"), List.of(words.of("review.list.member")),
                list.opinionGivers(cell.id()).stream().map(giver -> List.of(register.nameOf(giver))).toList());
        reading.table(
                words.of("review.list.changes"),
                List.of(words.of("review.list.when"), words.of("review.list.member"), words.of("review.list.change"), words.of("review.list.why"), words.of("review.list.by")),
                changes(cell, members, people));
        return reading.build();
    }

    private List<List<String>> changes(UnitReview cell, List<MemberReview> members, Map<String, PartyMember> people) {
        Map<Long, String> names = members.stream().collect(Collectors.toMap(MemberReview::id, member -> people.get(member.memberId()).fullName()));
        List<List<String>> rows = new ArrayList<>();
        for (ReviewList.Changed change : list.changesIn(cell.id())) {
            rows.add(List.of(
                    ReadableTime.of(change.changedAt()), names.get(change.memberReviewId()), change.act().label() + ": " + change.detail(), change.reason(),
                    register.nameOf(change.actor())));
        }
        return rows;
    }

    /** By the given name, as Vietnamese lists are. */
    public List<MemberReview> sorted(List<MemberReview> members) {
        Map<String, PartyMember> people = people(members);
        return members.stream()
                .sorted(Comparator.comparing((MemberReview member) -> people.get(member.memberId()).fullName(), VietnameseNames.byGivenName())
                        .thenComparing(MemberReview::id))
                .toList();
    }

    private Map<String, PartyMember> people(List<MemberReview> members) {
        return register.members(members.stream().map(MemberReview::memberId).toList());
    }
}
