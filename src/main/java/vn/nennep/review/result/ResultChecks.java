package vn.nennep.review.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.platform.web.Words;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.result.Finding.Check;

/** Checks a campaign's result, every sum of it ({@code domain.md} P9). */
@Component
public class ResultChecks {

    private final EarlierResults earlier;
    private final ResultFacts facts;
    private final Words words;

    ResultChecks(EarlierResults earlier, ResultFacts facts, Words words) {
        this.earlier = earlier;
        this.facts = facts;
        this.words = words;
    }

    /** What was found; empty when every sum is right. */
    public List<Finding> of(ReviewCampaign campaign, CampaignResult result) {
        List<Finding> found = new ArrayList<>();
        Stream.concat(Stream.of(result.whole()), Stream.concat(result.children().stream(), result.cells().stream())).distinct().forEach(line -> {
            sums(line.unit().name(), line.members()).forEach(found::add);
            sums(line.unit().name(), line.organizations()).forEach(found::add);
        });
        String place = result.unit().name();
        if (!result.children().isEmpty()) {
            FigureChecks.children(place, result.whole().members().total(), sum(result.children(), Line::members)).ifPresent(found::add);
        }
        if (result.strayMembers() > 0) {
            found.add(new Finding(Check.CHILDREN, place, result.whole().members().total() + result.strayMembers(), result.whole().members().total()));
        }
        if (!result.bySector().isEmpty()) {
            FigureChecks.parts(
                            words.of("result.bySector"), result.whole().members().total(),
                            result.bySector().values().stream().mapToInt(Tally::total).toArray())
                    .ifPresent(found::add);
        }
        if (result.unit().id().equals(campaign.unitId())) {
            jump(campaign, false, result.whole().members()).ifPresent(found::add);
            jump(campaign, true, result.whole().organizations()).ifPresent(found::add);
        }
        int early = facts.decidedBefore(campaign.id());
        if (early > 0) {
            found.add(new Finding(Check.DAY, words.of("result.decisions"), early, campaign.openedAt().toLocalDate()));
        }
        return found;
    }

    public String sentence(Finding finding) {
        return words.of(finding.code(), finding.words());
    }

    private Optional<Finding> jump(ReviewCampaign campaign, boolean organization, Tally now) {
        String place = words.of(organization ? "result.organizations" : "result.members");
        return earlier.before(earlier.series(campaign.unitId(), organization), campaign.campaignYear())
                .flatMap(last -> FigureChecks.jump(place, last.total(), now.total(), earlier.tolerance(campaign.unitId(), campaign.campaignYear())));
    }

    private static List<Finding> sums(String place, Tally tally) {
        int[] levels = Stream.of(RatingLevel.values()).mapToInt(tally::level).toArray();
        return Stream.of(
                        FigureChecks.scope(place, tally.total(), tally.inScope(), tally.outOfScope()),
                        FigureChecks.levels(place, tally.inScope(), Math.max(0, tally.unrated()), levels))
                .flatMap(Optional::stream)
                .toList();
    }

    private static int sum(List<Line> lines, Function<Line, Tally> of) {
        return lines.stream().mapToInt(line -> of.apply(line).total()).sum();
    }
}
