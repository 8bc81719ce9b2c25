package vn.nennep.review.reconsideration.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.review.ReviewProcesses;
import vn.nennep.review.reconsideration.Complaints;

/** The process of a complaint, in its file. */
@Component
class ComplaintRuns implements ReviewProcesses {

    private final Complaints complaints;
    private final RunningComplaint process;

    ComplaintRuns(Complaints complaints, RunningComplaint process) {
        this.complaints = complaints;
        this.process = process;
    }

    @Override
    public List<Run> ofSubject(long subject) {
        return complaints.find(subject).map(complaint -> new Run(ComplaintVariables.PROCESS, process.key(complaint))).stream().toList();
    }
}
