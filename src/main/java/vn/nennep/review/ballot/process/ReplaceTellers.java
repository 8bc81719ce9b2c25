package vn.nennep.review.ballot.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.TaskSuccession;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ballot.Ballot;
import vn.nennep.review.ballot.BallotBook;
import vn.nennep.review.ballot.BallotBox;
import vn.nennep.review.ballot.BallotState;

/** Secretary or deputy name another counting team while a vote is under way: one of it is ill, or has left. */
@Component
class ReplaceTellers implements ActionWork {

    private final BallotBook book;
    private final BallotForms forms;
    private final TaskSuccession succession;
    private final Register register;
    private final Words words;
    private final Clock clock;

    ReplaceTellers(BallotBook book, BallotForms forms, TaskSuccession succession, Register register, Words words, Clock clock) {
        this.book = book;
        this.forms = forms;
        this.succession = succession;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "replaceTellers";
    }

    /** In the file of the organisation's review. */
    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject == null
                ? List.of()
                : running(subject).stream()
                        .filter(ballot -> leads(member, ballot.unitId()))
                        .map(ballot -> new Offer(name(), words.of("ballot.tellers.title"), words.of("ballot.tellers.description"), ballot.unitId(), subject))
                        .toList();
    }

    private Optional<Ballot> running(long unitReview) {
        return book.ofReview(unitReview).stream()
                .filter(ballot -> ballot.state() == BallotState.VOTING || ballot.state() == BallotState.COUNTED)
                .reduce((one, last) -> last);
    }

    private boolean leads(String member, String unit) {
        return register.rolesOf(member, LocalDateTime.now(clock).toLocalDate()).stream()
                .anyMatch(held -> held.unitId().equals(unit) && (held.role() == Role.SECRETARY || held.role() == Role.DEPUTY_SECRETARY));
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        BallotBox box = book.lastBox(running(offer.subject()).orElseThrow().id()).orElseThrow();
        List<String> team = new ArrayList<>(book.tellers(box));
        Map<String, Object> data = new HashMap<>();
        data.put("tellers", forms.people(book.turnout(box).stream().map(BallotBook.Voter::memberId).toList()));
        data.put("head", team.remove(0));
        data.put("team", team);
        return data;
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        return perform(offer, member, answers, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public String perform(Offer offer, String member, Answers answers, LocalDateTime now) {
        Ballot ballot = running(offer.subject()).orElseThrow();
        BallotBox box = book.replaceTellers(ballot.id(), answers.text("head"), answers.texts("team"), now);
        succession.handOver(BallotVariables.PROCESS, ballot.id(), Map.of(
                BallotVariables.HEAD, box.headId(), BallotVariables.FIRST_COUNTER, box.firstCounterId(), BallotVariables.SECOND_COUNTER,
                box.secondCounterId()));
        return "/xep-loai/" + offer.subject();
    }
}
