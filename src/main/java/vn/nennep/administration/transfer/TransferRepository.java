package vn.nennep.administration.transfer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface TransferRepository extends ListCrudRepository<MemberTransfer, Long> {

    String OPEN = "('PREPARING', 'WITH_SUPERIOR', 'WITH_RECEIVER', 'AWAITING_CONFIRMATION')";
    String CONCERNS = "(unit_id in (:units) or destination_unit_id in (:units) or member_id = :member)";

    /** Those that somebody still works on, the longest waiting first. */
    @Query("select * from member_transfer where state in " + OPEN + " and " + CONCERNS + " order by event_on, id")
    List<MemberTransfer> open(Collection<String> units, String member);

    /** Temporary stays that last, the first to end first. */
    @Query("select * from member_transfer where state = 'AWAY' and " + CONCERNS + " order by until_on, id")
    List<MemberTransfer> away(Collection<String> units, String member);

    /** Those that came to an end in the time, the latest first. */
    @Query("select * from member_transfer where state not in " + OPEN + " and state <> 'AWAY' and closed_at >= :from and closed_at < :until and "
            + CONCERNS + " order by closed_at desc, id desc")
    List<MemberTransfer> closed(Collection<String> units, String member, LocalDateTime from, LocalDateTime until);

    @Query("select * from member_transfer where state in " + OPEN + " and unit_id = :unit and member_id = :member")
    List<MemberTransfer> openOf(String unit, String member);

    @Query("select * from member_transfer where state in ('WITH_SUPERIOR', 'WITH_RECEIVER') and due_on < :today order by id")
    List<MemberTransfer> lateElsewhere(LocalDate today);

    @Query("select * from member_transfer where state = 'AWAY' and unit_id = :unit and member_id = :member order by id")
    List<MemberTransfer> awayOf(String unit, String member);

    boolean existsByMemberId(String memberId);
}
