package vn.nennep.session;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.document.PaperDate;
import vn.nennep.organization.Posts;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Says in sentences what was recorded in fields, for minutes and file alike. Private reminders have no sentence here. */
@Component
class MinutesSentences {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Register register;
    private final Posts posts;
    private final Words words;

    MinutesSentences(Register register, Posts posts, Words words) {
        this.register = register;
        this.posts = posts;
        this.words = words;
    }

    /** What belongs to the opening besides the roll, and what disturbed the sitting. */
    List<String> opening(String unit, SessionOpening opening, List<DutyHandover> handovers, List<Interruption> interruptions) {
        OpeningWords said = opening.words();
        return Stream.of(
                        standsIn(unit, opening).stream(),
                        labelled("session.sitting.substitution", said.substitutionReason()),
                        labelled("session.sitting.agendaChanges", said.agendaChanges()),
                        labelled("session.sitting.partyFees", said.partyFees()),
                        handovers.stream().map(this::handover),
                        interruptions.stream().map(this::interruption))
                .flatMap(sentences -> sentences)
                .toList();
    }

    /** That and why the chair stood in for the secretary by decision; empty where he is secretary himself or presided without one. */
    Optional<String> standsIn(String unit, SessionOpening opening) {
        LocalDate day = opening.openedAt().toLocalDate();
        return posts.substitutionsOf(unit).stream()
                .filter(substitution -> substitution.role() == Role.SECRETARY && substitution.substituteId().equals(opening.chairId()))
                .filter(substitution -> !substitution.fromDate().isAfter(day) && !substitution.toDate().isBefore(day))
                .findFirst()
                .map(substitution -> words.of(
                        "session.sitting.standsIn", register.nameOf(opening.chairId()), substitution.fromDate(), substitution.toDate(),
                        Text.withinSentence(Text.withoutStop(substitution.reason()))));
    }

    String handover(DutyHandover handover) {
        return words.of(
                "session.sitting.handover", Text.withinSentence(handover.duty().label()), register.nameOf(handover.fromMemberId()),
                register.nameOf(handover.toMemberId()), ReadableTime.of(handover.decidedAt()), handover.reason());
    }

    String interruption(Interruption interruption) {
        return words.of("session.sitting.interruption", TIME.format(interruption.fromAt()), TIME.format(interruption.toAt()), interruption.what());
    }

    /** Each item with its time, who led it, and what was presented. */
    List<String> items(List<CourseItem> items) {
        return items.stream().map(this::item).toList();
    }

    private String item(CourseItem item) {
        String led = item.startedAt() == null
                ? words.of("session.sitting.itemUntimed", item.title(), presenter(item))
                : words.of("session.sitting.itemLed", item.title(), period(item), presenter(item));
        return Text.present(item.gist()) ? words.of("session.sitting.itemWithGist", led, item.gist()) : led + ".";
    }

    /** From–to; empty where the times aren't known. */
    String period(CourseItem item) {
        return item.startedAt() == null ? "" : words.of("session.sitting.fromTo", TIME.format(item.startedAt()), TIME.format(item.endedAt()));
    }

    String presenter(CourseItem item) {
        return item.presenterId() == null ? item.guest() : words.of("session.sitting.comradeWithin", register.nameOf(item.presenterId()));
    }

    String speaker(Speech speech) {
        return speech.memberId() == null ? speech.guest() : register.nameOf(speech.memberId());
    }

    String kind(Speech speech) {
        String kind = speech.kind().label();
        return speech.questionNumber() == null ? kind : words.of("session.sitting.onQuestion", kind, speech.questionNumber());
    }

    /** What was said, how the chair steered where opinions differed, and whether the minority keeps its own. */
    String gist(Speech speech) {
        List<String> lines = new ArrayList<>(List.of(speech.gist()));
        labelled("session.sitting.steering", speech.steeringNote()).forEach(lines::add);
        if (speech.opinionKept()) {
            lines.add(words.of("session.sitting.opinionKept"));
        }
        return String.join("\n", lines);
    }

    /** The chair's evaluation, his comments on the preparers, praise, and the matters drawn from the session. */
    List<String> remarks(SessionConclusion conclusion) {
        return Stream.of(
                        conclusion.evaluation().said().map(this::point),
                        conclusion.comments().stream().map(this::comment),
                        conclusion.praises().stream().map(this::praise),
                        conclusion.matters().stream().map(this::matter))
                .flatMap(sentences -> sentences)
                .toList();
    }

    private String point(Evaluation.Point point) {
        String name = words.of("session.sitting.%sEvaluation".formatted(point.name()));
        String level = point.level() == null ? "" : point.level().label();
        return words.of("session.sitting.evaluated", name, Text.present(level) && Text.present(point.text()) ? level + ". " + point.text()
                : Text.present(level) ? level : point.text());
    }

    private String comment(PreparerComment comment) {
        return words.of(
                "session.sitting.comment", register.nameOf(comment.memberId()), Text.withoutStop(comment.strengths()),
                Text.withoutStop(comment.weaknesses()));
    }

    private String praise(Praise praise) {
        return words.of("session.sitting.praised", register.nameOf(praise.memberId()), Text.withoutStop(praise.merit()));
    }

    private String matter(ConclusionMatter matter) {
        return words.of(
                "session.sitting.matter", Text.withoutStop(matter.matter()), Text.withoutStop(matter.requirement()),
                Text.withoutStop(matter.solution()), register.nameOf(matter.memberId()));
    }

    String deferral(ResolutionDeferral deferral) {
        return words.of(
                "session.matters.sentence", register.nameOf(deferral.responsibleId()), PaperDate.inFigures(deferral.completeBy()),
                Text.withinSentence(deferral.voteAgainIn().label()), PaperDate.inFigures(deferral.voteAgainOn()), deferral.reason());
    }

    /** Points and grade that the cell gives its session, its weak points and what is done about them ({@code domain.md} §1.3 row 15). */
    List<String> score(SessionScore score) {
        return Stream.concat(
                        Stream.of(scored(score)),
                        score.weaknesses().stream().map(weakness -> words.of(
                                "session.score.weaknessInMinutes", Text.withoutStop(weakness.wording()), Text.withoutStop(weakness.measure()),
                                register.nameOf(weakness.memberId()), PaperDate.inFigures(weakness.dueOn()))))
                .toList();
    }

    /** Points and grade in one sentence. */
    String scored(SessionScore score) {
        return words.of("session.score.inMinutes", Points.of(score.total()), score.grade().label());
    }

    private Stream<String> labelled(String code, String text) {
        return Text.present(text) ? Stream.of(words.of("session.sitting.evaluated", words.of(code), text)) : Stream.empty();
    }
}
