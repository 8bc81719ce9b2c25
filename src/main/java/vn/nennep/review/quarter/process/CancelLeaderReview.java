package vn.nennep.review.quarter.process;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.review.quarter.LeaderCancellation;
import vn.nennep.review.quarter.LeaderDesk;
import vn.nennep.review.quarter.LeaderReview;
import vn.nennep.review.quarter.LeaderReviews;
import vn.nennep.review.quarter.QuarterMail;
import vn.nennep.review.quarter.QuarterReading;
import vn.nennep.review.quarter.QuarterRights;

/** The committee doesn't carry on a leader's quarter: he lost his post, left, died, or was never meant. */
@Component
class CancelLeaderReview implements ActionWork {

    private static final Set<LeaderCancellation> STILL_THERE =
            EnumSet.of(LeaderCancellation.LOST_POST, LeaderCancellation.RESTING, LeaderCancellation.NOT_MEANT);

    private final LeaderDesk desk;
    private final LeaderReviews reviews;
    private final QuarterRights rights;
    private final QuarterReading reading;
    private final QuarterMail mail;
    private final RunningQuarter process;
    private final Register register;
    private final Words words;

    CancelLeaderReview(
            LeaderDesk desk, LeaderReviews reviews, QuarterRights rights, QuarterReading reading, QuarterMail mail, RunningQuarter process,
            Register register, Words words) {
        this.desk = desk;
        this.reviews = reviews;
        this.rights = rights;
        this.reading = reading;
        this.mail = mail;
        this.process = process;
        this.register = register;
        this.words = words;
    }

    @Override
    public String name() {
        return "cancelLeaderReview";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject == null
                ? List.of()
                : reviews.find(subject)
                        .filter(review -> review.state().open() && rights.leads(member, review))
                        .map(review -> new Offer(
                                name(), words.of("quarter.cancel.title"), words.of("quarter.cancel.description", register.nameOf(review.memberId())),
                                review.unitId(), subject))
                        .stream()
                        .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of("whys", Arrays.stream(LeaderCancellation.values()).map(why -> new Option(why.name(), why.label())).toList());
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        return reading.drift(reviews.review(offer.subject())).map(sentence -> Reading.titled(words.of("quarter.standing")).warning(sentence).build()).stream().toList();
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        LeaderCancellation why = answers.choice("why", LeaderCancellation.class);
        LeaderReview review = desk.cancel(offer.subject(), why, answers.text("reason"));
        process.withdraw(review);
        if (STILL_THERE.contains(why)) {
            mail.cancelled(review);
        }
        return "/xep-loai/" + review.id();
    }
}
