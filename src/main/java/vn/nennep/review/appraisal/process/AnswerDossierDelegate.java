package vn.nennep.review.appraisal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.appraisal.Dossier;
import vn.nennep.review.appraisal.DossierBook;
import vn.nennep.review.appraisal.DossierState;

/** Answers the unit that sent the dossier: agreed to, or sent back to the meeting or the ballot. */
@Component
class AnswerDossierDelegate implements JavaDelegate {

    private final DossierBook book;
    private final RunningAppraisal process;

    AnswerDossierDelegate(DossierBook book, RunningAppraisal process) {
        this.book = book;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = book.dossier((Long) execution.getVariable(ProcessVariables.SUBJECT));
        process.answer(dossier, dossier.state() == DossierState.AGREED);
    }
}
