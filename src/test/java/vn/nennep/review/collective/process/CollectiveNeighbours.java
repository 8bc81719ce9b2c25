package vn.nennep.review.collective.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.nennep.platform.intake.SubjectGate;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.appraisal.DossierKind;
import vn.nennep.review.appraisal.Dossiers;
import vn.nennep.review.ballot.BallotOutcome;
import vn.nennep.review.ballot.BallotPlan;
import vn.nennep.review.ballot.Ballots;
import vn.nennep.review.gate.Cap;
import vn.nennep.review.gate.GateFacts;
import vn.nennep.review.gate.RatingGate;

/** What an organisation's review asks of its neighbours, answered as a test wants it. */
@TestConfiguration
class CollectiveNeighbours {

    /** Answers by the score, and remembers what it was asked. */
    static class Gate implements RatingGate {

        final List<GateFacts> asked = new ArrayList<>();
        RatingLevel level = RatingLevel.GOOD;

        @Override
        public Cap cap(GateFacts facts) {
            asked.add(facts);
            return new Cap(level, level == RatingLevel.EXCELLENT ? List.of() : List.of("beyond"), "ratingGateTest v1");
        }

        @Override
        public String explained(Cap cap) {
            return "Vượt yêu cầu chưa đến 30% số nhiệm vụ.";
        }
    }

    /** Keeps the plans, and what the test says they came to. */
    static class Box implements Ballots {

        final Map<Long, BallotPlan> plans = new HashMap<>();
        final Map<Long, BallotOutcome> outcomes = new HashMap<>();
        private final Subjects subjects;

        Box(Subjects subjects) {
            this.subjects = subjects;
        }

        @Override
        public long prepare(BallotPlan plan) {
            long id = subjects.next(KIND);
            plans.put(id, plan);
            return id;
        }

        @Override
        public BallotOutcome outcome(long ballot) {
            return Optional.ofNullable(outcomes.get(ballot)).orElseThrow();
        }

        @Override
        public Optional<BallotOutcome> lastOn(long target) {
            return outcomes.values().stream()
                    .filter(outcome -> outcome.results().stream().anyMatch(result -> result.target() == target))
                    .max(java.util.Comparator.comparing(BallotOutcome::ballot));
        }
    }

    /** Takes dossiers. */
    static class Desk implements Dossiers {

        record Sent(long unitReview, String decidingUnit, DossierKind kind, String senderKey, List<Long> targets) {}

        final List<Sent> sent = new ArrayList<>();
        private final Subjects subjects;

        Desk(Subjects subjects) {
            this.subjects = subjects;
        }

        @Override
        public long submit(
                long unitReview, String decidingUnit, DossierKind kind, String senderKey, List<Long> targets, String actor, LocalDateTime now) {
            sent.add(new Sent(unitReview, decidingUnit, kind, senderKey, targets));
            return subjects.next(KIND);
        }
    }

    @Bean
    @Primary
    Gate gateOfTest() {
        return new Gate();
    }

    @Bean
    @Primary
    Box boxOfTest(Subjects subjects) {
        return new Box(subjects);
    }

    @Bean
    @Primary
    Desk deskOfTest(Subjects subjects) {
        return new Desk(subjects);
    }

    @Bean("sendDossierDelegate")
    JavaDelegate sendDossierDelegate() {
        return execution -> { };
    }

    @Bean
    SubjectGate ballotGateOfTest() {
        return gate(Ballots.KIND);
    }

    @Bean
    SubjectGate dossierGateOfTest() {
        return gate(Dossiers.KIND);
    }

    private static SubjectGate gate(String kind) {
        return new SubjectGate() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public String titleOf(long subject) {
                return kind;
            }

            @Override
            public String hrefOf(long subject) {
                return "/";
            }

            @Override
            public boolean mayRead(String member, long subject) {
                return false;
            }
        };
    }
}
