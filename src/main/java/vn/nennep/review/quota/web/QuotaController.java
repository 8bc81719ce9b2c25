package vn.nennep.review.quota.web;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.organization.Register;
import vn.nennep.platform.audit.ReadingKind;
import vn.nennep.platform.audit.ReadingLog;
import vn.nennep.platform.audit.ReadingLog.What;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.web.ApiDoor;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewReaders;
import vn.nennep.review.Reviews;
import vn.nennep.review.quota.QuotaBase;
import vn.nennep.review.quota.QuotaSentences;
import vn.nennep.review.quota.QuotaTrial;
import vn.nennep.review.quota.QuotaVerdict;

/** What if: those who appraise and decide try levels and hear at once what each reading says. It only computes; nothing is kept. */
@RestController
@RequestMapping("/api/reviews/{campaign}/quota")
class QuotaController {

    record Named(String id, String name) {}

    /**
     * @param unit null of an organisation
     * @param cap null where none is known
     */
    record ShownCandidate(long target, String name, String unit, RatingLevel cap, boolean decided, RatingLevel level) {}

    record ShownReading(QuotaBase base, String label, boolean binding, int allowed, int over) {}

    record ShownVerdict(String group, boolean members, int rated, int excellent, boolean over, String sentence, List<ShownReading> readings) {}

    record Shown(
            int year, Named unit, List<Named> units, List<Named> levels, List<ShownCandidate> candidates, List<ShownVerdict> verdicts) {}

    /** @param levels by target; those that aren't named stay as they are */
    record Tried(String unit, Map<Long, RatingLevel> levels) {}

    private final QuotaTrial trial;
    private final QuotaSentences sentences;
    private final Reviews reviews;
    private final ReviewReaders readers;
    private final Register register;
    private final ReadingLog readings;

    QuotaController(
            QuotaTrial trial, QuotaSentences sentences, Reviews reviews, ReviewReaders readers, Register register, ReadingLog readings) {
        this.trial = trial;
        this.sentences = sentences;
        this.reviews = reviews;
        this.readers = readers;
        this.register = register;
        this.readings = readings;
    }

    /** @param unit one of the committees that the person serves and that decide in the campaign; the first of them when it isn't given */
    @GetMapping
    Shown shown(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long campaign, @RequestParam(required = false) String unit) {
        ReviewCampaign found = campaign(campaign);
        List<String> own = unitsOf(member, found);
        String chosen = chosen(own, unit);
        readings.note(member, What.of(ReadingKind.QUOTA_TRIAL, chosen, campaign, null));
        return new Shown(
                found.campaignYear(), named(chosen), own.stream().map(this::named).toList(),
                Arrays.stream(RatingLevel.values()).map(level -> new Named(level.name(), level.label())).toList(),
                trial.candidates(found, chosen).stream()
                        .map(one -> new ShownCandidate(one.target(), one.name(), one.unit(), one.cap(), one.decided() != null, one.level()))
                        .toList(),
                verdicts(found, chosen, Map.of()));
    }

    @PostMapping
    List<ShownVerdict> tried(@RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long campaign, @RequestBody Tried tried) {
        ReviewCampaign found = campaign(campaign);
        Map<Long, RatingLevel> levels = tried.levels() == null ? new HashMap<>() : new HashMap<>(tried.levels());
        levels.values().removeAll(Collections.singleton(null));
        return verdicts(found, chosen(unitsOf(member, found), tried.unit()), levels);
    }

    private List<ShownVerdict> verdicts(ReviewCampaign campaign, String unit, Map<Long, RatingLevel> levels) {
        return trial.verdicts(campaign, unit, levels).stream().map(this::shown).toList();
    }

    private ShownVerdict shown(QuotaVerdict verdict) {
        return new ShownVerdict(
                sentences.label(verdict.group()), verdict.group().members(), verdict.counts().rated(), verdict.counts().excellent(), verdict.over(),
                sentences.explained(verdict),
                verdict.readings().entrySet().stream()
                        .map(reading -> new ShownReading(
                                reading.getKey(), sentences.base(reading.getKey()), reading.getKey() == verdict.rule().base(), reading.getValue(),
                                Math.max(0, verdict.counts().excellent() - reading.getValue())))
                        .toList());
    }

    private ReviewCampaign campaign(long id) {
        return reviews.findCampaign(id).orElseThrow(() -> new Denial(Denial.Kind.NOT_YOURS, "door.closed"));
    }

    private List<String> unitsOf(String member, ReviewCampaign campaign) {
        TreeSet<String> units = new TreeSet<>(trial.deciders(campaign.id()));
        units.retainAll(readers.unitsServedBy(member));
        return List.copyOf(units);
    }

    private static String chosen(List<String> own, String asked) {
        if (own.isEmpty() || asked != null && !own.contains(asked)) {
            throw new Denial(Denial.Kind.NOT_YOURS, "door.closed");
        }
        return asked == null ? own.get(0) : asked;
    }

    private Named named(String unit) {
        return new Named(unit, register.unit(unit).name());
    }
}
