package vn.nennep.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.appraisal.DossierBook;
import vn.nennep.review.appraisal.DossierKind;
import vn.nennep.review.appraisal.process.AppraisalWalk;

/** The campaign of a {@link LargeRoster}: opened by its committee, and carried on as its people would, or by facts where walking everybody would say nothing new. */
final class ReviewedBlock {

    private static final int YEAR = 2026;
    /** Of each eight, so that the quota is exceeded nowhere and every level occurs. */
    private static final RatingLevel[] LEVELS = {
        RatingLevel.GOOD, RatingLevel.EXCELLENT, RatingLevel.GOOD, RatingLevel.GOOD, RatingLevel.COMPLETED, RatingLevel.GOOD, RatingLevel.GOOD,
        RatingLevel.NOT_COMPLETED
    };

    private final LargeRoster roster;
    private final Intake intake;
    private final Reviews reviews;
    private final Ratings ratings;
    private final DossierBook dossiers;
    private final Register register;
    private final AppraisalWalk walk;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private long campaign;

    ReviewedBlock(LargeRoster roster, BenchmarkRun run) {
        this.roster = roster;
        this.intake = run.bean(Intake.class);
        this.reviews = run.bean(Reviews.class);
        this.ratings = run.bean(Ratings.class);
        this.dossiers = run.bean(DossierBook.class);
        this.register = run.bean(Register.class);
        this.walk = run.bean(AppraisalWalk.class);
        this.transaction = run.bean(TransactionTemplate.class);
        this.clock = run.bean(Clock.class);
    }

    ReviewCampaign campaign() {
        return reviews.campaign(campaign);
    }

    String root() {
        return roster.root();
    }

    String holder(String unit, Role role) {
        return register.holders(unit, role, LocalDate.now(clock)).get(0);
    }

    /** Asks for it; the jobs open the reviews. */
    void open() {
        String day = LocalDate.now(clock).toString();
        String href = intake.perform(new Asked("openCampaign", root(), null, null), holder(root(), Role.SECRETARY), null, Map.of(
                "year", YEAR, "planNumber", "12-KH/ĐU", "planOn", day, "cutOffOn", "2026-11-30", "selfReviewDueOn", "2026-11-20", "collectiveDueOn", "2026-12-05",
                "cellDueOn", "2026-12-15", "grassrootsDueOn", "2026-12-25", "rollUpDueOn", "2026-12-31"));
        campaign = Long.parseLong(href.substring(href.lastIndexOf('/') + 1));
    }

    List<UnitReview> units() {
        return reviews.unitReviews(campaign);
    }

    List<MemberReview> membersOf(UnitReview unit) {
        return reviews.membersOf(unit.id());
    }

    TaskView task(String key, String member) {
        return intake.tasksOf(member).stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
    }

    /** Everybody who is rated has a level that is proposed, and what is between is as if it had been. */
    void propose() {
        int[] next = {0};
        units().forEach(unit -> transaction.executeWithoutResult(status -> {
            if (unit.inScope()) {
                ratings.record(unit.id(), RatingStage.PROPOSAL, LEVELS[next[0]++ % LEVELS.length], null, null, now());
                reviews.save(unit.in(UnitReviewState.PROPOSED));
            }
            for (MemberReview member : membersOf(unit)) {
                if (member.inScope()) {
                    ratings.record(member.id(), RatingStage.PROPOSAL, LEVELS[next[0]++ % LEVELS.length], null, null, now());
                    reviews.save(member.in(MemberReviewState.PROPOSED));
                }
            }
        }));
    }

    /** Hands everything that a committee decides to it, in real processes; says how many dossiers there are. */
    int send(String committee) {
        int sent = 0;
        for (UnitReview unit : units()) {
            if (unit.decidingUnitId().equals(committee)) {
                for (Map.Entry<DossierKind, List<Long>> of : proposals(unit).entrySet()) {
                    walk.send(unit, of.getKey(), of.getValue(), sender(unit));
                    sent++;
                }
            }
        }
        return sent;
    }

    /** The dossiers of a committee as its boards agreed to them, without the processes of the boards; the last of them. */
    long agreed(String committee) {
        String board = holder(committee, Role.ORGANIZATION_BOARD);
        long[] last = {0};
        transaction.executeWithoutResult(status -> units().stream().filter(unit -> unit.decidingUnitId().equals(committee)).forEach(unit ->
                proposals(unit).forEach((kind, targets) -> {
                    last[0] = dossiers.submit(
                            unit.id(), committee, kind, "BENCHMARK-" + kind + "-" + unit.id(), targets, sender(unit), now());
                    dossiers.agree(last[0], List.of(), null, board, now());
                })));
        return last[0];
    }

    private Map<DossierKind, List<Long>> proposals(UnitReview unit) {
        Map<DossierKind, List<Long>> proposals = new HashMap<>();
        if (unit.inScope()) {
            proposals.put(DossierKind.COLLECTIVE, List.of(unit.id()));
        }
        List<Long> members = membersOf(unit).stream().filter(MemberReview::inScope).map(MemberReview::id).toList();
        if (!members.isEmpty()) {
            proposals.put(DossierKind.MEMBERS, members);
        }
        return proposals;
    }

    private String sender(UnitReview unit) {
        List<String> secretaries = register.holders(unit.unitId(), Role.SECRETARY, LocalDate.now(clock));
        return secretaries.isEmpty() ? holder(root(), Role.DEPUTY_SECRETARY) : secretaries.get(0);
    }

    /** What the committee enters after its meeting: everybody present agreed to all, line by line where the form asks for it. */
    @SuppressWarnings("unchecked")
    Map<String, Object> decision(Map<String, Object> form) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Map<String, Object> row : (List<Map<String, Object>>) form.get("separate")) {
            Map<String, Object> line = new HashMap<>(row);
            line.put(AppraisalWalk.votes(RatingLevel.valueOf((String) row.get("level"))), 15);
            lines.add(line);
        }
        return new HashMap<>(Map.of(
                "heldOn", LocalDate.now(clock).toString(), "present", 15, "listVotes", 15, "separate", lines, "quotaReason",
                "Tập thể đạt kết quả nổi bật trong năm, cấp ủy thống nhất."));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).withNano(0);
    }
}
