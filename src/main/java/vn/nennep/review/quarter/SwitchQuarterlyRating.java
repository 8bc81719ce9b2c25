package vn.nennep.review.quarter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitType;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.policy.PolicySwitch;
import vn.nennep.platform.web.Words;

/** An administrator switches the quarterly rating on or off for a committee, by the paper in which it says so; offered on the committee's page. */
@Component
class SwitchQuarterlyRating implements ActionWork {

    private final PolicySwitch policy;
    private final QuarterRules rules;
    private final Register register;
    private final Words words;
    private final Clock clock;

    SwitchQuarterlyRating(PolicySwitch policy, QuarterRules rules, Register register, Words words, Clock clock) {
        this.policy = policy;
        this.rules = rules;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "switchQuarterlyRating";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return List.of();
    }

    /** For the committees that open campaigns. */
    @Override
    public Optional<Offer> offerAbout(String member, String unit, String person) {
        return person != null || !administers(member)
                ? Optional.empty()
                : register.find(unit)
                        .filter(SwitchQuarterlyRating::opensCampaigns)
                        .map(found -> new Offer(
                                name(), words.of("quarter.switch.title"), words.of("quarter.switch.description", found.name()), unit, null));
    }

    private static boolean opensCampaigns(Unit unit) {
        return unit.type() == UnitType.SUPERIOR_COMMITTEE || unit.type() == UnitType.GRASSROOTS_COMMITTEE && unit.parentId() == null;
    }

    private boolean administers(String member) {
        return register.rolesOf(member, today()).stream().anyMatch(held -> held.role() == Role.ADMINISTRATOR);
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of("enabled", enabled(offer.unit()) ? "ON" : "OFF", "from", LocalDate.of(today().getYear(), 1, 1).toString());
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        LocalDate since = policy.latest(QuarterRules.ENABLED, offer.unit());
        String state = words.of(enabled(offer.unit()) ? "quarter.switch.on" : "quarter.switch.off");
        return List.of(Reading.titled(words.of("quarter.switch.now"))
                .text(null, since == null ? state : state + " " + words.of("quarter.switch.since", since))
                .text(null, words.of("quarter.switch.meaning"))
                .build());
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        LocalDate from = answers.date("from");
        if (from.getYear() < QuarterRules.FIRST_YEAR) {
            throw Refusal.at("from", "quarter.switch.tooEarly", Integer.toString(QuarterRules.FIRST_YEAR));
        }
        policy.set(QuarterRules.ENABLED, offer.unit(), answers.text("enabled").equals("ON"), from, answers.text("source"));
        return "/to-chuc/" + offer.unit();
    }

    private boolean enabled(String unit) {
        return rules.enabled(unit, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
