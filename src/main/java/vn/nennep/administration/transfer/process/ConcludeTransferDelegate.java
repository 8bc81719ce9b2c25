package vn.nennep.administration.transfer.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.administration.transfer.MemberTransfer;
import vn.nennep.administration.transfer.TransferBook;
import vn.nennep.administration.transfer.TransferMail;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.engine.RoleChanges;

/**
 * After the register has changed: tasks of the roles that ended with it go to others, and everybody concerned is told. A change that is to take effect
 * later is followed on its day ({@link RoleChanges#follow}).
 */
@Component
class ConcludeTransferDelegate implements JavaDelegate {

    private final TransferBook book;
    private final TransferMail mail;
    private final OpenDuties duties;
    private final RoleChanges roles;
    private final Clock clock;

    ConcludeTransferDelegate(TransferBook book, TransferMail mail, OpenDuties duties, RoleChanges roles, Clock clock) {
        this.book = book;
        this.mail = mail;
        this.duties = duties;
        this.roles = roles;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MemberTransfer transfer = book.transfer((Long) execution.getVariable(ProcessVariables.SUBJECT));
        List<String> units = Stream.of(transfer.unitId(), transfer.destinationUnitId()).filter(unit -> unit != null).toList();
        roles.reassign(units);
        mail.concluded(transfer, duties.left(transfer.memberId(), transfer.unitId()), LocalDate.now(clock));
    }
}
