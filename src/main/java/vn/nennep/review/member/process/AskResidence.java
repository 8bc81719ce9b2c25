package vn.nennep.review.member.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.member.OpinionRights;
import vn.nennep.review.member.ResidenceRequest;
import vn.nennep.review.member.ResidenceRequests;

/** A cell asks the one where a member lives, if that is in the system ({@code domain.md} §3.3, row 7). One question at a time. */
@Component
class AskResidence implements ActionWork {

    private final ResidenceRequests requests;
    private final RunningMemberReview process;
    private final OpinionRights rights;
    private final Register register;
    private final Words words;
    private final Clock clock;

    AskResidence(ResidenceRequests requests, RunningMemberReview process, OpinionRights rights, Register register, Words words, Clock clock) {
        this.requests = requests;
        this.process = process;
        this.rights = rights;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "askResidence";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return rights.recordable(member, subject).stream()
                .filter(review -> requests.openOf(review.id()).isEmpty())
                .map(review -> new Offer(
                        name(), words.of("member.askResidence.title"),
                        words.of("member.askResidence.description", register.nameOf(review.memberId())), review.unitId(), review.id()))
                .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of("cells", cells(offer.unit()));
    }

    private List<Option> cells(String own) {
        LocalDate today = LocalDate.now(clock);
        List<Unit> units = register.units();
        Map<String, String> names = units.stream().collect(Collectors.toMap(Unit::id, Unit::name));
        Set<String> known = names.keySet();
        return units.stream()
                .filter(unit -> unit.type().isCell() && !unit.id().equals(own) && unit.existsOn(today))
                .map(unit -> new Option(unit.id(), known.contains(unit.parentId()) ? unit.name() + " – " + names.get(unit.parentId()) : unit.name()))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        return perform(offer, member, answers, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public String perform(Offer offer, String member, Answers answers, LocalDateTime now) {
        MemberReview review = rights.review(offer.subject());
        ResidenceRequest request = requests.ask(review, answers.text("cell"), member, now);
        process.ask(review, request);
        return "/xep-loai/" + review.id();
    }
}
