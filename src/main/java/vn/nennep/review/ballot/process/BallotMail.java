package vn.nennep.review.ballot.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.notification.Mail;
import vn.nennep.notification.Outbox;
import vn.nennep.platform.web.Words;
import vn.nennep.review.Reviews;
import vn.nennep.review.ballot.Ballot;
import vn.nennep.review.ballot.BallotBox;

/** Tells those who are there that they may vote, and until when. */
@Component
class BallotMail {

    private final Outbox outbox;
    private final Reviews reviews;
    private final Words words;

    BallotMail(Outbox outbox, Reviews reviews, Words words) {
        this.outbox = outbox;
        this.reviews = reviews;
        this.words = words;
    }

    void opened(Ballot ballot, BallotBox box, List<String> voters) {
        Mail mail = Mail.of(
                        words.of("ballot.mail.subject", Integer.toString(reviews.campaign(ballot.campaignId()).campaignYear())),
                        words.of(box.voteRound() == 1 ? "ballot.mail.text" : "ballot.mail.textAgain", box.openUntil()))
                .from(ballot.unitId())
                .usefulUntil(box.openUntil())
                .button(words.of("ballot.mail.button"), "/viec");
        voters.forEach(voter -> outbox.mail("ballot-" + box.id() + "-" + voter, voter, mail));
    }
}
