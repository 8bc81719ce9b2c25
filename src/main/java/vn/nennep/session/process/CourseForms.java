package vn.nennep.session.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.web.Words;
import vn.nennep.session.OutlineQuestion;
import vn.nennep.session.OutlineVersion;
import vn.nennep.session.Outlines;
import vn.nennep.session.PreparationRepository;
import vn.nennep.session.SessionMode;
import vn.nennep.session.SessionOpening;
import vn.nennep.session.SessionPreparation;
import vn.nennep.session.SittingClock;
import vn.nennep.session.SittingRules;
import vn.nennep.session.Sittings;
import vn.nennep.session.ThematicSession;

/** What the two forms that show the course of a session have in common: who can be chosen, the questions, and the figures of the rules. */
@Component
class CourseForms {

    private final Sittings sittings;
    private final PreparationRepository preparations;
    private final Outlines outlines;
    private final SittingRules rules;
    private final SittingOptions options;
    private final Words words;

    CourseForms(
            Sittings sittings, PreparationRepository preparations, Outlines outlines, SittingRules rules, SittingOptions options,
            Words words) {
        this.sittings = sittings;
        this.preparations = preparations;
        this.outlines = outlines;
        this.rules = rules;
        this.options = options;
        this.words = words;
    }

    CourseForm of(ThematicSession session) {
        SessionOpening opening = sittings.openingOf(session.id()).orElseThrow();
        return new CourseForm(
                Participants.of(opening, options), new SittingClock(opening.openedAt()),
                preparations.findBySessionId(session.id()).map(SessionPreparation::agenda).orElse(List.of()));
    }

    /** Option lists, what is asked at all, and hints that quote the policy. */
    Map<String, Object> choices(ThematicSession session) {
        Participants people = of(session).people();
        int share = rules.discussion(session).minShare().atLeastOf(100);
        return new HashMap<>(Map.of(
                "people", people.options(),
                "present", people.members(),
                "questions", questions(session),
                "combined", session.setting().combined(),
                "online", session.setting().mode() != SessionMode.IN_PERSON,
                "discussionHint", words.of("session.course.discussionHint", share),
                "lengthHint", words.of("session.course.lengthHint", rules.combinedLength(session).minMinutes())));
    }

    private List<Option> questions(ThematicSession session) {
        List<OutlineQuestion> questions = outlines.latest(session.id()).map(OutlineVersion::questions).orElse(List.of());
        return IntStream.range(0, questions.size())
                .mapToObj(place -> new Option(
                        Integer.toString(place + 1), words.of("session.course.question", place + 1, questions.get(place).wording())))
                .toList();
    }
}
