package vn.nennep.review.quarter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CommitteeFrame;
import vn.nennep.review.Criterion;
import vn.nennep.review.Rating;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Ratings;
import vn.nennep.review.campaign.LeaderRoll;
import vn.nennep.review.member.ReviewedTask;
import vn.nennep.review.member.SelfReviewCheck;

/** What is read of a quarter. Who may read it has been asked before. */
@Component
public class QuarterReading {

    private final LeaderReviews reviews;
    private final LeaderReports reports;
    private final LeaderSheet sheet;
    private final LeaderCaps caps;
    private final LeaderDesk desk;
    private final LeaderRoll roll;
    private final Ratings ratings;
    private final CommitteeFrame committees;
    private final Register register;
    private final Words words;
    private final Clock clock;

    QuarterReading(
            LeaderReviews reviews, LeaderReports reports, LeaderSheet sheet, LeaderCaps caps, LeaderDesk desk, LeaderRoll roll, Ratings ratings,
            CommitteeFrame committees, Register register, Words words, Clock clock) {
        this.reviews = reviews;
        this.reports = reports;
        this.sheet = sheet;
        this.caps = caps;
        this.desk = desk;
        this.roll = roll;
        this.ratings = ratings;
        this.committees = committees;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    /** What a committee is about to open. */
    public Reading preview(QuarterPlan plan, QuarterCampaigns.Size size) {
        return plan(
                Reading.titled(words.of("quarter.preview", plan.quarter().label()))
                        .text(words.of("review.campaign.size"), words.of("quarter.size", Integer.toString(size.cells()), Integer.toString(size.leaders()), plan.quarter().last())),
                plan.planNumber(), plan.planOn(), plan.writtenDueOn(), plan.decidedDueOn());
    }

    Reading plan(QuarterCampaign campaign) {
        return plan(
                Reading.titled(words.of("review.campaign.chapter")), campaign.planNumber(), campaign.planOn(), campaign.writtenDueOn(),
                campaign.decidedDueOn());
    }

    private Reading plan(Reading.Builder reading, String number, LocalDate on, LocalDate written, LocalDate decided) {
        return reading.text(words.of("review.campaign.plan"), words.of("review.campaign.planText", number, on))
                .table(
                        words.of("review.campaign.dueDates"), List.of(words.of("review.campaign.work"), words.of("review.campaign.until")),
                        List.of(
                                List.of(words.of("quarter.writtenDue"), ReadableTime.of(written)),
                                List.of(words.of("quarter.decidedDue"), ReadableTime.of(decided))))
                .build();
    }

    /** How the leaders whom the reader may see stand, counted and one by one. */
    Reading results(List<LeaderReview> shown) {
        Map<Long, Rating> rated = ratings.of(shown.stream().map(LeaderReview::id).toList());
        Map<String, String> units = register.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
        Map<RatingLevel, Long> decided = shown.stream()
                .map(review -> rated.get(review.id()).decidedLevel())
                .filter(level -> level != null)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<List<String>> counts = new ArrayList<>();
        for (RatingLevel level : RatingLevel.values()) {
            counts.add(List.of(level.label(), Long.toString(decided.getOrDefault(level, 0L))));
        }
        counts.add(List.of(words.of("quarter.open"), Long.toString(shown.stream().filter(review -> review.state().open()).count())));
        counts.add(List.of(
                LeaderReviewState.CANCELLED.label(), Long.toString(shown.stream().filter(review -> review.state() == LeaderReviewState.CANCELLED).count())));
        counts.add(List.of(words.of("quarter.sum"), Integer.toString(shown.size())));
        return Reading.titled(words.of("quarter.results"))
                .text(null, words.of("quarter.apart"))
                .table(null, List.of(words.of("quarter.column.level"), words.of("quarter.column.number")), counts)
                .table(
                        words.of("quarter.leaders"),
                        List.of(
                                words.of("quarter.column.name"), words.of("quarter.column.cell"), words.of("quarter.column.self"),
                                words.of("quarter.column.cap"), words.of("quarter.column.decided"), words.of("quarter.column.state")),
                        shown.stream()
                                .map(review -> List.of(
                                        register.nameOf(review.memberId()), units.get(review.unitId()), label(rated.get(review.id()).selfLevel()),
                                        label(rated.get(review.id()).capLevel()), label(rated.get(review.id()).decidedLevel()), review.state().label()))
                                .toList())
                .build();
    }

    /** For the leader who writes: which quarter, and why it came back, if it did. */
    public List<Reading> forLeader(LeaderReview review) {
        return List.of(standing(review, true));
    }

    /** For those who appraise and decide. */
    public List<Reading> forCommittee(LeaderReview review) {
        List<Reading> readings = new ArrayList<>(List.of(summary(review)));
        appraisals(review).ifPresent(readings::add);
        reports.last(review.id()).ifPresent(report -> readings.add(report(report)));
        return readings;
    }

    /** What a committee has to know before it opens anything else. */
    private Reading summary(LeaderReview review) {
        Reading.Builder reading = Reading.titled(words.of("quarter.summary"));
        drift(review).ifPresent(reading::warning);
        if (!review.written()) {
            reading.warning(words.of("quarter.notWritten", review.dueOn()));
        }
        reading.text(words.of("quarter.column.cell"), register.unit(review.unitId()).name());
        reports.last(review.id()).ifPresent(report -> reading
                .text(words.of("member.form.selfLevel"), report.selfLevel().label())
                .text(words.of("member.form.sum"), sum(report))
                .text(words.of("member.form.levelExplanation"), report.levelExplanation()));
        caps.of(review).ifPresent(cap -> reading.text(words.of("member.cap.title"), cap.level().label() + ". " + caps.explained(cap)));
        return reading.build();
    }

    private String sum(LeaderReport report) {
        return words.of(
                "member.read.sum", SelfReviewCheck.points(report.commonScore().add(report.resultScore())), SelfReviewCheck.points(report.commonScore()),
                SelfReviewCheck.points(report.resultScore()));
    }

    /** Who he is in it, until when, and what the committee should look at. */
    Reading standing(LeaderReview review, boolean self) {
        QuarterCampaign campaign = reviews.campaignOf(review);
        Reading.Builder reading = Reading.titled(words.of("quarter.standing"))
                .text(words.of("quarter.period"), campaign.period().label())
                .text(words.of("quarter.column.cell"), register.unit(review.unitId()).name())
                .text(words.of("quarter.decider"), committees.committee(review.decidingUnitId()))
                .text(words.of("quarter.writtenDue"), ReadableTime.of(review.dueOn()));
        if (review.stateReason() != null) {
            reading.text(
                    words.of(review.state() == LeaderReviewState.CANCELLED ? "quarter.cancelled" : "quarter.returned"), review.stateReason());
        }
        if (!self) {
            drift(review).ifPresent(reading::warning);
        }
        return reading.build();
    }

    /** That the register knows him as a leader there no more. */
    public Optional<String> drift(LeaderReview review) {
        if (!review.state().open() || roll.stillLeads(review.memberId(), review.unitId(), LocalDate.now(clock))) {
            return Optional.empty();
        }
        return Optional.of(words.of("quarter.drift", register.nameOf(review.memberId()), register.unit(review.unitId()).name()));
    }

    /** What he said, with how high it may be rated; that he said nothing is told too. */
    List<Reading> report(LeaderReview review) {
        List<Reading> readings = new ArrayList<>();
        Optional<LeaderReport> last = reports.last(review.id());
        if (!review.written() && review.state() != LeaderReviewState.WRITING && review.state() != LeaderReviewState.CANCELLED) {
            readings.add(Reading.titled(words.of("quarter.report")).warning(words.of("quarter.notWritten", review.dueOn())).build());
        }
        last.ifPresent(report -> readings.add(report(report)));
        caps.of(review).ifPresent(cap -> readings.add(
                Reading.titled(words.of("member.cap.title")).text(cap.level().label(), caps.explained(cap)).build()));
        return readings;
    }

    private Reading report(LeaderReport report) {
        Map<String, String> criteria = sheet.criteria().stream().collect(Collectors.toMap(Criterion::code, Criterion::label));
        return Reading.titled(words.of("quarter.reportVersion", Integer.toString(report.number()), report.writtenAt()))
                .text(words.of("quarter.form.results"), report.results())
                .table(
                        words.of("member.form.tasks"),
                        List.of(
                                words.of("member.column.content"), words.of("member.column.due"), words.of("member.column.progress"),
                                words.of("member.column.quality"), words.of("member.column.evidence")),
                        report.tasks().stream().map(this::cells).toList())
                .text(words.of("quarter.form.leadership"), report.leadership())
                .text(words.of("quarter.form.shortcomings"), report.shortcomings())
                .text(words.of("quarter.form.measures"), report.measures())
                .table(
                        words.of("member.form.scores"), List.of(words.of("member.column.criterion"), words.of("member.column.score")),
                        report.scores().stream()
                                .map(score -> List.of(
                                        criteria.getOrDefault(score.criterion(), score.criterion()), SelfReviewCheck.points(score.points())))
                                .toList())
                .text(words.of("member.form.sum"), sum(report))
                .text(words.of("member.form.selfLevel"), report.selfLevel().label())
                .text(words.of("member.form.levelExplanation"), report.levelExplanation())
                .build();
    }

    private List<String> cells(ReviewedTask task) {
        List<String> quality = new ArrayList<>();
        if (task.done()) {
            quality.add(words.of(task.onTime() ? "member.read.onTime" : "member.read.late"));
        }
        if (task.beyond()) {
            quality.add(words.of("member.read.beyond"));
        }
        return List.of(
                task.content(), ReadableTime.of(task.dueOn()), task.progress() + "%", String.join(", ", quality),
                task.evidence() == null ? "" : task.evidence());
    }

    /** What the committee made of it; empty before. */
    Optional<Reading> appraisals(LeaderReview review) {
        Reading.Builder reading = Reading.titled(words.of("quarter.appraisal"))
                .table(
                        null,
                        List.of(
                                words.of("quarter.column.when"), words.of("quarter.column.outcome"), words.of("quarter.column.level"),
                                words.of("quarter.column.remark"), words.of("quarter.column.by")),
                        desk.appraisals(review.id()).stream()
                                .map(appraisal -> List.of(
                                        ReadableTime.of(appraisal.appraisedAt()), appraisal.outcome().label(), label(appraisal.level()),
                                        appraisal.remark() == null ? "" : appraisal.remark(), register.nameOf(appraisal.actor())))
                                .toList());
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    Optional<Reading> decision(LeaderReview review) {
        return desk.decision(review.id()).map(decision -> Reading.titled(words.of("quarter.decision"))
                .text(words.of("quarter.column.level"), decision.level().label())
                .text(
                        words.of("quarter.meeting"),
                        words.of(
                                "quarter.meetingText", committees.committee(review.decidingUnitId()), decision.heldOn(),
                                Integer.toString(decision.votes()), Integer.toString(decision.present())))
                .text(words.of("quarter.document"), decision.document())
                .text(words.of("quarter.reason"), decision.reason())
                .build());
    }

    static String label(RatingLevel level) {
        return level == null ? "" : level.label();
    }
}
