package vn.nennep.platform.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a form may hold, for those who check forms before they are deployed. */
public final class FormRules {

    private FormRules() {}

    /** What in the document the server would not check, in words for the administrator; empty when all is well. */
    public static List<String> problems(JsonNode form) {
        return FormDocument.problems(form);
    }
}
