package vn.nennep.review.collective.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.calendar.PublicHolidays;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.collective.Collective;
import vn.nennep.review.collective.CollectiveBook.Comment;
import vn.nennep.review.collective.CollectiveBook.Invitation;
import vn.nennep.review.collective.CollectiveBook;
import vn.nennep.review.collective.CollectiveDates;
import vn.nennep.review.collective.CollectiveMail;
import vn.nennep.review.collective.CollectiveTexts;
import vn.nennep.review.collective.DraftLead;

/**
 * The secretary writes down what organisations outside said, closes the opinions and calls the meeting, early enough after the draft was sent
 * ({@code domain.md} P7 rows 3 and 5).
 */
@Component
class CloseCommentsWork implements TaskWork {

    private final Reviews reviews;
    private final CollectiveBook book;
    private final Collective collective;
    private final CollectiveDates dates;
    private final CollectiveMail mail;
    private final CollectiveTexts texts;
    private final PublicHolidays holidays;

    CloseCommentsWork(
            Reviews reviews, CollectiveBook book, Collective collective, CollectiveDates dates, CollectiveMail mail, CollectiveTexts texts,
            PublicHolidays holidays) {
        this.reviews = reviews;
        this.book = book;
        this.collective = collective;
        this.dates = dates;
        this.mail = mail;
        this.texts = texts;
        this.holidays = holidays;
    }

    @Override
    public String task() {
        return "closeComments";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        UnitReview review = reviews.unitReview(task.subject());
        return Map.of("leadHint", texts.leadHint(lead(review), sentAt(review)));
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        UnitReview review = reviews.unitReview(task.subject());
        List<Reading> readings = new ArrayList<>();
        readings.add(texts.comments(review, collective.commenters(review, task.now().toLocalDate()).size()));
        int year = task.now().getYear();
        if (holidays.confirmation(year).isEmpty()) {
            readings.add(texts.expectedHolidays(year, holidays.expected(year)));
        }
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        UnitReview review = reviews.hold(task.subject());
        LocalDateTime meetsAt = answers.dateTime("meetsAt");
        if (meetsAt.isBefore(task.now())) {
            throw Refusal.at("meetsAt", "collective.meeting.past");
        }
        DraftLead lead = lead(review);
        int before = holidays.workingDaysAfter(sentAt(review).toLocalDate(), meetsAt.toLocalDate());
        String reason = answers.text("shortReason");
        if (lead.tooShort(before) && lead.blocks()) {
            throw Refusal.at("meetsAt", "collective.lead.blocked", lead.least(), before);
        }
        if (lead.tooShort(before) && reason == null) {
            throw Refusal.at("shortReason", "collective.lead.reason", lead.least(), before);
        }
        for (Answers row : answers.rows("outside")) {
            book.comment(review.id(), new Comment(null, null, row.text("organization"), row.text("body"), task.now()));
        }
        Invitation invitation = new Invitation(
                meetsAt, answers.text("venue"), before, lead.tooShort(before) ? reason : null, task.actor(), task.now());
        book.invite(review.id(), invitation);
        mail.meetingCalled(review, collective.members(review, task.now().toLocalDate()), invitation);
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return dates.comments(reviews.unitReview(task.subject()));
    }

    private DraftLead lead(UnitReview review) {
        return DraftLead.of(dates.policy(review));
    }

    private LocalDateTime sentAt(UnitReview review) {
        return book.draft(review.id()).orElseThrow().writtenAt();
    }
}
