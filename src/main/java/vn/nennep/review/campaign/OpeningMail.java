package vn.nennep.review.campaign;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.notification.Mail;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CellDeadlines;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.UnitReview;

/** Tells the secretary of each organisation that the campaign is open; where there is none, the deputy. */
@Component
class OpeningMail {

    private final Outbox outbox;
    private final Register register;
    private final CellDeadlines cells;
    private final Words words;

    OpeningMail(Outbox outbox, Register register, CellDeadlines cells, Words words) {
        this.outbox = outbox;
        this.register = register;
        this.cells = cells;
        this.words = words;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void opened(ReviewCampaign campaign, UnitReview review, int members, LocalDate today) {
        Unit unit = register.unit(review.unitId());
        List<String> secretaries = register.holders(unit.id(), Role.SECRETARY, today);
        List<String> told = secretaries.isEmpty() ? register.holders(unit.id(), Role.DEPUTY_SECRETARY, today) : secretaries;
        String year = Integer.toString(campaign.campaignYear());
        String text = words.of(
                unit.type().isCell() ? "review.mail.openedCell" : "review.mail.openedCommittee", unit.name(), year, Integer.toString(members),
                campaign.planNumber(), campaign.planOn());
        told.stream().limit(1).forEach(secretary -> outbox.mail(
                "review-opened-" + review.id(), secretary,
                Mail.of(words.of("review.mail.openedSubject", year), text)
                        .from(unit.id())
                        .facts(
                                new Mail.Fact(words.of("review.campaign.selfReviewDue"), ReadableTime.of(campaign.selfReviewDueOn())),
                                new Mail.Fact(words.of("review.campaign.collectiveDue"), ReadableTime.of(campaign.collectiveDueOn())),
                                new Mail.Fact(words.of("review.campaign.cellDue"), ReadableTime.of(cells.of(campaign, unit.id()))))
                        .button(words.of("review.mail.open"), "/xep-loai/" + review.id())));
    }
}
