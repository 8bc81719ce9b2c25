package vn.nennep.review.round;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.web.Words;
import vn.nennep.reminder.Deadline;
import vn.nennep.reminder.DeadlineSource;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;

/**
 * Members who were put off and for whom their cell has begun no supplementary review in time ({@code domain.md} P6 timers, “absent-member follow-up”): no task
 * stands for them, so secretary and deputy are told, and the organisation board of the committee that decides.
 */
@Component
class AbsentMembers implements DeadlineSource {

    private final ReviewRounds rounds;
    private final ReviewMeetings meetings;
    private final Reviews reviews;
    private final Subjects subjects;
    private final Register register;
    private final Policy policy;
    private final Words words;
    private final JdbcClient jdbc;

    AbsentMembers(
            ReviewRounds rounds, ReviewMeetings meetings, Reviews reviews, Subjects subjects, Register register, Policy policy, Words words,
            JdbcClient jdbc) {
        this.rounds = rounds;
        this.meetings = meetings;
        this.reviews = reviews;
        this.subjects = subjects;
        this.register = register;
        this.policy = policy;
        this.words = words;
        this.jdbc = jdbc;
    }

    @Override
    public List<Missed> missed(LocalDateTime now) {
        return jdbc.sql("""
                        select distinct m.unit_review_id from member_review m join review_campaign c on c.id = m.campaign_id
                         where m.in_scope = true and m.state = 'DEFERRED' and c.closed_at is null order by m.unit_review_id
                        """)
                .query(Long.class)
                .list()
                .stream()
                .flatMap(unitReview -> missed(reviews.unitReview(unitReview), now).stream())
                .toList();
    }

    private Optional<Missed> missed(UnitReview cell, LocalDateTime now) {
        List<MemberReview> waiting =
                rounds.waiting(cell.id()).stream().filter(review -> review.state() == MemberReviewState.DEFERRED).toList();
        Optional<ReviewRound> round = waiting.stream().flatMap(review -> rounds.lastOf(review.id()).stream()).findFirst();
        return round.map(last -> due(cell, last)).filter(now::isAfter).map(due -> new Missed(
                new Deadline(
                        "supplementary-" + cell.id() + "-" + round.get().id(), words.of("round.absent.title", waiting.size()), subjects.titleOf(cell.id()),
                        cell.unitId(), due, subjects.hrefOf(cell.id()), cell.id(), leaders(cell.unitId(), now.toLocalDate())),
                register.holders(cell.decidingUnitId(), Role.ORGANIZATION_BOARD, now.toLocalDate())));
    }

    private LocalDateTime due(UnitReview cell, ReviewRound round) {
        LocalDate met = meetings.last(round.id()).map(ReviewMeeting::lastDay).orElse(round.begunAt().toLocalDate());
        return DayEnd.of(met.plus(policy.on(reviews.campaignOf(cell).judged(), register.lineOf(cell.unitId())).period("review.supplementary.within")));
    }

    private List<String> leaders(String unit, LocalDate on) {
        return Stream.of(Role.SECRETARY, Role.DEPUTY_SECRETARY).flatMap(role -> register.holders(unit, role, on).stream()).distinct().toList();
    }
}
