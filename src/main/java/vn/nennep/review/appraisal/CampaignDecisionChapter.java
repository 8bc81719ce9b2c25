package vn.nennep.review.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CampaignChapter;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.quota.QuotaSentences;
import vn.nennep.review.quota.QuotaTrial;
import vn.nennep.review.quota.QuotaVerdict;

/** The decisions of a campaign and how they stand to the quota, for those who serve the committee that opened it. */
@Component
class CampaignDecisionChapter implements CampaignChapter {

    private final DecisionDesk desk;
    private final QuotaTrial trial;
    private final QuotaSentences sentences;
    private final PaperRegistry registry;
    private final Register register;
    private final Words words;

    CampaignDecisionChapter(
            DecisionDesk desk, QuotaTrial trial, QuotaSentences sentences, PaperRegistry registry, Register register, Words words) {
        this.desk = desk;
        this.trial = trial;
        this.sentences = sentences;
        this.registry = registry;
        this.register = register;
        this.words = words;
    }

    @Override
    public int position() {
        return 80;
    }

    @Override
    public Optional<Reading> read(ReviewCampaign campaign, ReviewReader reader) {
        if (!reader.deciding()) {
            return Optional.empty();
        }
        List<List<String>> rows = new ArrayList<>();
        Map<String, String> units = register.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
        Map<Long, Integer> sizes = desk.sizes(campaign.id());
        desk.recorded(campaign.id()).forEach(decision -> rows.add(List.of(
                units.get(decision.unitId()), ReadableTime.of(decision.heldOn()), Integer.toString(sizes.getOrDefault(decision.id(), 0)),
                decision.paperId() == null ? "" : registry.find(decision.paperId()).map(IssuedPaper::symbol).orElse(""))));
        Reading.Builder reading = Reading.titled(words.of("decision.campaign"))
                .table(
                        words.of("decision.all"),
                        List.of(
                                words.of("decision.column.committee"), words.of("decision.heldOn"), words.of("decision.column.count"),
                                words.of("decision.column.paper")),
                        rows);
        if (trial.deciders(campaign.id()).contains(campaign.unitId())) {
            for (QuotaVerdict verdict : trial.verdicts(campaign, campaign.unitId(), Map.of())) {
                if (verdict.over()) {
                    reading.warning(sentences.explained(verdict));
                } else {
                    reading.text(words.of("quota.title"), sentences.explained(verdict));
                }
            }
        }
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }
}
