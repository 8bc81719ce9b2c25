package vn.nennep.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface MemberReviewRepository extends ListCrudRepository<MemberReview, Long> {

    /** Where he is rated, if he is anywhere; otherwise any. */
    @Query("select * from member_review where campaign_id = :campaign and member_id = :member order by case when in_scope then 0 else 1 end, id fetch first 1 rows only")
    Optional<MemberReview> of(long campaign, String member);

    @Query("select * from member_review where unit_review_id = :unitReview order by id")
    List<MemberReview> ofUnitReview(long unitReview);

    /** Those of the cells directly below a committee, in the same campaign. */
    @Query("select r.* from member_review r join unit u on u.id = r.unit_id where r.campaign_id = :campaign and u.parent_id = :parent order by r.id")
    List<MemberReview> below(long campaign, String parent);

    @Query("select r.* from member_review r join review_campaign c on c.id = r.campaign_id where r.member_id = :member order by c.campaign_year desc, r.id desc")
    List<MemberReview> ofMember(String member);
}
