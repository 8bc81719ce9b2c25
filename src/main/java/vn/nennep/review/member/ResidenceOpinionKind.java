package vn.nennep.review.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.document.ResidenceOpinionPaper;
import vn.nennep.organization.Members;
import vn.nennep.organization.Members.Particulars;
import vn.nennep.organization.Register;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CommitteeFrame;
import vn.nennep.review.ReviewPaperKind;
import vn.nennep.review.ReviewPlace;

/** The sheet for the place of residence, for the cell's committee and for the member who carries it there. */
@Component
class ResidenceOpinionKind implements ReviewPaperKind {

    private final Members members;
    private final CommitteeFrame frame;
    private final Register register;
    private final Policy policy;
    private final Words words;
    private final Clock clock;

    ResidenceOpinionKind(Members members, CommitteeFrame frame, Register register, Policy policy, Words words, Clock clock) {
        this.members = members;
        this.frame = frame;
        this.register = register;
        this.policy = policy;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "residence-opinion";
    }

    @Override
    public int position() {
        return 210;
    }

    @Override
    public String label() {
        return words.of("member.paper.residence");
    }

    @Override
    public boolean concerns(ReviewPlace place) {
        return place.member() != null && place.member().inScope() && (place.reader().self() || place.reader().committee());
    }

    @Override
    public List<Print> prints(ReviewPlace place) {
        return concerns(place) && OpinionRights.open(place.member()) ? Print.single(label(), () -> paper(place)) : List.of();
    }

    private ResidenceOpinionPaper paper(ReviewPlace place) {
        LocalDate today = LocalDate.now(clock);
        Particulars person = members.particulars(place.member().memberId()).orElseThrow();
        int days = policy.on(place.campaign().judged(), register.lineOf(place.unitId())).days("review.due.residence");
        return new ResidenceOpinionPaper(
                frame.header(place.unitId(), today), place.campaign().campaignYear(), person.fullName(), person.birthDate(), person.post(), person.workplace(),
                today.plusDays(days));
    }
}
