package vn.nennep.review.appraisal;

import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.SubjectGate;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewReaders;
import vn.nennep.review.Reviews;

/** A decision's papers are read by who serves the committee that decided, and by who serves the one that opened the campaign. */
@Component
class RatingDecisionGate implements SubjectGate {

    private final DecisionDesk desk;
    private final Reviews reviews;
    private final ReviewReaders readers;
    private final Register register;
    private final Words words;

    RatingDecisionGate(DecisionDesk desk, Reviews reviews, ReviewReaders readers, Register register, Words words) {
        this.desk = desk;
        this.reviews = reviews;
        this.readers = readers;
        this.register = register;
        this.words = words;
    }

    @Override
    public String kind() {
        return RatingDecision.KIND;
    }

    @Override
    public String titleOf(long subject) {
        RatingDecision decision = desk.decision(subject);
        return words.of(
                "decision.title", register.unit(decision.unitId()).name(), Integer.toString(reviews.campaign(decision.campaignId()).campaignYear()));
    }

    @Override
    public String hrefOf(long subject) {
        return "/xep-loai/" + desk.decision(subject).campaignId();
    }

    @Override
    public boolean rates(long subject) {
        return true;
    }

    @Override
    public boolean mayRead(String member, long subject) {
        return desk.find(subject)
                .filter(decision -> readers.unitsServedBy(member).contains(decision.unitId())
                        || readers.of(member, reviews.campaign(decision.campaignId())).deciding())
                .isPresent();
    }
}
