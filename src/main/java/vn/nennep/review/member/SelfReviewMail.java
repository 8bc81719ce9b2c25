package vn.nennep.review.member;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.notification.Mail;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;

/** Asks a member to write his self-review. Who has no address finds it among the papers to be handed over. */
@Component
public class SelfReviewMail {

    private final Outbox outbox;
    private final Reviews reviews;
    private final Register register;
    private final Words words;

    SelfReviewMail(Outbox outbox, Reviews reviews, Register register, Words words) {
        this.outbox = outbox;
        this.reviews = reviews;
        this.register = register;
        this.words = words;
    }

    /**
     * One mail a review, however often it begins.
     *
     * @param task id of his task; null when there is none to be done now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begun(MemberReview review, String task) {
        ReviewCampaign campaign = reviews.campaignOf(review);
        String year = Integer.toString(campaign.campaignYear());
        outbox.mail(
                "self-review-" + review.id(), review.memberId(),
                Mail.of(
                                words.of("member.mail.begunSubject", year),
                                words.of("member.mail.begun", register.nameOf(review.memberId()), year, register.unit(review.unitId()).name()))
                        .from(review.unitId())
                        .facts(
                                new Mail.Fact(words.of("member.mail.form"), words.of("member.read.formOf", review.form().label(), review.form().meaning())),
                                new Mail.Fact(words.of("member.mail.due"), words.of("member.mail.day", campaign.selfReviewDueOn())))
                        .button(words.of("member.mail.write"), task == null ? "/xep-loai/" + review.id() : "/viec/" + task));
    }
}
