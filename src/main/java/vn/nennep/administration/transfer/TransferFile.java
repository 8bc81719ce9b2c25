package vn.nennep.administration.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.administration.RegisterRights;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.SubjectGate;
import vn.nennep.platform.web.Words;

/**
 * A transfer's file, for those who are entitled to it: the member himself, whoever keeps the cell that he leaves, the superior who introduces him, and the
 * receiving cell as long as it has to do with him.
 */
@Component
public class TransferFile implements SubjectGate {

    /** How much of a file a person reads. */
    private enum Access {
        NONE,
        /** The receiving cell: who comes, why and from when, with which letter. */
        ARRIVAL,
        ALL
    }

    private final TransferBook book;
    private final TransferReading reading;
    private final RegisterRights rights;
    private final Register register;
    private final Words words;
    private final Clock clock;

    TransferFile(TransferBook book, TransferReading reading, RegisterRights rights, Register register, Words words, Clock clock) {
        this.book = book;
        this.reading = reading;
        this.rights = rights;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return MemberTransfer.KIND;
    }

    @Override
    public String titleOf(long subject) {
        return words.of("transfer.title", register.nameOf(book.transfer(subject).memberId()));
    }

    @Override
    public String hrefOf(long subject) {
        return "/chuyen-sinh-hoat/" + subject;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String member, long subject) {
        return find(subject, member).isPresent();
    }

    /** The transfer, if the person may open its file. */
    @Transactional(readOnly = true)
    public Optional<MemberTransfer> find(long id, String member) {
        return book.find(id).filter(transfer -> access(member, transfer) != Access.NONE);
    }

    /** The parts of the file that the person may read. */
    @Transactional(readOnly = true)
    public List<Reading> sections(MemberTransfer transfer, String member) {
        return switch (access(member, transfer)) {
            case NONE -> List.of();
            case ARRIVAL -> List.of(reading.arrival(transfer));
            case ALL -> reading.whole(transfer);
        };
    }

    private Access access(String member, MemberTransfer transfer) {
        Set<String> kept = rights.unitsKeptBy(member);
        if (member.equals(transfer.memberId()) || kept.contains(transfer.unitId()) || introduces(member, transfer)) {
            return Access.ALL;
        }
        return transfer.inside() && transfer.state().reachedReceiver() && kept.contains(transfer.destinationUnitId()) ? Access.ARRIVAL : Access.NONE;
    }

    /** The superior's office issues letters too, but keeps nothing. */
    private boolean introduces(String member, MemberTransfer transfer) {
        String superior = register.unit(transfer.unitId()).parentId();
        return superior != null && register.holds(member, Role.COMMITTEE_OFFICE, superior, LocalDate.now(clock));
    }
}
