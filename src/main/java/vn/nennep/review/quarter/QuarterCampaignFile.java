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

/** The file of a quarter: its plan, and the results of those leaders whom the reader may see. */
@Component
class QuarterCampaignFile implements ReviewFile {

    private final LeaderReviews reviews;
    private final QuarterRights rights;
    private final QuarterReading reading;
    private final Register register;
    private final Words words;

    QuarterCampaignFile(LeaderReviews reviews, QuarterRights rights, QuarterReading reading, Register register, Words words) {
        this.reviews = reviews;
        this.rights = rights;
        this.reading = reading;
        this.register = register;
        this.words = words;
    }

    @Override
    public String kind() {
        return QuarterCampaign.KIND;
    }

    @Override
    public String titleOf(long subject) {
        return words.of("quarter.title", reviews.campaign(subject).period().label());
    }

    @Override
    public boolean mayRead(String member, long subject) {
        return reviews.findCampaign(subject).filter(campaign -> rights.mayRead(member, campaign)).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Shown> shown(long subject, String member) {
        return reviews.findCampaign(subject).filter(campaign -> rights.mayRead(member, campaign)).map(campaign -> {
            List<LeaderReview> shown = rights.readable(member, campaign);
            List<Reading> sections = new ArrayList<>(List.of(reading.plan(campaign)));
            if (!shown.isEmpty()) {
                sections.add(reading.results(shown));
            }
            return new Shown(
                    titleOf(subject), campaign.unitId(), campaign.state().label(), sections,
                    shown.stream().map(review -> new Link(register.nameOf(review.memberId()), hrefOf(review.id()))).toList());
        });
    }

    @Override
    public List<Run> runs(long subject) {
        return List.of(new Run("quarterlyCampaign", reviews.campaign(subject).businessKey()));
    }
}
