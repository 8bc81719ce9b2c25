package vn.nennep.session.process;

import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessDiagrams;
import vn.nennep.platform.engine.ProcessDiagrams.Diagram;

/** Where a session stands on the diagram of its procedure. */
@Component
public class SessionDiagram {

    private final ProcessDiagrams diagrams;

    SessionDiagram(ProcessDiagrams diagrams) {
        this.diagrams = diagrams;
    }

    /** The diagram of the process with this business key; null when the engine keeps no trace of it any more. */
    public Diagram of(String businessKey) {
        return diagrams.of(SessionVariables.PROCESS, businessKey);
    }
}
