package vn.nennep.review.quarter;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.notification.Mail;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CommitteeFrame;

/** Tells a leader what is asked of him and what was decided. Who has no address finds it among the papers to be handed over. */
@Component
public class QuarterMail {

    private final Outbox outbox;
    private final LeaderReviews reviews;
    private final LeaderDesk desk;
    private final CommitteeFrame committees;
    private final Register register;
    private final Words words;

    QuarterMail(Outbox outbox, LeaderReviews reviews, LeaderDesk desk, CommitteeFrame committees, Register register, Words words) {
        this.outbox = outbox;
        this.reviews = reviews;
        this.desk = desk;
        this.committees = committees;
        this.register = register;
        this.words = words;
    }

    /** @param task id of his task; null when there is none to be done now */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begun(LeaderReview review, String task) {
        String period = reviews.campaignOf(review).period().label();
        send(
                "leader-review-" + review.id(), review,
                Mail.of(words.of("quarter.mail.begunSubject", period), words.of("quarter.mail.begun", register.nameOf(review.memberId()), period))
                        .facts(new Mail.Fact(words.of("quarter.writtenDue"), words.of("member.mail.day", review.dueOn())))
                        .button(words.of("quarter.mail.write"), task == null ? "/xep-loai/" + review.id() : "/viec/" + task));
    }

    /** @param times how often it has been sent back */
    @Transactional(propagation = Propagation.MANDATORY)
    public void returned(LeaderReview review, int times) {
        String period = reviews.campaignOf(review).period().label();
        send(
                "leader-returned-" + review.id() + "-" + times, review,
                Mail.of(
                                words.of("quarter.mail.returnedSubject", period),
                                words.of(
                                        "quarter.mail.returned", register.nameOf(review.memberId()), committees.committee(review.decidingUnitId()),
                                        review.stateReason()))
                        .facts(new Mail.Fact(words.of("quarter.writtenDue"), words.of("member.mail.day", review.dueOn())))
                        .button(words.of("quarter.mail.open"), "/xep-loai/" + review.id()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(LeaderReview review) {
        String period = reviews.campaignOf(review).period().label();
        LeaderDecision decision = desk.decision(review.id()).orElseThrow();
        send(
                "leader-rating-" + review.id(), review,
                Mail.of(
                                words.of("quarter.mail.decidedSubject", period),
                                words.of(
                                        "quarter.mail.decided", register.nameOf(review.memberId()), committees.committee(review.decidingUnitId()), period,
                                        decision.level().label(), decision.document()))
                        .button(words.of("quarter.mail.open"), "/xep-loai/" + review.id()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelled(LeaderReview review) {
        String period = reviews.campaignOf(review).period().label();
        send(
                "leader-cancelled-" + review.id(), review,
                Mail.of(
                                words.of("quarter.mail.cancelledSubject", period),
                                words.of("quarter.mail.cancelled", register.nameOf(review.memberId()), period, review.stateReason()))
                        .button(words.of("quarter.mail.open"), "/xep-loai/" + review.id()));
    }

    private void send(String key, LeaderReview review, Mail mail) {
        outbox.mail(key, review.memberId(), mail.from(review.unitId()));
    }
}
