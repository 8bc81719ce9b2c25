package vn.nennep.review.collective;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.document.Closing;
import vn.nennep.document.CollectiveMinutesPaper;
import vn.nennep.document.CollectiveProposalPaper;
import vn.nennep.document.CollectiveReportPaper;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.NumberedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.document.PaperTemplate;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CommitteeFrame;
import vn.nennep.review.CriterionGroup;
import vn.nennep.review.Ratings;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.ballot.BallotOutcome;
import vn.nennep.review.ballot.Ballots;
import vn.nennep.review.collective.CollectiveBook.CappedBallot;
import vn.nennep.review.collective.CollectiveBook.Proposal;

/** The papers of an organisation's review: report (Mẫu 01), minutes of its meeting, proposal. Whoever signed the proposal signs the report with it. */
@Component
public class CollectivePapers {

    private final PaperRegistry registry;
    private final CommitteeFrame frame;
    private final Reviews reviews;
    private final Ratings ratings;
    private final CollectiveBook book;
    private final CollectiveTexts texts;
    private final UnitCap caps;
    private final Ballots ballots;
    private final Register register;
    private final Words words;

    CollectivePapers(
            PaperRegistry registry, CommitteeFrame frame, Reviews reviews, Ratings ratings, CollectiveBook book, CollectiveTexts texts, UnitCap caps,
            Ballots ballots, Register register, Words words) {
        this.registry = registry;
        this.frame = frame;
        this.reviews = reviews;
        this.ratings = ratings;
        this.book = book;
        this.texts = texts;
        this.caps = caps;
        this.ballots = ballots;
        this.register = register;
        this.words = words;
    }

    /** Issues what goes to the committee above and wasn't issued for an earlier proposal; the proposal itself each time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(UnitReview review, LocalDateTime now) {
        Proposal proposal = book.lastProposal(review.id()).orElseThrow();
        CollectiveReport report = book.lastReport(review.id()).orElseThrow();
        CollectiveMeeting meeting = book.lastMeeting(review.id()).orElseThrow();
        LocalDate today = now.toLocalDate();
        long complete = book.reports(review.id()).stream().filter(CollectiveReport::complete).count();
        if (issued(review, CollectiveReportPaper.TEMPLATE) < complete) {
            issue(review, report(review, report, proposal.proposedBy(), today), today);
        }
        if (issued(review, CollectiveMinutesPaper.TEMPLATE) < book.meetings(review.id()).size()) {
            issue(review, minutes(review, meeting, today), today);
        }
        issue(review, proposal(review, proposal, today), today);
    }

    private void issue(UnitReview review, NumberedPaper paper, LocalDate today) {
        registry.issue(paper, review.unitId(), frame.term(review.unitId(), today), review.id());
    }

    private long issued(UnitReview review, PaperTemplate template) {
        return registry.of(review.id()).stream().filter(paper -> paper.template().equals(template.file())).count();
    }

    /** @param signatory who signs for the collective */
    CollectiveReportPaper report(UnitReview review, CollectiveReport report, String signatory, LocalDate on) {
        CollectiveReport.Texts said = report.texts();
        return new CollectiveReportPaper(
                frame.header(review.unitId(), on), year(review), frame.committee(review.decidingUnitId()),
                List.of(
                        section("organization", said.organization()), section("politics", said.politics()), section("example", said.example()),
                        section("cadres", said.cadres())),
                words.of("collective.paper.work", report.work().tasks(), report.work().done(), report.work().late(), report.work().beyond()),
                report.work().corruption() ? said.corruptionNote() : null,
                report.shortcomings().stream().map(row -> new CollectiveReportPaper.Shortcoming(row.content(), row.cause())).toList(),
                said.noShortcomings(),
                report.remedies().stream().map(row -> new CollectiveReportPaper.Remedy(row.shortcoming(), row.donePercent(), row.remaining())).toList(),
                said.promptsAnswer(), said.responsibility(),
                report.plans().stream().map(row -> new CollectiveReportPaper.Plan(row.measure(), row.dueOn())).toList(), report.takenOver(),
                report.scores().stream()
                        .map(row -> new CollectiveReportPaper.Score(
                                row.label(),
                                row.grade() != null
                                        ? row.grade().label()
                                        : CollectiveReading.number(row.score()) + "/" + CollectiveReading.number(row.points())))
                        .toList(),
                report.figures().score() == null
                        ? null
                        : words.of(
                                "collective.paper.total", CollectiveReading.number(report.figures().score()),
                                CollectiveReading.number(report.sum(CriterionGroup.COMMON)), CollectiveReading.number(report.sum(CriterionGroup.RESULT))),
                report.selfLevel() == null ? words.of("collective.paper.levelOpen") : report.selfLevel().label(), report.levelReason(),
                closing(review, signatory, on));
    }

    CollectiveMinutesPaper minutes(UnitReview review, CollectiveMeeting meeting, LocalDate on) {
        Map<String, String> names = texts.names(meeting);
        return new CollectiveMinutesPaper(
                frame.header(review.unitId(), on), year(review), meeting.startedAt(), meeting.days(), meeting.venue(), meeting.attendance().size(),
                meeting.present().size(),
                meeting.attendance().stream()
                        .filter(row -> !row.present())
                        .map(row -> new CollectiveMinutesPaper.Absence(names.get(row.memberId()), row.status().label(), row.reason()))
                        .toList(),
                meeting.guests() == null ? List.of() : meeting.guests().lines().filter(line -> !line.isBlank()).toList(), names.get(meeting.chairId()),
                names.get(meeting.minuteTakerId()),
                meeting.opinions().stream()
                        .map(row -> new CollectiveMinutesPaper.Opinion(
                                row.memberId() == null ? row.speaker() : words.of("collective.paper.speaker", names.get(row.memberId())), row.content()))
                        .toList(),
                meeting.leaders().stream()
                        .map(row -> new CollectiveMinutesPaper.Leader(
                                register.nameOf(reviews.memberReview(row.memberReviewId()).memberId()), names.get(row.chairId()), row.gist()))
                        .toList(),
                meeting.conclusion());
    }

    CollectiveProposalPaper proposal(UnitReview review, Proposal proposal, LocalDate on) {
        CappedBallot capped = book.lastBallot(review.id()).orElseThrow();
        BallotOutcome outcome = ballots.outcome(capped.ballotId());
        BallotOutcome.Result own = outcome.results().stream().filter(result -> result.target() == review.id()).findFirst().orElseThrow();
        return new CollectiveProposalPaper(
                frame.header(review.unitId(), on), year(review), frame.committee(review.decidingUnitId()), ratings.of(review.id()).selfLevel().label(),
                capped.capLevel().label(), capped.cap().reasons().isEmpty() ? null : caps.explained(capped.cap()),
                words.of("collective.read.ballotShown", outcome.entitled(), outcome.issued(), outcome.collected()),
                own.votes() == null
                        ? List.of()
                        : own.votes().entrySet().stream()
                                .filter(entry -> !entry.getKey().betterThan(capped.capLevel()))
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry -> new CollectiveProposalPaper.Votes(entry.getKey().label(), entry.getValue()))
                                .toList(),
                own.level() == null ? words.of("collective.read.noLevel") : words.of("collective.paper.voted", own.level().label()),
                proposal.level().label(), proposal.reason(), exceptions(review),
                Stream.concat(registry.of(review.id()).stream().filter(CollectivePapers::goesAlong), registry.of(capped.ballotId()).stream())
                        .map(IssuedPaper::cited)
                        .toList(),
                closing(review, proposal.proposedBy(), on));
    }

    /** Report and minutes; not proposals sent back before. */
    private static boolean goesAlong(IssuedPaper paper) {
        return paper.template().equals(CollectiveReportPaper.TEMPLATE.file()) || paper.template().equals(CollectiveMinutesPaper.TEMPLATE.file());
    }

    private List<String> exceptions(UnitReview review) {
        return book.exceptions(review.id()).stream()
                .map(row -> words.of("collective.paper.exception", texts.nameOf(row.targetId()), row.reason()))
                .toList();
    }

    private CollectiveReportPaper.Section section(String field, String text) {
        return new CollectiveReportPaper.Section(words.of("collective.field." + field), text);
    }

    private Closing closing(UnitReview review, String signatory, LocalDate on) {
        return frame.closing(
                review.unitId(), List.of(words.of("paper.recipient.upper", frame.committee(review.decidingUnitId()))), signatory, on);
    }

    private int year(UnitReview review) {
        return reviews.campaignOf(review).campaignYear();
    }
}
