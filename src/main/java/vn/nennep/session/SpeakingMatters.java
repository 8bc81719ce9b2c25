package vn.nennep.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.web.Words;

/** On what one can ask to speak at a session: its topic, each item of its agenda, each question of its outline. */
@Component
public class SpeakingMatters {

    private final PreparationRepository preparations;
    private final Outlines outlines;
    private final Words words;

    SpeakingMatters(PreparationRepository preparations, Outlines outlines, Words words) {
        this.preparations = preparations;
        this.outlines = outlines;
        this.words = words;
    }

    /** The matters in the order in which they are offered, each as people read it. */
    public Map<SpeakingMatter, String> of(long session) {
        Map<SpeakingMatter, String> matters = new LinkedHashMap<>();
        matters.put(SpeakingMatter.TOPIC, words.of("session.study.topic"));
        List<AgendaItem> agenda = preparations.findBySessionId(session).map(SessionPreparation::agenda).orElse(List.of());
        for (int number = 1; number <= agenda.size(); number++) {
            matters.put(SpeakingMatter.item(number), words.of("session.study.item", number, agenda.get(number - 1).title()));
        }
        List<OutlineQuestion> questions = outlines.latest(session).map(OutlineVersion::questions).orElse(List.of());
        for (int number = 1; number <= questions.size(); number++) {
            matters.put(SpeakingMatter.question(number), words.of("session.study.question", number, questions.get(number - 1).wording()));
        }
        return matters;
    }

    /** The matter that a form names so. */
    public Optional<SpeakingMatter> find(long session, String code) {
        return of(session).keySet().stream().filter(matter -> matter.code().equals(code)).findFirst();
    }
}
