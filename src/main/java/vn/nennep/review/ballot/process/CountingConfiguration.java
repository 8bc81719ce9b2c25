package vn.nennep.review.ballot.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ballot.BallotBook;
import vn.nennep.review.ballot.BallotReading;
import vn.nennep.review.ballot.BlindCounts;

/** The two who count papers do the same work, each in a task of his own. */
@Configuration(proxyBeanMethods = false)
class CountingConfiguration {

    @Bean
    TaskWork countBallotsFirstWork(BallotBook book, BlindCounts counts, BallotReading reading, BallotForms forms, Words words) {
        return new CountBallotsWork("countBallotsFirst", 1, book, counts, reading, forms, words);
    }

    @Bean
    TaskWork countBallotsSecondWork(BallotBook book, BlindCounts counts, BallotReading reading, BallotForms forms, Words words) {
        return new CountBallotsWork("countBallotsSecond", 2, book, counts, reading, forms, words);
    }
}
