package vn.nennep.review.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.SubjectGate;
import vn.nennep.platform.web.Words;
import vn.nennep.review.Reviews;

/** What the pages say of a request to the cell where a member lives: its leaders read only that they are asked about him, nothing of his review. */
@Component
class ResidenceGate implements SubjectGate {

    private final ResidenceRequests requests;
    private final Reviews reviews;
    private final Register register;
    private final Words words;
    private final Clock clock;

    ResidenceGate(ResidenceRequests requests, Reviews reviews, Register register, Words words, Clock clock) {
        this.requests = requests;
        this.reviews = reviews;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ResidenceRequest.KIND;
    }

    @Override
    public String titleOf(long subject) {
        return words.of("member.residence.subject", register.nameOf(reviews.memberReview(requests.request(subject).memberReviewId()).memberId()));
    }

    /** It has no file: what there is to know stands in the task. */
    @Override
    public String hrefOf(long subject) {
        return "/viec";
    }

    @Override
    public Optional<String> personOf(long subject) {
        return requests.find(subject).map(request -> reviews.memberReview(request.memberReviewId()).memberId());
    }

    @Override
    public boolean rates(long subject) {
        return true;
    }

    @Override
    public boolean mayRead(String member, long subject) {
        return requests.find(subject)
                .filter(request -> holds(member, Role.SECRETARY, request) || holds(member, Role.DEPUTY_SECRETARY, request))
                .isPresent();
    }

    private boolean holds(String member, Role role, ResidenceRequest request) {
        return register.holds(member, role, request.unitId(), LocalDate.now(clock));
    }
}
