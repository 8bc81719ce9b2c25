package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;

/** Chapters “Đăng tài liệu” and “Đăng kết quả”: for whoever may open the file. */
@Configuration
class PostingChapters {

    private record Chapter(int position, PostingKind kind, PostingReading postings, Words words) implements SessionChapter {

        @Override
        public Optional<Reading> read(ThematicSession session, Reader reader) {
            List<String> sentences = postings.sentences(session.id(), kind);
            Reading.Builder reading = Reading.titled(kind.label());
            sentences.forEach(sentence -> reading.text(words.of("session.posting.handbook"), sentence));
            return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
        }
    }

    @Bean
    SessionChapter materialsPostingChapter(PostingReading postings, Words words) {
        return new Chapter(42, PostingKind.MATERIALS, postings, words);
    }

    @Bean
    SessionChapter outcomePostingChapter(PostingReading postings, Words words) {
        return new Chapter(860, PostingKind.OUTCOME, postings, words);
    }
}
