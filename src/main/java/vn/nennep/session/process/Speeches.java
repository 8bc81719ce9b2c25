package vn.nennep.session.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.session.OpinionResponse;
import vn.nennep.session.Speech;
import vn.nennep.session.SpeechKind;

/** The list of speeches in the forms: rows to speeches and back. */
final class Speeches {

    private static final String LIST = "speeches";

    private Speeches() {}

    /** @throws Refusal if a proposal or a different opinion has no answer ({@code domain.md} A7.8) */
    static List<Speech> of(Answers answers) {
        List<Refusal.Finding> unanswered = new ArrayList<>();
        List<Speech> speeches = new ArrayList<>();
        for (Answers row : answers.rows(LIST)) {
            Speech speech = new Speech(
                    row.text("member"), row.choice("kind", SpeechKind.class), row.integer("questionNumber"), row.text("gist"),
                    row.yes("differentOpinion"), row.choice("response", OpinionResponse.class));
            if (speech.needsResponse() && speech.response() == null) {
                unanswered.add(new Refusal.Finding(row.field("response"), "session.course.responseMissing"));
            }
            speeches.add(speech);
        }
        if (!unanswered.isEmpty()) {
            throw new Refusal(unanswered);
        }
        return speeches;
    }

    static List<Map<String, Object>> rows(List<Speech> speeches) {
        return speeches.stream().map(Speeches::row).toList();
    }

    private static Map<String, Object> row(Speech speech) {
        Map<String, Object> row = new HashMap<>();
        row.put("member", speech.memberId());
        row.put("kind", speech.kind().name());
        row.put("questionNumber", speech.questionNumber());
        row.put("gist", speech.gist());
        row.put("differentOpinion", speech.differentOpinion());
        row.put("response", speech.response() == null ? null : speech.response().name());
        return row;
    }
}
