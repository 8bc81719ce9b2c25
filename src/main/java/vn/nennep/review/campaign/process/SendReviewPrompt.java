package vn.nennep.review.campaign.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.notification.Mail;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.ReviewPrompts;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.campaign.CampaignRights;

/** The committee that decides, or that opened the campaign, asks an organisation or a member to answer something in the review (P6 row 3), while there is time. */
@Component
class SendReviewPrompt implements ActionWork {

    private static final Set<UnitReviewState> UNIT_CAN_ANSWER = EnumSet.of(UnitReviewState.WAITING, UnitReviewState.DRAFTING);
    private static final Set<MemberReviewState> MEMBER_CAN_ANSWER = EnumSet.of(MemberReviewState.WRITING);

    private record Target(String unit, String name, List<String> told) {}

    private final ReviewPrompts prompts;
    private final Reviews reviews;
    private final CampaignRights rights;
    private final Outbox outbox;
    private final Register register;
    private final Words words;
    private final Clock clock;

    SendReviewPrompt(
            ReviewPrompts prompts, Reviews reviews, CampaignRights rights, Outbox outbox, Register register, Words words, Clock clock) {
        this.prompts = prompts;
        this.reviews = reviews;
        this.rights = rights;
        this.outbox = outbox;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sendReviewPrompt";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        if (subject == null || asking(member, subject).isEmpty()) {
            return List.of();
        }
        return target(subject).stream()
                .map(target -> new Offer(
                        name(), words.of("review.prompt.title"), words.of("review.prompt.description", target.name()), target.unit(), subject))
                .toList();
    }

    /** The committee for which the person asks. */
    private Optional<String> asking(String member, long subject) {
        Optional<UnitReview> review = reviews.findUnitReview(subject)
                .or(() -> reviews.findMemberReview(subject).map(MemberReview::unitReviewId).flatMap(reviews::findUnitReview));
        return review.flatMap(of -> Stream.of(of.decidingUnitId(), reviews.campaignOf(of).unitId())
                .filter(committee -> rights.leads(member, committee))
                .findFirst());
    }

    /** Who is to answer; empty when it is too late for it. */
    private Optional<Target> target(long subject) {
        LocalDate today = LocalDate.now(clock);
        return reviews.findMemberReview(subject)
                .filter(review -> MEMBER_CAN_ANSWER.contains(review.state()))
                .map(review -> new Target(review.unitId(), words.of("review.prompt.toMember", register.nameOf(review.memberId())), List.of(review.memberId())))
                .or(() -> reviews.findUnitReview(subject)
                        .filter(review -> review.inScope() && UNIT_CAN_ANSWER.contains(review.state()))
                        .map(review -> new Target(
                                review.unitId(), register.unit(review.unitId()).name(),
                                register.holders(review.unitId(), Role.SECRETARY, today))));
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of();
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        return prompts.reading(offer.subject()).stream().toList();
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        throw new UnsupportedOperationException("The moment is recorded");
    }

    @Override
    public String perform(Offer offer, String member, Answers answers, LocalDateTime now) {
        // what is handed in meanwhile couldn't answer any more
        reviews.hold(reviews.findUnitReview(offer.subject()).map(UnitReview::id).orElseGet(() -> reviews.memberReview(offer.subject()).unitReviewId()));
        Target target = target(offer.subject()).orElseThrow(() -> Refusal.at(null, "review.prompt.tooLate"));
        String committee = asking(member, offer.subject()).orElseThrow();
        prompts.send(offer.subject(), answers.text("body"), answers.text("document"), committee, member, now);
        int number = prompts.of(offer.subject()).size();
        target.told().forEach(person -> outbox.mail(
                "review-prompt-" + offer.subject() + "-" + number + "-" + person, person,
                Mail.of(words.of("review.prompt.mailSubject"), words.of("review.prompt.mail", register.nameOf(person), register.unit(committee).name()))
                        .from(target.unit())
                        .button(words.of("review.mail.open"), "/xep-loai/" + offer.subject())));
        return "/xep-loai/" + offer.subject();
    }
}
