package vn.nennep.review.appraisal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.UnitType;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;

/**
 * Which boards of the committee appraise a dossier ({@code domain.md} P6 row 15, P8 row 9): those that policy names and that somebody holds besides who
 * proposed it; where there is none, the committee's secretary or deputy.
 */
@Component
public class AppraisalBoards {

    private static final String LEADERS = Role.SECRETARY + "," + Role.DEPUTY_SECRETARY;

    private final Register register;
    private final Reviews reviews;
    private final Policy policy;

    AppraisalBoards(Register register, Reviews reviews, Policy policy) {
        this.register = register;
        this.reviews = reviews;
        this.policy = policy;
    }

    /** Roles of each board, the first who does it; empty only where nobody but the proposer serves the committee. */
    public List<String> of(Dossier dossier, LocalDate today) {
        List<String> boards = new ArrayList<>(policyOf(dossier).list(key(dossier)).stream().filter(board -> held(dossier, board, today)).toList());
        if (boards.isEmpty() && held(dossier, LEADERS, today)) {
            boards.add(LEADERS);
        }
        return List.copyOf(boards);
    }

    /** The board as people call it. */
    public static String label(String board) {
        return Arrays.stream(board.split(",")).map(role -> Role.valueOf(role).label()).collect(Collectors.joining(", "));
    }

    /** The parameters that hold for the campaign at the committee that decides. */
    PolicyOn policyOf(Dossier dossier) {
        ReviewCampaign campaign = reviews.campaign(dossier.campaignId());
        return policy.on(campaign.judged(), register.lineOf(dossier.decidingUnitId()));
    }

    private String key(Dossier dossier) {
        UnitType type = register.unit(reviews.unitReview(dossier.unitReviewId()).unitId()).type();
        boolean grassroots = type == UnitType.GRASSROOTS_COMMITTEE || type == UnitType.GRASSROOTS_CELL;
        return dossier.kind() == DossierKind.COLLECTIVE && grassroots ? "appraisal.boards.collective" : "appraisal.boards.members";
    }

    private boolean held(Dossier dossier, String board, LocalDate today) {
        return Arrays.stream(board.split(","))
                .flatMap(role -> register.holders(dossier.decidingUnitId(), Role.valueOf(role), today).stream())
                .anyMatch(holder -> !holder.equals(dossier.submittedBy()));
    }
}
