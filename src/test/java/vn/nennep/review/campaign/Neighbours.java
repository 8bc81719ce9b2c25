package vn.nennep.review.campaign;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.MemberReview;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.UnitReview;
import vn.nennep.review.WorkFigures;
import vn.nennep.review.collective.CollectiveReviews;
import vn.nennep.review.member.SelfReviews;
import vn.nennep.review.round.Rounds;

/** Stand-ins for the other parts of the review, which write down what they are asked. */
@TestConfiguration
public class Neighbours {

    public static final List<String> ASKED = new ArrayList<>();

    @Bean
    SelfReviews selfReviews() {
        return new SelfReviews() {
            @Override
            public Optional<WorkFigures> figuresOf(long memberReview) {
                return Optional.empty();
            }

            @Override
            public Optional<RatingLevel> civilServantLevel(long memberReview) {
                return Optional.empty();
            }

            @Override
            public Optional<Reading> reading(long memberReview) {
                return Optional.empty();
            }

            @Override
            public Optional<Reading> opinions(long memberReview) {
                return Optional.empty();
            }

            @Override
            public void begin(MemberReview review) {
                ASKED.add("write " + review.memberId());
            }

            @Override
            public void held(MemberReview review, LocalDateTime now) {}

            @Override
            public void withdraw(MemberReview review) {
                ASKED.add("withdraw " + review.memberId());
            }
        };
    }

    @Bean
    CollectiveReviews collectiveReviews() {
        return new CollectiveReviews() {
            @Override
            public void begin(UnitReview review) {
                ASKED.add("report " + review.unitId());
            }

            @Override
            public Optional<WorkFigures> figuresOf(long unitReview) {
                return Optional.empty();
            }

            @Override
            public boolean corruption(long unitReview) {
                return false;
            }

            @Override
            public Optional<Reading> reading(long unitReview) {
                return Optional.empty();
            }

            @Override
            public void decidedBelow(UnitReview review) {}
        };
    }

    @Bean
    Rounds rounds() {
        return (cell, members, supplementary, reason, actor, now) -> {
            members.forEach(member -> ASKED.add((supplementary ? "round+ " : "round ") + member.memberId()));
            return 1;
        };
    }

    @Bean
    TaskWork giveOpinions() {
        return work("giveOpinions");
    }

    @Bean
    TaskWork recordOpinions() {
        return work("recordOpinions");
    }

    private static TaskWork work(String task) {
        return new TaskWork() {
            @Override
            public String task() {
                return task;
            }

            @Override
            public Map<String, Object> prefill(OpenTask open) {
                return Map.of();
            }

            @Override
            public Map<String, Object> submit(OpenTask open, Answers answers) {
                return Map.of();
            }
        };
    }
}
