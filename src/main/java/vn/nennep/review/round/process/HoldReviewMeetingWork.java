package vn.nennep.review.round.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.review.round.Presence;
import vn.nennep.review.round.Reply;
import vn.nennep.review.round.ReviewMeeting;
import vn.nennep.review.round.ReviewRound;
import vn.nennep.review.round.RoundDesk;
import vn.nennep.review.round.RoundReading;

/** What happened at the meeting is written down: when, who came, what was said to each and how he took it ({@code domain.md} P6 row 9). */
@Component
class HoldReviewMeetingWork implements TaskWork {

    private final RoundDesk desk;
    private final RoundFields fields;
    private final RoundReading reading;
    private final Register register;
    private final Words words;

    HoldReviewMeetingWork(RoundDesk desk, RoundFields fields, RoundReading reading, Register register, Words words) {
        this.desk = desk;
        this.fields = fields;
        this.reading = reading;
        this.register = register;
        this.words = words;
    }

    @Override
    public String task() {
        return "holdReviewMeeting";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        ReviewRound round = fields.round(task);
        LocalDate today = task.now().toLocalDate();
        List<Unit> groups = register.partyGroupsOf(round.unitId(), today);
        Map<String, Object> values = new HashMap<>();
        List<Option> reviewed = fields.people(round);
        values.put("members", reviewed);
        values.put("everybody", fields.everybody(round.unitId(), today));
        values.put("presiding", fields.presiding(round.unitId(), today));
        values.put("partyGroups", groups.stream().map(group -> new Option(group.id(), group.name())).toList());
        values.put("divided", !groups.isEmpty());
        values.put("durationHint", words.of("round.meeting.durationHint", desk.shortestHours(round)));
        values.put("attendance", roll(round.unitId(), today));
        values.put("items", reviewed.stream().map(member -> Map.of("member", member.value())).toList());
        return values;
    }

    /** Nobody is said to be present before he was called; what the register knows is filled in. */
    private List<Map<String, Object>> roll(String unit, LocalDate on) {
        Map<String, CellMember> members = register.membersOf(unit, on).stream().collect(Collectors.toMap(CellMember::id, Function.identity()));
        return fields.everybody(unit, on).stream().map(Option::value).map(members::get).map(HoldReviewMeetingWork::line).toList();
    }

    private static Map<String, Object> line(CellMember member) {
        return switch (member.activity()) {
            case ACTIVE -> Map.of("member", member.id());
            case EXEMPT -> Map.of("member", member.id(), "status", Presence.EXEMPT.name());
            case TEMPORARILY_ELSEWHERE, SUSPENDED -> Map.of(
                    "member", member.id(), "status", Presence.EXCUSED.name(), "reason", member.activity().label());
        };
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        ReviewRound round = fields.round(task);
        List<Reading> readings = new ArrayList<>();
        reading.occasion(round).ifPresent(readings::add);
        reading.remarks(round).ifPresent(readings::add);
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ReviewRound round = fields.round(task);
        desk.hold(round, meeting(round, answers, task.now()), task.actor(), task.now());
        return Map.of();
    }

    private ReviewMeeting meeting(ReviewRound round, Answers answers, LocalDateTime now) {
        Map<String, CellMember> cell =
                register.membersOf(round.unitId(), now.toLocalDate()).stream().collect(Collectors.toMap(CellMember::id, Function.identity()));
        Map<String, Long> reviews = fields.reviewsOfPeople(round);
        List<ReviewMeeting.Attendance> attendance = answers.rows("attendance").stream().map(row -> attendance(row, cell)).toList();
        return new ReviewMeeting(
                round.id(), round.currentAttempt(), answers.text("place"), answers.text("chair"), answers.text("ownChair"), answers.text("minuteTaker"),
                answers.text("cadre"), answers.text("conclusion"), answers.text("shortReason"),
                answers.rows("sittings").stream().map(HoldReviewMeetingWork::sitting).toList(), attendance,
                answers.rows("items").stream().filter(row -> row.has("criticism")).map(row -> item(row, reviews)).toList(),
                answers.rows("groups").stream().map(HoldReviewMeetingWork::group).toList());
    }

    private static ReviewMeeting.Sitting sitting(Answers row) {
        if (!row.has("heldOn") || !row.has("fromTime") || !row.has("toTime")) {
            throw Refusal.at(row.field("heldOn"), "round.meeting.noSitting");
        }
        return new ReviewMeeting.Sitting(row.date("heldOn").atTime(row.time("fromTime")), row.date("heldOn").atTime(row.time("toTime")));
    }

    private static ReviewMeeting.Attendance attendance(Answers row, Map<String, CellMember> cell) {
        CellMember member = cell.get(row.text("member"));
        return new ReviewMeeting.Attendance(
                row.text("member"), row.choice("status", Presence.class), row.text("reason"), member != null && member.official(),
                member == null ? ActivityStatus.ACTIVE : member.activity());
    }

    private static ReviewMeeting.Item item(Answers row, Map<String, Long> reviews) {
        return new ReviewMeeting.Item(reviews.get(row.text("member")), row.text("criticism"), row.choice("reply", Reply.class), row.text("replyText"));
    }

    private static ReviewMeeting.Group group(Answers row) {
        return new ReviewMeeting.Group(row.text("group"), row.date("groupOn"), row.text("reporter"), row.integer("attended"), row.text("gist"));
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return fields.due(task);
    }
}
