package vn.nennep.administration.transfer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.web.Words;
import vn.nennep.reminder.Deadline;
import vn.nennep.reminder.DeadlineSource;

/**
 * What the tasks of the process don't remind of ({@code domain.md} A17.6, F14): a transfer whose time is over while it lies with another unit, and members
 * who take part elsewhere for longer than they were to, also where nobody has begun a transfer.
 */
@Component
class LateTransfers implements DeadlineSource {

    private record Stay(String memberId, String unitId, LocalDate fromDate, Long transfer, LocalDate untilOn) {}

    private final TransferRepository transfers;
    private final UnitLeaders leaders;
    private final Register register;
    private final Policy policy;
    private final Words words;
    private final JdbcClient jdbc;

    LateTransfers(TransferRepository transfers, UnitLeaders leaders, Register register, Policy policy, Words words, JdbcClient jdbc) {
        this.transfers = transfers;
        this.leaders = leaders;
        this.register = register;
        this.policy = policy;
        this.words = words;
        this.jdbc = jdbc;
    }

    @Override
    public List<Missed> missed(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        List<Missed> missed = new ArrayList<>();
        transfers.lateElsewhere(today).forEach(transfer -> missed.add(late(transfer, today)));
        stays(today).stream().filter(stay -> lastDay(stay).isBefore(today)).forEach(stay -> missed.add(over(stay, today)));
        return missed;
    }

    /** Who waits for the other is told, and the superior of both sees to it. */
    private Missed late(MemberTransfer transfer, LocalDate today) {
        String superior = register.unit(transfer.unitId()).parentId();
        return new Missed(
                new Deadline(
                        "transfer-" + transfer.id(), words.of("transfer.late", transfer.state().label()),
                        words.of("transfer.person", register.nameOf(transfer.memberId())), transfer.unitId(), DayEnd.of(transfer.dueOn()), null,
                        transfer.id(), leaders.of(transfer.unitId(), today)),
                superior == null ? List.of() : register.holders(superior, Role.ORGANIZATION_BOARD, today));
    }

    private Missed over(Stay stay, LocalDate today) {
        LocalDate lastDay = lastDay(stay);
        return new Missed(
                new Deadline(
                        "stay-" + stay.memberId() + "-" + stay.unitId() + "-" + lastDay, words.of("transfer.stayOver"),
                        words.of("transfer.person", register.nameOf(stay.memberId())), stay.unitId(), DayEnd.of(lastDay),
                        stay.transfer() == null ? "/dang-vien/" + stay.memberId() : null, stay.transfer(), leaders.of(stay.unitId(), today)),
                List.of());
    }

    /** As agreed on; where nothing was, as long as such a stay may last. */
    private LocalDate lastDay(Stay stay) {
        return stay.untilOn() != null
                ? stay.untilOn()
                : stay.fromDate().plus(policy.on(stay.fromDate(), register.lineOf(stay.unitId())).period("transfer.temporary.longest"));
    }

    private List<Stay> stays(LocalDate today) {
        return jdbc.sql(
                        """
                        select b.member_id, b.unit_id, b.from_date, max(t.id) as transfer, max(t.until_on) as until_on
                          from membership b
                          join unit u on u.id = b.unit_id and u.unit_type <> 'PARTY_GROUP'
                          left join member_transfer t on t.member_id = b.member_id and t.unit_id = b.unit_id and t.state = 'AWAY'
                         where b.activity = 'TEMPORARILY_ELSEWHERE' and b.from_date <= :today and (b.to_date is null or b.to_date >= :today)
                         group by b.member_id, b.unit_id, b.from_date
                         order by b.unit_id, b.member_id
                        """)
                .param("today", today)
                .query(Stay.class)
                .list();
    }
}
