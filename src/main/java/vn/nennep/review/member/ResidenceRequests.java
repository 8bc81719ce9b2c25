package vn.nennep.review.member;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.platform.policy.Policy;
import vn.nennep.review.MemberReview;
import vn.nennep.review.Reviews;

/** What cells asked of the cells where their members live. */
@Component
public class ResidenceRequests {

    private final ResidenceRequestRepository requests;
    private final Reviews reviews;
    private final Subjects subjects;
    private final Register register;
    private final Policy policy;
    private final Clock clock;

    ResidenceRequests(ResidenceRequestRepository requests, Reviews reviews, Subjects subjects, Register register, Policy policy, Clock clock) {
        this.requests = requests;
        this.reviews = reviews;
        this.subjects = subjects;
        this.register = register;
        this.policy = policy;
        this.clock = clock;
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public ResidenceRequest request(long id) {
        return requests.findById(id).orElseThrow();
    }

    public Optional<ResidenceRequest> find(long id) {
        return requests.findById(id);
    }

    /** The one that isn't answered yet. */
    public Optional<ResidenceRequest> openOf(long memberReview) {
        return of(memberReview).stream().filter(ResidenceRequest::open).findFirst();
    }

    /** Oldest first. */
    public List<ResidenceRequest> of(long memberReview) {
        return requests.findByMemberReviewIdOrderById(memberReview);
    }

    /** When the answer is expected: so many days after it was asked for. */
    public LocalDate dueOn(ResidenceRequest request) {
        MemberReview review = reviews.memberReview(request.memberReviewId());
        int days = policy.on(reviews.campaignOf(review).judged(), register.lineOf(request.unitId())).days("review.due.residence");
        return request.askedAt().toLocalDate().plusDays(days);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public ResidenceRequest ask(MemberReview review, String unit, String actor, LocalDateTime now) {
        return requests.save(new ResidenceRequest(subjects.next(ResidenceRequest.KIND), review.id(), unit, actor, now, null, null, null));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(long request, LocalDateTime now) {
        requests.save(request(request).answered(now));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(ResidenceRequest request) {
        requests.save(request.withdrawn(LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS)));
    }
}
