package vn.nennep.review.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;
import vn.nennep.platform.web.PersonChapter;
import vn.nennep.platform.web.Words;
import vn.nennep.review.FailedYears;
import vn.nennep.review.MemberReview;
import vn.nennep.review.Rating;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewReaders;
import vn.nennep.review.Reviews;

/**
 * The dossier of the last years (hồ sơ ba năm, {@code domain.md} §3.7) on the person's page: how he was rated, and his self-reviews. Older ones are kept, but
 * not shown. That he failed several years running is told to those who may have to act ({@code domain.md} §3.5): the system only alerts.
 */
@Component
class ThreeYears implements PersonChapter {

    private record Year(int year, MemberReview review, RatingLevel decided) {}

    private final Reviews reviews;
    private final Ratings ratings;
    private final FailedYears failed;
    private final ReviewReaders readers;
    private final SelfReviewReading reading;
    private final Register register;
    private final Policy policy;
    private final Words words;
    private final Clock clock;

    ThreeYears(
            Reviews reviews, Ratings ratings, FailedYears failed, ReviewReaders readers, SelfReviewReading reading, Register register,
            Policy policy, Words words, Clock clock) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.failed = failed;
        this.readers = readers;
        this.reading = reading;
        this.register = register;
        this.policy = policy;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Reading> about(String person, String reader) {
        List<Year> all = reviews.reviewsOf(person).stream()
                .map(review -> new Year(reviews.campaignOf(review).campaignYear(), review, decided(review)))
                .sorted(Comparator.comparingInt(Year::year).reversed())
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        PolicyOn rules = policy.on(LocalDate.now(clock), register.lineOf(all.get(0).review().unitId()));
        List<Year> shown = all.stream()
                .filter(year -> year.year() > all.get(0).year() - rules.integer("review.dossier.years"))
                .filter(year -> DossierRights.mayRead(readers.of(reader, year.review()), year.review()))
                .toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        List<Reading> readings = new ArrayList<>();
        Year latest = all.get(0);
        int running = failed.running(person, latest.year());
        boolean alert = !person.equals(reader) && failed.alert(running, latest.review().unitId(), latest.year());
        readings.add(levels(shown, alert ? running : 0));
        shown.stream().map(this::last).flatMap(Optional::stream).forEach(readings::add);
        return readings;
    }

    /** @param alerted how many failed years running are pointed out; 0 for none */
    private Reading levels(List<Year> shown, int alerted) {
        Reading.Builder levels = Reading.titled(words.of("member.chapter.years"));
        if (alerted > 0) {
            levels.warning(words.of("review.failed", alerted));
        }
        return levels.table(
                        null, List.of(words.of("member.column.year"), words.of("member.read.cell"), words.of("member.column.level")),
                        shown.stream()
                                .map(year -> List.of(
                                        Integer.toString(year.year()), register.unit(year.review().unitId()).name(),
                                        year.decided() == null ? year.review().state().label() : year.decided().label()))
                                .toList())
                .build();
    }

    private Optional<Reading> last(Year year) {
        return reading.last(year.review())
                .map(last -> new Reading(words.of("member.chapter.ofYear", Integer.toString(year.year())), last.blocks()));
    }

    private RatingLevel decided(MemberReview review) {
        return ratings.find(review.id()).map(Rating::decidedLevel).orElse(null);
    }
}
