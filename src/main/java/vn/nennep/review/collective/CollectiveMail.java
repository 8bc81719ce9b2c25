package vn.nennep.review.collective;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.stereotype.Component;
import vn.nennep.notification.Mail;
import vn.nennep.notification.Mail.Fact;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.collective.CollectiveBook.Invitation;

/** What is told of an organisation's review by mail; each message once. */
@Component
public class CollectiveMail {

    private final Outbox outbox;
    private final Reviews reviews;
    private final Register register;
    private final Words words;

    CollectiveMail(Outbox outbox, Reviews reviews, Register register, Words words) {
        this.outbox = outbox;
        this.reviews = reviews;
        this.register = register;
        this.words = words;
    }

    /** The draft is there: to everybody who belongs to the collective, and to the secretaries of the units below, who speak for them. */
    public void draftSent(UnitReview review, Collection<String> people, LocalDate until) {
        for (String person : people) {
            outbox.mail("collective-draft-" + review.id() + "-" + person, person, draft(review, until, "collective.mail.draft.member"));
        }
        for (UnitReview below : reviews.below(review)) {
            register.holders(below.unitId(), Role.SECRETARY, until).stream()
                    .filter(secretary -> !people.contains(secretary))
                    .forEach(secretary -> outbox.mail(
                            "collective-draft-" + review.id() + "-" + below.unitId() + "-" + secretary, secretary,
                            draft(review, until, "collective.mail.draft.below")));
        }
    }

    /** The collective is called to its review meeting. */
    public void meetingCalled(UnitReview review, Collection<String> people, Invitation invitation) {
        for (String person : people) {
            outbox.mail("collective-meeting-" + review.id() + "-" + person, person, Mail.of(
                            words.of("collective.mail.meeting.subject", unit(review)), words.of("collective.mail.meeting.text", unit(review), year(review)))
                    .from(review.unitId())
                    .facts(
                            new Fact(words.of("collective.mail.when"), ReadableTime.of(invitation.meetsAt())),
                            new Fact(words.of("collective.mail.where"), invitation.venue()))
                    .button(words.of("collective.mail.open"), href(review)));
        }
    }

    private Mail draft(UnitReview review, LocalDate until, String text) {
        return Mail.of(words.of("collective.mail.draft.subject", unit(review)), words.of(text, unit(review), year(review)))
                .from(review.unitId())
                .facts(new Fact(words.of("collective.mail.until"), ReadableTime.of(until)))
                .button(words.of("collective.mail.comment"), text.endsWith("below") ? "/ho-so" : "/viec");
    }

    private String unit(UnitReview review) {
        return register.unit(review.unitId()).name();
    }

    private String year(UnitReview review) {
        return Integer.toString(reviews.campaignOf(review).campaignYear());
    }

    private static String href(UnitReview review) {
        return "/xep-loai/" + review.id();
    }
}
