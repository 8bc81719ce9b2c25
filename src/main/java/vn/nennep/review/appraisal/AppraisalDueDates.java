package vn.nennep.review.appraisal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.policy.Policy;
import vn.nennep.review.Reviews;

/** Until when a committee appraises and decides: a number of days, by policy, from the day on which it can begin. */
@Component
public class AppraisalDueDates {

    private final AppraisalBoards boards;
    private final DossierBook book;
    private final Reviews reviews;
    private final Register register;
    private final Policy policy;

    AppraisalDueDates(AppraisalBoards boards, DossierBook book, Reviews reviews, Register register, Policy policy) {
        this.boards = boards;
        this.book = book;
        this.reviews = reviews;
        this.register = register;
        this.policy = policy;
    }

    public LocalDateTime appraisal(long dossier, LocalDate from) {
        return DayEnd.of(from.plus(boards.policyOf(book.dossier(dossier)).period("appraisal.due")));
    }

    public LocalDateTime conclusion(long dossier, LocalDate from) {
        return DayEnd.of(from.plus(boards.policyOf(book.dossier(dossier)).period("appraisal.conclude.due")));
    }

    public LocalDateTime decision(long campaign, String unit, LocalDate from) {
        return DayEnd.of(from.plus(policy.on(reviews.campaign(campaign).judged(), register.lineOf(unit)).period("decision.due")));
    }
}
