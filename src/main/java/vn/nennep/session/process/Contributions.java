package vn.nennep.session.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.session.Contribution;
import vn.nennep.session.SpeakingMatter;
import vn.nennep.session.SpeakingMatters;

/** The fields by which a member adds to the wait, as two forms have them: questions, request to speak, comment, absence. */
@Component
class Contributions {

    private final SpeakingMatters matters;

    Contributions(SpeakingMatters matters) {
        this.matters = matters;
    }

    /** On what one can ask to speak, to choose from. */
    List<Option> matters(long session) {
        return matters.of(session).entrySet().stream().map(m -> new Option(m.getKey().code(), m.getValue())).toList();
    }

    Contribution of(long session, Answers answers) {
        return new Contribution(
                answers.rows("questions").stream().map(row -> row.text("wording")).toList(),
                answers.yes("speaks") ? matter(session, answers.text("matter")) : null,
                answers.text("comment"),
                answers.yes("absent") ? answers.text("absenceReason") : null);
    }

    private SpeakingMatter matter(long session, String code) {
        return code == null
                ? SpeakingMatter.TOPIC
                : matters.find(session, code).orElseThrow(() -> Refusal.at("matter", "session.study.matterUnknown"));
    }
}
