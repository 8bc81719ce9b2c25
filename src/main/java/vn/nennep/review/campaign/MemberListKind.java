package vn.nennep.review.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.document.Closing;
import vn.nennep.document.MemberListPaper;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CommitteeFrame;
import vn.nennep.review.MemberReview;
import vn.nennep.review.ReviewPaperKind;
import vn.nennep.review.ReviewPlace;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;

/** The cell's list, once it is settled, with what was changed since; for its committee and who decides. */
@Component
class MemberListKind implements ReviewPaperKind {

    private final Reviews reviews;
    private final ListReading reading;
    private final CommitteeFrame frame;
    private final Register register;
    private final Words words;

    MemberListKind(Reviews reviews, ListReading reading, CommitteeFrame frame, Register register, Words words) {
        this.reviews = reviews;
        this.reading = reading;
        this.frame = frame;
        this.register = register;
        this.words = words;
    }

    @Override
    public String code() {
        return "member-list";
    }

    @Override
    public int position() {
        return 100;
    }

    @Override
    public String label() {
        return words.of("review.paper.memberList");
    }

    @Override
    public boolean concerns(ReviewPlace place) {
        return place.file() == ReviewPlace.File.UNIT
                && (place.reader().committee() || place.reader().deciding())
                && register.unit(place.unitId()).type().isCell();
    }

    @Override
    public List<Print> prints(ReviewPlace place) {
        return place.unit().listSettledAt() == null ? List.of() : Print.single(label(), () -> paper(place));
    }

    private MemberListPaper paper(ReviewPlace place) {
        UnitReview cell = place.unit();
        LocalDate settled = cell.listSettledAt().toLocalDate();
        List<MemberReview> members = reading.sorted(reviews.membersOf(cell.id()));
        Map<String, PartyMember> people = register.members(members.stream().map(MemberReview::memberId).toList());
        Map<String, CellMember> standing = register.membersOf(cell.unitId(), place.campaign().cutOffOn()).stream()
                .collect(Collectors.toMap(CellMember::id, member -> member));
        return new MemberListPaper(
                frame.header(cell.unitId(), settled), place.campaign().campaignYear(), words.of("review.regulation." + place.campaign().regime()),
                place.campaign().cutOffOn(),
                ListTotals.of(members).spoken(),
                members.stream()
                        .filter(MemberReview::inScope)
                        .map(member -> new MemberListPaper.Row(
                                people.get(member.memberId()).fullName(),
                                standing.containsKey(member.memberId()) ? standing.get(member.memberId()).status().label() : "",
                                member.form().label(), member.civilServant() ? words.of("review.list.civilYes") : ""))
                        .toList(),
                members.stream()
                        .filter(member -> !member.inScope())
                        .map(member -> new MemberListPaper.Out(people.get(member.memberId()).fullName(), member.outReason().label()))
                        .toList(),
                closing(cell.unitId(), settled));
    }

    /** Signed by who leads the cell that day, the secretary before the deputy; without a name where nobody does. */
    private Closing closing(String cell, LocalDate day) {
        return Stream.of(Role.SECRETARY, Role.DEPUTY_SECRETARY)
                .flatMap(role -> register.holders(cell, role, day).stream())
                .findFirst()
                .map(leader -> frame.closing(cell, List.of(), leader, day))
                .orElse(new Closing(List.of(), null, ""));
    }
}
