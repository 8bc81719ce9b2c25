package vn.nennep.session.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.web.Words;
import vn.nennep.session.SuperiorCells;

/** The superior's organisation board enters a class that was held, and who came. */
@Component
class RecordTraining implements ActionWork {

    private static final Set<Role> RECORDERS = Set.of(Role.ORGANIZATION_BOARD);
    private static final List<Role> TRAINED = List.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.COMMITTEE_MEMBER);

    private final TrainingRegister training;
    private final SuperiorCells cells;
    private final Register register;
    private final Policy policy;
    private final Words words;
    private final Clock clock;

    RecordTraining(TrainingRegister training, SuperiorCells cells, Register register, Policy policy, Words words, Clock clock) {
        this.training = training;
        this.cells = cells;
        this.register = register;
        this.policy = policy;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "recordTraining";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject != null
                ? List.of()
                : cells.servedBy(member, RECORDERS, today()).stream()
                        .filter(superior -> unit == null || unit.equals(superior))
                        .map(superior -> new Offer(
                                name(), words.of("session.training.title"), words.of("session.training.description"), superior, null))
                        .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of("trainees", trainees(offer.unit()), "maxHours", maxHours(offer.unit(), today()));
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        LocalDate heldOn = answers.date("heldOn");
        if (heldOn.isAfter(today())) {
            throw Refusal.at("heldOn", "session.training.inFuture");
        }
        int most = maxHours(offer.unit(), heldOn);
        if (answers.integer("hours") > most) {
            throw Refusal.at("hours", "session.training.tooLong", most);
        }
        if (training.holds(offer.unit(), answers.text("title"), heldOn)) {
            throw Refusal.at("title", "session.training.alreadyRecorded");
        }
        training.record(new TrainingClass(
                null, offer.unit(), answers.text("title"), heldOn, answers.integer("hours"),
                answers.texts("participants").stream().distinct().map(TrainingAttendance::new).toList(), member,
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS), null));
        return "/so-lieu?nam=" + heldOn.getYear();
    }

    /** Each person once, with his posts. */
    private List<Option> trainees(String superior) {
        Map<String, Unit> below =
                cells.below(Set.of(superior), today()).stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        Map<String, List<String>> posts = new LinkedHashMap<>();
        training.holders(below.keySet(), TRAINED, today()).forEach(trainee -> posts.computeIfAbsent(trainee.memberId(), m -> new ArrayList<>())
                .add(words.of("session.training.post", trainee.role().label(), below.get(trainee.unit()).name())));
        Map<String, PartyMember> people = register.members(posts.keySet());
        return posts.entrySet().stream()
                .map(e -> new Option(
                        e.getKey(),
                        words.of("session.training.trainee", people.get(e.getKey()).fullName(), String.join("; ", e.getValue()))))
                .toList();
    }

    private int maxHours(String superior, LocalDate on) {
        return policy.on(on, register.lineOf(superior)).integer("training.maxHours");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
