package vn.nennep.review.appraisal.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.appraisal.DecisionDesk;
import vn.nennep.review.appraisal.DossierBook;
import vn.nennep.review.appraisal.ReleasedCommittees;

/** Tells those whose dossiers are decided, and the committees between that wait for what is below them. */
@Component
class InformSendersDelegate implements JavaDelegate {

    private final DecisionDesk desk;
    private final DossierBook book;
    private final RunningAppraisal process;
    private final ReleasedCommittees released;
    private final Clock clock;

    InformSendersDelegate(DecisionDesk desk, DossierBook book, RunningAppraisal process, ReleasedCommittees released, Clock clock) {
        this.desk = desk;
        this.book = book;
        this.process = process;
        this.released = released;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long campaign = (Long) execution.getVariable(ProcessVariables.SUBJECT);
        for (long id : desk.toInform(campaign, execution.getTenantId())) {
            process.decided(book.dossier(id));
            book.informed(id, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
            released.tell(book.dossier(id));
        }
    }
}
