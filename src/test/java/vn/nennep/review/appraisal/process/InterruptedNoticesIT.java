package vn.nennep.review.appraisal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.appraisal.DecisionDesk;
import vn.nennep.review.appraisal.DossierKind;
import vn.nennep.testing.DatabaseUnderTest;
import vn.nennep.testing.Installation;

/**
 * A real process on PostgreSQL is killed in the middle of the notices ({@code kill -9}); another one goes on. Exactly the missing notices are made, each number
 * is used once, each mail arrives once.
 */
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false", "nennep.outbox.delay=24h", "nennep.reminder.delay=24h",
            "nennep.files.directory=target/test-files", "logging.level.root=warn"
        })
@ContextConfiguration(initializers = InterruptedNoticesIT.OwnDatabase.class)
@Import({ReviewScene.class, AppraisalWalk.class})
class InterruptedNoticesIT {

    private static final int MEMBERS = 450;
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final String URL = DatabaseUnderTest.newPostgresqlDatabase();

    static class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(DatabaseUnderTest.properties(URL)).applyTo(context);
        }
    }

    @Autowired
    ReviewScene scene;

    @Autowired
    AppraisalWalk walk;

    @Autowired
    DecisionDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Test
    void afterAKillTheMissingNoticesAreMadeAndNoneTwice(@TempDir Path files) throws IOException {
        String deployment = walk.deploySender();
        Tree tree = scene.tree();
        ReviewCampaign campaign = scene.campaign(tree, 2025);
        UnitReview cell = scene.unitReview(campaign, tree.first(), tree.committee(), UnitReviewState.REVIEWED);
        List<Long> members = IntStream.range(0, MEMBERS).mapToObj(i -> proposed(cell, "kn" + i).id()).toList();
        walk.agreed(walk.send(cell, DossierKind.MEMBERS, members), tree.committee());
        walk.submit("decideRatings", campaign.id(), Tree.secretary(tree.committee()), AppraisalWalk.wholeList());
        assertThat(walk.runJobsUntil(2)).as("recorded and issued").isEqualTo(2);
        long decision = desk.last(campaign.id(), tree.committee()).orElseThrow().id();

        GreenMail mailbox = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
        mailbox.start();
        try {
            Installation first = installation(files, mailbox, "24h");
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> told(decision) > 0);
            first.kill();
            assertThat(told(decision)).as("killed in the middle").isBetween(1, MEMBERS - 1);

            try (Installation second = installation(files, mailbox, "1s")) {
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> told(decision) == MEMBERS);
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> waiting(decision) == 0);
                assertThat(second.runs()).isTrue();
            }
            assertThat(jdbc.sql("select paper_number from issued_paper where document_type = 'TB' and unit_id = :unit order by paper_number")
                            .param("unit", tree.committee())
                            .query(Integer.class)
                            .list())
                    .as("one for each member and one for the cell, without gap").containsExactlyElementsOf(IntStream.rangeClosed(1, MEMBERS + 1).boxed().toList());
            assertThat(jdbc.sql("select count(distinct subject_id) from issued_paper where document_type = 'TB' and subject_id in (:members)")
                            .param("members", members)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(MEMBERS);
            assertThat(Arrays.stream(mailbox.getReceivedMessages()).map(InterruptedNoticesIT::to).filter(to -> to.startsWith("kn")))
                    .hasSize(MEMBERS).doesNotHaveDuplicates();
        } finally {
            mailbox.stop();
            walk.undeploy(deployment);
        }
    }

    private MemberReview proposed(UnitReview cell, String person) {
        scene.person(person, "Đảng Viên " + person);
        MemberReview review = scene.memberReview(cell, person, SelfReviewForm.FORM_2A, MemberReviewState.PROPOSED);
        scene.rate(review.id(), RatingStage.PROPOSAL, RatingLevel.GOOD);
        return review;
    }

    private static Installation installation(Path files, GreenMail mailbox, String outboxDelay) throws IOException {
        List<String> arguments = new ArrayList<>(Stream.of(DatabaseUnderTest.properties(URL)).map(property -> "--" + property).toList());
        arguments.addAll(List.of(
                "--spring.mail.host=localhost", "--spring.mail.port=" + mailbox.getSmtp().getPort(), "--nennep.outbox.delay=" + outboxDelay,
                "--nennep.files.directory=" + files, "--nennep.reminder.delay=24h"));
        return Installation.start(arguments.toArray(String[]::new));
    }

    private int told(long decision) {
        return count("select count(*) from rating_decision_line where notice_paper_id is not null and decision_id = :decision", decision);
    }

    private int waiting(long decision) {
        return count("select count(*) from outbox_message where state = 'PENDING' and message_key like 'rating-' || :decision || '-%'", decision)
                + (count("select count(*) from rating_unit_notice where paper_id is null and decision_id = :decision", decision));
    }

    private int count(String sql, long decision) {
        return jdbc.sql(sql).param("decision", decision).query(Integer.class).single();
    }

    private static String to(jakarta.mail.Message message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
