package vn.nennep.review.collective.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.Heads;
import vn.nennep.review.MemberReview;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.collective.Collective;
import vn.nennep.review.collective.CollectiveBook.Invitation;
import vn.nennep.review.collective.CollectiveBook;
import vn.nennep.review.collective.CollectiveDates;
import vn.nennep.review.collective.CollectiveMeeting.Attendance;
import vn.nennep.review.collective.CollectiveMeeting.Leader;
import vn.nennep.review.collective.CollectiveMeeting.Opinion;
import vn.nennep.review.collective.CollectiveMeeting.Presence;
import vn.nennep.review.collective.CollectiveMeeting;
import vn.nennep.review.collective.CollectiveTexts;
import vn.nennep.review.collective.MeetingCheck;

/** The collective meets and reviews itself, a committee then its leaders as well ({@code domain.md} P7 row 6, P8 step 5, A15.10). */
@Component
class HoldCollectiveMeetingWork implements TaskWork {

    private final Reviews reviews;
    private final CollectiveBook book;
    private final Collective collective;
    private final CollectiveDates dates;
    private final CollectiveTexts texts;
    private final Register register;

    HoldCollectiveMeetingWork(
            Reviews reviews, CollectiveBook book, Collective collective, CollectiveDates dates, CollectiveTexts texts, Register register) {
        this.reviews = reviews;
        this.book = book;
        this.collective = collective;
        this.dates = dates;
        this.texts = texts;
        this.register = register;
    }

    @Override
    public String task() {
        return "holdCollectiveMeeting";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        UnitReview review = reviews.unitReview(task.subject());
        LocalDate today = task.now().toLocalDate();
        List<String> members = collective.members(review, today);
        List<MemberReview> leaders = collective.leaders(review, today);
        Optional<Invitation> called = book.invitation(review.id()).filter(invitation -> book.meetings(review.id()).isEmpty());
        Map<String, Object> data = new HashMap<>();
        data.put("members", collective.options(members));
        data.put("presiding", collective.presiding(review, today));
        data.put("attendance", members.stream().map(member -> Map.of("member", member)).toList());
        data.put("leaderOptions", leaders.stream()
                .map(leader -> new Option(Long.toString(leader.id()), register.nameOf(leader.memberId())))
                .toList());
        data.put("leaders", leaders.stream().map(leader -> Map.of("leader", Long.toString(leader.id()))).toList());
        data.put("hasLeaders", !leaders.isEmpty());
        data.put("startedAt", called.map(Invitation::meetsAt).filter(at -> !at.isAfter(task.now())).orElse(task.now())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString());
        book.invitation(review.id()).ifPresent(invitation -> data.put("venue", invitation.venue()));
        data.put("days", dates.policy(review).days("review.minDuration"));
        collective.presiding(review, today).stream()
                .map(Option::value)
                .filter(person -> person.equals(task.actor()))
                .findFirst()
                .ifPresent(chair -> data.put("chair", chair));
        return data;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return texts.beforeMeeting(reviews.unitReview(task.subject()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        UnitReview review = reviews.hold(task.subject());
        LocalDate today = task.now().toLocalDate();
        boolean first = book.meetings(review.id()).isEmpty();
        CollectiveMeeting meeting = new CollectiveMeeting(
                null, review.id(), book.meetings(review.id()).size() + 1, answers.dateTime("startedAt"), answers.decimal("days"),
                answers.text("durationReason"), answers.text("venue"), answers.text("chair"), answers.text("minuteTaker"),
                answers.rows("attendance").stream()
                        .map(row -> new Attendance(row.text("member"), row.choice("status", Presence.class), row.text("reason")))
                        .toList(),
                answers.rows("opinions").stream().map(row -> new Opinion(row.text("member"), row.text("speaker"), row.text("content"))).toList(),
                answers.rows("leaders").stream()
                        .map(row -> new Leader(Long.parseLong(row.text("leader")), row.text("chair"), row.text("gist")))
                        .toList(),
                answers.text("guests"), answers.text("conclusion"), task.actor(), task.now(), null);
        Map<Long, String> leaders = new LinkedHashMap<>();
        collective.leaders(review, today).forEach(leader -> leaders.put(leader.id(), leader.memberId()));
        List<Finding> findings = new MeetingCheck(
                        collective.members(review, today), collective.exempt(review, today), leaders,
                        Heads.of(register, review.unitId(), today), dates.policy(review).ratio("quorum.ratio"),
                        dates.policy(review).days("review.minDuration"), since(review, first), task.now())
                .judge(meeting);
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        book.save(meeting);
        if (review.state() == UnitReviewState.PROPOSED) {
            reviews.save(review.in(UnitReviewState.REVIEWED));
        }
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return dates.meeting(reviews.unitReview(task.subject()));
    }

    /** The first meeting comes after the draft and, whatever was called for, not before its day; one more after the proposal that was sent back. */
    private LocalDateTime since(UnitReview review, boolean first) {
        return first
                ? book.invitation(review.id()).map(Invitation::meetsAt).map(at -> at.toLocalDate().atStartOfDay()).orElseThrow()
                : book.lastProposal(review.id()).map(CollectiveBook.Proposal::proposedAt).orElseThrow();
    }
}
