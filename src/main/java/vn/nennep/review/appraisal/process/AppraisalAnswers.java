package vn.nennep.review.appraisal.process;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.appraisal.DossierBook;
import vn.nennep.review.appraisal.LevelChange;
import vn.nennep.review.appraisal.RatedTarget;
import vn.nennep.review.appraisal.RatedTargets;

/** How forms ask for levels other than the proposed ones, and what they answer. */
@Component
class AppraisalAnswers {

    private final DossierBook book;
    private final RatedTargets targets;

    AppraisalAnswers(DossierBook book, RatedTargets targets) {
        this.book = book;
        this.targets = targets;
    }

    List<Option> targets(long dossier) {
        return targets.of(book.targets(dossier)).stream().map(target -> new Option(Long.toString(target.id()), target.choice())).toList();
    }

    List<Option> levels() {
        return Arrays.stream(RatingLevel.values()).map(level -> new Option(level.name(), level.label())).toList();
    }

    /** The rows of the list {@code changes}: each target once, another level than was proposed, and nobody's own (fault S-11). */
    List<LevelChange> changes(long dossier, String actor, Answers given) {
        Map<Long, RatedTarget> byId =
                targets.of(book.targets(dossier)).stream().collect(Collectors.toMap(RatedTarget::id, Function.identity()));
        Set<Long> named = new HashSet<>();
        return given.rows("changes").stream()
                .map(row -> {
                    LevelChange change =
                            new LevelChange(Long.parseLong(row.text("target")), row.choice("level", RatingLevel.class), row.text("reason"));
                    RatedTarget target = byId.get(change.target());
                    if (!named.add(change.target())) {
                        throw Refusal.at(row.field("target"), "appraisal.twice", target.name());
                    }
                    if (target.isOf(actor)) {
                        throw Refusal.at(row.field("target"), "appraisal.own");
                    }
                    if (target.rating().proposedLevel() == change.level()) {
                        throw Refusal.at(row.field("level"), "appraisal.sameLevel", target.name(), change.level().label());
                    }
                    return change;
                })
                .toList();
    }
}
