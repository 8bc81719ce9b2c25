package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.nennep.platform.intake.Answers;
import vn.nennep.session.AgendaItem;
import vn.nennep.session.AgendaItemKind;
import vn.nennep.session.CourseCheck;
import vn.nennep.session.CourseItem;
import vn.nennep.session.Interruption;
import vn.nennep.session.OpinionResponse;
import vn.nennep.session.SessionCourse;
import vn.nennep.session.SittingClock;
import vn.nennep.session.SittingPart;
import vn.nennep.session.Speech;
import vn.nennep.session.SpeechKind;

/**
 * The course of a session in the forms: rows to items, speeches and interruptions, and back.
 *
 * @param people who can have presented and spoken
 * @param clock reads the times of day
 * @param agenda as agreed before; an item that keeps its title keeps its planned minutes
 */
record CourseForm(Participants people, SittingClock clock, List<AgendaItem> agenda) {

    SessionCourse course(long session, Answers answers) {
        List<CourseItem> items = Stream.of(SittingPart.values()).flatMap(part -> items(part, answers).stream()).toList();
        return SessionCourse.of(
                session, answers.text("purpose"), items, answers.rows("speeches").stream().map(this::speech).toList(),
                answers.text("discussionNote"), answers.rows("interruptions").stream().map(this::interruption).toList());
    }

    private List<CourseItem> items(SittingPart part, Answers answers) {
        return answers.rows(CourseCheck.listOf(part)).stream().map(row -> item(part, row)).toList();
    }

    private CourseItem item(SittingPart part, Answers row) {
        String title = row.text("title");
        String presenter = row.text("presenter");
        AgendaItemKind kind = row.choice("kind", AgendaItemKind.class);
        Integer planned = agenda.stream()
                .filter(item -> item.part() == part && item.title().equals(title))
                .map(AgendaItem::minutes)
                .findFirst()
                .orElse(null);
        return new CourseItem(
                part, title, kind == null ? AgendaItemKind.PRESENTATION : kind, people.member(presenter), people.guest(presenter),
                clock.at(row.time("startedAt")), clock.at(row.time("endedAt")), planned, row.text("gist"));
    }

    private Speech speech(Answers row) {
        String speaker = row.text("speaker");
        String question = row.text("question");
        boolean different = row.yes("differentOpinion");
        return new Speech(
                people.member(speaker), people.guest(speaker), row.choice("kind", SpeechKind.class),
                question == null ? null : Integer.valueOf(question), row.text("gist"), different, different ? row.text("steeringNote") : null,
                different && row.yes("opinionKept"), row.choice("response", OpinionResponse.class));
    }

    private Interruption interruption(Answers row) {
        return new Interruption(clock.at(row.time("fromAt")), clock.at(row.time("toAt")), row.text("what"));
    }

    /** The items of the agenda to begin with; what is voted on and concluded comes in steps of its own. */
    List<Map<String, Object>> agendaRows(SittingPart part) {
        List<String> present = people.options().stream().map(option -> option.value()).toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (AgendaItem item : agenda) {
            if (item.part() == part && item.kind() != AgendaItemKind.VOTE) {
                Map<String, Object> row = new HashMap<>(Map.of("title", item.title(), "kind", item.kind().name()));
                if (present.contains(item.personId())) {
                    row.put("presenter", item.personId());
                }
                rows.add(row);
            }
        }
        return rows;
    }

    Map<String, Object> values(SessionCourse course) {
        Map<String, Object> values = new HashMap<>();
        values.put("purpose", course.purpose());
        for (SittingPart part : SittingPart.values()) {
            values.put(CourseCheck.listOf(part), course.items(part).stream().map(this::row).toList());
        }
        values.put("speeches", course.speeches().stream().map(this::row).toList());
        values.put("discussionNote", course.discussionNote());
        values.put("interruptions", course.interruptions().stream().map(CourseForm::row).toList());
        return values;
    }

    private Map<String, Object> row(CourseItem item) {
        Map<String, Object> row = new HashMap<>();
        row.put("title", item.title());
        row.put("kind", item.kind().name());
        row.put("presenter", people.choice(item.presenterId(), item.guest()));
        row.put("startedAt", time(item.startedAt()));
        row.put("endedAt", time(item.endedAt()));
        row.put("gist", item.gist());
        return row;
    }

    private Map<String, Object> row(Speech speech) {
        Map<String, Object> row = new HashMap<>();
        row.put("speaker", people.choice(speech.memberId(), speech.guest()));
        row.put("kind", speech.kind().name());
        row.put("question", speech.questionNumber() == null ? null : speech.questionNumber().toString());
        row.put("gist", speech.gist());
        row.put("differentOpinion", speech.differentOpinion());
        row.put("steeringNote", speech.steeringNote());
        row.put("opinionKept", speech.opinionKept());
        row.put("response", speech.response() == null ? null : speech.response().name());
        return row;
    }

    private static Map<String, Object> row(Interruption interruption) {
        return Map.of("fromAt", time(interruption.fromAt()), "toAt", time(interruption.toAt()), "what", interruption.what());
    }

    private static String time(LocalDateTime moment) {
        return moment == null ? null : moment.toLocalTime().toString();
    }
}
