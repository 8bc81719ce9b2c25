package vn.nennep.platform.security;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;

/** A deployment that the guard turns away. The message lists everything at once, in words for the administrator. */
class ModelRefused extends BadUserRequestException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 50;

    ModelRefused(List<String> problems) {
        super("Không triển khai được:\n- " + String.join("\n- ", problems.subList(0, Math.min(MOST_SHOWN, problems.size())))
                + (problems.size() > MOST_SHOWN ? "\n… và " + (problems.size() - MOST_SHOWN) + " lỗi khác" : ""));
    }
}
