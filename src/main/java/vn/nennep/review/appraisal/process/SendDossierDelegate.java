package vn.nennep.review.appraisal.process;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.review.appraisal.AppraisalBoards;
import vn.nennep.review.appraisal.Dossier;
import vn.nennep.review.appraisal.DossierBook;

/** Hands the sender's dossier to the committee that decides: an instance of its own begins there. Called by every process that proposes ratings. */
@Component
class SendDossierDelegate implements JavaDelegate {

    private final DossierBook book;
    private final AppraisalBoards boards;
    private final RunningAppraisal process;
    private final Clock clock;

    SendDossierDelegate(DossierBook book, AppraisalBoards boards, RunningAppraisal process, Clock clock) {
        this.book = book;
        this.boards = boards;
        this.process = process;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = book.dossier((Long) execution.getVariable(AppraisalVariables.DOSSIER));
        process.appraise(dossier, boards.of(dossier, LocalDate.now(clock)));
    }
}
