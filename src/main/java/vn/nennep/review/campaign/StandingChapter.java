package vn.nennep.review.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewChapter;
import vn.nennep.review.ReviewPrompts;
import vn.nennep.review.ReviewReader;

/** How a member stands in the campaign: whether he is rated and why not, his form, every change of it, and what he is asked to answer. */
@Component
class StandingChapter implements MemberReviewChapter {

    private final ReviewList list;
    private final ReviewPrompts prompts;
    private final Register register;
    private final Words words;

    StandingChapter(ReviewList list, ReviewPrompts prompts, Register register, Words words) {
        this.list = list;
        this.prompts = prompts;
        this.register = register;
        this.words = words;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Optional<Reading> read(MemberReview review, ReviewReader reader) {
        Reading.Builder reading = Reading.titled(words.of("review.standing.chapter"));
        if (review.inScope()) {
            reading.text(words.of("review.standing.place"), words.of("review.standing.in"))
                    .text(words.of("review.list.form"), review.form().label() + " – " + review.form().meaning());
            if (review.civilServant()) {
                reading.text(words.of("review.list.civil"), words.of("review.standing.civil"));
            }
        } else {
            reading.text(words.of("review.standing.place"), words.of("review.standing.out", review.outReason().label()));
        }
        reading.text(words.of("review.standing.note"), review.stateReason());
        prompts.of(review.id()).forEach(prompt -> reading.text(
                words.of("review.prompt.asks", register.unit(prompt.sentUnit()).name(), prompt.sentAt().toLocalDate()), prompt.body()));
        return Optional.of(reading.table(
                        words.of("review.list.changes"),
                        List.of(words.of("review.list.when"), words.of("review.list.change"), words.of("review.list.why"), words.of("review.list.by")),
                        list.changesOf(review.id()).stream()
                                .map(change -> List.of(
                                        ReadableTime.of(change.changedAt()), change.act().label() + ": " + change.detail(), change.reason(),
                                        register.nameOf(change.actor())))
                                .toList())
                .build());
    }
}
