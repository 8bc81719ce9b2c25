package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;

/** “Diễn biến”: the agenda as it was gone through, the speeches, and what the clock says of both. */
@Component
public class CourseChapter implements SessionChapter {

    private final Sittings sittings;
    private final SittingMeasures measures;
    private final SittingRules rules;
    private final MinutesSentences sentences;
    private final Register register;
    private final Words words;

    CourseChapter(
            Sittings sittings, SittingMeasures measures, SittingRules rules, MinutesSentences sentences, Register register, Words words) {
        this.sittings = sittings;
        this.measures = measures;
        this.rules = rules;
        this.sentences = sentences;
        this.register = register;
        this.words = words;
    }

    @Override
    public int position() {
        return 600;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        return sittings.courseOf(session.id()).map(course -> course(session, course, measures.of(session).orElseThrow()));
    }

    private Reading course(ThematicSession session, SessionCourse course, SittingFigures figures) {
        Reading.Builder reading = Reading.titled(words.of("session.sitting.course")).text(words.of("session.sitting.purpose"), course.purpose());
        for (SittingPart part : course.parts()) {
            reading.table(part.label(), MinutesReading.columns(words, "item", "presenter", "period", "used", "gist"),
                    course.items(part).stream().map(item -> row(session, item)).toList());
        }
        reading.table(words.of("session.sitting.speeches"), MinutesReading.columns(words, "speaker", "speechKind", "gist", "response"),
                        course.speeches().stream()
                        .map(s -> List.of(
                                sentences.speaker(s), sentences.kind(s), sentences.gist(s), s.response() == null ? "" : s.response().label()))
                        .toList())
                .text(words.of("session.sitting.interruptions"),
                        String.join("\n", course.interruptions().stream().map(sentences::interruption).toList()))
                .text(words.of("session.sitting.discussion"), discussion(session, course, figures))
                .text(words.of("session.sitting.length"), length(session, figures))
                .text(words.of("session.sitting.spoken"), spoken(figures))
                .text(words.of("session.sitting.silent"), silent(session, course));
        return reading.build();
    }

    private List<String> row(ThematicSession session, CourseItem item) {
        String used = item.startedAt() == null ? "" : item.plannedMinutes() == null
                ? words.of("session.sitting.minutesUsed", item.minutes())
                : words.of("session.sitting.minutesOfPlanned", item.minutes(), item.plannedMinutes());
        boolean overrun = rules.overrun(session).overrun(item.plannedMinutes(), item.minutes());
        return List.of(
                item.title(), sentences.presenter(item), sentences.period(item), overrun ? words.of("session.sitting.overrun", used) : used,
                item.gist() == null ? "" : item.gist());
    }

    private String discussion(ThematicSession session, SessionCourse course, SittingFigures figures) {
        Share share = figures.discussion();
        if (share.whole() == 0) {
            return null;
        }
        String sentence = words.of("session.sitting.discussionShare", share.part(), share.whole(), readable(share));
        return rules.discussion(session).tooLittle(share)
                ? words.of("session.sitting.discussionLittle", sentence, rules.discussion(session).minShare().atLeastOf(share.whole()),
                        course.discussionNote())
                : sentence;
    }

    /** How many of those present spoke, and how much of what was said doesn't stay general (A7.5, A7.6). */
    private String spoken(SittingFigures figures) {
        return words.of(
                "session.sitting.spokenShares", figures.speakers().part(), figures.speakers().whole(), figures.depth().part(),
                figures.depth().whole());
    }

    private String length(ThematicSession session, SittingFigures figures) {
        if (session.endedAt() == null) {
            return null;
        }
        String sentence = words.of("session.sitting.minutesUsed", figures.minutes());
        CombinedLengthRule rule = rules.combinedLength(session);
        return rule.tooShort(session.setting().form(), figures.minutes())
                ? words.of("session.sitting.combinedTooShort", sentence, rule.minMinutes())
                : sentence;
    }

    private String silent(ThematicSession session, SessionCourse course) {
        SessionOpening opening = sittings.openingOf(session.id()).orElseThrow();
        return String.join(", ", SittingFigures.silent(opening.presentMembers(), course.speeches()).stream().map(register::nameOf).toList());
    }

    private static String readable(Share share) {
        return share.percent().toPlainString().replace('.', ',');
    }
}
