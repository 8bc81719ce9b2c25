package vn.nennep.operation.start;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.nennep.operation.DatabaseFault;

/** Says in one sentence why the database can't be used, where that is the reason for which the start has failed. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, SQLException cause) {
        return DatabaseFault.of(cause).map(fault -> new FailureAnalysis(fault.english(), fault.vietnamese(), failure)).orElse(null);
    }
}
