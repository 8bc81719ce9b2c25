package vn.nennep.review.member;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** All versions of all self-reviews. */
interface SelfReviewRepository extends ListCrudRepository<SelfReview, Long> {

    List<SelfReview> findByMemberReviewIdOrderByNumber(long memberReviewId);

    Optional<SelfReview> findFirstByMemberReviewIdOrderByNumberDesc(long memberReviewId);
}
