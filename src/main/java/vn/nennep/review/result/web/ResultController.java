package vn.nennep.review.result.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.nennep.organization.Register;
import vn.nennep.organization.Sector;
import vn.nennep.platform.audit.ReadingKind;
import vn.nennep.platform.audit.ReadingLog;
import vn.nennep.platform.audit.ReadingLog.What;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.web.ApiDoor;
import vn.nennep.platform.web.Words;
import vn.nennep.review.OutReason;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.result.CampaignResult;
import vn.nennep.review.result.ComplaintCounts;
import vn.nennep.review.result.EarlierResults;
import vn.nennep.review.result.Finding;
import vn.nennep.review.result.Line;
import vn.nennep.review.result.QuotaUse;
import vn.nennep.review.result.ResultChecks;
import vn.nennep.review.result.ResultReaders;
import vn.nennep.review.result.ResultReaders.Scope;
import vn.nennep.review.result.ResultWorkbook;
import vn.nennep.review.result.Results;
import vn.nennep.review.result.Shares;
import vn.nennep.review.result.Snapshot;
import vn.nennep.review.result.Snapshots;
import vn.nennep.review.result.Tally;
import vn.nennep.review.result.YearTotals;

/** The results of a campaign, for whoever may read of some unit in it. */
@RestController
@RequestMapping("/api/review-results")
class ResultController {

    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    record Named(String id, String name) {}

    /** @param ofScope share of those in scope; @param ofRated share of those who have a level */
    record ShownLevel(String label, String word, int count, BigDecimal ofScope, BigDecimal ofRated) {}

    record ShownOut(String label, int count) {}

    record ShownTally(int total, int inScope, int rated, int unrated, int contested, List<ShownLevel> levels, List<ShownOut> out) {}

    record ShownLine(Named unit, boolean late, ShownTally members, ShownTally organizations) {}

    record ShownSector(String label, ShownTally members) {}

    record ShownYear(int year, int total, int inScope, List<Integer> levels, int unrated, String source, String reason) {}

    record ShownFinding(String sentence) {}

    record ShownVersion(int version, LocalDateTime takenAt, String reason) {}

    record ShownDifference(String unit, String who, String from, String to) {}

    record ShownChange(int from, int to, List<ShownDifference> differences) {}

    /**
     * @param version null when they are today's numbers
     * @param totalsOnly the reader doesn't serve the unit
     */
    record ShownResult(
            long campaign, int year, Named unit, List<Named> scopes, Integer version, boolean totalsOnly, ShownTally members, ShownTally organizations,
            List<ShownLine> children, List<ShownLine> cells, List<ShownSector> sectors, List<ShownYear> memberYears, List<ShownYear> organizationYears,
            List<ShownFinding> findings, List<String> memberQuota, List<String> organizationQuota, Map<String, Integer> complaints, List<String> late,
            List<ShownVersion> versions, List<ShownChange> changes) {}

    private final Reviews reviews;
    private final Results results;
    private final ResultReaders readers;
    private final ResultChecks checks;
    private final EarlierResults earlier;
    private final Snapshots snapshots;
    private final ComplaintCounts complaints;
    private final QuotaUse quota;
    private final ResultWorkbook workbook;
    private final Register register;
    private final ReadingLog readings;
    private final Words words;

    ResultController(
            Reviews reviews, Results results, ResultReaders readers, ResultChecks checks, EarlierResults earlier, Snapshots snapshots,
            ComplaintCounts complaints, QuotaUse quota, ResultWorkbook workbook, Register register, ReadingLog readings, Words words) {
        this.reviews = reviews;
        this.results = results;
        this.readers = readers;
        this.checks = checks;
        this.earlier = earlier;
        this.snapshots = snapshots;
        this.complaints = complaints;
        this.quota = quota;
        this.workbook = workbook;
        this.register = register;
        this.readings = readings;
        this.words = words;
    }

    /**
     * @param unit the widest that he may read of when it isn't given
     * @param version today's numbers when it isn't given
     */
    @GetMapping("/{id}")
    ShownResult result(
            @RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id, @RequestParam(required = false) String unit,
            @RequestParam(required = false) Integer version) {
        ReviewCampaign campaign = campaign(id);
        Scope scope = scope(member, campaign, unit);
        CampaignResult result = counted(campaign, scope, version);
        List<Named> scopes = readers.scopes(member, campaign).stream().map(one -> new Named(one.unit().id(), one.unit().name())).toList();
        ShownTally members = shown(result.whole().members());
        Named named = new Named(scope.unit().id(), scope.unit().name());
        if (!scope.served()) {
            return new ShownResult(
                    id, campaign.campaignYear(), named, scopes, version, true, withoutNames(members), shown(Tally.NONE), List.of(), List.of(), List.of(),
                    List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of(), List.of());
        }
        boolean whole = scope.unit().id().equals(campaign.unitId());
        List<Snapshot> versions = snapshots.of(id);
        readings.note(member, What.of(ReadingKind.REVIEW_RESULT, scope.unit().id(), id, null));
        return new ShownResult(
                id, campaign.campaignYear(), named, scopes, version, false, members, shown(result.whole().organizations()),
                result.children().stream().map(this::shown).toList(), cells(result),
                result.bySector().size() > 1 || !result.bySector().containsKey(null) ? sectors(result.bySector()) : List.of(),
                whole ? years(campaign.unitId(), false) : List.of(), whole ? years(campaign.unitId(), true) : List.of(),
                checks.of(campaign, result).stream().map(this::shown).toList(),
                quota.sentences(campaign, scope.unit(), true, result.whole().members()),
                quota.sentences(campaign, scope.unit(), false, result.whole().organizations()), complaints.in(campaign, scope.unit().id()), result.lateCells(),
                versions.stream().map(one -> new ShownVersion(one.version(), one.takenAt(), one.reason())).toList(), changes(versions, scope));
    }

    /** The same as a workbook. */
    @GetMapping("/{id}/xlsx")
    ResponseEntity<byte[]> workbook(
            @RequestAttribute(ApiDoor.MEMBER) String member, @PathVariable long id, @RequestParam(required = false) String unit,
            @RequestParam(required = false) Integer version) {
        ReviewCampaign campaign = campaign(id);
        Scope scope = scope(member, campaign, unit);
        if (!scope.served()) {
            throw new Denial(Denial.Kind.NOT_YOURS, "door.closed");
        }
        CampaignResult result = counted(campaign, scope, version);
        readings.note(member, What.of(ReadingKind.REVIEW_RESULT, scope.unit().id(), id, null));
        byte[] bytes = workbook.of(campaign, result, checks.of(campaign, result), version);
        String name = words.of("result.workbook.file", Integer.toString(campaign.campaignYear()), scope.unit().name()) + ".xlsx";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(XLSX)
                .body(bytes);
    }

    private ReviewCampaign campaign(long id) {
        return reviews.findCampaign(id).orElseThrow(() -> new Denial(Denial.Kind.UNKNOWN, "intake.unknown"));
    }

    private Scope scope(String member, ReviewCampaign campaign, String unit) {
        return readers.scope(member, campaign, unit).orElseThrow(() -> new Denial(Denial.Kind.UNKNOWN, "intake.unknown"));
    }

    private CampaignResult counted(ReviewCampaign campaign, Scope scope, Integer version) {
        CampaignResult result = version == null
                ? results.now(campaign, scope.unit().id())
                : snapshots.find(campaign.id(), version)
                        .map(kept -> results.asOf(kept, campaign, scope.unit().id()))
                        .orElseThrow(() -> new Denial(Denial.Kind.UNKNOWN, "intake.unknown"));
        if (!scope.served() && !readers.largeEnough(result, campaign)) {
            throw new Denial(Denial.Kind.NOT_YOURS, "result.tooSmall");
        }
        return result;
    }

    private ShownTally shown(Tally tally) {
        return new ShownTally(
                tally.total(), tally.inScope(), tally.rated(), tally.unrated(), tally.contested(),
                Arrays.stream(RatingLevel.values())
                        .map(level -> new ShownLevel(
                                level.label(), level.word(), tally.level(level), Shares.percent(tally.level(level), tally.inScope()),
                                Shares.percent(tally.level(level), tally.rated())))
                        .toList(),
                Arrays.stream(OutReason.values()).filter(tally.out()::containsKey).map(reason -> new ShownOut(reason.label(), tally.out().get(reason))).toList());
    }

    /** Why somebody isn't rated, and that somebody complains, is the committee's to know. */
    private static ShownTally withoutNames(ShownTally tally) {
        return new ShownTally(tally.total(), tally.inScope(), tally.rated(), tally.unrated(), 0, tally.levels(), List.of());
    }

    /** Where the units directly below are the cells, they aren't told twice. */
    private List<ShownLine> cells(CampaignResult result) {
        boolean told = result.children().stream().allMatch(line -> line.unit().type().isCell());
        return told ? List.of() : result.cells().stream().map(this::shown).toList();
    }

    private ShownLine shown(Line line) {
        return new ShownLine(new Named(line.unit().id(), line.unit().name()), line.late(), shown(line.members()), shown(line.organizations()));
    }

    private List<ShownSector> sectors(Map<Sector, Tally> bySector) {
        List<ShownSector> shown = new ArrayList<>();
        bySector.forEach((sector, tally) -> shown.add(new ShownSector(sector == null ? words.of("result.noSector") : sector.label(), shown(tally))));
        return shown;
    }

    private List<ShownYear> years(String unit, boolean organization) {
        return earlier.series(unit, organization).stream().map(ResultController::shown).toList();
    }

    private static ShownYear shown(YearTotals one) {
        return new ShownYear(
                one.year(), one.total(), one.inScope(), List.of(one.excellent(), one.good(), one.completed(), one.notCompleted()), one.unrated(), one.source(),
                one.reason());
    }

    private ShownFinding shown(Finding finding) {
        return new ShownFinding(checks.sentence(finding));
    }

    /** From each version to the next, the latest first, as far as it concerns the unit. */
    private List<ShownChange> changes(List<Snapshot> versions, Scope scope) {
        List<ShownChange> changes = new ArrayList<>();
        for (int i = 0; i + 1 < versions.size() && i < 5; i++) {
            List<ShownDifference> differences = snapshots.between(versions.get(i + 1), versions.get(i)).stream()
                    .filter(one -> register.lineOf(one.unitId()).contains(scope.unit().id()))
                    .limit(200)
                    .map(one -> new ShownDifference(
                            register.unit(one.unitId()).name(),
                            one.memberId() == null ? words.of("result.difference.organization") : register.nameOf(one.memberId()), label(one.from()),
                            label(one.to())))
                    .toList();
            changes.add(new ShownChange(versions.get(i + 1).version(), versions.get(i).version(), differences));
        }
        return changes;
    }

    private String label(RatingLevel level) {
        return level == null ? words.of("result.difference.none") : level.label();
    }
}
