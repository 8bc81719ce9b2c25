package vn.nennep.review.reconsideration.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.reconsideration.ComplaintFacts;
import vn.nennep.review.reconsideration.ComplaintTarget;
import vn.nennep.review.reconsideration.ComplaintTargets;
import vn.nennep.review.reconsideration.ComplaintWish;

/** What the two forms by which a complaint comes have in common. */
@Component
class ComplaintChoices {

    private final ComplaintTargets targets;
    private final Words words;

    ComplaintChoices(ComplaintTargets targets, Words words) {
        this.targets = targets;
        this.words = words;
    }

    Map<String, Object> of(ComplaintTarget target) {
        return Map.of(
                "wishes", Arrays.stream(ComplaintWish.values()).map(wish -> new Option(wish.name(), wish.label())).toList(),
                "levels", otherLevels(target.rating().decidedLevel()));
    }

    static List<Option> otherLevels(RatingLevel than) {
        return Arrays.stream(RatingLevel.values()).filter(level -> level != than).map(level -> new Option(level.name(), level.label())).toList();
    }

    Reading about(ComplaintTarget target) {
        return Reading.titled(words.of("complaint.asked.about"))
                .text(
                        null,
                        words.of(
                                "complaint.asked.result", targets.whose(target), Integer.toString(target.campaign().campaignYear()),
                                target.rating().decidedLevel().label()))
                .build();
    }

    ComplaintFacts facts(Answers answers, String complainant, LocalDate receivedOn, String enteredBy) {
        return new ComplaintFacts(
                complainant, answers.text("content"), answers.choice("wish", ComplaintWish.class), answers.choice("wishedLevel", RatingLevel.class),
                answers.texts("evidence"), receivedOn, enteredBy);
    }
}
