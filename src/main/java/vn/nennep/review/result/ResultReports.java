package vn.nennep.review.result;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.document.ResultReportPaper;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CommitteeFrame;
import vn.nennep.review.OutReason;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;

/** Issues the report on a campaign's results. It stands on a version of the numbers that is kept for ever. */
@Component
class ResultReports {

    /**
     * What the committee adds to the figures.
     *
     * @param explanation why figures are as they are; null where nothing has to be explained
     */
    record Remarks(List<String> strengths, List<String> shortcomings, List<String> proposals, String explanation) {

        /** What stands in the report beside its figures. */
        Stream<String> texts() {
            return Stream.of(strengths, shortcomings, proposals).flatMap(List::stream);
        }
    }

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Results results;
    private final ResultChecks checks;
    private final Snapshots snapshots;
    private final ComplaintCounts complaints;
    private final QuotaUse quota;
    private final PaperRegistry registry;
    private final CommitteeFrame frame;
    private final Words words;

    ResultReports(
            Results results, ResultChecks checks, Snapshots snapshots, ComplaintCounts complaints, QuotaUse quota, PaperRegistry registry,
            CommitteeFrame frame, Words words) {
        this.results = results;
        this.checks = checks;
        this.snapshots = snapshots;
        this.complaints = complaints;
        this.quota = quota;
        this.registry = registry;
        this.frame = frame;
        this.words = words;
    }

    /** What must be explained in a report of today's numbers; empty when every sum is right. */
    List<String> toBeExplained(ReviewCampaign campaign) {
        return explained(campaign, results.now(campaign, campaign.unitId()));
    }

    private List<String> explained(ReviewCampaign campaign, CampaignResult result) {
        return checks.of(campaign, result).stream().map(checks::sentence).toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    IssuedPaper issue(ReviewCampaign campaign, Remarks remarks, String actor, LocalDateTime now) {
        Snapshot version = snapshots.take(campaign.id(), words.of("result.report.version"), actor, now);
        CampaignResult result = results.asOf(version, campaign, campaign.unitId());
        List<String> open = new ArrayList<>(explained(campaign, result));
        FigureChecks.citations(Stream.concat(Stream.of(plan(campaign)), remarks.texts()).toList()).stream().map(checks::sentence).forEach(open::add);
        if (!open.isEmpty() && remarks.explanation() == null) {
            throw Refusal.at("explanation", "result.report.explain", String.join(" ", open));
        }
        return registry.issue(
                paper(campaign, result, version, remarks, actor, now), campaign.unitId(), frame.term(campaign.unitId(), now.toLocalDate()), campaign.id());
    }

    /** The plan as a text would cite it; the report itself cites it so. */
    private static String plan(ReviewCampaign campaign) {
        return campaign.planNumber() + " ngày " + ReadableTime.of(campaign.planOn());
    }

    private ResultReportPaper paper(
            ReviewCampaign campaign, CampaignResult result, Snapshot version, Remarks remarks, String actor, LocalDateTime now) {
        Unit unit = result.unit();
        String year = Integer.toString(campaign.campaignYear());
        boolean organizations = result.whole().organizations().total() > 0;
        String addressee = unit.parentId() == null ? words.of("result.report.above") : frame.committee(unit.parentId());
        return new ResultReportPaper(
                frame.header(unit.id(), now.toLocalDate()), campaign.campaignYear(), addressee,
                words.of(
                        "result.report.opening", campaign.planNumber(), ReadableTime.of(campaign.planOn()), frame.committee(unit.id()), year,
                        version.version(), ReadableTime.of(version.takenAt())),
                general(campaign, result), RatingLevel.legend(),
                result.children().stream().map(line -> line(line.unit().name(), line.members())).toList(),
                line(words.of("result.together"), result.whole().members()),
                organizations ? result.children().stream().map(line -> line(line.unit().name(), line.organizations())).toList() : List.of(),
                organizations ? line(words.of("result.together"), result.whole().organizations()) : null,
                quota(campaign, result), remarks.explanation(), remarks.strengths(), remarks.shortcomings(), remarks.proposals(),
                frame.closing(unit.id(), List.of(words.of("result.report.recipient", addressee)), actor, now.toLocalDate()));
    }

    private List<String> general(ReviewCampaign campaign, CampaignResult result) {
        List<String> general = new ArrayList<>();
        general.add(sentence("result.report.members", result.whole().members()));
        if (result.whole().organizations().total() > 0) {
            general.add(sentence("result.report.organizations", result.whole().organizations()));
        }
        Map<String, Integer> asked = complaints.in(campaign, campaign.unitId());
        general.add(
                asked.isEmpty()
                        ? words.of("result.report.noComplaints")
                        : words.of(
                                "result.report.complaints",
                                asked.entrySet().stream()
                                        .map(one -> one.getValue() + " " + one.getKey().toLowerCase(VIETNAMESE))
                                        .collect(Collectors.joining("; "))));
        if (!result.lateCells().isEmpty()) {
            general.add(words.of("result.report.late", result.lateCells().size(), String.join("; ", result.lateCells())));
        }
        return general;
    }

    private String sentence(String code, Tally tally) {
        String out = Arrays.stream(OutReason.values())
                .filter(tally.out()::containsKey)
                .map(reason -> reason.label().toLowerCase(VIETNAMESE) + " " + tally.out().get(reason))
                .collect(Collectors.joining(", "));
        String levels = Arrays.stream(RatingLevel.values())
                .map(level -> level.label().toLowerCase(VIETNAMESE) + " " + Shares.counted(tally.level(level), tally.inScope()))
                .collect(Collectors.joining("; "));
        return words.of(
                code, tally.total(), tally.inScope(), tally.outOfScope() == 0 ? "" : words.of("result.report.out", tally.outOfScope(), out), levels,
                tally.unrated());
    }

    private List<String> quota(ReviewCampaign campaign, CampaignResult result) {
        List<String> sentences = Stream.concat(
                        quota.sentences(campaign, result.unit(), true, result.whole().members()).stream(),
                        quota.sentences(campaign, result.unit(), false, result.whole().organizations()).stream())
                .toList();
        return sentences.isEmpty() ? List.of(words.of("result.report.noneRated")) : sentences;
    }

    private static ResultReportPaper.Line line(String name, Tally tally) {
        return new ResultReportPaper.Line(
                name, tally.total(), tally.inScope(), share(tally, RatingLevel.EXCELLENT), share(tally, RatingLevel.GOOD), share(tally, RatingLevel.COMPLETED),
                share(tally, RatingLevel.NOT_COMPLETED), tally.unrated());
    }

    private static String share(Tally tally, RatingLevel level) {
        return Shares.counted(tally.level(level), tally.inScope());
    }
}
