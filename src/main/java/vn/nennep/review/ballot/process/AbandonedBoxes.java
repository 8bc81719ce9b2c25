package vn.nennep.review.ballot.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.identity.People;
import vn.nennep.review.ballot.BallotBook;
import vn.nennep.review.ballot.ElectronicBox;

/** A review that is ended in the middle of a vote takes the process of the vote with it. Papers and key must not outlive it. */
@Component
class AbandonedBoxes {

    private final BallotBook book;
    private final ElectronicBox electronic;
    private final RuntimeService runtime;
    private final People people;
    private final TransactionTemplate transaction;

    AbandonedBoxes(BallotBook book, ElectronicBox electronic, RuntimeService runtime, People people, TransactionTemplate transaction) {
        this.book = book;
        this.electronic = electronic;
        this.runtime = runtime;
        this.people = people;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    public void sweep() {
        book.withPapers().stream().filter(ballot -> !running(ballot)).forEach(ballot -> transaction.executeWithoutResult(status -> electronic.abandon(ballot)));
    }

    private boolean running(long ballot) {
        return people.asNobody(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(BallotVariables.PROCESS)
                        .variableValueEquals(ProcessVariables.SUBJECT, ballot)
                        .count())
                > 0;
    }
}
