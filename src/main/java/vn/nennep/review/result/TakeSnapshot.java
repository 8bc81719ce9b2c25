package vn.nennep.review.result;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.web.Words;
import vn.nennep.review.Reviews;

/** Who prepares papers for the committee that opened the campaign keeps its numbers as they stand (fault R-35). */
@Component
class TakeSnapshot implements ActionWork {

    private final Reviews reviews;
    private final Snapshots snapshots;
    private final ResultReaders readers;
    private final Words words;
    private final Clock clock;

    TakeSnapshot(Reviews reviews, Snapshots snapshots, ResultReaders readers, Words words, Clock clock) {
        this.reviews = reviews;
        this.snapshots = snapshots;
        this.readers = readers;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "takeSnapshot";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject == null
                ? List.of()
                : reviews.findCampaign(subject).stream()
                        .filter(campaign -> readers.prepares(member, campaign.unitId()))
                        .map(campaign -> new Offer(
                                name(), words.of("result.snapshot.title"), words.of("result.snapshot.description"), campaign.unitId(), subject))
                        .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of();
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        Snapshot taken = snapshots.take(
                offer.subject(), answers.text("reason"), member, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        return ResultLinks.href(offer.subject()) + "?ban=" + taken.version();
    }
}
