package vn.nennep.review.ballot.process;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ballot.Ballot;
import vn.nennep.review.ballot.BallotBook;
import vn.nennep.review.ballot.BallotBox;
import vn.nennep.review.ballot.BallotReading;
import vn.nennep.review.ballot.BallotRules.Rules;
import vn.nennep.review.ballot.BallotWay;
import vn.nennep.review.ballot.Entitlement;
import vn.nennep.review.ballot.Opening;

/** Who presides opens the vote: who is there, who counts, by which way. Again for a second vote, and after a box that was void. */
@Component
class OpenBallotWork implements TaskWork {

    /** How long an electronic box stays open unless somebody says otherwise. */
    private static final int MINUTES_OPEN = 60;

    private final BallotBook book;
    private final BallotReading reading;
    private final BallotForms forms;
    private final BallotMail mail;
    private final Entitlement entitlement;
    private final Words words;

    OpenBallotWork(BallotBook book, BallotReading reading, BallotForms forms, BallotMail mail, Entitlement entitlement, Words words) {
        this.book = book;
        this.reading = reading;
        this.forms = forms;
        this.mail = mail;
        this.entitlement = entitlement;
        this.words = words;
    }

    @Override
    public String task() {
        return "openBallot";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Ballot ballot = book.ballot(task.subject());
        Rules rules = book.rulesOf(ballot);
        List<String> electors = book.electors(ballot.id()).stream()
                .filter(member -> entitlement.lasts(member, ballot.unitId(), task.now().toLocalDate()))
                .toList();
        Optional<BallotBox> last = book.lastBox(ballot.id());
        boolean electronic = rules.electronic() && electors.size() >= rules.minPapers();
        Map<String, Object> data = new HashMap<>();
        data.put("ways", Stream.of(BallotWay.values())
                .filter(way -> way == BallotWay.PAPER || electronic)
                .map(way -> new Option(way.name(), way.label()))
                .toList());
        data.put("wayHint", wayHint(rules, electors.size()));
        data.put("entitled", ballot.entitled());
        data.put("electors", forms.people(electors));
        data.put("tellers", forms.people(electors));
        data.put("teamHint", words.of("ballot.open.teamHint", Math.min(rules.countingTeam(), electors.size())));
        data.put("openUntil", task.now().plusMinutes(MINUTES_OPEN).truncatedTo(ChronoUnit.MINUTES).toString());
        data.put("present", last.map(box -> book.turnout(box).stream().map(BallotBook.Voter::memberId).filter(electors::contains).toList()).orElse(electors));
        if (!electronic) {
            data.put("way", BallotWay.PAPER.name());
        }
        last.ifPresent(box -> {
            List<String> team = new ArrayList<>(book.tellers(box).stream().filter(electors::contains).toList());
            if (team.remove(box.headId())) {
                data.put("head", box.headId());
            }
            data.put("team", team);
        });
        return data;
    }

    private String wayHint(Rules rules, int electors) {
        if (!rules.electronic()) {
            return words.of("ballot.open.noElectronic");
        }
        return words.of(electors < rules.minPapers() ? "ballot.open.paperOnlyHint" : "ballot.open.wayHint", rules.minPapers());
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return reading.beforeOpening(book.ballot(task.subject()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        Opening opening = new Opening(
                answers.choice("way", BallotWay.class), answers.yes("inPerson"), answers.texts("present"), answers.text("head"), answers.texts("team"),
                answers.dateTime("openUntil"));
        BallotBox box = book.open(task.subject(), opening, task.actor(), task.now());
        boolean electronic = box.way() == BallotWay.ELECTRONIC;
        if (electronic) {
            mail.opened(book.ballot(task.subject()), box, opening.present());
        }
        return Map.of(
                BallotVariables.ELECTRONIC, electronic, BallotVariables.VOTERS, Variables.untypedValue(new ArrayList<>(opening.present()), true),
                BallotVariables.HEAD, box.headId(), BallotVariables.FIRST_COUNTER, box.firstCounterId(), BallotVariables.SECOND_COUNTER,
                box.secondCounterId());
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return reading.dueOf(book.ballot(task.subject()));
    }

    @Override
    public String doneMessage() {
        return "ballot.open.done";
    }
}
