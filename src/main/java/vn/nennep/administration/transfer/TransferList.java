package vn.nennep.administration.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.administration.RegisterRights;

/** The transfers that concern a person: his own, those out of the units that he keeps, and those that have reached one of them. */
@Component
public class TransferList {

    /** What a person is shown of a year. */
    public record Year(List<MemberTransfer> open, List<MemberTransfer> away, List<MemberTransfer> closed) {

        public boolean isEmpty() {
            return open.isEmpty() && away.isEmpty() && closed.isEmpty();
        }
    }

    /** A list needs an element, and no unit has this id. */
    private static final Set<String> NO_UNIT = Set.of("-");

    private final TransferRepository transfers;
    private final RegisterRights rights;

    TransferList(TransferRepository transfers, RegisterRights rights) {
        this.transfers = transfers;
        this.rights = rights;
    }

    /** Whether the list is one of the person's pages. */
    public boolean isFor(String member) {
        return isKeeper(member) || transfers.existsByMemberId(member);
    }

    /** Whether the person keeps a unit, and so may begin transfers. */
    public boolean isKeeper(String member) {
        return !rights.unitsKeptBy(member).isEmpty();
    }

    @Transactional(readOnly = true)
    public Year of(String member, int year) {
        Set<String> kept = rights.unitsKeptBy(member);
        Set<String> units = kept.isEmpty() ? NO_UNIT : kept;
        LocalDate first = LocalDate.of(year, 1, 1);
        return new Year(
                shown(transfers.open(units, member), kept, member),
                shown(transfers.away(units, member), kept, member),
                shown(transfers.closed(units, member, first.atStartOfDay(), first.plusYears(1).atStartOfDay()), kept, member));
    }

    /** A cell that was only named as the destination hears of it when it is asked. */
    private static List<MemberTransfer> shown(List<MemberTransfer> found, Set<String> kept, String member) {
        return found.stream()
                .filter(transfer -> transfer.memberId().equals(member) || kept.contains(transfer.unitId()) || transfer.state().reachedReceiver())
                .toList();
    }
}
