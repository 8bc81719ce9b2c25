package vn.nennep.review.round.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.round.ReviewRounds;
import vn.nennep.review.round.Rounds;

/** The secretary or a deputy begins a later review of those who were put off ({@code domain.md} P6 row 9 and “Timers”). */
@Component
class BeginSupplementaryRound implements ActionWork {

    private final Rounds rounds;
    private final ReviewRounds book;
    private final Reviews reviews;
    private final Register register;
    private final RoundFields fields;
    private final Words words;
    private final Clock clock;

    BeginSupplementaryRound(
            Rounds rounds, ReviewRounds book, Reviews reviews, Register register, RoundFields fields, Words words, Clock clock) {
        this.rounds = rounds;
        this.book = book;
        this.reviews = reviews;
        this.register = register;
        this.fields = fields;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "beginSupplementaryRound";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject == null
                ? List.of()
                : reviews.findUnitReview(subject).stream()
                        .filter(cell -> heads(member, cell) && !book.waiting(cell.id()).isEmpty())
                        .map(cell -> new Offer(
                                name(), words.of("round.supplementary.title"),
                                words.of("round.supplementary.description", book.waiting(cell.id()).size()), cell.unitId(), subject))
                        .toList();
    }

    private boolean heads(String member, UnitReview cell) {
        LocalDate today = LocalDate.now(clock);
        return register.holds(member, Role.SECRETARY, cell.unitId(), today) || register.holds(member, Role.DEPUTY_SECRETARY, cell.unitId(), today);
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        List<Option> waiting = fields.members(book.waiting(offer.subject()));
        return Map.of("waiting", waiting, "members", waiting.stream().map(Option::value).toList());
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        return perform(offer, member, answers, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public String perform(Offer offer, String member, Answers answers, LocalDateTime now) {
        UnitReview cell = reviews.hold(offer.subject());
        Set<String> chosen = Set.copyOf(answers.texts("members"));
        List<MemberReview> members = book.waiting(cell.id()).stream().filter(review -> chosen.contains(Long.toString(review.id()))).toList();
        if (members.size() < chosen.size()) {
            throw Refusal.at("members", "round.supplementary.notWaiting");
        }
        rounds.begin(cell, members, true, answers.text("reason"), member, now);
        return "/xep-loai/" + cell.id();
    }
}
