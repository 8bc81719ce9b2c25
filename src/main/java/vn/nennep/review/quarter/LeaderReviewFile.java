package vn.nennep.review.quarter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewFile;
import vn.nennep.review.ReviewProcesses.Run;

/** The file of a leader's quarter: for himself, the committee of his cell, and the committees that decide and that opened it. */
@Component
class LeaderReviewFile implements ReviewFile {

    private final LeaderReviews reviews;
    private final QuarterRights rights;
    private final QuarterReading reading;
    private final Register register;
    private final Words words;

    LeaderReviewFile(LeaderReviews reviews, QuarterRights rights, QuarterReading reading, Register register, Words words) {
        this.reviews = reviews;
        this.rights = rights;
        this.reading = reading;
        this.register = register;
        this.words = words;
    }

    @Override
    public String kind() {
        return LeaderReview.KIND;
    }

    @Override
    public String titleOf(long subject) {
        LeaderReview review = reviews.review(subject);
        return words.of("quarter.leaderTitle", register.nameOf(review.memberId()), reviews.campaignOf(review).period().label());
    }

    @Override
    public Optional<String> personOf(long subject) {
        return reviews.find(subject).map(LeaderReview::memberId);
    }

    @Override
    public boolean mayRead(String member, long subject) {
        return find(member, subject).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Shown> shown(long subject, String member) {
        return find(member, subject).map(review -> new Shown(
                titleOf(subject), review.unitId(), review.state().label(), sections(review, member.equals(review.memberId())),
                List.of(new Link(words.of("quarter.title", reviews.campaignOf(review).period().label()), hrefOf(review.campaignId())))));
    }

    /** What the committee thinks before it decides isn't told to the leader himself. */
    private List<Reading> sections(LeaderReview review, boolean self) {
        List<Reading> sections = new ArrayList<>(List.of(reading.standing(review, self)));
        reading.decision(review).ifPresent(sections::add);
        if (!self || review.state() == LeaderReviewState.DECIDED) {
            reading.appraisals(review).ifPresent(sections::add);
        }
        sections.addAll(reading.report(review));
        return sections;
    }

    @Override
    public List<Run> runs(long subject) {
        LeaderReview review = reviews.review(subject);
        QuarterCampaign campaign = reviews.campaignOf(review);
        return List.of(
                new Run("quarterlyLeaderRating", campaign.leaderKey(review.memberId())), new Run("quarterlyDecision", campaign.decisionKey(review.memberId())));
    }

    private Optional<LeaderReview> find(String member, long subject) {
        return reviews.find(subject).filter(review -> rights.mayRead(member, review));
    }
}
