package vn.nennep.operation.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.nennep.WrongConfiguration;

/** Prints the sentence instead of a stack trace. */
class WrongConfigurationAnalyzer extends AbstractFailureAnalyzer<WrongConfiguration> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, WrongConfiguration wrong) {
        return new FailureAnalysis(wrong.getMessage(), wrong.vietnamese(), wrong);
    }
}
