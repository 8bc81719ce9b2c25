package vn.nennep.platform.intake;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a submission in a transaction of its own. When another was faster with something that both touch, in the engine (two branches that join, two
 * members of one step) or in a fact of ours (two who move one session), it was rolled back whole and is tried again from its first check on: whoever
 * lost the task itself is told so there.
 */
@Component
class FreshAttempts {

    private static final int MOST = 3;

    /** Serialization failure and deadlock, on H2 as on PostgreSQL. */
    private static final Set<String> OUTRUN = Set.of("40001", "40P01");

    private final TransactionTemplate transaction;

    FreshAttempts(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    <T> T of(Supplier<T> submission) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // the caller's transaction can't be begun anew from here
            return submission.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> submission.get());
            } catch (RuntimeException e) {
                if (attempt == MOST || !outrun(e)) {
                    throw e;
                }
            }
        }
    }

    /** Runs it, answers what it answers, and leaves nothing of it. */
    <T> T undone(Supplier<T> trial) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return trial.get();
        });
    }

    static boolean outrun(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof OptimisticLockingException
                    || e instanceof OptimisticLockingFailureException
                    || e instanceof SQLException sql && OUTRUN.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
