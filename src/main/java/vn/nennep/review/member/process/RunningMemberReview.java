package vn.nennep.review.member.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.intake.Reading;
import vn.nennep.review.MemberReview;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Reviews;
import vn.nennep.review.WorkFigures;
import vn.nennep.review.member.OpinionReading;
import vn.nennep.review.member.Opinions;
import vn.nennep.review.member.ResidenceRequest;
import vn.nennep.review.member.ResidenceRequests;
import vn.nennep.review.member.SelfReviewBook;
import vn.nennep.review.member.SelfReviewMail;
import vn.nennep.review.member.SelfReviewReading;
import vn.nennep.review.member.SelfReviews;

/**
 * A member's process in his cell, and the question to the cell where he lives. Called as nobody: who begins and holds the review needn't be anything to the
 * member's tasks. Whoever changes anything here waits for the process first and then reads the facts, as the intake does when the member hands in; so
 * neither a self-review nor the news that he was reviewed is lost between the two.
 */
@Component
class RunningMemberReview implements SelfReviews {

    private final SelfReviewBook book;
    private final SelfReviewReading reading;
    private final SelfReviewMail mail;
    private final Opinions opinions;
    private final OpinionReading opinionReading;
    private final ResidenceRequests requests;
    private final Reviews reviews;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final People people;
    private final JdbcClient jdbc;

    RunningMemberReview(
            SelfReviewBook book, SelfReviewReading reading, SelfReviewMail mail, Opinions opinions, OpinionReading opinionReading,
            ResidenceRequests requests, Reviews reviews, RuntimeService runtime, TaskService tasks, People people, JdbcClient jdbc) {
        this.book = book;
        this.reading = reading;
        this.mail = mail;
        this.opinions = opinions;
        this.opinionReading = opinionReading;
        this.requests = requests;
        this.reviews = reviews;
        this.runtime = runtime;
        this.tasks = tasks;
        this.people = people;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<WorkFigures> figuresOf(long memberReview) {
        return book.figures(reviews.memberReview(memberReview));
    }

    @Override
    public Optional<RatingLevel> civilServantLevel(long memberReview) {
        return opinions.civilServantLevel(memberReview);
    }

    @Override
    public Optional<Reading> reading(long memberReview) {
        return reading.last(reviews.memberReview(memberReview));
    }

    @Override
    public Optional<Reading> opinions(long memberReview) {
        return opinionReading.of(memberReview);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(MemberReview review) {
        if (running(key(review))) {
            return;
        }
        book.begun(reviews.memberReview(review.id()));
        String instance = start(review, false);
        mail.begun(review, people.asNobody(() -> tasks.createTaskQuery().processInstanceId(instance).list()).stream()
                .map(Task::getId)
                .findFirst()
                .orElse(null));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void held(MemberReview review, LocalDateTime now) {
        hold(key(review));
        book.held(reviews.memberReview(review.id()));
        if (awaits(key(review), MemberReviewVariables.HELD_MESSAGE)) {
            correlate(key(review), MemberReviewVariables.HELD_MESSAGE);
        } else if (!running(key(review))) {
            start(review, true);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(MemberReview review) {
        hold(key(review));
        if (awaits(key(review), MemberReviewVariables.WITHDRAWN_MESSAGE)) {
            correlate(key(review), MemberReviewVariables.WITHDRAWN_MESSAGE);
        }
        requests.of(review.id()).stream().filter(ResidenceRequest::open).forEach(this::withdraw);
    }

    /** Begins the question in the cell where he lives. */
    void ask(MemberReview review, ResidenceRequest request) {
        start(
                MemberReviewVariables.RESIDENCE_PROCESS, key(request),
                Map.of(ProcessVariables.UNIT, request.unitId(), ProcessVariables.SUBJECT, request.id(), MemberReviewVariables.MEMBER, review.memberId()));
    }

    private void withdraw(ResidenceRequest request) {
        hold(key(request));
        if (awaits(key(request), MemberReviewVariables.WITHDRAWN_MESSAGE)) {
            correlate(key(request), MemberReviewVariables.WITHDRAWN_MESSAGE);
            requests.withdraw(requests.request(request.id()));
        }
    }

    private String start(MemberReview review, boolean held) {
        return start(
                MemberReviewVariables.PROCESS, key(review),
                Map.of(
                        ProcessVariables.UNIT, review.unitId(), ProcessVariables.SUBJECT, review.id(), MemberReviewVariables.MEMBER, review.memberId(),
                        MemberReviewVariables.WRITTEN, book.last(review.id()).isPresent(), MemberReviewVariables.HELD, held));
    }

    private String start(String process, String key, Map<String, Object> variables) {
        return people.asNobody(() -> runtime.startProcessInstanceByKey(process, key, variables).getId());
    }

    private void correlate(String key, String message) {
        people.asNobody(() -> {
            runtime.createMessageCorrelation(message).processInstanceBusinessKey(key).correlate();
            return null;
        });
    }

    private boolean running(String key) {
        return people.asNobody(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).count()) > 0;
    }

    private boolean awaits(String key, String message) {
        return people.asNobody(() -> runtime.createExecutionQuery().processInstanceBusinessKey(key).messageEventSubscriptionName(message).count()) > 0;
    }

    private void hold(String key) {
        jdbc.sql("select id_ from act_ru_execution where business_key_ in (:keys) order by id_ for update")
                .param("keys", List.of(key))
                .query(String.class)
                .list();
    }

    private String key(MemberReview review) {
        return reviews.campaignOf(review).memberKey(review.memberId());
    }

    private String key(ResidenceRequest request) {
        MemberReview review = reviews.memberReview(request.memberReviewId());
        return reviews.campaignOf(review).businessKey() + "-NCT-" + review.memberId();
    }
}
